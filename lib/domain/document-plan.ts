import type { DifferenceVerdict } from "./alignment/differences";
import type { CalendarDate } from "./calendar-date";
import type { Adoption } from "./commitment-lifecycle";
import { type DraftProblemCode, labelsOf, problemsOfDraft } from "./draft-problems";
import { type DueColumns, dueColumnsOf } from "./due-columns";
import type { Addressee, KindOfAct, Span } from "./intake/reading";
import { LOCALES, type Locale } from "./locale";
import type { ByLocale, DocumentKind, DraftCommitment, DraftDue, ReadingDraft } from "./reading-draft";
import { done, type Result, refuse } from "./result";
import type { DueOrigin, Lifecycle, ParagraphPart, ReservationKind } from "./statuses";

/** Where new rows get their ids and the draft's names their rows. `newId` is asked once for each row, with a name
 *  that is unique in the draft ("paragraph o26"), so that a seed can give the same id every time. */
export type PlanIds = {
  documentId: string;
  renditionId: string;
  bodyId: string;
  parliamentIdOf: (iso2: string) => string | null;
  newId: (name: string) => string;
};

type DueSaid = DueColumns & { dueOrigin: DueOrigin | null; dueText: string | null };

/** A row of paragraph_texts. */
export type ParagraphTextRow = {
  paragraphId: string;
  renditionId: string;
  locale: Locale;
  text: string;
  span: Span;
  noise: Span[];
};

/** The rows that a confirmed reading writes, in an order that its foreign keys allow, named as the tables are. The
 *  caller adds `confirmedAt` to the document, and to the marks who made them when. */
export type DocumentPlan = {
  document: {
    id: string;
    bodyId: string;
    code: string;
    symbol: string | null;
    title: ByLocale<string>;
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
  paragraphs: { id: string; documentId: string; part: ParagraphPart; label: string; position: number }[];
  paragraphTexts: ParagraphTextRow[];
  reservations: {
    id: string;
    documentId: string;
    parliamentId: string;
    kind: ReservationKind;
    wholeDocument: boolean;
    quote: string;
    recordedOn: CalendarDate | null;
  }[];
  reservationParagraphs: { reservationId: string; paragraphId: string; phrase: string | null }[];
  commitments: ({
    id: string;
    documentId: string;
    label: string;
    position: number;
    summary: ByLocale<string>;
    verbs: string[];
    addressees: Addressee[];
    kindOfAct: KindOfAct;
    boundParliamentIds: string[] | null;
    lifecycle: Extract<Lifecycle, "confirmed">;
    note: string | null;
  } & DueSaid)[];
  commitmentParagraphs: { commitmentId: string; paragraphId: string }[];
  commitmentThemes: { commitmentId: string; themeCode: string }[];
  commitmentInstruments: { commitmentId: string; instrument: string }[];
  differenceMarks: { paragraphId: string; difference: string; verdict: DifferenceVerdict }[];
};

/** The rows to write for a draft, or the first of its problems; a draft with a problem writes nothing. */
export function documentPlan(draft: ReadingDraft, ids: PlanIds): Result<DocumentPlan, DraftProblemCode> {
  const [problem] = problemsOfDraft(draft, ids.parliamentIdOf);
  if (problem) return refuse(problem.code);
  const { paragraphIds, ...ofParagraphs } = paragraphRows(draft, ids);
  return done({
    document: documentRow(draft, ids),
    ...ofParagraphs,
    ...reservationRows(draft, ids, paragraphIds),
    ...commitmentRows(draft, ids, paragraphIds),
    differenceMarks: draft.differences.flatMap(({ paragraph, ...mark }) => {
      const paragraphId = paragraphIds.get(paragraph);
      return paragraphId ? [{ paragraphId, ...mark }] : [];
    }),
  });
}

/** The texts of another rendition of a document on record: one for each paragraph that the document has by part and
 *  number. `unmatched` counts the paragraphs that it has not; they are left out. */
export function renditionPlan(
  draft: Pick<ReadingDraft, "paragraphs">,
  onRecord: { renditionId: string; paragraphs: { id: string; part: ParagraphPart; position: number }[] },
): { paragraphTexts: ParagraphTextRow[]; unmatched: number } {
  const idAt = new Map(onRecord.paragraphs.map(({ id, part, position }) => [`${part} ${position}`, id]));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, part, number } of draft.paragraphs) {
    const id = idAt.get(`${part} ${number}`);
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    ids.set(key, id);
  }
  return {
    paragraphTexts: textRows(draft, onRecord.renditionId, ids),
    unmatched: draft.paragraphs.length - ids.size,
  };
}

function documentRow(draft: ReadingDraft, ids: PlanIds): DocumentPlan["document"] {
  const title: ByLocale<string> = {};
  for (const locale of LOCALES) {
    const text = draft.titles[locale]?.text;
    if (text) title[locale] = text;
  }
  const adoptedOn = draft.facts.adoption === "not_recorded" ? null : draft.facts.adoptedOn;
  return { id: ids.documentId, bodyId: ids.bodyId, title, ...draft.facts, adoptedOn };
}

