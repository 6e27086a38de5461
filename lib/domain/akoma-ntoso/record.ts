import type { CalendarDate } from "../calendar-date";
import type { Locale } from "../locale";
import type { ByLocale, DocumentKind } from "../reading-draft";
import type { ParagraphPart, ReservationKind } from "../statuses";

/** A document as other systems get it and give it: what it says, in every language, and who reserved what. */
export type DocumentRecord = {
  code: string;
  symbol: string | null;
  kind: DocumentKind;
  /** Short name of the organisation, such as "IPU". */
  body: string;
  /** The meeting at which it was adopted, by its name. */
  event: string | null;
  titles: ByLocale<string>;
  textDate: CalendarDate | null;
  adoptedOn: CalendarDate | null;
  /** The day on which it was put on record. */
  recordedOn: CalendarDate | null;
  isDraft: boolean;
  locales: Locale[];
  authoritative: Locale[];
  /** In the order of the text; `number` is what a paragraph is cited by, `label` what is printed. */
  paragraphs: { part: ParagraphPart; number: number; label: string; texts: ByLocale<string> }[];
  reservations: RecordedReservation[];
  /** Other documents that it names. */
  references: { href: string; name: string }[];
};

/** One reservation entry; it covers the whole document or these paragraphs, each whole or in a phrase. */
export type RecordedReservation = {
  iso2: string;
  kind: ReservationKind;
  wholeDocument: boolean;
  quote: string;
  covers: { part: ParagraphPart; number: number; phrase: string | null }[];
};

/** The languages as Akoma Ntoso names them (ISO 639-2, terminology codes). */
export const LANGUAGE_CODES = { en: "eng", fr: "fra", ar: "ara", es: "spa" } as const satisfies Record<
  Locale,
  string
>;

/** The documents of the United Nations that a text names by their symbols, each once, in the order of the text. */
export function referencesIn(texts: readonly string[]): DocumentRecord["references"] {
  const symbols = texts.flatMap((text) => text.match(SYMBOL) ?? []);
  return [...new Set(symbols)].map((symbol) => ({ href: `https://undocs.org/${symbol}`, name: symbol }));
}

const SYMBOL = /\b(?:A|S|E|ST|CEDAW|CRPD|CRC|CAT)\/(?:[A-Z]+(?:\.\d+)?\/)*[\w.]*\d+(?:\/[\w.]*\d+)*\b/g;
