import type { ReadParagraph, ReadPart, ReadReservation, Span } from "../intake/reading";
import type { Locale } from "../locale";
import type { DocumentRecord, RecordedReservation } from "./record";

/** A record printed as a plain text, and where in it each part stands, as if it had been read from it. The acts inside the
 *  paragraphs are left to the parser. */
export function asSource(record: DocumentRecord): { raw: string; parts: ReadPart[] } {
  const text = printer();
  const parts = record.locales.map((locale, index) =>
    printedPart(text, record, { locale, isFirst: index === 0 }),
  );
  return { raw: text.all(), parts };
}

function printedPart(
  text: Printer,
  record: DocumentRecord,
  { locale, isFirst }: { locale: Locale; isFirst: boolean },
): ReadPart {
  const { symbol, event, textDate, isDraft, titles } = record;
  const start = text.length();
  const title = titles[locale] ? text.read(titles[locale]) : null;
  if (symbol) text.read(symbol);
  const adoptingBody = event ? text.read(event) : null;
  const date = textDate ? { isoDate: textDate, span: text.read(textDate).span } : null;
  const printed = (part: "preambular" | "operative") =>
    record.paragraphs
      .filter((paragraph) => paragraph.part === part)
      .flatMap((paragraph) => printedParagraph(text, paragraph, locale));
  const [preambular, operative] = [printed("preambular"), printed("operative")];
  const reservations = isFirst ? record.reservations.flatMap((each) => printedReservations(text, each)) : [];
  return {
    language: locale,
    span: { start, end: text.length() },
    title,
    symbol,
    adoptingBody,
    date,
    isDraft,
    preambular,
    operative,
    reservations,
    doubts: [],
  };
}

function printedParagraph(
  text: Printer,
  { number, label, texts }: DocumentRecord["paragraphs"][number],
  locale: Locale,
): ReadParagraph[] {
  const words = texts[locale];
  if (words === undefined) return [];
  if (label !== "") text.print(/\p{N}$/u.test(label) ? `${label}. ` : `${label} `);
  return [{ label, number, ...text.read(words), noise: [], subparagraphs: 0, acts: [], doubts: [] }];
}

/** The parser knows one entry for each part and phrase; what covers several becomes several. */
function printedReservations(text: Printer, reservation: RecordedReservation): ReadReservation[] {
  const { iso2, kind, wholeDocument, quote, covers } = reservation;
  const { span } = text.read(quote === "" ? `${iso2}: ${kind}` : quote);
  const read = { iso2, member: iso2, span, doubts: [] };
  if (wholeDocument) {
    return [{ ...read, scope: kind === "opposition" ? "opposition" : "whole", paragraphs: [], phrase: null }];
  }
  const groups = Map.groupBy(covers, ({ part, phrase }) => JSON.stringify([part, phrase]));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ part, phrase }) => ({
      ...read,
      scope: part,
      paragraphs: group.map(({ number }) => number),
      phrase,
    })),
  );
}

type Printer = ReturnType<typeof printer>;

/** Prints blocks one below the other and says where each stands. */
function printer() {
  let printed = "";
  return {
    all: (): string => printed,
    length: (): number => printed.length,
    print: (text: string): void => {
      printed += text;
    },
    read: (text: string): { text: string; span: Span } => {
      const start = printed.length;
      printed += `${text}\n\n`;
      return { text, span: { start, end: start + text.length } };
    },
  };
}
