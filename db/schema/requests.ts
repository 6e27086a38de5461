import { sql } from "drizzle-orm";
import { check, foreignKey, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { EXCUSE_CODES } from "@/lib/domain/statuses";
import { calendarDay, moment } from "../columns";
import { askedOfSecretariat, scoped, secretariatWork } from "../policies";
import { users } from "./people";
import { reports } from "./reports";

/** Postgres enum of EXCUSE_CODES. */
export const excuseCode = pgEnum("excuse_code", EXCUSE_CODES);

/** A parliament asks for a later day on one report; at most one request waits for an answer. What is granted stands
 *  in the report as well, where figures read it. */
export const extensionRequests = pgTable(
  "extension_requests",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    until: calendarDay("until").notNull(),
    reason: text().notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => users.id),
    askedAt: moment("asked_at").notNull(),
    outcome: text().$type<"granted" | "refused">(),
    /** The day that was granted, which an officer may set otherwise than it was asked. */
    grantedUntil: calendarDay("granted_until"),
    answer: text(),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    uniqueIndex("extension_requests_waiting")
      .on(table.parliamentId, table.reportId)
      .where(sql`outcome is null`),
    check("extension_decided", sql`(outcome is null) = (decided_at is null)`),
    check("extension_granted", sql`coalesce(outcome = 'granted', false) = (granted_until is not null)`),
    ...scoped(askedOfSecretariat),
  ],
);

/** An officer proposes that a report is not owed; a second officer confirms or declines. At most one waits. */
export const excuseProposals = pgTable(
  "excuse_proposals",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    code: excuseCode().notNull(),
    reason: text().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => users.id),
    proposedAt: moment("proposed_at").notNull(),
    outcome: text().$type<"confirmed" | "declined">(),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    uniqueIndex("excuse_proposals_waiting")
      .on(table.parliamentId, table.reportId)
      .where(sql`outcome is null`),
    check("excuse_decided", sql`(outcome is null) = (decided_at is null)`),
    check("excuse_second_officer", sql`outcome <> 'confirmed' or decided_by <> proposed_by`),
    ...scoped(secretariatWork),
  ],
);
