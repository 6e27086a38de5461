import { LOST_LETTER } from "./characters";
import { isCapital, type View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import { openerEnd, verbAt } from "./openings";
import { matchAt, sameButLost, wordAt } from "./phrases";
import type { Span } from "./reading";

const LONGEST = 420;
const NOUN_WITHIN = 10;
const NO_ORDINALS: ReadonlyMap<string, number> = new Map();

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
    if (!mayBegin(view, start.index, lexicon, isInside)) continue;
    const end = formulaEnd(view, start.index, opens);
    if (end === null) continue;
    if (isInside) found.pop();
    found.push({ start: start.index, end });
  }
  return found;
}

/** A capital article and the name of a body. Inside a formula only a new line begins a better one. */
function mayBegin(view: View, start: number, lexicon: Lexicon, isInside: boolean): boolean {
  if (!isCapital(view, start)) return false;
  const determiner = matchAt(view.key, start, lexicon.determiners);
  if (!determiner || determiner.start !== start) return false;
  const atLine = /(?:^|\n)[\s"'(*-]*$/u.test(view.key.slice(Math.max(start - 8, 0), start));
  if (!atLine && (isInside || lexicon.locale === "ar")) return false;
  return hasNoun(view.key, determiner.end, lexicon);
}

function hasNoun(key: string, from: number, lexicon: Lexicon): boolean {
  let word = wordAt(key, afterComma(key, from));
  for (let count = 0; word && count < NOUN_WITHIN; count += 1) {
    if (isNoun(word.text, lexicon.bodyNouns)) return true;
    word = wordAt(key, afterComma(key, word.end));
  }
  return false;
}

function isNoun(word: string, nouns: ReadonlySet<string>): boolean {
  return (
    nouns.has(word) || (word.includes(LOST_LETTER) && [...nouns].some((noun) => sameButLost(word, noun)))
  );
}

function afterComma(key: string, at: number): number {
  return key.charAt(at) === "," ? at + 1 : at;
}

/** The end of a formula that begins at `start`: a comma, colon or line end after which a paragraph opens. */
function formulaEnd(view: View, start: number, opens: (at: number, stop: string) => boolean): number | null {
  const window = view.key.slice(start, start + LONGEST);
  for (const stop of window.matchAll(/[,:][ \n]*|[;.](?=\s)|\n[ \n]*/gu)) {
    if (/^[;.]/u.test(stop[0])) return null;
    const next = start + stop.index + stop[0].length;
    if (opens(next, stop[0])) return next;
  }
  return null;
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
  const label = labelAt(view.key, at, NO_ORDINALS);
  const from = label ? label.end : at;
  if (openerEnd(view, from, lexicon) !== null)
    return isCapital(view, from) || label !== null || stop.includes("\n");
  const verb = verbAt(view, from, lexicon);
  if (verb?.sense?.form !== "third") return label?.kind === "number" && label.marked && stop.includes("\n");
  return isCapital(view, from) || label !== null;
}
