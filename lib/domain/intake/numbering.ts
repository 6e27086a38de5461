import { sure } from "./border";
import type { Mark } from "./marks";

/** Furthest a number may jump and still continue the same list; layout that moves a page of numbers jumps far. */
const LONGEST_JUMP = 40;

/**
 * The run of numbered marks that most likely numbers the operative paragraphs: numbers rise, verbs follow them, and
 * steps of one are preferred. Linear in the marks. Empty where no number convinces.
 */
export function numberedRun(marks: readonly Mark[]): Mark[] {
  const links: Link[] = [];
  const best = new Map<number, number>();
  for (const mark of marks) {
    const value = numberOf(mark);
    if (value === null || (mark.preambular && !mark.verb)) continue;
    const link = bestLink(mark, value, links, best);
    links.push(link);
    const known = best.get(value);
    if (known === undefined || sure(links[known]).score < link.score) best.set(value, links.length - 1);
  }
  return unrolled(links);
}

/** The number printed before a mark, if it is one. */
export function numberOf(mark: Mark): number | null {
  return mark.label?.kind === "number" ? mark.label.value : null;
}

type Link = { mark: Mark; score: number; previous: number | null };

function bestLink(mark: Mark, value: number, links: Link[], best: Map<number, number>): Link {
  let link: Link = { mark, score: weightOf(mark) + (value === 1 ? 2 : -1), previous: null };
  for (let step = 1; step <= LONGEST_JUMP && step < value; step += 1) {
    const previous = best.get(value - step);
    if (previous === undefined) continue;
    const score = sure(links[previous]).score + weightOf(mark) + (step === 1 ? 3 : Math.max(-step, -4));
    if (score > link.score) link = { mark, score, previous };
  }
  return link;
}

/** How much a mark looks like the beginning of a numbered operative paragraph. */
function weightOf(mark: Mark): number {
  const verb = mark.verb ? 4 : 0;
  const place = mark.lineStart ? 2 : -1;
  const stop = ";.:".includes(mark.before) ? 1 : mark.blankBefore ? 0.5 : -1;
  const sign = mark.label?.marked ? 1 : -1;
  const letter = mark.capital || mark.verb ? 0.5 : -2;
  const opener = mark.maybePreambular ? -2 : 0;
  return verb + place + stop + sign + letter + opener;
}

function unrolled(links: Link[]): Mark[] {
  let top: Link | null = null;
  for (const link of links) if (!top || link.score > top.score) top = link;
  const run: Mark[] = [];
  while (top) {
    run.push(top.mark);
    top = top.previous === null ? null : sure(links[top.previous]);
  }
  return run.reverse();
}
