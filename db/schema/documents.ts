import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Span } from "@/lib/domain/intake/reading";
import type { Locale } from "@/lib/domain/locale";
import { PARAGRAPH_PARTS, RESERVATION_KINDS } from "@/lib/domain/statuses";
import { calendarDay, id, moment, type PerLocale } from "../columns";
import { bodyWork, scoped, secretariatWork } from "../policies";
import { locale, users } from "./people";
import { bodies, events, organs, parliaments } from "./reference";

/** Postgres enum of PARAGRAPH_PARTS. */
export const paragraphPart = pgEnum("paragraph_part", PARAGRAPH_PARTS);
/** Postgres enum of RESERVATION_KINDS. */
export const reservationKind = pgEnum("reservation_kind", RESERVATION_KINDS);
/** How the body's adoption of the text is known; a draft becomes active only when an officer says so (product rule 8.3). */
export const adoption = pgEnum("adoption", ["adopted", "adopted_wording_not_seen", "not_recorded"]);

/** One resolution, declaration or plan, as an officer confirmed it. */
export const documents = pgTable(
  "documents",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    /** Short code used in receipts and addresses, e.g. "145R1". */
    code: text().notNull().unique(),
    symbol: text(),
    title: jsonb().$type<PerLocale>().notNull(),
    kind: text().$type<"resolution" | "declaration" | "plan">().notNull(),
    organId: uuid("organ_id").references(() => organs.id),
    /** The committee in charge: its chair reads what parliaments submit on this document. */
    committeeId: uuid("committee_id").references(() => organs.id),
    eventId: uuid("event_id").references(() => events.id),
    textDate: calendarDay("text_date"),
    adoption: adoption().notNull(),
    adoptedOn: calendarDay("adopted_on"),
    adoptionReference: text("adoption_reference"),
    isDraftText: boolean("is_draft_text").notNull(),
    authoritativeLocales: locale("authoritative_locales").array().notNull(),
    version: integer().notNull().default(0),
    confirmedAt: moment("confirmed_at").notNull(),
  },
  () => scoped(bodyWork),
);

/** One stored source file or pasted text. The same text in two layouts is one document with two renditions. */
export const renditions = pgTable(
  "renditions",
  {
    id: id(),
    documentId: uuid("document_id").references(() => documents.id),
    name: text().notNull(),
    origin: text(),
    rawText: text("raw_text").notNull(),
    sha256: text().notNull().unique(),
    locales: locale().array().notNull(),
    storedAt: moment("stored_at").notNull(),
    storedBy: uuid("stored_by").references(() => users.id),
  },
  () => scoped({ ...bodyWork, remove: sql`false` }),
);

/** An officer's work between upload and confirmation: the parser's proposal and the officer's corrections of it. */
export const readings = pgTable(
  "readings",
  {
    id: id(),
    renditionId: uuid("rendition_id")
      .notNull()
      .references(() => renditions.id),
    /** The corrected reading, shape `ReadingDraft` of lib/readings. */
    draft: jsonb().notNull(),
    state: text().$type<"open" | "confirmed" | "discarded">().notNull(),
    version: integer().notNull().default(0),
    openedAt: moment("opened_at").notNull(),
    openedBy: uuid("opened_by").references(() => users.id),
  },
  (table) => [index("readings_state").on(table.state), ...scoped(secretariatWork)],
);

/** A preambular or operative paragraph; `position` orders each part from 1 and is the number it is cited by. */
export const paragraphs = pgTable(
  "paragraphs",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    part: paragraphPart().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    unique("paragraphs_position").on(table.documentId, table.part, table.position),
    ...scoped(bodyWork),
  ],
);

/** A paragraph's text in one rendition and language, with its place in the raw text. */
export const paragraphTexts = pgTable(
  "paragraph_texts",
  {
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => paragraphs.id),
    renditionId: uuid("rendition_id")
      .notNull()
      .references(() => renditions.id),
    locale: locale().$type<Locale>().notNull(),
    text: text().notNull(),
    span: jsonb().$type<Span>().notNull(),
    noise: jsonb().$type<Span[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.paragraphId, table.renditionId, table.locale] }),
    ...scoped(bodyWork),
  ],
);

/** One reservation entry: parliament x document x scope. A withdrawn one keeps its row and its day. */
export const reservations = pgTable(
  "reservations",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    kind: reservationKind().notNull(),
    wholeDocument: boolean("whole_document").notNull(),
    quote: text().notNull(),
    recordedOn: calendarDay("recorded_on"),
    withdrawnOn: calendarDay("withdrawn_on"),
  },
  (table) => [
    index("reservations_document").on(table.documentId, table.parliamentId),
    check("opposition_is_whole", sql`${table.kind} <> 'opposition' or ${table.wholeDocument}`),
    ...scoped(bodyWork),
  ],
);

/** The paragraphs that a reservation covers; a phrase reserves its paragraph (product rule 8.5). */
export const reservationParagraphs = pgTable(
  "reservation_paragraphs",
  {
    reservationId: uuid("reservation_id")
      .notNull()
      .references(() => reservations.id),
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => paragraphs.id),
    phrase: text(),
  },
  (table) => [primaryKey({ columns: [table.reservationId, table.paragraphId] }), ...scoped(bodyWork)],
);

/** A text that intake refused, kept for a day so that the form can show it again where no script runs. */
export const heldTexts = pgTable(
  "held_texts",
  {
    id: id(),
    text: text().notNull(),
    name: text().notNull(),
    origin: text().notNull(),
    heldBy: uuid("held_by")
      .notNull()
      .references(() => users.id),
    heldAt: moment("held_at").notNull(),
  },
  (table) => [
    index("held_texts_person").on(table.heldBy),
    ...scoped({ ...secretariatWork, ...(bodyWork.remove ? { remove: bodyWork.remove } : {}) }),
  ],
);
