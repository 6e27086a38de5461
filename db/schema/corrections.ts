import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { CommitmentReading } from "@/lib/domain/commitment-correction";
import { id, moment } from "../columns";
import { scoped, secretariatWork } from "../policies";
import { commitments } from "./commitments";
import { users } from "./people";

/** A new reading of a commitment that stands, with its reason. It is written down first, so that its effects can be
 *  looked at, and done later or not at all. `made_on` is the version of the commitment that it was made on. */
export const commitmentCorrections = pgTable(
  "commitment_corrections",
  {
    id: id(),
    commitmentId: uuid("commitment_id")
      .notNull()
      .references(() => commitments.id),
    madeOn: integer("made_on").notNull(),
    reason: text().notNull(),
    before: jsonb().$type<CommitmentReading>().notNull(),
    after: jsonb().$type<CommitmentReading>().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => users.id),
    proposedAt: moment("proposed_at").notNull(),
    doneBy: uuid("done_by").references(() => users.id),
    doneAt: moment("done_at"),
  },
  (table) => [
    index("commitment_corrections_commitment").on(table.commitmentId),
    check("done_by_somebody", sql`(${table.doneAt} is null) = (${table.doneBy} is null)`),
    ...scoped(secretariatWork),
  ],
);
