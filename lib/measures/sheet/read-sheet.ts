import "server-only";
import readXlsxFile from "read-excel-file/node";
import { done, type Result, refuse } from "@/lib/domain/result";
import { SHEET_COLUMNS, type SheetRow } from "@/lib/domain/sent-form";
import { type FileRefusal, kindOfFile } from "@/lib/files/kind-of-file";
import { SHEET_ROWS_MAX } from "./limits";

/** Why a file is no sheet of measures. */
export type ReadSheetRefusal =
  | FileRefusal
  | "sheet_not_excel"
  | "sheet_empty"
  | "sheet_too_long"
  | "sheet_columns";

/** Reads the rows of the first sheet as they were typed: a number stays the text that was typed, a day becomes
 *  "2024-03-14". Rows without anything are passed over. Formulas give what they last showed. */
export async function readMeasureSheet(bytes: Uint8Array): Promise<Result<SheetRow[], ReadSheetRefusal>> {
  const kind = await kindOfFile(bytes);
  if (!kind.ok) return kind;
  if (kind.value !== "xlsx") return refuse("sheet_not_excel");
  const cells = await firstSheet(bytes);
  if (!cells) return refuse("file_damaged");
  const [head = [], ...body] = cells;
  if (head.filter((cell) => cell !== null && cell !== "").length !== SHEET_COLUMNS.length)
    return refuse("sheet_columns");
  const rows = body.flatMap((typed, index) => {
    const texts = SHEET_COLUMNS.map((_, column) => textOf(typed[column]));
    return texts.every((text) => text === "") ? [] : [rowOf(index + 2, texts)];
  });
  if (rows.length === 0) return refuse("sheet_empty");
  return rows.length > SHEET_ROWS_MAX ? refuse("sheet_too_long") : done(rows);
}

async function firstSheet(bytes: Uint8Array): Promise<unknown[][] | null> {
  try {
    const [first] = await readXlsxFile(Buffer.from(bytes), { parseNumber: (typed: string) => typed });
    return first?.data ?? null;
  } catch {
    return null;
  }
}

function rowOf(row: number, texts: string[]): SheetRow {
  const text = (column: (typeof SHEET_COLUMNS)[number]) => texts[SHEET_COLUMNS.indexOf(column)] ?? "";
  return {
    row,
    type: text("type"),
    title: text("title"),
    takenOn: text("takenOn"),
    chamber: text("chamber"),
    serves: text("serves"),
    description: text("description"),
    link: text("link"),
    linkShows: text("linkShows"),
  };
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell).replaceAll("\u0000", "").trim();
}
