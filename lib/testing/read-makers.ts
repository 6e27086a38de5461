import type { ReadAct, ReadDue, ReadParagraph, ReadPart, ReadReservation } from "../domain/intake/reading";

/** A place of four characters at the beginning. */
export const readSpan = { start: 0, end: 4 };

/** An act that asks parliaments to legislate. */
export const aReadAct = (given: Partial<ReadAct> = {}): ReadAct => ({
  verbs: ["calls on"],
  addressees: ["parliaments"],
  kindOfAct: "legislate",
  due: null,
  span: readSpan,
  text: "Calls on parliaments to legislate",
  ...given,
});
/** A due rule as printed, with nothing understood of it. */
export const aReadDue = (given: Partial<ReadDue>): ReadDue => ({
  text: "as printed",
  span: readSpan,
  isoDate: null,
  precision: null,
  event: null,
  recurrence: null,
  ...given,
});
/** Paragraph `number`, sure, without acts. */
export const aReadParagraph = (number: number, given: Partial<ReadParagraph> = {}): ReadParagraph => ({
  label: `${number}`,
  number,
  text: `Paragraph ${number}`,
  span: readSpan,
  noise: [],
  subparagraphs: 0,
  acts: [],
  doubts: [],
  ...given,
});
/** A reservation of Kuwait on operative paragraph 9. */
export const aReadReservation = (given: Partial<ReadReservation> = {}): ReadReservation => ({
  iso2: "KW",
  member: "Kuwait",
  scope: "operative",
  paragraphs: [9],
  phrase: null,
  span: { start: 0, end: 15 },
  doubts: [],
  ...given,
});
/** An English part without anything in it. */
export const aReadPart = (given: Partial<ReadPart> = {}): ReadPart => ({
  language: "en",
  span: readSpan,
  title: null,
  symbol: null,
  adoptingBody: null,
  date: null,
  isDraft: false,
  preambular: [],
  operative: [],
  reservations: [],
  doubts: [],
  ...given,
});
