import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import { scoped, secretariatDesk } from "../policies";
import { users } from "./people";

/** A table of contacts as an officer sent it. What it says is worked out each time it is looked at, against what is on
 *  record then, until it is taken over. */
export const contactImports = pgTable(
  "contact_imports",
  {
    id: id(),
    text: text().notNull(),
    sentBy: uuid("sent_by")
      .notNull()
      .references(() => users.id),
    sentAt: moment("sent_at").notNull(),
    takenAt: moment("taken_at"),
  },
  () => scoped(secretariatDesk),
);
