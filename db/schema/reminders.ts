import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { PauseCause } from "@/lib/domain/reminders";
import { calendarDay } from "../columns";
import { scoped, secretariatAnswer } from "../policies";
import { parliaments } from "./reference";

/** Times in which a parliament gets no reminders, from the first day to the day before the last: a dissolution, a
 *  suspension of its membership. What it owes stays as it is. */
export const reminderPauses = pgTable(
  "reminder_pauses",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    cause: text().$type<PauseCause>().notNull(),
    startsOn: calendarDay("starts_on").notNull(),
    /** Null until somebody ends it. */
    endsOn: calendarDay("ends_on"),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    check("pause_in_order", sql`${table.startsOn} <= ${table.endsOn}`),
    ...scoped(secretariatAnswer),
  ],
);
