import { sure } from "./border";
import { isCapital, type View } from "./folding";
import { type Label, labelAt, type Ordinals, ordinalsFor } from "./labels";
import type { Lexicon } from "./lexicon";
import { type Line, linesOf } from "./lines";
import { settledNumbers } from "./moved-numbers";
import { looksFinite, looksPreambular, type Opening, opensPreamble, verbAt } from "./openings";
import type { Span } from "./reading";

/** A place where a paragraph may begin: at a line, or inside one after a stop. Key indexes. */
export type Mark = {
  /** Where the label begins, or the text where there is none. */
  from: number;
  /** Where the text begins. */
  at: number;
  label: Label | null;
  verb: Opening | null;
  preambular: boolean;
  /** A participle that is in no lexicon. */
  maybePreambular: boolean;
  /** A word that is in no lexicon and could be a verb of the third person. */
  maybeVerb: boolean;
  lineStart: boolean;
  blankBefore: boolean;
  /** Words that no list has, on a line that no stop ends and an empty line follows: a heading. */
  heading: boolean;
  /** The last sign before it; "" at the very beginning. */
  before: string;
  capital: boolean;
  /** A verb inside inverted commas that its line has opened: somebody is quoted. */
  quoted: boolean;
};

/** A number that stands alone on its line with no text of its own to begin: layout has moved it. */
export type LooseNumber = { value: number; from: number; end: number };

/** What a stretch of text offers to begin paragraphs with. */
export type Marks = { marks: Mark[]; loose: LooseNumber[]; lines: Line[] };

/** After a stop, after a stop with the mark of a note, and before a first number that a word in capitals announces. */
const INLINE = /(?<=[;.:,)؛،"])[ \n]+|(?<=[;])(?=\S)|(?<=[;.,؛،]"?\d{1,2}(?:,\d{1,2}){0,2}) +(?=\D)/gu;

/** Every place of `range` where a paragraph may begin, in the order of the text. */
export function marksOf(view: View, range: Span, lexicon: Lexicon): Marks {
  const ordinals = ordinalsFor(lexicon);
  const lines = linesOf(view, range);
  const loose: LooseNumber[] = [];
  const marks = lines.flatMap((_line, index) => lineMark({ view, lines, index, lexicon, ordinals, loose }));
  const inline = lines.flatMap((line) => inlineMarks(view, line, lexicon, ordinals));
  const sorted = [...marks, ...inline].sort((a, b) => a.at - b.at || a.from - b.from);
  const distinct = sorted.filter((mark, index) => index === 0 || mark.at !== sorted[index - 1]?.at);
  return { ...settledNumbers(distinct, loose), lines };
}

type Place = {
  view: View;
  lines: Line[];
  index: number;
  lexicon: Lexicon;
  ordinals: Ordinals;
  loose: LooseNumber[];
};

function lineMark(place: Place): Mark[] {
  const { view, lines, index, lexicon, ordinals, loose } = place;
  const line = sure(lines[index]);
  const label = labelAt(view.key, line.start, ordinals);
  const where: Where = { from: line.start, label, lineStart: true, blankBefore: line.blankBefore };
  if (!label || label.end < line.end) {
    const said = saidAt(view, where, lexicon);
    return keeps(view, where, said, lexicon) ? [markAt(view, lexicon, where, said)] : [];
  }
  const next = lines[index + 1];
  const nextLabel = next ? labelAt(view.key, next.start, ordinals) : null;
  if (label.kind === "number" && (!next || alreadyLabelled(nextLabel))) {
    loose.push({ value: label.value, from: line.start, end: line.end });
    return [];
  }
  return [markAt(view, lexicon, where, saidAt(view, where, lexicon))];
}

function alreadyLabelled(label: Label | null | undefined): boolean {
  return label?.kind === "number" && label.marked;
}

/** What a place says by its first words; `at` is where they begin. */
type Said = Pick<Mark, "at" | "verb" | "preambular">;

function saidAt(view: View, where: Where, lexicon: Lexicon): Said {
  const at = where.label ? where.label.end : where.from;
  const isOpener = opensPreamble(view, at, lexicon);
  const later = isOpener ? laterVerb(view, at, lexicon) : null;
  return { at, verb: verbAt(view, at, lexicon) ?? later, preambular: isOpener && later === null };
}

