import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import { conversation, scoped, secretariatNote } from "../policies";
import { side, users } from "./people";
import { reports } from "./reports";

/** One message in the conversation on a report. The writer's name stands here as it was, because a parliament sees no
 *  account of an officer. */
export const messages = pgTable(
  "messages",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    text: text().notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => users.id),
    writerName: text("writer_name").notNull(),
    writerSide: side("writer_side").notNull(),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("messages_report").on(table.parliamentId, table.reportId, table.writtenAt),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(conversation),
  ],
);

/** What officers note on a report for each other. A table of its own, which no parliament's policy reaches: a note
 *  cannot become a message by a wrong filter. */
export const reportNotes = pgTable(
  "report_notes",
  {
    id: id(),
    reportId: uuid("report_id")
      .notNull()
      .references(() => reports.id),
    text: text().notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => users.id),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [index("report_notes_report").on(table.reportId), ...scoped(secretariatNote)],
);
