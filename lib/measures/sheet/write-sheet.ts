import "server-only";
import writeExcelFile from "write-excel-file/node";
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from "write-excel-file/utility";
import { directionOf, type Locale } from "@/lib/domain/locale";
import { SHEET_COLUMNS, type SheetColumn } from "@/lib/domain/sent-form";
import { wordsIn } from "@/lib/i18n/words-in";
import { SHEET_ROWS_MAX } from "./limits";
import type { SheetLists } from "./lists";

const WIDTHS = {
  type: 26,
  title: 50,
  takenOn: 14,
  chamber: 16,
  serves: 30,
  description: 50,
  link: 40,
  linkShows: 30,
} as const satisfies Record<SheetColumn, number>;

/** An empty sheet to tell many measures in, with a second one that lists what its cells take. The library knows no
 *  lists to choose from, so they are put in by the door that it has for that. */
export async function writeMeasureSheet(lists: SheetLists, locale: Locale): Promise<Uint8Array> {
  const say = wordsIn(locale);
  const rightToLeft = directionOf(locale) === "rtl";
  const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
  const typed = { data: [SHEET_COLUMNS.map((column) => bold(say(`sheet.columns.${column}`)))] };
  const height = Math.max(lists.types.length, lists.chambers.length, lists.paragraphs.length);
  const text = (value: string | undefined) => (value ? { value, type: String } : null);
  const listed = Array.from({ length: height }, (_, row) => [
    text(lists.types[row]?.words),
    text(lists.chambers[row]?.words),
    text(lists.paragraphs[row]?.name),
    text(lists.paragraphs[row]?.summary),
  ]);
  const heads = (["type", "chamber", "serves", "summary"] as const).map((column) =>
    bold(say(`sheet.columns.${column}`)),
  );
  const written = writeExcelFile(
    [
      {
        ...typed,
        sheet: say("sheet.name"),
        columns: SHEET_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
        stickyRowsCount: 1,
        rightToLeft,
      },
      {
        data: [heads, ...listed],
        sheet: say("sheet.listName"),
        columns: [{ width: 30 }, { width: 18 }, { width: 18 }, { width: 100 }],
        stickyRowsCount: 1,
        rightToLeft,
      },
    ],
    { features: [choices(say("sheet.listName"), lists)] },
  );
  return new Uint8Array(await written.toBuffer());
}

/** Lets Excel offer the lists of the second sheet in the columns of the first that take one of them. */
function choices(listName: string, { types, chambers }: SheetLists) {
  const list = (column: SheetColumn, from: string, length: number) => {
    const letter = String.fromCharCode(65 + SHEET_COLUMNS.indexOf(column));
    const cells = `${letter}2:${letter}${SHEET_ROWS_MAX + 1}`;
    const source = `'${listName}'!$${from}$2:$${from}$${length + 1}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${source}</formula1></dataValidation>`;
  };
  const markup = [list("type", "A", types.length), list("chamber", "B", chambers.length)].join("");
  const path = "xl/worksheets/sheet{id}.xml" as const;
  return {
    files: {
      transform: {
        [path]: {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<dataValidations count="2">${markup}</dataValidations>`,
                  getOrderOfSiblings(path, "worksheet") ?? [],
                  "worksheet",
                )
              : xml,
        },
      },
    },
  };
}
