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
const CLOSING_WITHIN = 40;
const SHORT_OF_MARGIN = 0.75;
const MEETING =
  /^(?:\d{1,4}(?:st|nd|rd|th|e|eme|a|ª|º)? (?:plenary )?(?:meeting|seance|sesion|reunion)|\p{L}+(?:[ -]\p{L}+)? plenary meeting)(?!\p{L})/u;
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
    end = isLast ? closedInside(view, line, lexicon) : line.end;
    if (end < line.end) break;
    previous = line;
  }
  return { start: range.start, end };
}

/** Where the last paragraph ends in a line that runs on: at the stop before "50th plenary meeting" or a rule. */
function closedInside(view: View, line: Line, lexicon: Lexicon): number {
  for (const stop of line.text.matchAll(/[.;]["')\]]*\d{0,2}(?= )/gu)) {
    const end = line.start + stop.index + stop[0].length;
    const rest = view.key.slice(end + 1, Math.min(end + 1 + CLOSING_WITHIN, line.end));
    const found = matchAt(view.key, end, lexicon.closings);
    const isFormula = found !== null && isCapital(view, found.start) && found.end <= line.end;
    if (isFormula || MEETING.test(rest) || /^[_-]{5}/u.test(rest)) return end;
  }
  return line.end;
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
  const { line, isLast } = step;
  return isHeading(step) || (isLast && (line.blankBefore || endsShort(step)));
}

/** True for a line that ends well before the margin of its text: its paragraph is over. */
function endsShort({ view, previous }: Step): boolean {
  return previous.text.length < marginOf(view) * SHORT_OF_MARGIN;
}

const MARGINS = new WeakMap<View, number>();

/** The length of the longest line of a text. */
function marginOf(view: View): number {
  const known = MARGINS.get(view);
  if (known !== undefined) return known;
  const margin = linesOf(view).reduce((longest, line) => Math.max(longest, line.text.length), 0);
  MARGINS.set(view, margin);
  return margin;
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

/** True for an item of a list inside the paragraph, quoted or not; a number in brackets only goes on after a semicolon. */
function isListed(view: View, line: Line, previous: Line): boolean {
  const quotes = line.text.startsWith('"') ? 1 : 0;
  const label = labelAt(view.key, line.start + quotes, NO_ORDINALS);
  if (label === null || label.kind !== "number") return label !== null;
  return label.bracketed && /;(?:\s(?:and|or|et|ou|y|o|و))?$/u.test(previous.text);
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
  if (/^[-_=*. ]{3,}$/u.test(line.text) || DATE_LINE.test(line.text) || MEETING.test(line.text)) return true;
  const found = matchAt(view.key, line.start, lexicon.closings);
  if (found) return found.start === line.start && isCapital(view, line.start);
  return line.text.length < 80 && lexicon.closingEnds.some((phrase) => line.text.endsWith(phrase));
}

/** Lines that hold nothing but a number: where layout has moved it inside a paragraph, it is not of the text. */
export function numberLinesIn(view: View, range: Span): Span[] {
  return linesOf(view, range).filter((line) => NUMBER_LINE.test(line.text));
}
