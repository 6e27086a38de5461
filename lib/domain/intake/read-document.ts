import { type ActContext, actsOf, isBareStyle } from "./acts";
import { enactingFormulas } from "./enacting";
import { extentOf } from "./extent";
import { type View, viewOf } from "./folding";
import { footnotesOf } from "./footnotes";
import { furnitureOf } from "./furniture";
import { headOf } from "./head";
import { languagesOf } from "./languages";
import { LEXICONS, type Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import { type Marks, marksOf } from "./marks";
import { markupOf } from "./markup";
import { memberBook } from "./members";
import { operativeStarts, type Start } from "./operative-starts";
import { matchAt } from "./phrases";
import { preambularStarts } from "./preamble";
import type { MemberNames, Read, Reading, ReadParagraph, ReadPart, ReadReservation, Span } from "./reading";
import { reservationSentences } from "./reservation-zones";
import { reservationsIn } from "./reservations";
import { joined, textOf, within } from "./spans";
import { subparagraphsIn } from "./subparagraphs";

/**
 * Reads a raw text: parts by document and language, each with its paragraphs, acts and reservations, every one with its
 * place in the text. Never throws; a text that is no resolution gives no parts and the doubt that says so.
 */
export function readDocument(raw: string, members: readonly MemberNames[]): Reading {
  const markup = joined(markupOf(raw));
  const parts = languagesOf(viewOf(raw, markup)).flatMap(({ locale, others }) =>
    readLanguage({ raw, members, lexicon: LEXICONS[locale], masked: joined([...markup, ...others]) }),
  );
  const ordered = parts.sort((a, b) => a.span.start - b.span.start);
  return { parts: ordered, doubts: ordered.length === 0 ? ["not_a_resolution"] : [] };
}

/** One language of a raw text; `masked` is what is not to be read at all. */
type Source = { raw: string; members: readonly MemberNames[]; lexicon: Lexicon; masked: Span[] };
/** A source without its furniture: `noise` is all that was left out, `whole` the view that still shows it. */
type Cleaned = Source & { whole: View; view: View; noise: Span[]; reservations: ReadReservation[] };

function readLanguage(source: Source): ReadPart[] {
  const cleaned = clean(source);
  const formulas = enactingFormulas(cleaned.view, cleaned.lexicon);
  const parts: ReadPart[] = [];
  let from = 0;
  let pending: Span | null = null;
  for (const [index, formula] of (formulas.length > 0 ? formulas : [null]).entries()) {
    const to = formulas[index + 1]?.start ?? cleaned.view.key.length;
    const part: PartRead = readPart(cleaned, { from, formula: pending ?? formula, to });
    pending = part.read ? null : part.opened ? (pending ?? formula) : null;
    if (!part.read) continue;
    parts.push(part.read);
    from = part.end;
  }
  return parts;
}

function clean(source: Source): Cleaned {
  const { raw, lexicon, masked } = source;
  const whole = viewOf(raw, masked);
  const pages = joined([...masked, ...furnitureOf(whole, lexicon)]);
  const paged = viewOf(raw, pages);
  const book = memberBook(source.members);
  const sentences = reservationSentences(paged, lexicon, book);
  const reservations = sentences.flatMap((sentence) => reservationsIn(paged, sentence, lexicon, book));
  const noted = joined([...pages, ...sentences.map((sentence) => rawSpan(paged, sentence))]);
  const noise = joined([...noted, ...footnotesOf(viewOf(raw, noted), lexicon)]);
  return { ...source, whole, view: viewOf(raw, noise), noise, reservations };
}

type Zone = { from: number; formula: Span | null; to: number };
/** `opened` where a preamble was met but no operative part: the next formula belongs to the same document. */
type PartRead = { read: ReadPart; end: number } | { read: null; opened: boolean };

function readPart(cleaned: Cleaned, zone: Zone): PartRead {
  const { view, lexicon } = cleaned;
  const body = { start: zone.formula ? zone.formula.end : zone.from, end: zone.to };
  const marks = marksOf(view, body, lexicon);
  const starts = operativeStarts(marks, lexicon.locale !== "ar");
  const first = starts[0];
  if (!first) return { read: null, opened: marks.marks.some((mark) => mark.preambular) };
  const preambular = preambularOf(
    cleaned,
    marks,
    { start: body.start, end: first.mark.from },
    zone.formula === null,
  );
  const opening = zone.formula
    ? zone.formula.start
    : Math.min(first.mark.from, ...preambular.map((one) => one.start));
  const head = headOf(cleaned.whole, headRange(cleaned, zone.from, opening), lexicon, cleaned.masked);
  const context = contextOf(cleaned, starts, head.date);
  const operative = operativeOf(cleaned, starts, body.end, context);
  const end = Math.max(...operative.map((paragraph) => paragraph.end));
  const isExcerpt = zone.formula === null && preambular.length === 0 && first.number > 1;
  const read: ReadPart = {
    language: lexicon.locale,
    span: rawSpan(view, { start: zone.from, end }),
    ...head,
    title: isExcerpt ? null : head.title,
    adoptingBody: zone.formula && bodyOf(cleaned, zone.formula),
    preambular: preambular.map((one) => one.paragraph),
    operative: operative.map((one) => one.paragraph),
    reservations: cleaned.reservations,
    doubts: [],
  };
  return { read, end };
}

/** The body that speaks, without its article and the comma after it. */
function bodyOf(cleaned: Cleaned, formula: Span): Read {
  const { view, lexicon } = cleaned;
  const article = matchAt(view.key, formula.start, lexicon.determiners);
  const start = article ? article.end : formula.start;
  const span = rawSpan(view, trimmed(view.key, { start, end: formula.end }));
  return { text: textOf(cleaned.raw, span, within(cleaned.noise, span)), span };
}

function trimmed(key: string, range: Span): Span {
  const text = key.slice(range.start, range.end);
  const start = range.start + text.length - text.trimStart().length;
  return { start, end: range.start + text.replace(/[\s,:;.]+$/u, "").length };
}

/** The same head in the view that still shows running titles, for a title may be one. */
function headRange({ whole, view }: Cleaned, from: number, to: number): Span {
  const span = rawSpan(view, { start: from, end: to });
  return { start: from === 0 ? 0 : indexOf(whole, span.start), end: indexOf(whole, span.end) };
}

function indexOf(view: View, offset: number): number {
  let low = 0;
  let high = view.key.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(view.at[middle]) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Placed = Span & { paragraph: ReadParagraph };

function contextOf(cleaned: Cleaned, starts: Start[], date: ReadPart["date"]): ActContext {
  const { view, lexicon, noise, members } = cleaned;
  const forms = starts.map(({ mark }) => ({ at: mark.at, form: mark.verb?.sense?.form }));
  const year = date && Number(date.isoDate.slice(0, 4));
  return { lexicon, noise, year, members: memberBook(members), style: { isBare: isBareStyle(view, forms) } };
}

function operativeOf(cleaned: Cleaned, starts: Start[], end: number, context: ActContext): Placed[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const range = { start: start.mark.at, end: next ? next.mark.from : end };
    const extent = extentOf(cleaned.view, range, cleaned.lexicon, next === undefined);
    const { acts, doubts } = actsOf(cleaned.view, extent, context);
    const own = placed(cleaned, extent, {
      label: start.label,
      number: start.number,
      doubts: [...start.doubts, ...doubts],
    });
    const subparagraphs = subparagraphsIn(cleaned.view, extent);
    return { ...own, paragraph: { ...own.paragraph, subparagraphs, acts } };
  });
}

function preambularOf(cleaned: Cleaned, marks: Marks, range: Span, isOpen: boolean): Placed[] {
  const before = marks.marks.filter((mark) => mark.at < range.end);
  const starts = preambularStarts(cleaned.view, before, cleaned.lexicon, isOpen);
  return starts.map((mark, index) => {
    const next = starts[index + 1];
    const extent = extentOf(
      cleaned.view,
      { start: mark.at, end: next ? next.from : range.end },
      cleaned.lexicon,
      false,
    );
    return placed(cleaned, extent, { label: "", number: index + 1, doubts: [] });
  });
}

function placed(
  cleaned: Cleaned,
  extent: Span,
  named: Pick<ReadParagraph, "label" | "number" | "doubts">,
): Placed {
  const span = rawSpan(cleaned.view, extent);
  const noise = within(cleaned.noise, span);
  const text = textOf(cleaned.raw, span, noise);
  return { ...extent, paragraph: { ...named, text, span, noise, subparagraphs: 0, acts: [] } };
}
