import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { ADDRESSEES, KINDS_OF_ACT } from "@/lib/domain/intake/reading";
import { DUE_KINDS, DUE_ORIGINS, LIFECYCLES, PROGRESS, TASK_KINDS } from "@/lib/domain/statuses";
import { calendarDay, id, moment, type PerLocale } from "../columns";
import { bodyWork, scoped, secretariatWork, sharedTask } from "../policies";
import { documents, paragraphs, reservations } from "./documents";
import { events, organs, parliaments } from "./reference";

/** Postgres enum of ADDRESSEES. */
export const addressee = pgEnum("addressee", ADDRESSEES);
/** Postgres enum of KINDS_OF_ACT. */
export const kindOfAct = pgEnum("kind_of_act", KINDS_OF_ACT);
/** Postgres enum of DUE_KINDS. */
export const dueKind = pgEnum("due_kind", DUE_KINDS);
/** Postgres enum of DUE_ORIGINS. */
export const dueOrigin = pgEnum("due_origin", DUE_ORIGINS);
/** Postgres enum of LIFECYCLES. */
export const lifecycle = pgEnum("lifecycle", LIFECYCLES);
/** Postgres enum of TASK_KINDS. */
export const taskKind = pgEnum("task_kind", TASK_KINDS);
/** Postgres enum of PROGRESS. */
export const progress = pgEnum("progress", PROGRESS);

/** One act asked for by one or more paragraphs. The due rule's columns are filled as its kind demands. */
export const commitments = pgTable(
  "commitments",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    /** How it is cited within its document: "31", or "26 (1)" where a paragraph holds several acts. */
    label: text().notNull(),
    position: integer().notNull(),
    summary: jsonb().$type<PerLocale>().notNull(),
    verbs: text().array().notNull(),
    addressees: addressee().array().notNull(),
    kindOfAct: kindOfAct("kind_of_act").notNull(),
    dueKind: dueKind("due_kind").notNull(),
    dueOn: calendarDay("due_on"),
    dueYear: integer("due_year"),
    dueEveryYears: integer("due_every_years"),
    dueEventId: uuid("due_event_id").references(() => events.id),
    dueOrigin: dueOrigin("due_origin"),
    dueText: text("due_text"),
    /** Set where the text binds a named subset of members; null binds all. */
    boundParliamentIds: uuid("bound_parliament_ids").array(),
    lifecycle: lifecycle().notNull(),
    /** Set with one of the four steps that end a commitment; `endedBecause` is the reference of the body's decision or
     *  a reason, as the step demands. */
    endedAt: moment("ended_at"),
    endedBecause: text("ended_because"),
    successorId: uuid("successor_id").references((): AnyPgColumn => commitments.id),
    note: text(),
    version: integer().notNull().default(0),
  },
  (table) => [
    unique("commitments_label").on(table.documentId, table.label),
    check("due_on_date", sql`(${table.dueKind} = 'on_date') = (${table.dueOn} is not null)`),
    check("due_by_event", sql`(${table.dueKind} = 'by_event') = (${table.dueEventId} is not null)`),
    check(
      "due_in_year",
      sql`(${table.dueKind} in ('end_of_year', 'every_years')) = (${table.dueYear} is not null)`,
    ),
    check("due_every", sql`(${table.dueKind} = 'every_years') = (${table.dueEveryYears} is not null)`),
    check(
      "ended_has_an_instant",
      sql`(${table.lifecycle} in ('discharged', 'elapsed', 'superseded', 'withdrawn')) = (${table.endedAt} is not null)`,
    ),
    check(
      "superseded_names_one",
      sql`(${table.lifecycle} = 'superseded') = (${table.successorId} is not null)`,
    ),
    check("due_has_origin", sql`(${table.dueKind} = 'none') = (${table.dueOrigin} is null)`),
    ...scoped(bodyWork),
  ],
);

/** Which paragraphs ask for a commitment. */
export const commitmentParagraphs = pgTable(
  "commitment_paragraphs",
  {
    commitmentId: uuid("commitment_id")
      .notNull()
      .references(() => commitments.id),
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => paragraphs.id),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.paragraphId] }), ...scoped(bodyWork)],
);

/** Commitments that ask for the same act in other words or another year; stored once, the lower id first. */
export const relatedCommitments = pgTable(
  "related_commitments",
  {
    oneId: uuid("one_id")
      .notNull()
      .references(() => commitments.id),
    otherId: uuid("other_id")
      .notNull()
      .references(() => commitments.id),
  },
  (table) => [
    primaryKey({ columns: [table.oneId, table.otherId] }),
    check("related_once", sql`${table.oneId} < ${table.otherId}`),
    ...scoped(bodyWork),
  ],
);

/** What a commitment asks of one parliament, once per occurrence. Progress is that of the last submitted version. */
export const tasks = pgTable(
  "tasks",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    commitmentId: uuid("commitment_id")
      .notNull()
      .references(() => commitments.id),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    committeeId: uuid("committee_id").references(() => organs.id),
    /** The year of a recurring act, 0 for one that is asked once. */
    occurrence: integer().notNull(),
    kind: taskKind().notNull(),
    dueOn: calendarDay("due_on"),
    reservedById: uuid("reserved_by_id").references(() => reservations.id),
    progress: progress().notNull().default("no_information"),
    /** True after a nil return: an answer, although the progress may still be unknown. */
    answeredNil: boolean("answered_nil").notNull().default(false),
    endedAt: moment("ended_at"),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    unique("tasks_once").on(table.parliamentId, table.commitmentId, table.occurrence),
    index("tasks_commitment").on(table.commitmentId),
    index("tasks_document").on(table.documentId, table.parliamentId),
    ...scoped(sharedTask),
  ],
);

/** What a document asks of the body itself or its Secretary General; in no figure on parliaments (product rule 8.2). */
export const secretariatTasks = pgTable(
  "secretariat_tasks",
  {
    id: id(),
    commitmentId: uuid("commitment_id")
      .notNull()
      .unique()
      .references(() => commitments.id),
    dueOn: calendarDay("due_on"),
    doneAt: moment("done_at"),
    note: text(),
    version: integer().notNull().default(0),
  },
  () => scoped(secretariatWork),
);
