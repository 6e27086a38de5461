import { calendarDatesIn } from "./dates";
import type { View } from "./folding";
import type { Lexicon } from "./lexicon";
import { type Line, linesOf, rawSpan } from "./lines";
import { holdsPhrase } from "./members";
import type { Read, Span } from "./reading";
import { textOf, within } from "./spans";

/** What stands before a document's first paragraph. */
export type Head = {
  title: Read | null;
  symbol: string | null;
  date: { isoDate: string; span: Span } | null;
  isDraft: boolean;
};

const SYMBOL =
  /(?<![\p{L}\d/])(?:[A-Z]{1,6}(?:\.\d+)?(?:\/[A-Za-z0-9().-]+){1,5}(?: \(\d{4}\))?|\d{2,3} ?(?:C|EX)\/(?:Res(?:olution)?\.? ?|Dec(?:ision)?\.? ?)?\d+|AG\/RES\. ?\d+ ?\([^)\n]{1,20}\))/gu;
const TITLE_MAX = 600;
const NUMBER_BEFORE = /^(?:\d{1,3}\/\d{1,4}\.?|\d{1,3} ?(?:c|ex)\/\S+|\d{1,3}\.?)\s+(?:- ?)?/u;

/** What the head of a document is read with: `speaker` is the folded name of the body that speaks, "" for none. */
export type HeadContext = { lexicon: Lexicon; masked: readonly Span[]; speaker: string };

/** Reads the head of a document: `view` shows all its lines, `range` is what stands before the first paragraph. */
export function headOf(view: View, range: Span, context: HeadContext): Head {
  const { lexicon } = context;
  const lines = linesOf(view, range).flatMap((line) => splitAtNumber(line));
  const span = rawSpan(view, range);
  const rawHead = view.raw.slice(span.start, span.end);
  return {
    title: titleOf(view, lines, context),
    symbol: symbolOf(rawHead),
    date: dateOf(view, range, lexicon),
    isDraft: lines.some((line) => lexicon.head.drafts.some((phrase) => holdsPhrase(line.text, phrase))),
  };
}

function symbolOf(head: string): string | null {
  return [...head.matchAll(SYMBOL)].map((found) => found[0]).find((symbol) => /\d/u.test(symbol)) ?? null;
}

/** The day of adoption where a line names it, else the last day named in the head. */
function dateOf(view: View, range: Span, lexicon: Lexicon): Head["date"] {
  const dates = calendarDatesIn(view, range, lexicon).filter((date) => date.precision === "day");
  const adopted = dates.find((date) =>
    ADOPTED.test(view.key.slice(Math.max(date.start - 140, 0), date.start)),
  );
  const chosen = adopted ?? dates.at(-1);
  return chosen ? { isoDate: chosen.isoDate, span: rawSpan(view, chosen) } : null;
}

/** The day that the closing formula of a document names. */
export function adoptionDateIn(view: View, range: Span, lexicon: Lexicon): Head["date"] {
  const date = calendarDatesIn(view, range, lexicon).find((one) => one.precision === "day");
  return date ? { isoDate: date.isoDate, span: rawSpan(view, date) } : null;
}

const ADOPTED =
  /(?:adopted|adoptee?s?|aprobad[oa]s?|adoptad[oa]s?|اعتمد\p{L}*|اتخذ\p{L}*|المعتمد\p{L}*)(?!\p{L})/u;

const NUMBER_INSIDE = /\s(?=\d{1,3}\/\d{1,4}\. +\p{L})/gu;

/** A line that runs on has its title after the number of the document: "… [on the report …] 74/132. The title". */
function splitAtNumber(line: Line): Line[] {
  const found = [...line.text.matchAll(NUMBER_INSIDE)].at(-1);
  if (!found) return [line];
  const at = found.index + 1;
  return [
    { ...line, end: line.start + found.index, text: line.text.slice(0, found.index) },
    { ...line, start: line.start + at, text: line.text.slice(at), blankBefore: true },
  ];
}

/** The block of lines nearest to the first paragraph that is not a cover page's formula. */
function titleOf(view: View, lines: Line[], { lexicon, masked, speaker }: HeadContext): Read | null {
  const places = new Set(lines.filter((line, index) => isPlace(line, lines[index + 1])));
  const speakers = new Set(lines.filter((line, index) => isSpeaker(line, lines[index + 1], speaker)));
  const named = blockOf(
    lines,
    (line) => isTitleLine(view, line, lexicon) && !places.has(line) && !speakers.has(line),
  );
  const numbered = blockOf(lines, isNumberedKind);
  const isBody = lexicon.bodyNouns.has(`${named[0]?.text.split(" ", 1)}`) && follows(numbered, named);
  const block = named.length > 0 && !isBody ? withKind(lines, named) : numbered;
  const first = block[0];
  const last = block.at(-1);
  if (!first || !last) return null;
  const number = NUMBER_BEFORE.exec(first.text);
  const span = rawSpan(view, { start: first.start + (number ? number[0].length : 0), end: last.end });
  const text = textOf(view.raw, span, within(masked, span)).replace(/\s*\*+$/u, "");
  return text.length > 0 && text.length <= TITLE_MAX ? { text, span } : null;
}

