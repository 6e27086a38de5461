import { foreignKey, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { EVIDENCE_VALUES } from "@/lib/domain/evidence-check";
import { calendarDay, moment } from "../columns";
import { checkOfEvidence, replyToCheck, scoped } from "../policies";
import { users } from "./people";
import { reportVersions } from "./reports";

/** Postgres enum of EVIDENCE_VALUES. */
export const evidenceValue = pgEnum("evidence_value", EVIDENCE_VALUES);

/** What an officer finds of the evidence for one task of a submitted version: beside the parliament's own word, never
 *  in its place. The parliament sees it once it is shared, nobody else does before the day for its reply is over. */
export const evidenceChecks = pgTable(
  "evidence_checks",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    taskId: uuid("task_id").notNull(),
    value: evidenceValue().notNull(),
    note: text().notNull(),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => users.id),
    checkedAt: moment("checked_at").notNull(),
    sharedAt: moment("shared_at"),
    /** The last day of the parliament's right of reply. */
    replyUntil: calendarDay("reply_until"),
  },
  (table) => [
    primaryKey({
      name: "evidence_checks_pk",
      columns: [table.parliamentId, table.reportId, table.versionNumber, table.taskId],
    }),
    foreignKey({
      name: "evidence_checks_version",
      columns: [table.parliamentId, table.reportId, table.versionNumber],
      foreignColumns: [reportVersions.parliamentId, reportVersions.reportId, reportVersions.number],
    }),
    ...scoped(checkOfEvidence),
  ],
);

/** What the parliament says to a check; shown wherever the check is. */
export const evidenceReplies = pgTable(
  "evidence_replies",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    taskId: uuid("task_id").notNull(),
    text: text().notNull(),
    repliedBy: uuid("replied_by")
      .notNull()
      .references(() => users.id),
    repliedAt: moment("replied_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "evidence_replies_pk",
      columns: [table.parliamentId, table.reportId, table.versionNumber, table.taskId],
    }),
    foreignKey({
      name: "evidence_replies_check",
      columns: [table.parliamentId, table.reportId, table.versionNumber, table.taskId],
      foreignColumns: [
        evidenceChecks.parliamentId,
        evidenceChecks.reportId,
        evidenceChecks.versionNumber,
        evidenceChecks.taskId,
      ],
    }),
    ...scoped(replyToCheck),
  ],
);
