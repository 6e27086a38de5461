import { sure } from "./border";
import { LOST_LETTER } from "./characters";
import { isCapital, type View } from "./folding";
import { type Label, labelAt, ordinalsFor } from "./labels";
import type { Lexicon } from "./lexicon";
import { openerEnd, verbAt } from "./openings";
import { matchAt, sameButLost, wordAt } from "./phrases";
import type { Span } from "./reading";

const LONGEST = 420;
const NOUN_WITHIN = 10;

/**
 * The formulas that say who speaks ("The General Assembly,", "إن مجلس الأمن،") and after which a preamble or an
 * operative part begins, in the order of the text. Key indexes; the end is past the comma.
 */
export function enactingFormulas(view: View, lexicon: Lexicon): Span[] {
  const found: Span[] = [];
  const opens = remembered((at: number, stop: string) => opensParagraph(view, at, lexicon, stop));
  for (const start of view.key.matchAll(/(?<![\p{L}\p{N}'-])\p{L}/gu)) {
    const last = found.at(-1);
    const isInside = last !== undefined && start.index < last.end;
    if (!mayBegin(view, start.index, lexicon, isInside ? last.start : null)) continue;
    const end = formulaEnd(view, start.index, opens, stopsBarred(view, start.index, lexicon));
    if (end === null) continue;
    if (isInside) found.pop();
    found.push({ start: start.index, end });
  }
  return found;
}

/**
 * A capital article and the name of a body. Inside the formula that begins at `outer` only a new line begins a better
 * one, or an article nearer to the same noun ("… CONTRE LA FAIM La 44e Conférence").
 */
function mayBegin(view: View, start: number, lexicon: Lexicon, outer: number | null): boolean {
  if (!isCapital(view, start)) return false;
  const determiner = matchAt(view.key, start, lexicon.determiners);
  if (!determiner || determiner.start !== start) return false;
  const atLine = /(?:^|\n)[\s"'(*-]*$/u.test(view.key.slice(Math.max(start - 8, 0), start));
  if (!atLine && lexicon.locale === "ar") return false;
  const noun = nounAfter(view.key, determiner.end, lexicon);
  if (noun === null) return false;
  if (isMidShout(view, start) && !isCapital(view, noun + 1)) return false;
  if (atLine || outer === null) return true;
  const own = matchAt(view.key, outer, lexicon.determiners);
  return own !== null && nounAfter(view.key, own.end, lexicon) === noun;
}

/** Where the first noun that names a body stands after `from`; null where none is near, or an empty line lies between. */
function nounAfter(key: string, from: number, lexicon: Lexicon): number | null {
  let at = from;
  for (let count = 0; count < NOUN_WITHIN; count += 1) {
    const word = wordAt(key, afterComma(key, at));
    if (!word || key.slice(at, word.start).includes("\n\n")) return null;
    if (isNoun(word.text, lexicon.bodyNouns)) return word.start;
    at = word.end;
  }
  return null;
}

function isNoun(word: string, nouns: ReadonlySet<string>): boolean {
  return (
    nouns.has(word) || (word.includes(LOST_LETTER) && [...nouns].some((noun) => sameButLost(word, noun)))
  );
}

function afterComma(key: string, at: number): number {
  return key.charAt(at) === "," ? at + 1 : at;
}

const NEAR_NOUN = 25;

/**
 * The stops that end no formula from `start`: full stops and semicolons inside a line; inside a title line ends too; a
 * semicolon at a line end unless the name of the body came at once ("The 46th Session of …, held in …;").
 */
function stopsBarred(view: View, start: number, lexicon: Lexicon): RegExp {
  if (isMidShout(view, start)) return /^[;.\n]/u;
  const noun = nounAfter(view.key, sure(matchAt(view.key, start, lexicon.determiners)).end, lexicon);
  return Number(noun) - start < NEAR_NOUN ? /^[;.]$/u : /^[;.]/u;
}

/** True in the middle of a line in capitals, where a capital article says nothing: a title goes on. */
function isMidShout(view: View, start: number): boolean {
  const before = view.key.slice(Math.max(start - 3, 0), start);
  return (
    !/\n[\s"'(*-]*$/u.test(before) && start > 3 && isCapital(view, start - 2) && isCapital(view, start + 1)
  );
}

/**
 * The end of a formula that begins at `start`: a comma, colon, line end or semicolon at one after which a paragraph
 * opens; none of the stops that are `barred`.
 */
function formulaEnd(
  view: View,
  start: number,
  opens: (at: number, stop: string) => boolean,
  barred: RegExp,
): number | null {
  const window = view.key.slice(start, start + LONGEST);
  for (const stop of window.matchAll(/[,:][ \n]*|;[ ]?\n[ \n]*|[;.](?=\s)|\n[ \n]*/gu)) {
    if (barred.test(stop[0])) return null;
    const next = start + stop.index + stop[0].length;
    if (opens(next, stop[0])) return next;
  }
  return null;
}

/** After a line end a list may begin: at its number, or at any label with a plain verb ("- Urge", "أولاً: نؤكد"). */
function listsAfter(label: Label | null, hasVerb: boolean, stop: string): boolean {
  if (label === null || !stop.includes("\n")) return false;
  return hasVerb || (label.kind === "number" && label.marked);
}

/** Asks about each place once: the windows of neighbouring formulas overlap. */
function remembered(ask: (at: number, stop: string) => boolean): (at: number, stop: string) => boolean {
  const answers = new Map<number, boolean>();
  return (at, stop) => {
    const known = answers.get(at) ?? ask(at, stop);
    answers.set(at, known);
    return known;
  };
}

function opensParagraph(view: View, at: number, lexicon: Lexicon, stop: string): boolean {
  const label = labelAt(view.key, at, ordinalsFor(lexicon));
  const from = label ? label.end : at;
  const isOpener = openerEnd(view, from, lexicon) !== null;
  if (stop.startsWith(";") || isOpener)
    return isOpener && (isCapital(view, from) || label !== null || stop.includes("\n"));
  const verb = verbAt(view, from, lexicon);
  if (verb?.sense?.form !== "third") return listsAfter(label, verb !== null, stop);
  return isCapital(view, from) || label !== null;
}
