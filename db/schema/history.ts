import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ROLES } from "@/lib/domain/actor";
import { id, moment } from "../columns";
import { history, scoped } from "../policies";
import { users } from "./people";

/** One recorded step of anything: who, as what, for whom, when, from, to, why. Written with the change it tells,
 *  never changed. `actorId` is null for a job, which `actedAs` then names. */
export const moves = pgTable(
  "moves",
  {
    id: id(),
    /** Order of writing within one subject; readers sort by it. */
    sequence: bigserial({ mode: "number" }).notNull(),
    parliamentId: uuid("parliament_id"),
    subject: text()
      .$type<"report" | "commitment" | "document" | "event" | "cycle" | "reading" | "secretariat_task">()
      .notNull(),
    subjectId: uuid("subject_id").notNull(),
    step: text().notNull(),
    fromState: text("from_state"),
    toState: text("to_state"),
    actorId: uuid("actor_id").references(() => users.id),
    /** A role of ROLES or the name of a job. */
    actedAs: text("acted_as").$type<(typeof ROLES)[number] | (string & {})>().notNull(),
    reason: text(),
    detail: jsonb().$type<Record<string, unknown>>(),
    at: moment("at").notNull(),
  },
  (table) => [
    index("moves_subject").on(table.subject, table.subjectId),
    index("moves_parliament").on(table.parliamentId),
    index("moves_at").on(table.at),
    ...scoped(history),
  ],
);
