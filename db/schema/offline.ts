import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SentForm } from "@/lib/domain/sent-form";
import { moment } from "../columns";
import { scoped, workingText } from "../policies";
import { users } from "./people";
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
