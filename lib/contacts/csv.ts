import "server-only";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { ContactRow } from "@/lib/domain/contact-rows";

/** The columns of a table of contacts; only those of NEEDED are read, so that an exported one can be sent back. */
const COLUMNS = [
  "country_code",
  "country",
  "name",
  "email",
  "language",
  "roles",
  "state",
  "signed_in",
] as const;
const NEEDED = ["country_code", "name", "email", "language"] as const;
const DELIMITERS = [",", ";", "\t"];
const CELL_MAX = 400;

/** Reads a table of contacts from CSV or from cells pasted out of a spreadsheet. Null where it is no such table: a column
 *  is missing, or a quotation mark never ends. */
export function readContacts(text: string): ContactRow[] | null {
  const [head = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const delimiter = DELIMITERS.find((each) => head.includes(each)) ?? ",";
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    });
    // With `info` the parser wraps each row; its types do not say so.
    const rows = parsed as { record: string[]; info: { lines: number } }[];
    const [first, ...rest] = rows;
    const names = (first?.record ?? []).map((name) => name.toLowerCase());
    const at = Object.fromEntries(NEEDED.map((name) => [name, names.indexOf(name)]));
    if (NEEDED.some((name) => (at[name] ?? -1) < 0)) return null;
    const cell = (record: string[], name: (typeof NEEDED)[number]) => plain(record[at[name] ?? -1] ?? "");
    return rest.map(({ record, info }) => ({
      line: info.lines,
      country: cell(record, "country_code"),
      name: cell(record, "name"),
      email: cell(record, "email"),
      language: cell(record, "language"),
    }));
  } catch {
    return null;
  }
}

/** Writes contacts as CSV that spreadsheets open in the right script, and in which no cell is taken for a formula. */
export function writeContacts(rows: Record<(typeof COLUMNS)[number], string>[]): string {
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** A cell without the mark that keeps spreadsheets from reading it as a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, "").slice(0, CELL_MAX);
}
