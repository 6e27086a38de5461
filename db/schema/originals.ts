import { customType, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ORIGINAL_CHANNELS } from "@/lib/domain/transcription";
import { calendarDay, moment } from "../columns";
import { original, scoped } from "../policies";
import { fileKind } from "./files";
import { users } from "./people";
import { reports } from "./reports";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The paper or message in which a parliament answered, as it came, stored before an officer writes it down. Its
 *  parliament reads it as the secretariat does, and nobody ever changes it. */
export const originals = pgTable(
  "originals",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    reportId: uuid("report_id").notNull(),
    channel: text({ enum: ORIGINAL_CHANNELS }).notNull(),
    /** Who sent it and under which reference, in an officer's words. */
    source: text().notNull(),
    receivedOn: calendarDay("received_on").notNull(),
    name: text().notNull(),
    kind: fileKind().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    storedBy: uuid("stored_by")
      .notNull()
      .references(() => users.id),
    storedAt: moment("stored_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("originals_report").on(table.parliamentId, table.reportId),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(original),
  ],
);
