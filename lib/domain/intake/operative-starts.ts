import { sure } from "./border";
import type { LooseNumber, Mark, Marks } from "./marks";
import { numberedRun, numberOf } from "./numbering";
import type { Doubt } from "./reading";

/** Where an operative paragraph begins, with the number by which it is cited. */
export type Start = { mark: Mark; number: number; label: string; doubts: Doubt[] };

/**
 * Where the operative paragraphs begin: by printed numbers where a run of them convinces, with paragraphs whose number
 * is lost or moved put in its gaps; else by verbs, counted.
 */
export function operativeStarts({ marks, loose }: Marks, isCase: boolean): Start[] {
  const run = numberedRun(marks);
  const verbs = marks.filter((mark) => opensByVerb(mark));
  const verbsInRun = run.filter((mark) => mark.verb).length;
  const unnumbered = verbs.filter((mark) => mark.label?.kind !== "number");
  const convinces = run.length > 1 || (run.length === 1 && verbsInRun === 1);
  const outweighed = verbsInRun * 3 < unnumbered.length && loose.length === 0;
  if (!convinces || outweighed) return counted(verbs.length > 0 ? verbs : []);
  return [...beforeRun(run, marks), ...filled(run, marks, loose), ...afterRun(run, marks, loose, isCase)];
}

/** True for a mark that begins a paragraph by its verb alone. */
export function opensByVerb(mark: Mark): boolean {
  if (!mark.verb || mark.preambular || mark.label?.kind === "deep") return false;
  const bare = mark.verb.sense?.form !== "third" && mark.verb.subject === null;
  const free = mark.blankBefore || ";.,:".includes(mark.before) || mark.label !== null;
  if (!mark.lineStart) return mark.capital && ";.".includes(mark.before) && mark.before !== "" && !bare;
  return free && (mark.capital || mark.label !== null || mark.blankBefore);
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
    const between = marks.filter((other) => other.at > mark.at && other.at < next.from && opensByVerb(other));
    return [start, ...numberedOn(strongest(between, missing), start.number, loose)];
  });
}

/** Paragraphs after the last number: those whose moved numbers lie around them, or that a semicolon announces. */
function afterRun(
  run: Mark[],
  marks: readonly Mark[],
  loose: readonly LooseNumber[],
  isCase: boolean,
): Start[] {
  const last = sure(run.at(-1));
  const value = Number(numberOf(last));
  const after = marks.filter((mark) => mark.at > last.at && mark.lineStart && opensByVerb(mark));
  const moved = loose.filter((number) => number.value > value && number.from > last.at).length;
  const announced = after.findIndex((mark) => mark.before !== ";" || (isCase && !mark.capital));
  const count = moved > 0 ? moved : announced < 0 ? after.length : announced;
  return numberedOn(after.slice(0, count), value, loose);
}

function numberedOn(marks: Mark[], after: number, loose: readonly LooseNumber[]): Start[] {
  const printed = new Set(loose.map((number) => number.value));
  return marks.map((mark, index) => {
    const number = after + index + 1;
    const moved = printed.has(number);
    const label = moved ? String(number) : "";
    return {
      mark,
      number,
      label,
      doubts: [moved ? ("number_displaced" as const) : ("number_missing" as const)],
    };
  });
}

/** At most `count` marks, those after a full stop or semicolon first, in the order of the text. */
function strongest(marks: Mark[], count: number): Mark[] {
  const ranked = [...marks].sort((a, b) => strengthOf(b) - strengthOf(a) || a.at - b.at);
  return ranked.slice(0, count).sort((a, b) => a.at - b.at);
}

function strengthOf(mark: Mark): number {
  return (
    (";.".includes(mark.before) ? 2 : 0) + (mark.lineStart ? 2 : 0) + (mark.label?.kind === "number" ? 1 : 0)
  );
}

function numbered(mark: Mark): Start {
  const number = Number(numberOf(mark));
  return { mark, number, label: String(number), doubts: [] };
}