type IdsByKey = ReadonlyMap<string, string>;

function paragraphRows(
  draft: ReadingDraft,
  ids: PlanIds,
): Pick<DocumentPlan, "paragraphs" | "paragraphTexts"> & { paragraphIds: IdsByKey } {
  const identified = draft.paragraphs.map((paragraph) => ({
    ...paragraph,
    id: ids.newId(`paragraph ${paragraph.key}`),
  }));
  const paragraphIds = new Map(identified.map(({ key, id }) => [key, id]));
  return {
    paragraphIds,
    paragraphs: identified.map(({ id, part, label, number }) => ({
      id,
      documentId: ids.documentId,
      part,
      label,
      position: number,
    })),
    paragraphTexts: textRows(draft, ids.renditionId, paragraphIds),
  };
}

function textRows(
  draft: Pick<ReadingDraft, "paragraphs">,
  renditionId: string,
  ids: IdsByKey,
): ParagraphTextRow[] {
  return draft.paragraphs.flatMap(({ key, texts }) => {
    const paragraphId = ids.get(key);
    if (paragraphId === undefined) return [];
    return LOCALES.flatMap((locale) => {
      const found = texts[locale];
      return found ? [{ paragraphId, renditionId, locale, ...found }] : [];
    });
  });
}

function reservationRows(
  draft: ReadingDraft,
  ids: PlanIds,
  paragraphIds: IdsByKey,
): Pick<DocumentPlan, "reservations" | "reservationParagraphs"> {
  const recordedOn = draft.facts.adoptedOn ?? draft.facts.textDate;
  const reservations: DocumentPlan["reservations"] = [];
  const reservationParagraphs: DocumentPlan["reservationParagraphs"] = [];
  for (const { key, iso2, kind, wholeDocument, covers, quotes, member } of draft.reservations) {
    const id = ids.newId(`reservation ${key}`);
    const quote = LOCALES.map((locale) => quotes[locale]?.text).find((text) => text) ?? member;
    const parliamentId = knownId(ids, iso2);
    reservations.push({
      id,
      documentId: ids.documentId,
      parliamentId,
      kind,
      wholeDocument,
      quote,
      recordedOn,
    });
    for (const { paragraph, phrase } of wholeDocument ? [] : covers) {
      const paragraphId = paragraphIds.get(paragraph);
      if (paragraphId) reservationParagraphs.push({ reservationId: id, paragraphId, phrase });
    }
  }
  return { reservations, reservationParagraphs };
}

function commitmentRows(
  draft: ReadingDraft,
  ids: PlanIds,
  paragraphIds: IdsByKey,
): Pick<DocumentPlan, "commitments" | "commitmentParagraphs" | "commitmentThemes" | "commitmentInstruments"> {
  const commitments: DocumentPlan["commitments"] = [];
  const commitmentParagraphs: DocumentPlan["commitmentParagraphs"] = [];
  const commitmentThemes: DocumentPlan["commitmentThemes"] = [];
  const commitmentInstruments: DocumentPlan["commitmentInstruments"] = [];
  for (const [index, { commitment, label }] of labelsOf(draft).entries()) {
    const id = ids.newId(`commitment ${commitment.key}`);
    const { summary, verbs, addressees, kindOfAct, note } = commitment;
    commitments.push({
      id,
      documentId: ids.documentId,
      label,
      position: index + 1,
      summary,
      verbs,
      addressees,
      kindOfAct,
      boundParliamentIds: boundIds(commitment, ids),
      lifecycle: "confirmed",
      note,
      ...dueColumns(commitment.due),
    });
    for (const themeCode of commitment.themes) commitmentThemes.push({ commitmentId: id, themeCode });
    for (const instrument of commitment.instruments) {
      commitmentInstruments.push({ commitmentId: id, instrument });
    }
    for (const paragraph of commitment.paragraphs) {
      const paragraphId = paragraphIds.get(paragraph);
      if (paragraphId) commitmentParagraphs.push({ commitmentId: id, paragraphId });
    }
  }
  return { commitments, commitmentParagraphs, commitmentThemes, commitmentInstruments };
}

function boundIds({ boundIso2 }: DraftCommitment, ids: PlanIds): string[] | null {
  return boundIso2 === null ? null : boundIso2.map((iso2) => knownId(ids, iso2));
}

function dueColumns({ rule, origin, text }: DraftDue): DueSaid {
  const dueOrigin = rule.kind === "none" ? null : (origin ?? "assigned");
  return { ...dueColumnsOf(rule), dueOrigin, dueText: text };
}

/** The problems of a draft were looked for with the same resolver, so a member that it forgets now is a fault. */
function knownId(ids: PlanIds, iso2: string | null): string {
  const id = ids.parliamentIdOf(`${iso2}`);
  if (id === null) throw new Error(`No such member on record: ${iso2}`);
  return id;
}
