import type { Locale } from "@/lib/domain/locale";
import { type CHAMBERS, MEASURE_TYPES } from "@/lib/domain/statuses";
import { wordsIn } from "@/lib/i18n/words-in";
import type { MeasureOptions } from "../views";

/** A paragraph as people name it in a cell, "145R1: 4", and the tasks that it stands for. */
type NamedParagraph = { name: string; summary: string; taskIds: string[] };
/** What may stand in the cells that take one of a few: words in the language of the sheet, and what they stand for. */
export type SheetLists = {
  types: { words: string; value: (typeof MEASURE_TYPES)[number] }[];
  chambers: { words: string; value: (typeof CHAMBERS)[number] }[];
  paragraphs: NamedParagraph[];
};

/** The lists of a parliament in one language. */
export function sheetLists({ chambers, documents }: MeasureOptions, locale: Locale): SheetLists {
  const say = wordsIn(locale);
  const named = documents.flatMap(({ code, tasks }) =>
    tasks.map(({ taskId, label, summary }) => ({ name: `${code}: ${label}`, summary: summary.text, taskId })),
  );
  return {
    types: MEASURE_TYPES.map((value) => ({ words: say(`statuses.measure.${value}`), value })),
    chambers: chambers.map(({ value }) => ({ words: say(`statuses.chamber.${value}`), value })),
    paragraphs: [...Map.groupBy(named, ({ name }) => name)].map(([name, rows]) => ({
      name,
      summary: rows[0]?.summary ?? "",
      taskIds: rows.map(({ taskId }) => taskId),
    })),
  };
}
