import type { Locale } from "../locale";

/** Half-open range of UTF-16 offsets in the raw text of a rendition: `raw.slice(start, end)`. */
export type Span = { start: number; end: number };

/** A piece of text that the parser read, with the place it was read from. */
export type Read = { text: string; span: Span };

/** Who an act is addressed to; the intake corpus's vocabulary, see docs/glossary.md. */
export const ADDRESSEES = [
  "parliaments",
  "parliamentarians",
  "governments",
  "states",
  "ipu",
  "ipu_secretary_general",
  "un",
  "un_secretary_general",
  "international_organizations",
  "all",
  "other",
] as const;
/** One of ADDRESSEES. */
export type Addressee = (typeof ADDRESSEES)[number];

/** What an act asks for. The order is that of the officer's list; "other" is never guessed away. */
export const KINDS_OF_ACT = [
  "legislate",
  "ratify",
  "oversee",
  "report",
  "plan",
  "participate",
  "inform",
  "budget",
  "cooperate",
  "condemn",
  "acknowledge",
  "other",
] as const;
/** One of KINDS_OF_ACT. */
export type KindOfAct = (typeof KINDS_OF_ACT)[number];

/** A dated or event-bound limit as the text states it, before an officer ties it to a calendar event. */
export type ReadDue = {
  text: string;
  span: Span;
  /** ISO calendar date; "by the end of 2019" and "in 2021" are 31 December with precision "year". */
  isoDate: string | null;
  precision: "day" | "month" | "year" | null;
  /** The event as named, e.g. "149th Assembly". */
  event: string | null;
  /** ISO 8601 duration, e.g. "P4Y". */
  recurrence: string | null;
};

/** Why an officer should look: the fewer, the surer the reading. */
export type Doubt =
  | "number_missing"
  | "number_displaced"
  | "number_repeated"
  | "verb_unknown"
  | "addressee_unclear"
  | "due_unclear"
  | "furniture_inside"
  | "member_unknown"
  | "not_a_resolution";

/** One act asked for inside an operative paragraph: a clause with its own verb or its own due rule. */
export type ReadAct = {
  verbs: string[];
  addressees: Addressee[];
  kindOfAct: KindOfAct;
  due: ReadDue | null;
  span: Span;
  text: string;
};

/** A paragraph with its place; `noise` are ranges inside `span` that are page furniture or footnotes. */
export type ReadParagraph = {
  /** The label as printed ("26", "٢٦", "(a)"), or "" where the text prints none. */
  label: string;
  /** Number by which the paragraph is cited; by counting where none is printed. */
  number: number;
  /** The whole text without number, furniture and footnote marks, white space folded. */
  text: string;
  span: Span;
  noise: Span[];
  subparagraphs: number;
  acts: ReadAct[];
  doubts: Doubt[];
};

/** One reservation entry: member x scope, as printed. `paragraphs` is empty for "whole" and "opposition". */
export type ReadReservation = {
  iso2: string | null;
  member: string;
  scope: "operative" | "preambular" | "whole" | "opposition";
  paragraphs: number[];
  /** The phrase reserved where only part of a paragraph is meant. */
  phrase: string | null;
  span: Span;
  doubts: Doubt[];
};

/** One document in one language, as found in a raw text. */
export type ReadPart = {
  language: Locale;
  span: Span;
  title: Read | null;
  symbol: string | null;
  adoptingBody: Read | null;
  /** ISO calendar date of the text. */
  date: { isoDate: string; span: Span } | null;
  isDraft: boolean;
  preambular: ReadParagraph[];
  operative: ReadParagraph[];
  reservations: ReadReservation[];
  doubts: Doubt[];
};

/** Everything read from one raw text: one part per document and language found, in the order of the text. */
export type Reading = { parts: ReadPart[]; doubts: Doubt[] };

/** The names by which a member may be printed in a reservation, in any language. */
export type MemberNames = { iso2: string; names: string[] };
