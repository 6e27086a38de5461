import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "../columns";
import { firstAnswer, scoped } from "../policies";
import { parliaments } from "./reference";

/** The first answer to a request that names itself, so that sending it again, because the answer was lost on its way,
 *  does nothing twice. A key belongs to one parliament and one body; a job sweeps old ones. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    key: text().notNull(),
    bodySha256: text("body_sha256").notNull(),
    /** Null only while the first request is at work, which nobody else can see. */
    answer: jsonb().$type<unknown>(),
    storedAt: moment("stored_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.key] }),
    unique("idempotency_keys_once").on(table.key),
    index("idempotency_keys_stored").on(table.storedAt),
    check("idempotency_key_short", sql`length(${table.key}) between 1 and 255`),
    ...scoped(firstAnswer),
  ],
);
