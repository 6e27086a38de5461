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
  for (const start of view.key.matchAll(/(?<![\p{L}\p{N}'-])\p{L}/gu)) {
    const last = found.at(-1);
    const isInside = last !== undefined && start.index < last.end;
    if (!mayBegin(view, start.index, lexicon, isInside)) continue;
    const end = formulaEnd(view, start.index, lexicon);
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
    if (lexicon.bodyNouns.has(word.text)) return true;
    word = wordAt(key, afterComma(key, word.end));
  }
  return false;
}

function afterComma(key: string, at: number): number {
  return key.charAt(at) === "," ? at + 1 : at;
}

/** The end of a formula that begins at `start`: a comma, colon or line end after which a paragraph opens. */
function formulaEnd(view: View, start: number, lexicon: Lexicon): number | null {
  const window = view.key.slice(start, start + LONGEST);
  for (const stop of window.matchAll(/[,:][ \n]*|[;.](?=\s)|\n[ \n]*/gu)) {
    if (/^[;.]/u.test(stop[0])) return null;
    const next = start + stop.index + stop[0].length;
    if (opensParagraph(view, next, lexicon, stop[0])) return next;
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
