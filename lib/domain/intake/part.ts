import { type ActContext, actsOf, verbStyleOf } from "./acts";
import { sure } from "./border";
import type { Cleaned } from "./cleaned";
import { endOfClosing, extentOf, numberLinesIn } from "./extent";
import { keyIndexOf, rawAt } from "./folding";
import { adoptionDateIn, headOf } from "./head";
import type { Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import { inlineMarker, operativeMarker } from "./markers";
import { type Mark, type Marks, marksOf } from "./marks";
import { holdsPhrase, memberBook } from "./members";
import { operativeStarts, type Start } from "./operative-starts";
import { matchAt } from "./phrases";
import { preambularStarts } from "./preamble";
import type { Addressee, Read, ReadParagraph, ReadPart, Span } from "./reading";
import { joined, textOf, within } from "./spans";
import { subparagraphsIn } from "./subparagraphs";

/** Where a document may lie: after `from`, its enacting formula if it has one, before `to`. Key indexes. */
export type Zone = { from: number; formula: Span | null; to: number };

/** `opened` where a preamble was met but no operative part: the next formula belongs to the same document. */
export type PartRead = { read: ReadPart; end: number } | { read: null; opened: boolean };

/** No resolution has so many operative paragraphs; a text that seems to is none, and nobody waits for it. */
const MOST_PARAGRAPHS = 2000;

/** Reads one document of a zone; `end` is where the next one may begin. */
export function readPart(source: Cleaned, zone: Zone): PartRead {
  const { view, lexicon } = source;
  const isLate = speaksLate(source, zone);
  const body = { start: zone.formula && !isLate ? zone.formula.end : zone.from, end: zone.to };
  const marks = marksOf(view, body, lexicon);
  const own = operativeMarker(view, marks.lines, marks.marks, lexicon);
  const marker = own ?? inlineMarker(view, untilNumbered(body, marks), lexicon);
  const following = own || !marker ? marks : marksOf(view, { start: marker.end, end: body.end }, lexicon);
  const starts = operativeStarts(after(following, marker), {
    isOpen: zone.formula === null,
    isAnnounced: marker !== null,
  });
  const first = starts[0];
  if (starts.length > MOST_PARAGRAPHS) return { read: null, opened: false };
  if (!first) return { read: null, opened: marks.marks.some((mark) => mark.preambular) };
  const preambleEnd = Math.min(
    marker?.start ?? first.mark.from,
    isLate && zone.formula ? zone.formula.start : body.end,
  );
  const preambular = preambularOf(
    source,
    marks.marks,
    { start: body.start, end: preambleEnd },
    zone.formula === null,
  );
  const extents = extentsOf(source, starts, body.end);
  const last = Math.max(...extents.map((extent) => extent.end));
  const end = endOfClosing(view, { start: last, end: zone.to }, lexicon);
  const opening = Math.min(
    zone.formula?.start ?? preambleEnd,
    preambleEnd,
    ...preambular.map((one) => one.start),
  );
  const speaker = zone.formula ? view.key.slice(speechStart(source, zone.formula), zone.formula.end) : "";
  const head = headOf(source.whole, headRange(source, zone.from, opening), {
    lexicon,
    masked: source.masked,
    speaker,
  });
  const date = head.date ?? adoptionDateIn(view, { start: last, end }, lexicon);
  const isExcerpt = zone.formula === null && preambular.length === 0 && first.number > 1;
  const read: ReadPart = {
    language: lexicon.locale,
    span: rawSpan(view, { start: zone.from, end: last }),
    ...head,
    title: isExcerpt ? null : head.title,
    date,
    adoptingBody: zone.formula && speakerOf(source, zone.formula),
    preambular: preambular.map((one) => one.paragraph),
    operative: operativeOf(source, extents, contextOf(source, { starts, date, speaker }), starts),
    reservations: source.reservations,
    doubts: [],
  };
  return { read, end };
}

/** A preamble that comes before its formula is no longer than this, in characters. */
const LATE_WITHIN = 6000;

/** True where the preamble comes before the formula: "CONSIDERANDO: … LA ASAMBLEA DECLARA:". */
function speaksLate(source: Cleaned, { from, formula }: Zone): boolean {
  if (!formula) return false;
  const { view, lexicon } = source;
  if (
    marksOf(view, { start: formula.end, end: formula.end + 1 }, lexicon).marks.some((mark) => mark.preambular)
  )
    return false;
  const start = Math.max(from, formula.start - LATE_WITHIN);
  const earlier = marksOf(view, { start, end: formula.start }, lexicon).marks;
  return earlier.some((mark) => mark.preambular && mark.lineStart && mark.capital);
}

/** The part of a document before its first number with a verb. */
function untilNumbered(body: Span, { marks }: Marks): Span {
  const first = marks.find((mark) => mark.label?.kind === "number" && mark.verb !== null);
  return { start: body.start, end: first ? first.from : body.end };
}

/** What follows the words that announce the operative part; they are as good as a stop for the first mark. */
function after(marks: Marks, marker: Span | null): Marks {
  if (!marker) return marks;
  const following = marks.marks.filter((mark) => mark.from >= marker.end);
  return {
    ...marks,
    marks: following.map((mark, index) => (index === 0 ? { ...mark, before: ":" } : mark)),
    loose: marks.loose.filter((number) => number.from >= marker.end),
  };
}

function extentsOf({ view, lexicon }: Cleaned, starts: Start[], end: number): Span[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const range = { start: start.mark.at, end: next ? next.mark.from : end };
    return extentOf(view, range, lexicon, next === undefined);
  });
}