function blockOf(lines: readonly Line[], isOwn: (line: Line) => boolean): Line[] {
  const block: Line[] = [];
  for (const line of [...lines].reverse()) {
    const isTitle = isOwn(line);
    if (block.length > 0 && (!isTitle || block[0]?.blankBefore)) break;
    if (isTitle) block.unshift(line);
  }
  return block;
}

const ARTICLE = /^(?:the|le|la|les|l'|el|los|las|ان) ?/u;

/** The name of the body that speaks on a line of its own, before the formula or before the sentence that repeats it. */
function isSpeaker(line: Line, next: Line | undefined, speaker: string): boolean {
  const name = line.text.replace(ARTICLE, "");
  const sentence = `${next?.text.replace(ARTICLE, "")}`;
  return (
    speaker.startsWith(name) || (sentence.startsWith(name) && /^[ ,]/u.test(sentence.slice(name.length)))
  );
}

const DAYS = /^\d{1,2} ?(?:-|to|al?|au|et|y|و) ?\d{1,2} .*\d{4}\p{L}?$/u;
const PLACE_MAX = 60;

/** The days of a meeting and, on the line above them, its place: "BAGHDAD - REPUBLIC OF IRAQ". */
function isPlace(line: Line, next: Line | undefined): boolean {
  if (DAYS.test(line.text)) return true;
  const isAbove = next !== undefined && !next.blankBefore && DAYS.test(next.text);
  return isAbove && line.text.length < PLACE_MAX && /[-,]/u.test(line.text);
}

const KIND =
  /^(?:resolution|decision|declaration|recommendation|motion|recommandation|resolucion|declaracion|decision|recomendacion|قرار|القرار|اعلان|توصيه)(?: (?:no?\.? ?)?\d{1,4}(?: ?\(\d{4}\)| \d{4}[/-]\d{4})?)?$/u;
const ABOUT =
  /^(?:on|concerning|relating to|sur|relative?|relatives|concernant|portant|sobre|relativa|relativo|acerca|بشان|حول|المتعلق)(?!\p{L})/u;

/** "RESOLUTION" on a line of its own belongs to the "ON …" beneath it. */
function withKind(lines: readonly Line[], block: Line[]): Line[] {
  const first = block[0];
  const before = first && ABOUT.test(first.text) ? lines[lines.indexOf(first) - 1] : undefined;
  return before && KIND.test(before.text.replace(/ on$/u, "")) ? [before, ...block] : block;
}

const CODED =
  /^(?:resolution|decision|declaration|recommand?ation|resolucion|declaracion|recomendacion) \S*\d\S*$/u;

/** Where nothing names its matter a document is called by its number: "Resolution 1376 (2001)", "Resolución R-04-19". */
function isNumberedKind(line: Line): boolean {
  return CODED.test(line.text) || (KIND.test(line.text) && /\d/u.test(line.text));
}

/** True where a number stands below a line: the line is the name of a body, which heads the page. */
function follows(numbered: readonly Line[], named: readonly Line[]): boolean {
  return Number(numbered[0]?.start ?? -1) > Number(named[0]?.start);
}

/** True for the way through a web site: "Home » Events » Conference". */
function isTrail(view: View, line: Line): boolean {
  const { start, end } = rawSpan(view, line);
  const raw = view.raw.slice(start, end);
  return /\s[\u00bb\u203a>|]\s/u.test(raw) && !raw.includes("\u00ab");
}

function isTitleLine(view: View, line: Line, lexicon: Lexicon): boolean {
  const { text } = line;
  if (isTrail(view, line)) return false;
  if (!/\p{L}{2,}.*\p{L}{2,}/u.test(text) || /^[([]/u.test(text)) return false;
  if (/^\S*(?:\/\S*)+(?: ?\([^)]*\)| \d+)*$/u.test(text) || /^\S+ ?\d{1,4}(?: ?\([^)]*\))?$/u.test(text))
    return false;
  if (/:$/u.test(text) || (text.endsWith(".") && text.length > 60)) return false;
  if (/(?:^|\s)distr(?!\p{L})/u.test(text)) return false;
  if (/\d{4}\)?\*?$/u.test(text) && text.length < 70) return false;
  const { skip, alone } = lexicon.head;
  return !skip.some((phrase) => beginsWith(line, phrase)) && !isAlone(text, alone);
}

/** True for a line that is only the name of a body or an item, whatever its number. */
function isAlone(text: string, phrases: readonly string[]): boolean {
  const words = text
    .replace(/\b[a-z]*\d[\p{L}\d/.()-]*/gu, " ")
    .replace(/[^\p{L}'-]+/gu, " ")
    .trim();
  return phrases.some((phrase) => phrase === words);
}

function beginsWith(line: Line, phrase: string): boolean {
  return line.text.startsWith(phrase) && !/^\p{L}/u.test(line.text.slice(phrase.length));
}
