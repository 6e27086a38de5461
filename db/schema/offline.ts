import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SentForm, SheetRow } from "@/lib/domain/sent-form";
import { moment } from "../columns";
import { scoped, workingText } from "../policies";
import { users } from "./people";
import { parliaments } from "./reference";
import { reports } from "./reports";

/** A form that was filled in outside the house, as it came back: it waits here until somebody says what to take over. */
export const sentForms = pgTable(
  "sent_forms",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    name: text().notNull(),
    content: jsonb().$type<SentForm>().notNull(),
    sentBy: uuid("sent_by").references(() => users.id),
    sentAt: moment("sent_at").notNull(),
    takenOverAt: moment("taken_over_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("sent_forms_report").on(table.parliamentId, table.reportId),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(workingText),
  ],
);

/** A sheet of measures that was filled in outside the house, as it came back: it waits here until all its rows are right
 *  and somebody adds them. */
export const sentSheets = pgTable(
  "sent_sheets",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    rows: jsonb().$type<SheetRow[]>().notNull(),
    sentBy: uuid("sent_by").references(() => users.id),
    sentAt: moment("sent_at").notNull(),
    addedAt: moment("added_at"),
  },
  (table) => [primaryKey({ columns: [table.parliamentId, table.id] }), ...scoped(workingText)],
);
