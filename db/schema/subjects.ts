import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bodyWork, scoped } from "../policies";
import { commitments } from "./commitments";
import { themes } from "./reference";

/** What a commitment is about: objectives of the Global Compact and targets of the Sustainable Development Goals. */
export const commitmentThemes = pgTable(
  "commitment_themes",
  {
    commitmentId: uuid("commitment_id")
      .notNull()
      .references(() => commitments.id),
    themeCode: text("theme_code")
      .notNull()
      .references(() => themes.code),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.themeCode] }),
    index("commitment_themes_theme").on(table.themeCode),
    ...scoped(bodyWork),
  ],
);

/** The instruments that a commitment names: by the code of the reference data, or by the name in the text where the
 *  reference data does not have it, which is why this is no foreign key. */
export const commitmentInstruments = pgTable(
  "commitment_instruments",
  {
    commitmentId: uuid("commitment_id")
      .notNull()
      .references(() => commitments.id),
    instrument: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.instrument] }), ...scoped(bodyWork)],
);
