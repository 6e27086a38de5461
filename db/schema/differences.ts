import { pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { DIFFERENCE_VERDICTS } from "@/lib/domain/alignment/differences";
import { moment } from "../columns";
import { bodyWork, scoped } from "../policies";
import { paragraphs } from "./documents";
import { users } from "./people";

/** Postgres enum of DIFFERENCE_VERDICTS. */
export const differenceVerdict = pgEnum("difference_verdict", DIFFERENCE_VERDICTS);

/** What an officer said of one difference between the languages of a paragraph. The differences themselves are found
 *  in the texts each time; `difference` is the name that the rule gives them. */
export const differenceMarks = pgTable(
  "difference_marks",
  {
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => paragraphs.id),
    difference: text().notNull(),
    verdict: differenceVerdict().notNull(),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => users.id),
    markedAt: moment("marked_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.paragraphId, table.difference] }), ...scoped(bodyWork)],
);
