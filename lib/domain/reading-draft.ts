import type { DifferenceMark } from "./alignment/differences";
import { type CalendarDate, calendarDate } from "./calendar-date";
import type { Adoption } from "./commitment-lifecycle";
import type { DueRule } from "./due";
import type { Addressee, Doubt, KindOfAct, Reading, ReadPart, Span } from "./intake/reading";
import { joinedParagraphs } from "./joined-paragraphs";
import { LOCALES, type Locale } from "./locale";
import { proposedCommitments } from "./proposed-commitments";
import { proposedReservations } from "./proposed-reservations";
import type { DueOrigin, ParagraphPart, ReservationKind } from "./statuses";
/** What kind of text a document is. */
export const DOCUMENT_KINDS = ["resolution", "declaration", "plan"] as const;
/** One of DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Why an officer should look at an entry: the parser's doubts, and those that only a comparison shows. */
export type DraftDoubt =
  | Doubt
  | "language_missing"
  | "languages_differ"
  | "event_unknown"
  | "several_documents";

/** Something in each language in which it was found; never an empty text. */
export type ByLocale<Value> = Partial<Record<Locale, Value>>;

/** A text with its place in the raw text; `noise` are ranges inside `span` that are page furniture or footnotes. */
export type DraftText = { text: string; span: Span; noise: Span[] };

/** What every entry of a draft has: a key that no edit changes, how often it was edited (a stale form is refused by
 *  it), what an officer should look at, and whether one did. No doubts means that the parser is sure. */
export type DraftEntry = { key: string; edits: number; doubts: DraftDoubt[]; isChecked: boolean };

/** A paragraph in all languages found; `number` is what it is cited by, `label` what is printed. */
export type DraftParagraph = DraftEntry & {
  part: ParagraphPart;
  number: number;
  label: string;
  texts: ByLocale<DraftText>;
};

/** One reservation entry, member x scope; `iso2` is null until the member is known. `covers` names paragraphs by
 *  key and is empty for the whole document. */
export type DraftReservation = DraftEntry & {
  iso2: string | null;
  member: string;
  kind: ReservationKind;
  wholeDocument: boolean;
  covers: { paragraph: string; phrase: string | null }[];
  quotes: ByLocale<DraftText>;
};

/** A due rule with where it comes from; the origin is null for no rule. `text` is how the document says it. */
export type DraftDue = { rule: DueRule; origin: DueOrigin | null; text: string | null };

/** One act proposed as a commitment. `paragraphs` are keys; `boundIso2` names a subset of members, null binds all. */
export type DraftCommitment = DraftEntry & {
  paragraphs: string[];
  summary: ByLocale<string>;
  spans: ByLocale<Span>;
  verbs: string[];
  addressees: Addressee[];
  kindOfAct: KindOfAct;
  due: DraftDue;
  boundIso2: string[] | null;
  note: string | null;
  /** Codes of the reference data. */
  themes: string[];
  /** Codes of the reference data, or names where it has none. */
  instruments: string[];
};

/** What the document is; ids are of the body's calendar and organs. `code` is the short code of receipts. */
export type DraftFacts = {
  code: string;
  symbol: string | null;
  kind: DocumentKind;
  organId: string | null;
  committeeId: string | null;
  eventId: string | null;
  textDate: CalendarDate | null;
  adoption: Adoption;
  adoptedOn: CalendarDate | null;
  adoptionReference: string | null;
  isDraftText: boolean;
  authoritativeLocales: Locale[];
};

/** The officer's working copy of one document between upload and confirmation. Plain data, stored as JSON.
 *  Paragraphs stand in the order of their numbers, preambular first. */
export type ReadingDraft = {
  languages: Locale[];
  titles: ByLocale<{ text: string; span: Span | null }>;
  dateSpan: Span | null;
  facts: DraftFacts;
  factsEdits: number;
  paragraphs: DraftParagraph[];
  reservations: DraftReservation[];
  commitments: DraftCommitment[];
  doubts: DraftDoubt[];
  /** What the officer said of differences between the languages, by paragraph. */
  differences: DifferenceMark[];
};

/** What the parser cannot know: the raw text that was read, facts that the officer or the seed states, and the
 *  calendar's event for a name such as "149th Assembly", or null. */
export type DraftSource = {
  raw: string;
  facts?: Partial<DraftFacts>;
  titles?: ByLocale<string>;
  findEvent: (name: string) => string | null;
};

/** Makes the working copy of what was read: the language parts of one document joined paragraph by paragraph, its
 *  reservations once, and a proposed commitment for each act that asks for something. Where a file holds several
 *  documents, the first part of each language is taken and the draft says so. */
export function draftFromReading(reading: Reading, source: DraftSource): ReadingDraft {
  const parts = firstOfEachLanguage(reading.parts);
  const joined = joinedParagraphs(parts);
  const paragraphs = joined.map(({ paragraph }) => paragraph);
  const doubts: DraftDoubt[] = [...reading.doubts, ...parts.flatMap((part) => part.doubts)];
  if (parts.length < reading.parts.length) doubts.push("several_documents");
  return {
    languages: parts.map(({ language }) => language),
    titles: titlesOf(parts, source.titles ?? {}),
    dateSpan: firstKnown(parts, ({ date }) => date?.span ?? null),
    facts: { ...factsOf(parts), ...source.facts },
    factsEdits: 0,
    paragraphs,
    reservations: proposedReservations(parts, paragraphs, source.raw),
    commitments: proposedCommitments(joined, source.findEvent),
    doubts: [...new Set(doubts)],
    differences: [],
  };
}

function firstOfEachLanguage(parts: readonly ReadPart[]): ReadPart[] {
  return LOCALES.flatMap((locale) => parts.find(({ language }) => language === locale) ?? []);
}

function firstKnown<Value>(parts: readonly ReadPart[], pick: (part: ReadPart) => Value | null): Value | null {
  return parts.map(pick).find((value) => value !== null) ?? null;
}

function titlesOf(parts: readonly ReadPart[], stated: ByLocale<string>): ReadingDraft["titles"] {
  const titles: ReadingDraft["titles"] = {};
  for (const { language, title } of parts)
    if (title) titles[language] = { text: title.text, span: title.span };
  for (const locale of LOCALES) {
    const text = stated[locale];
    if (text) titles[locale] = { text, span: titles[locale]?.span ?? null };
  }
  return titles;
}

/** A dated text that calls itself no draft is proposed as adopted on its date; everything else waits for an officer. */
function factsOf(parts: readonly ReadPart[]): DraftFacts {
  const textDate = firstKnown(parts, ({ date }) => (date ? calendarDate(date.isoDate) : null));
  const isDraftText = parts.some(({ isDraft }) => isDraft);
  const isAdopted = textDate !== null && !isDraftText;
  return {
    code: "",
    symbol: firstKnown(parts, ({ symbol }) => symbol),
    kind: "resolution",
    organId: null,
    committeeId: null,
    eventId: null,
    textDate,
    adoption: isAdopted ? "adopted" : "not_recorded",
    adoptedOn: isAdopted ? textDate : null,
    adoptionReference: null,
    isDraftText,
    authoritativeLocales: parts.map(({ language }) => language),
  };
}

/** For `sort`: preambular paragraphs first, then by number. */
export function byPlace(
  a: Pick<DraftParagraph, "part" | "number">,
  b: Pick<DraftParagraph, "part" | "number">,
): number {
  if (a.part !== b.part) return a.part === "preambular" ? -1 : 1;
  return a.number - b.number;
}
