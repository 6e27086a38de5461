import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { PublishedLink } from "@/lib/domain/report-content";
import { calendarDay, moment } from "../columns";
import { published, scoped } from "../policies";
import { locale, users } from "./people";
import { chamber, measureType, reports } from "./reports";

/** A measure as its parliament published it from a submitted version: a copy, so that whoever reads it needs no right to
 *  anything else (product rule 8.12). The row goes when it is taken back; both are in the history. */
export const publishedMeasures = pgTable(
  "published_measures",
  {
    parliamentId: uuid("parliament_id").notNull(),
    reportId: uuid("report_id").notNull(),
    measureId: uuid("measure_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    /** What it serves, over the tasks of the report. */
    commitmentIds: uuid("commitment_ids").array().notNull(),
    language: locale().notNull(),
    type: measureType().notNull(),
    chamber: chamber().notNull(),
    takenOn: calendarDay("taken_on").notNull(),
    title: text().notNull(),
    description: text().notNull(),
    /** Public evidence alone. */
    links: jsonb().$type<PublishedLink[]>().notNull(),
    publishedBy: uuid("published_by").references(() => users.id),
    publishedAt: moment("published_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.reportId, table.measureId] }),
    index("published_measures_commitments").using("gin", table.commitmentIds),
    foreignKey({
      columns: [table.parliamentId, table.reportId],
      foreignColumns: [reports.parliamentId, reports.id],
    }),
    ...scoped(published),
  ],
);