/** A line that offers nothing begins no paragraph, unless a capital speaks for it after an empty line or a stop. */
function keeps(view: View, { from, label, blankBefore }: Where, said: Said, lexicon: Lexicon): boolean {
  if (said.verb !== null || said.preambular) return true;
  if (label !== null) return label.kind !== "number" || label.marked;
  if (!isCapital(view, said.at)) return false;
  return blankBefore || (looksFinite(view, said.at, lexicon) && /^[,;]$/u.test(signBefore(view.key, from)));
}

function inlineMarks(view: View, line: Line, lexicon: Lexicon, ordinals: Ordinals): Mark[] {
  const marks: Mark[] = [];
  for (const stop of line.text.matchAll(INLINE)) {
    const from = line.start + stop.index + stop[0].length;
    const where: Where = {
      from,
      label: labelAt(view.key, from, ordinals),
      lineStart: false,
      blankBefore: false,
    };
    const said = saidAt(view, where, lexicon);
    if (said.verb || said.preambular || where.label?.kind === "number")
      marks.push(markAt(view, lexicon, where, said));
  }
  return marks;
}

type Where = { from: number; label: Label | null; lineStart: boolean; blankBefore: boolean };

function markAt(view: View, lexicon: Lexicon, where: Where, said: Said): Mark {
  const { at, verb, preambular } = said;
  const { from, label, lineStart, blankBefore } = where;
  const isUnknown = verb === null && !preambular;
  return {
    from,
    at,
    label,
    verb,
    preambular,
    lineStart,
    blankBefore,
    maybePreambular: !preambular && looksPreambular(view, at, lexicon),
    maybeVerb: isUnknown && looksFinite(view, at, lexicon),
    before: signBefore(view.key, from),
    capital: isCapital(view, at),
    quoted: verb !== null && label === null && isQuoted(view.key, at),
    heading: isUnknown && lineStart && isHeading(view.key, at),
  };
}

const HEADING_MAX = 200;
const STOPPED = /[.,;:]["')\]]*(?: \p{L}{1,3})?(?:\d{1,3})? ?$/u;

function isHeading(key: string, at: number): boolean {
  const end = key.slice(at, at + HEADING_MAX).indexOf("\n\n");
  return end > 0 && !STOPPED.test(key.slice(at, at + end));
}

const LEAD_WITHIN = 200;

/** The verb with its subject that follows the words of an opener: "In the light of this, the Assembly calls on". */
function laterVerb(view: View, at: number, lexicon: Lexicon): Opening | null {
  const lead = view.key
    .slice(at, at + LEAD_WITHIN)
    .split(/[;.]|,?\n\n/u, 1)
    .join("");
  const comma = lead.indexOf(", ");
  const verb = comma < 0 ? null : verbAt(view, at + comma + 2, lexicon);
  const isSaid = verb?.subject === "first" || (verb?.subject === "third" && verb.sense?.form === "third");
  return isSaid ? verb : null;
}

const QUOTED_WITHIN = 300;

/** True where an inverted comma of the same line has been opened before `at` and not closed. */
function isQuoted(key: string, at: number): boolean {
  const before = key.slice(Math.max(at - QUOTED_WITHIN, 0), at);
  const opened =
    before.includes('"') && before.slice(before.lastIndexOf("\n") + 1).split('"').length % 2 === 0;
  return opened || (key.charAt(at) === '"' && closesInLine(key, at));
}

function closesInLine(key: string, at: number): boolean {
  return /^"[^"\n]*"/u.test(key.slice(at, at + QUOTED_WITHIN));
}

const CLOSERS = new Set([" ", "\n", '"', "'", ")", "]"]);

/** The last sign before `index` that is neither blank nor a closing quote nor the number of a note after a stop. */
function signBefore(key: string, index: number): string {
  let at = index - 1;
  while (at >= 0 && CLOSERS.has(key.charAt(at))) at -= 1;
  if (!/\d/u.test(key.charAt(at))) return key.charAt(at);
  const noted = /[;.,]"?(?=\d{1,2}(?:,\d{1,2}){0,2}$)/u.exec(key.slice(Math.max(at - 9, 0), at + 1));
  return noted ? noted[0].charAt(0) : key.charAt(at);
}