function operativeOf(
  source: Cleaned,
  extents: Span[],
  context: ActContext,
  starts: readonly Start[],
): ReadParagraph[] {
  return extents.map((extent, index) => {
    const start = sure(starts[index]);
    const { acts, doubts } = actsOf(source.view, extent, context);
    const own = placed(source, extent, {
      label: labelOf(source, start.mark),
      number: start.number,
      doubts: [],
    });
    const noisy: ReadParagraph["doubts"] = own.paragraph.noise.some((span) => isFurniture(source.raw, span))
      ? ["furniture_inside"]
      : [];
    return {
      ...own.paragraph,
      label: own.paragraph.label || start.label,
      subparagraphs: subparagraphsIn(source.view, extent),
      acts,
      doubts: [...start.doubts, ...doubts, ...noisy],
    };
  });
}

/** Noise of several words is furniture; mark-up and footnote marks need no second look. */
function isFurniture(raw: string, span: Span): boolean {
  const text = raw.slice(span.start, span.end);
  return !text.startsWith("<") && text.trim().length > 4;
}

/** What a document says of itself: how its paragraphs begin, its day, and the name of the body that speaks, folded. */
type About = { starts: readonly Start[]; date: ReadPart["date"]; speaker: string };

function contextOf(source: Cleaned, { starts, date, speaker }: About): ActContext {
  const { view, lexicon, noise, members } = source;
  const forms = starts.map(({ mark }) => ({
    at: mark.at,
    isLabelled: mark.label !== null,
    form: mark.verb?.sense?.form,
  }));
  const year = date && Number(date.isoDate.slice(0, 4));
  return {
    lexicon,
    noise,
    year,
    members: memberBook(members),
    style: verbStyleOf(view, forms),
    ownSecretary: secretaryOf(speaker, lexicon),
  };
}

/** The Secretary-General of the body that speaks; a text that does not say who speaks is read as one of the UN. */
function secretaryOf(speaker: string, { speakers }: Lexicon): Addressee {
  if (speakers.ipu.some((name) => holdsPhrase(speaker, name))) return "ipu_secretary_general";
  const isUn = speaker === "" || speakers.un.some((name) => holdsPhrase(speaker, name));
  return isUn ? "un_secretary_general" : "other";
}

type Placed = Span & { paragraph: ReadParagraph };

function preambularOf(source: Cleaned, marks: readonly Mark[], range: Span, isOpen: boolean): Placed[] {
  const before = marks.filter((mark) => mark.at >= range.start && mark.at < range.end);
  const starts = preambularStarts(source.view, before, source.lexicon, isOpen);
  return starts.map((mark, index) => {
    const next = starts[index + 1];
    const extent = extentOf(
      source.view,
      { start: mark.at, end: next ? next.from : range.end },
      source.lexicon,
      false,
    );
    const label = labelOf(source, mark);
    return placed(source, extent, { label, number: index + 1, doubts: [] });
  });
}

function placed(
  source: Cleaned,
  extent: Span,
  named: Pick<ReadParagraph, "label" | "number" | "doubts">,
): Placed {
  const span = rawSpan(source.view, extent);
  const moved = numberLinesIn(source.view, extent).map((line) => rawSpan(source.view, line));
  const noise = joined([...within(source.noise, span), ...moved]);
  const text = textOf(source.raw, span, noise);
  return { ...extent, paragraph: { ...named, text, span, noise, subparagraphs: 0, acts: [] } };
}

/** The number or letter as printed, without the signs around it; "" for a bullet. */
function labelOf(source: Cleaned, mark: Mark): string {
  if (!mark.label || mark.label.kind === "bullet") return "";
  const span = rawSpan(source.view, mark.label);
  return source.raw.slice(span.start, span.end).replace(/^[\s([*_-]+|[\s.):\]*_-]+$/gu, "");
}

/** Where the name of the body that speaks begins, after its article. */
function speechStart({ view, lexicon }: Cleaned, formula: Span): number {
  const start = sure(matchAt(view.key, formula.start, lexicon.determiners)).end;
  const text = view.key.slice(start, formula.end);
  return start + text.length - text.trimStart().length;
}

/** The body that speaks, without its article and the comma after it. */
function speakerOf(source: Cleaned, formula: Span): Read {
  const { view } = source;
  const start = speechStart(source, formula);
  const end = start + view.key.slice(start, formula.end).replace(/[\s,:;.]+$/u, "").length;
  const span = rawSpan(view, { start, end });
  return { text: textOf(source.raw, span, within(source.noise, span)), span };
}

/** The same head in the view that still shows running titles, for a title may be one. */
function headRange({ whole, view }: Cleaned, from: number, to: number): Span {
  return {
    start: from === 0 ? 0 : keyIndexOf(whole, rawAt(view, from)),
    end: keyIndexOf(whole, rawAt(view, to)),
  };
}
