import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
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
import type { ReportContent } from "@/lib/domain/report-content";
import { CHAMBERS, CYCLE_REGIMES, MEASURE_TYPES, REPORT_STATUSES } from "@/lib/domain/statuses";
import { calendarDay, id, moment, type PerLocale } from "../columns";
import { bodyWork, filingState, scoped, secretariatAnswer, submittedVersion, workingText } from "../policies";
import { documents } from "./documents";
import { users } from "./people";
import { bodies, events, organs, parliaments } from "./reference";
import { rotations } from "./rotations";

/** Postgres enum of REPORT_STATUSES. */
export const reportStatus = pgEnum("report_status", REPORT_STATUSES);
/** Postgres enum of CYCLE_REGIMES. */
export const cycleRegime = pgEnum("cycle_regime", CYCLE_REGIMES);
/** Postgres enum of MEASURE_TYPES. */
export const measureType = pgEnum("measure_type", MEASURE_TYPES);
/** Postgres enum of CHAMBERS. */
export const chamber = pgEnum("chamber", CHAMBERS);

/** One reporting exercise. Where `dueEventId` is set, `dueOn` is that event's first day and moves with it. */
export const cycles = pgTable(
  "cycles",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    code: text().notNull().unique(),
    name: jsonb().$type<PerLocale>().notNull(),
    regime: cycleRegime().notNull(),
    opensOn: calendarDay("opens_on").notNull(),
    dueOn: calendarDay("due_on").notNull(),
    dueEventId: uuid("due_event_id").references(() => events.id),
    closesOn: calendarDay("closes_on").notNull(),
    /** Days that a parliament has to reply to an evidence check; null: this cycle has none. */
    evidenceReplyDays: integer("evidence_reply_days"),
    /** Where a rotation designates who owes: which one, and which of its years. */
    rotationId: uuid("rotation_id").references(() => rotations.id),
    rotationYear: integer("rotation_year"),
    /** Set by the job that opened it and made its reports, and by the job that closed it. */
    openedAt: moment("opened_at"),
    closedAt: moment("closed_at"),
    version: integer().notNull().default(0),
  },
  (table) => [
    check(
      "cycle_designated",
      sql`(regime = 'designated') = (rotation_id is not null and rotation_year is not null)`,
    ),
    check("cycle_in_order", sql`${table.opensOn} <= ${table.dueOn} and ${table.dueOn} <= ${table.closesOn}`),
    ...scoped(bodyWork),
  ],
);

/** The documents that a cycle asks about. */
export const cycleDocuments = pgTable(
  "cycle_documents",
  {
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycles.id),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.documentId] }), ...scoped(bodyWork)],
);

/** The filing state of parliament x cycle x document. Its absence means "not asked". Text lives elsewhere. */
export const reports = pgTable(
  "reports",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycles.id),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    committeeId: uuid("committee_id").references(() => organs.id),
    status: reportStatus().notNull(),
    /** Grows with every move, so that a stale tab is refused. */
    version: integer().notNull().default(0),
    allReserved: boolean("all_reserved").notNull(),
    /** Set where nobody asked and the parliament came forward: such a report is outside every figure on who was asked. */
    volunteeredAt: moment("volunteered_at"),
    extendedDueOn: calendarDay("extended_due_on"),
    firstSubmittedOn: calendarDay("first_submitted_on"),
    lastSubmittedAt: moment("last_submitted_at"),
    submittedVersion: integer("submitted_version"),
    acceptedVersion: integer("accepted_version"),
    /** The internal date set with a return; it drives reminders only (product rule 8.9). */
    respondBy: calendarDay("respond_by"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    unique("reports_once").on(table.parliamentId, table.cycleId, table.documentId),
    unique("reports_id").on(table.id),
    index("reports_cycle").on(table.cycleId, table.documentId),
    ...scoped(filingState),
  ],
);

/** One field of a report's only draft, shared by the parliament's staff. Keys are those of lib/domain/report-check.ts. */
export const draftFields = pgTable(
  "draft_fields",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    key: text().notNull(),
    value: text().notNull(),
    version: integer().notNull(),
    editedBy: uuid("edited_by").references(() => users.id),
    editedAt: moment("edited_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.reportId, table.key] }),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(workingText),
  ],
);

/** Every text that a draft field no longer shows: replaced by a later one, or kept aside by a conflict. */
export const draftHistory = pgTable(
  "draft_history",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    key: text().notNull(),
    value: text().notNull(),
    keptBecause: text("kept_because").$type<"replaced" | "conflict">().notNull(),
    editedBy: uuid("edited_by").references(() => users.id),
    editedAt: moment("edited_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("draft_history_field").on(table.parliamentId, table.reportId, table.key),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped({ read: workingText.read, ...(workingText.add ? { add: workingText.add } : {}) }),
  ],
);

/** A typed, dated act of a parliament, told once and linked to every task it serves. */
export const measures = pgTable(
  "measures",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    type: measureType().notNull(),
    chamber: chamber().notNull(),
    takenOn: calendarDay("taken_on").notNull(),
    title: text().notNull(),
    description: text().notNull(),
    version: integer().notNull().default(0),
    editedBy: uuid("edited_by").references(() => users.id),
    editedAt: moment("edited_at").notNull(),
    /** In the bin since; unsubmitted work only ever goes there. */
    removedAt: moment("removed_at"),
  },
  (table) => [primaryKey({ columns: [table.parliamentId, table.id] }), ...scoped(workingText)],
);

/** The tasks that a measure serves, over all documents. */
export const measureTasks = pgTable(
  "measure_tasks",
  {
    parliamentId: uuid("parliament_id").notNull(),
    measureId: uuid("measure_id").notNull(),
    taskId: uuid("task_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.measureId, table.taskId] }),
    foreignKey({
      columns: [table.parliamentId, table.measureId],
      foreignColumns: [measures.parliamentId, measures.id],
    }),
    ...scoped(workingText),
  ],
);

/** A link that shows a measure happened; http and https only, never fetched by us. */
export const evidence = pgTable(
  "evidence",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    measureId: uuid("measure_id").notNull(),
    href: text().notNull(),
    description: text().notNull(),
    isPublic: boolean("is_public").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    foreignKey({
      columns: [table.parliamentId, table.measureId],
      foreignColumns: [measures.parliamentId, measures.id],
    }),
    check("evidence_http", sql`${table.href} ~ '^https?://'`),
    ...scoped(workingText),
  ],
);

/** What a parliament submitted, whole and for good: answers, measures and evidence as they were then. */
export const reportVersions = pgTable(
  "report_versions",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    number: integer().notNull(),
    committeeId: uuid("committee_id"),
    receipt: text().notNull().unique(),

    content: jsonb().$type<ReportContent>().notNull(),
    sha256: text().notNull(),
    submittedBy: uuid("submitted_by").references(() => users.id),
    submittedAt: moment("submitted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.reportId, table.number] }),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(submittedVersion),
  ],
);

/** A point of a returned report: what the secretariat asks, at the field it means. */
export const returnPoints = pgTable(
  "return_points",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    /** The version that was returned. */
    versionNumber: integer("version_number").notNull(),
    /** Key of the field meant, or null for the report as a whole. */
    fieldKey: text("field_key"),
    comment: text().notNull(),
    position: integer().notNull(),
    madeAt: moment("made_at").notNull(),
    /** Set where the return was taken back before its notice left: the point then means nothing any more. */
    undoneAt: moment("undone_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("return_points_report").on(table.parliamentId, table.reportId, table.versionNumber),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(secretariatAnswer),
  ],
);
