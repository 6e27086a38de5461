import type {
  DraftCommitment,
  DraftParagraph,
  DraftReservation,
  ReadingDraft,
} from "../domain/reading-draft";
import { aDay } from "./makers";

/** Operative paragraph 1 in English, sure. */
export function aDraftParagraph(given: Partial<DraftParagraph> = {}): DraftParagraph {
  return {
    key: "o1",
    edits: 0,
    isChecked: false,
    doubts: [],
    part: "operative",
    number: 1,
    label: "1",
    texts: { en: { text: "Calls on parliaments", span: { start: 0, end: 20 }, noise: [] } },
    ...given,
  };
}

/** A reservation of Kuwait on operative paragraph 1. */
export function aDraftReservation(given: Partial<DraftReservation> = {}): DraftReservation {
  return {
    key: "r1",
    edits: 0,
    isChecked: false,
    doubts: [],
    iso2: "KW",
    member: "Kuwait",
    kind: "reservation",
    wholeDocument: false,
    covers: [{ paragraph: "o1", phrase: null }],
    quotes: { en: { text: "on operative paragraph 1", span: { start: 0, end: 24 }, noise: [] } },
    ...given,
  };
}

/** A commitment of all parliaments, asked by operative paragraph 1, without a due rule. */
export function aCommitment(given: Partial<DraftCommitment> = {}): DraftCommitment {
  return {
    key: "c1",
    edits: 0,
    isChecked: false,
    doubts: [],
    paragraphs: ["o1"],
    summary: { en: "Calls on parliaments" },
    spans: { en: { start: 0, end: 20 } },
    verbs: ["calls on"],
    addressees: ["parliaments"],
    kindOfAct: "other",
    due: { rule: { kind: "none" }, origin: null, text: null },
    boundIso2: null,
    note: null,
    themes: [],
    instruments: [],
    ...given,
  };
}

/** An English resolution of one paragraph, adopted on 15 October 2022, that can be confirmed as it is. */
export function aDraft(given: Partial<ReadingDraft> = {}): ReadingDraft {
  return {
    languages: ["en"],
    titles: { en: { text: "A title", span: null } },
    dateSpan: null,
    facts: {
      code: "145R1",
      symbol: null,
      kind: "resolution",
      organId: null,
      committeeId: null,
      eventId: null,
      textDate: aDay("2022-10-15"),
      adoption: "adopted",
      adoptedOn: aDay("2022-10-15"),
      adoptionReference: null,
      isDraftText: false,
      authoritativeLocales: ["en"],
    },
    factsEdits: 0,
    paragraphs: [aDraftParagraph()],
    reservations: [],
    commitments: [aCommitment()],
    differences: [],
    doubts: [],
    ...given,
  };
}
