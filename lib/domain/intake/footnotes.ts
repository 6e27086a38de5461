import { sure } from "./border";
import { rawAt, rawEnd, type View } from "./folding";
import type { Lexicon } from "./lexicon";
import { type Line, linesOf, rawSpan } from "./lines";
import { openerEnd, verbAt } from "./openings";
import type { Span } from "./reading";

const RULE = /^[_\u2500-]{5,}$/u;
const RAISED_START = /^[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/u;
const NOTE = /^(?:\(?\d{1,3}\)?|\*{1,3}|\[\d{1,3}\]) ?(?=[^\s\d.)])/u;
const CITATION =
  /(?:\bibid\b|\bvol\.|\bop\. ?cit\b|treaty series|recueil des traites|documents? officiels|official records|documentos oficiales|^see |^voir |^vease |\b[as]\/(?:res\/|\d|conf|prst|pv)[\d/.]|\bno\.? \d|^resolutions? \d|^resoluci|المرجع نفسه|سلسله المعاهدات|^انظر|الوثائق الرسميه)/u;
const LONGEST_NOTES = 40;

/**
 * Raw ranges of footnotes: what a rule across the page sets apart, and paragraphs that begin with a raised mark or with
 * a bare number and read like a note. Paragraphs that open with a verb or opener are never notes.
 */
export function footnotesOf(view: View, lexicon: Lexicon): Span[] {
  const lines = linesOf(view);
  const notes: Span[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = noteEnd(view, lines, index, lexicon);
    for (const line of lines.slice(index, end)) notes.push(rawSpan(view, line));
    index = Math.max(end, index + 1);
  }
  return notes;
}

function noteEnd(view: View, lines: Line[], index: number, lexicon: Lexicon): number {
  const line = sure(lines[index]);
  if (RULE.test(line.text)) return ruledEnd(view, lines, index, lexicon);
  return isNote(view, line, lexicon) ? paragraphEnd(view, lines, index, lexicon) : index;
}

/** A rule opens notes when at least one line beneath it reads like one; they end where a paragraph opens. */
function ruledEnd(view: View, lines: Line[], index: number, lexicon: Lexicon): number {
  let end = index + 1;
  let notes = 0;
  while (end < lines.length && end - index < LONGEST_NOTES) {
    const line = lines[end];
    if (!line || opens(view, line, lexicon) || (notes > 0 && isNextPage(view, sure(lines[end - 1]), line)))
      break;
    if (notes > 0 && !readsLikeNote(line) && resumes(lines, index, end)) break;
    if (readsLikeNote(line)) notes += 1;
    end += 1;
  }
  return notes > 0 ? end : index;
}

/** True where a note is over: after an empty line, or where the sentence that the rule at `rule` broke off goes on. */
function resumes(lines: Line[], rule: number, index: number): boolean {
  const line = sure(lines[index]);
  if (!/[.;:]$/u.test(`${lines[index - 1]?.text}`)) return false;
  const isBroken = !/[.;:!?]["')\]]*$/u.test(`${lines[rule - 1]?.text}`);
  return line.blankBefore || isBroken;
}

/** True where page furniture has been taken out between a line and the one before it. */
function isNextPage(view: View, previous: Line, line: Line): boolean {
  const gap = view.raw.slice(rawEnd(view, previous.end), rawAt(view, line.start));
  return gap.replace(/<[^<>]*>|[*_#]/gu, "").trim() !== "";
}

function readsLikeNote(line: Line): boolean {
  return NOTE.test(line.text) || CITATION.test(line.text) || /^\d{1,3}$/u.test(line.text);
}

function isNote(view: View, line: Line, lexicon: Lexicon): boolean {
  if (RAISED_START.test(rawText(view, line))) return true;
  if (!/^[\d(]/u.test(line.text) || opens(view, line, lexicon)) return false;
  if (/^\d{1,3} /u.test(line.text) && line.blankBefore)
    return CITATION.test(line.text) || startsSentence(line);
  const mark = /^(?:\d{1,3}|\(\d{1,3}\)) ?(?=\S)/u.exec(line.text);
  return mark !== null && /^\d+ |^\(/u.test(line.text) && CITATION.test(line.text.slice(mark[0].length, 60));
}

function startsSentence(line: Line): boolean {
  return /^\d{1,3} \p{L}{2,}/u.test(line.text) && /\.$/u.test(line.text);
}

function paragraphEnd(view: View, lines: Line[], index: number, lexicon: Lexicon): number {
  let end = index + 1;
  while (end < lines.length && end - index < LONGEST_NOTES) {
    const line = lines[end];
    if (!line || line.blankBefore || opens(view, line, lexicon)) break;
    end += 1;
  }
  return end;
}

function opens(view: View, line: Line, lexicon: Lexicon): boolean {
  const label = /^[([-]?\d{1,3} ?[.):-]+\s*/u.exec(line.text);
  const from = line.start + (label ? label[0].length : 0);
  if (label) return !CITATION.test(line.text.slice(label[0].length));
  const bare = /^\d{1,3} /u.exec(line.text);
  const at = bare ? from + bare[0].length : from;
  return verbAt(view, at, lexicon)?.sense?.form === "third" || openerEnd(view, at, lexicon) !== null;
}

function rawText(view: View, line: Line): string {
  const span = rawSpan(view, line);
  return (
    view.raw.slice(Math.max(span.start - 3, 0), span.start).replace(/^[\s\S]*\n/u, "") +
    view.raw.slice(span.start, span.end)
  );
}
