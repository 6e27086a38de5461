import { isCapital, type View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import { openerEnd, verbAt } from "./openings";
import { matchAt, wordAt } from "./phrases";
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
  const starts = /(?<![\p{L}\p{N}'-])\p{L}/gu;
  for (const start of view.key.matchAll(starts)) {
    if (start.index < (found.at(-1)?.end ?? 0) || !mayBegin(view, start.index, lexicon)) continue;
    const end = formulaEnd(view, start.index, lexicon);
    if (end !== null) found.push({ start: start.index, end });
  }
  return found;
}

function mayBegin(view: View, start: number, lexicon: Lexicon): boolean {
  if (!isCapital(view, start)) return false;
  const determiner = matchAt(view.key, start, lexicon.determiners);
  if (!determiner || determiner.start !== start) return false;
  if (
    !/^[\s"'(*]*$/u.test(lineBefore(view.key, start)) &&
    /[\p{L},]\s*$/u.test(lineBefore(view.key, start))
  ) {
    if (lexicon.locale === "ar") return false;
  }
  return hasNoun(view.key, determiner.end, lexicon);
}

function lineBefore(key: string, start: number): string {
  return key.slice(Math.max(key.lastIndexOf("\n", start - 1) + 1, start - 40), start);
}

function hasNoun(key: string, from: number, lexicon: Lexicon): boolean {
  let word = wordAt(key, from);
  for (let count = 0; word && count < NOUN_WITHIN; count += 1) {
    if (lexicon.bodyNouns.has(word.text)) return true;
    word = wordAt(key, word.end + (key.charAt(word.end) === "," ? 1 : 0));
  }
  return false;
}

/** The end of a formula that begins at `start`: a comma, colon or line end after which a paragraph opens. */
function formulaEnd(view: View, start: number, lexicon: Lexicon): number | null {
  const stops = /[,:;.][ \n]*|\n[ \n]*/gu;
  const window = view.key.slice(start, start + LONGEST);
  for (const stop of window.matchAll(stops)) {
    const next = start + stop.index + stop[0].length;
    if (opensParagraph(view, next, lexicon, stop[0])) return next;
    if (/^[;.]/u.test(stop[0]) && !/\d$/u.test(window.slice(0, stop.index))) return null;
  }
  return null;
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
