import { isCapital, type View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import { type Line, linesOf } from "./lines";
import { matchAt } from "./phrases";
import type { Span } from "./reading";

const ENDS = /[.;:!?]["')\]]*(?:\s*(?:and|et|y|e|and\/or|و|\d{1,3}|\*))?["')\]]*$/u;
const CLOSED = /[.;!?]["')\]]*(?:\s*(?:and|et|y|e|and\/or|و|\d{1,3}|\*))?["')\]]*$/u;
const FULL_STOP = /[.!?]["')\]]*(?:\s*\d{1,3})?["')\]]*$/u;
const DATE_LINE = /^\d{1,2} (?:de )?\p{L}+(?: \p{L}+)?(?:\/\p{L}+)? (?:de )?\d{4}$/u;
const NUMBER_LINE = /^[([-]?\d{1,3}[.):-]*$/u;
const HEADING_MAX = 140;
const NO_ORDINALS: ReadonlyMap<string, number> = new Map();

/**
 * How far the paragraph that begins at `range.start` really goes inside `range`: headings, closing formulas and what
 * layout left behind it are not its own. The last paragraph of a document stops at its full stop.
 */
export function extentOf(view: View, range: Span, lexicon: Lexicon, isLast: boolean): Span {
  const lines = linesOf(view, range);
  let end = range.start;
  let previous: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (NUMBER_LINE.test(line.text)) continue;
    if (previous && !goesOn({ view, previous, line, next: lines[index + 1] ?? null, lexicon, isLast })) break;
    end = line.end;
    previous = line;
  }
  return { start: range.start, end };
}

type Step = { view: View; previous: Line; line: Line; next: Line | null; lexicon: Lexicon; isLast: boolean };

function goesOn(step: Step): boolean {
  const { view, previous, line, lexicon, isLast } = step;
  if (isClosing(view, line, lexicon)) return !closes(previous, isLast);
  if (!ENDS.test(previous.text))
    return !(line.blankBefore && isHeading(step) && isLast && previous.text.endsWith(","));
  if (/:\s?\d{0,2}$/u.test(previous.text)) return true;
  if (isListed(view, line, previous)) return true;
  if (!isCapital(view, line.start) && /^\p{L}/u.test(line.text)) return true;
  return FULL_STOP.test(previous.text) && !stops(step);
}

/** After a full stop: the last paragraph is over, others go on with a further sentence but not with a heading. */
function stops(step: Step): boolean {
  const { line, isLast, lexicon } = step;
  if (lexicon.locale === "ar" && !isLast) return isHeading(step);
  return isLast ? line.blankBefore || isHeading(step) : isHeading(step);
}

function closes(previous: Line, isLast: boolean): boolean {
  return CLOSED.test(previous.text) || isLast;
}

function isHeading({ line, next }: Step): boolean {
  const alone = next === null || next.blankBefore;
  return (
    line.text.length <= HEADING_MAX && !/[.;,:]["')\]]*$/u.test(line.text) && (alone || line.blankBefore)
  );
}

/** True for an item of a list inside the paragraph; a number in brackets only goes on after a semicolon. */
function isListed(view: View, line: Line, previous: Line): boolean {
  const label = labelAt(view.key, line.start, NO_ORDINALS);
  if (label === null || label.kind !== "number") return label !== null;
  return line.text.startsWith("(") && /;(?:\s(?:and|or|et|ou|y|o|و))?$/u.test(previous.text);
}

/** Where the closing formulas after a document's last paragraph end; `range.start` where there are none. */
export function endOfClosing(view: View, range: Span, lexicon: Lexicon): number {
  let end = range.start;
  for (const line of linesOf(view, range)) {
    if (!isClosing(view, line, lexicon)) break;
    end = line.end;
  }
  return end;
}

/** True for a line that ends a document: an adoption formula, the meeting's date, an annex, a row of signs. */
function isClosing(view: View, line: Line, lexicon: Lexicon): boolean {
  if (/^[-_=*. ]{3,}$/u.test(line.text) || DATE_LINE.test(line.text)) return true;
  const found = matchAt(view.key, line.start, lexicon.closings);
  if (found) return found.start === line.start && isCapital(view, line.start);
  return line.text.length < 80 && lexicon.closingEnds.some((phrase) => line.text.endsWith(phrase));
}

/** Lines that hold nothing but a number: where layout has moved it inside a paragraph, it is not of the text. */
export function numberLinesIn(view: View, range: Span): Span[] {
  return linesOf(view, range).filter((line) => NUMBER_LINE.test(line.text));
}
