import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { moment } from "../columns";
import { bodyWork, scoped } from "../policies";
import { documents } from "./documents";
import { users } from "./people";

/** That an officer compared a confirmed reading with its source: never the one who confirmed it, each once. */
export const documentChecks = pgTable(
  "document_checks",
  {
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => users.id),
    checkedAt: moment("checked_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.checkedBy] }), ...scoped(bodyWork)],
);
