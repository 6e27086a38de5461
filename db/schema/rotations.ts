import { sql } from "drizzle-orm";
import { check, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import { publishedPlan, scoped } from "../policies";
import { bodies } from "./reference";

/** A plan of who reports in which of four years. Until it is published it is the secretariat's alone. */
export const rotations = pgTable(
  "rotations",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    firstYear: integer("first_year").notNull(),
    publishedAt: moment("published_at"),
    version: integer().notNull().default(0),
  },
  (table) => [
    unique("rotations_once").on(table.bodyId, table.firstYear),
    check("rotation_year", sql`${table.firstYear} between 1889 and 2200`),
    ...scoped(publishedPlan),
  ],
);
