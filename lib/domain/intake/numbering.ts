import { sure } from "./border";
import type { Mark } from "./marks";
import { isItem } from "./verb-starts";

/** Furthest a number may jump and still continue the same list; layout that moves a page of numbers jumps far. */
const LONGEST_JUMP = 40;
/** What it costs to go from "1." to "(2)": a list inside a paragraph has its own manner of numbers. */
const OTHER_MANNER = 4;

/**
 * The run of numbered marks that most likely numbers the operative paragraphs: numbers rise, verbs follow them, and
 * steps of one and one manner of numbers are preferred. Linear in the marks. Empty where no number convinces.
 */
export function numberedRun(marks: readonly Mark[]): Mark[] {
  const links: Link[] = [];
  const plain: Best = new Map();
  const bracketed: Best = new Map();
  for (const mark of marks) {
    const value = numberOf(mark);
    if (value === null || (mark.preambular && !mark.verb)) continue;
    const [own, other] = mark.label?.bracketed ? [bracketed, plain] : [plain, bracketed];
    const fresh: Link = { mark, score: weightOf(mark) + (value === 1 ? 2 : -1), previous: null };
    const link = longer(longer(fresh, value, links, own, 0), value, links, other, OTHER_MANNER);
    links.push(link);
    const known = own.get(value);
    if (known === undefined || sure(links[known]).score < link.score) own.set(value, links.length - 1);
  }
  return unrolled(links);
}

/** The number printed before a mark, if it is one. */
export function numberOf(mark: Mark): number | null {
  return mark.label?.kind === "number" ? mark.label.value : null;
}

type Link = { mark: Mark; score: number; previous: number | null };

/** The link that ends the best run up to each number, by its place among the links. */
type Best = Map<number, number>;

/** The link made to follow the best of the runs in `best`, if that is better; `cost` is what the step costs besides. */
function longer(from: Link, value: number, links: readonly Link[], best: Best, cost: number): Link {
  const { mark } = from;
  let link = from;
  for (let step = 1; step <= LONGEST_JUMP && step < value; step += 1) {
    const previous = best.get(value - step);
    if (previous === undefined) continue;
    const follows = step === 1 ? 3 : Math.max(-step, -4);
    const score = sure(links[previous]).score + weightOf(mark) + follows - cost;
    if (score > link.score) link = { mark, score, previous };
  }
  return link;
}

/** How much a mark looks like the beginning of a numbered operative paragraph. */
function weightOf(mark: Mark): number {
  const verb = mark.verb ? (isItem(mark) ? 2 : 4) : 0;
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
