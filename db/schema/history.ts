import { sql } from "drizzle-orm";
import { bigint, bigserial, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ROLES } from "@/lib/domain/actor";
import type { ChainHead } from "@/lib/domain/history-chain";
import { calendarDay, id, moment } from "../columns";
import { history, historyDigest, scoped } from "../policies";
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
      .$type<
        | "report"
        | "commitment"
        | "document"
        | "event"
        | "cycle"
        | "reading"
        | "secretariat_task"
        | "person"
        | "parliament"
        | "rotation"
      >()
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
    // By it the trigger of `move_links` finds what one transaction wrote.
    unique("moves_sequence").on(table.sequence),
    index("moves_subject").on(table.subject, table.subjectId),
    index("moves_parliament").on(table.parliamentId),
    index("moves_at").on(table.at),
    ...scoped(history),
  ],
);

/** The place of each move in the chain of its parliament, or of the body: written by a trigger when the move's
 *  transaction commits, under a lock of the chain, so that no chain ever forks. A hash covers the move and the hash
 *  before it (lib/domain/history-chain.ts), so a changed, missing or added line shows. */
export const moveLinks = pgTable(
  "move_links",
  {
    moveId: uuid("move_id")
      .primaryKey()
      .references(() => moves.id),
    parliamentId: uuid("parliament_id"),
    /** The parliament's id, or "body". */
    chain: text().notNull().generatedAlwaysAs(sql`coalesce(parliament_id::text, 'body')`),
    position: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  (table) => [unique("move_links_place").on(table.chain, table.position), ...scoped(history)],
);

/** Once a day, where every chain stood, signed. A copy kept elsewhere shows later that nothing was cut off or written
 *  anew, also by somebody who may write every table. */
export const historyDigests = pgTable(
  "history_digests",
  {
    /** The day in Geneva. */
    madeOn: calendarDay("made_on").primaryKey(),
    madeAt: moment("made_at").notNull(),
    heads: jsonb().$type<ChainHead[]>().notNull(),
    /** Ed25519, over the canonical JSON of the other columns; both in base64. */
    signature: text().notNull(),
    publicKey: text("public_key").notNull(),
  },
  () => scoped(historyDigest),
);
