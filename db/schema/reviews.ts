import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { moment } from "../columns";
import { ownChoice, scoped, secretariatDesk } from "../policies";
import { users } from "./people";
import { reports } from "./reports";

/** Which officer looks after a report; its absence means that anybody may take it up. */
export const reviewAssignments = pgTable(
  "review_assignments",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    officerId: uuid("officer_id")
      .notNull()
      .references(() => users.id),
    assignedAt: moment("assigned_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.reportId] }),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    index("review_assignments_officer").on(table.officerId),
    ...scoped(secretariatDesk),
  ],
);

/** Who does not want the single keys of the review queue; without a row they are on. */
export const queueKeysOff = pgTable(
  "queue_keys_off",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id),
  },
  () => scoped(ownChoice),
);
