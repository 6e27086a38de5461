import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ROTATION_CHANGES } from "@/lib/domain/rotation-change";
import { id, moment } from "../columns";
import { betweenParliaments, consentOf, publishedPlace, scoped } from "../policies";
import { users } from "./people";
import { parliaments } from "./reference";
import { reports } from "./reports";
import { rotations } from "./rotations";

/** Postgres enum of ROTATION_CHANGES. */
export const rotationChange = pgEnum("rotation_change", ROTATION_CHANGES);

/** The one year in which a parliament reports in a rotation. A report that it filed of free will before that year
 *  takes the place of the one it would owe. */
export const designations = pgTable(
  "designations",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    rotationId: uuid("rotation_id")
      .notNull()
      .references(() => rotations.id),
    year: integer().notNull(),
    creditedReportId: uuid("credited_report_id").references(() => reports.id),
    /** That of the rotation, repeated here so that the row policy compares a column. */
    publishedAt: moment("published_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.rotationId] }),
    index("designations_year").on(table.rotationId, table.year),
    ...scoped(publishedPlace),
  ],
);

/** A swap or a deferral that was proposed; it is carried out once every parliament that it moves has agreed. */
export const rotationChanges = pgTable(
  "rotation_changes",
  {
    id: id(),
    rotationId: uuid("rotation_id")
      .notNull()
      .references(() => rotations.id),
    kind: rotationChange().notNull(),
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    /** The other side of a swap. */
    otherId: uuid("other_id").references(() => parliaments.id),
    /** Of the first parliament, as proposed: neither side can read the other's place. */
    fromYear: integer("from_year").notNull(),
    toYear: integer("to_year").notNull(),
    reason: text().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => users.id),
    proposedAt: moment("proposed_at").notNull(),
    outcome: text().$type<"done" | "dropped">(),
    settledBy: uuid("settled_by").references(() => users.id),
    settledAt: moment("settled_at"),
  },
  (table) => [
    check(
      "swap_has_other",
      sql`(kind = 'swap') = (other_id is not null) and other_id is distinct from parliament_id`,
    ),
    uniqueIndex("rotation_changes_waiting")
      .on(table.rotationId, table.parliamentId)
      .where(sql`outcome is null`),
    ...scoped(betweenParliaments),
  ],
);

/** That a parliament agrees to a change: said by its coordinator, or recorded by an officer with the letter that says
 *  so. One row for each side. */
export const rotationConsents = pgTable(
  "rotation_consents",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    changeId: uuid("change_id")
      .notNull()
      .references(() => rotationChanges.id),
    /** Where an officer records it: the date or reference of the letter. */
    letter: text(),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => users.id),
    givenAt: moment("given_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.parliamentId, table.changeId] }), ...scoped(consentOf)],
);
