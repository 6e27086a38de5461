import { sure } from "./border";
import type { LooseNumber, Mark, Marks } from "./marks";
import { numberedRun, numberOf } from "./numbering";
import type { Doubt } from "./reading";
import { unnumberedStarts } from "./unnumbered";
import { isItem, opensByVerb, opensUnlisted } from "./verb-starts";

/** Where an operative paragraph begins, with the number by which it is cited. */
export type Start = { mark: Mark; number: number; label: string; doubts: Doubt[] };

/** `isOpen` where no formula says who speaks, `isAnnounced` where a marker ("RESOLVES:") stands before the marks. */
export type Setting = { isOpen: boolean; isAnnounced: boolean };

/** A run of numbers in a text without formula or marker is operative when at least this share of it has verbs. */
const LEAST_VERBS = 0.25;

/**
 * Where the operative paragraphs begin: by printed numbers where a run of them convinces, with paragraphs whose number
 * is lost or moved put in its gaps; else by verbs or bullets, counted.
 */
export function operativeStarts({ marks, loose }: Marks, setting: Setting): Start[] {
  const all = numberedRun(marks);
  const run = all.slice(all.findIndex((mark) => mark.verb !== null || !mark.maybePreambular));
  if (!convinces(run, marks, loose, setting)) return counted(unnumberedStarts(marks, setting));
  return [...beforeRun(run, marks), ...filled(run, marks, loose), ...afterRun(run, marks, loose)];
}

function convinces(
  run: Mark[],
  marks: readonly Mark[],
  loose: readonly LooseNumber[],
  setting: Setting,
): boolean {
  const withVerbs = run.filter((mark) => mark.verb && !isItem(mark)).length;
  const unnumbered = marks.filter((mark) => opensByVerb(mark) && mark.label?.kind !== "number").length;
  if (withVerbs * 3 < unnumbered && loose.length === 0) return false;
  if (withVerbs > 0 && (run.length === 1 || withVerbs >= run.length * LEAST_VERBS)) return true;
  return run.length > 1 && (setting.isAnnounced || !setting.isOpen);
}

function counted(marks: Mark[]): Start[] {
  return marks.map((mark, index) => ({
    mark,
    number: index + 1,
    label: "",
    doubts: ["number_missing" as const],
  }));
}

/** Paragraphs before the first number, where it is not 1 and just as many are missing. */
function beforeRun(run: Mark[], marks: readonly Mark[]): Start[] {
  const first = sure(run[0]);
  const missing = Number(numberOf(first)) - 1;
  const earlier = marks.filter((mark) => mark.at < first.from && opensByVerb(mark));
  return missing > 0 && earlier.length === missing ? counted(earlier) : [];
}

/** The run itself, each gap in its numbers filled with the unnumbered paragraphs that lie in it. */
function filled(run: Mark[], marks: readonly Mark[], loose: readonly LooseNumber[]): Start[] {
  return run.flatMap((mark, index) => {
    const start = numbered(mark);
    const next = run[index + 1];
    const missing = next ? Number(numberOf(next)) - start.number - 1 : 0;
    if (!next || missing === 0) return [start];
    const between = marksBetween(marks, mark.at, next.from).filter((other) => opensUnlisted(other));
    return [start, ...numberedOn(strongest(between, missing), start.number, loose)];
  });
}

/** Paragraphs after the last number: as many as have their numbers elsewhere, or as a semicolon announces. */
function afterRun(run: Mark[], marks: readonly Mark[], loose: readonly LooseNumber[]): Start[] {
  const last = sure(run.at(-1));
  const value = Number(numberOf(last));
  const after = marks.filter((mark) => mark.at > last.at && mark.lineStart && opensUnlisted(mark));
  const moved = countedOn(value, loose);
  const unannounced = after.findIndex((mark) => mark.before !== ";");
  const announced = unannounced < 0 ? after.length : unannounced;
  return numberedOn(after.slice(0, moved > 0 ? moved : announced), value, loose);
}

/** How many of the moved numbers count on from `value`. */
function countedOn(value: number, loose: readonly LooseNumber[]): number {
  const printed = new Set(loose.map((number) => number.value));
  let count = 0;
  while (printed.has(value + count + 1)) count += 1;
  return count;
}

/** The marks after `from` and before `to`, which are in order. */
function marksBetween(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.slice(firstAfter(marks, from), firstAfter(marks, to - 1));
}

function firstAfter(marks: readonly Mark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sure(marks[middle]).at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberedOn(marks: Mark[], after: number, loose: readonly LooseNumber[]): Start[] {
  const printed = new Set(loose.map((number) => number.value));
  return marks.map((mark, index) => {
    const number = after + index + 1;
    return {
      mark,
      number,
      label: printed.has(number) ? String(number) : "",
      doubts: [doubtOf(mark, printed.has(number))],
    };
  });
}

/** A number that layout has moved, one that is printed but belongs elsewhere, or none at all. */
function doubtOf(mark: Mark, isPrinted: boolean): Doubt {
  if (isPrinted) return "number_displaced";
  return numberOf(mark) === null ? "number_missing" : "number_repeated";
}

/** At most `count` marks, those after a full stop or semicolon first, in the order of the text. */
function strongest(marks: Mark[], count: number): Mark[] {
  const ranked = [...marks].sort((a, b) => strengthOf(b) - strengthOf(a) || a.at - b.at);
  return ranked.slice(0, count).sort((a, b) => a.at - b.at);
}

function strengthOf(mark: Mark): number {
  return [/^[;.]$/u.test(mark.before), mark.lineStart, numberOf(mark) !== null].filter(Boolean).length;
}

function numbered(mark: Mark): Start {
  const number = Number(numberOf(mark));
  return { mark, number, label: String(number), doubts: [] };
}
