import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { LOCALES } from "@/lib/domain/locale";
import { SHEET_COLUMNS } from "@/lib/domain/sent-form";
import { wordsIn } from "@/lib/i18n/words-in";
import { aDocx } from "@/lib/testing/files";
import { aPersonOf, aReportingWorld, type ReportingWorld } from "@/lib/testing/reporting-world";
import { listMeasures } from "../queries";
import { addSheet, receiveSheet } from "./commands";
import { findSheet, findSheetLists } from "./queries";
import { writeMeasureSheet } from "./write-sheet";

beforeAll(testDatabase);

let world: ReportingWorld;
let writer: Actor;
beforeAll(async () => {
  world = await aReportingWorld();
  writer = await aPersonOf(world.france, ["contributor"]);
});

type Cell = string | Date | number | null;

/** A sheet as Excel saves it after somebody filled these rows. */
async function aSheet(rows: Cell[][]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value === null ? null : { value },
    ),
  );
  const file = writeExcelFile([[...SHEET_COLUMNS], ...cells]);
  return new Uint8Array(await file.toBuffer());
}

async function sent(rows: Cell[][], actor = writer) {
  const received = await receiveSheet(actor, { name: "measures.xlsx", bytes: await aSheet(rows) });
  if (!received.ok) throw new Error(received.refusal);
  const { sheetId } = received.value;
  const sheet = await findSheet(actor, { sheetId, reader: "en" });
  return { sheetId, rows: sheet?.rows ?? [] };
}

const titles = async () => (await listMeasures(writer, { reader: "en" })).map(({ title }) => title);

describe("the sheet of measures", () => {
  test.each(LOCALES)("leaves in %s with its lists, from right to left in Arabic", async (locale) => {
    const lists = await findSheetLists(writer, { reader: locale });
    const bytes = await writeMeasureSheet(lists, locale);
    const [first, second] = await readXlsxFile(Buffer.from(bytes));
    const say = wordsIn(locale);
    expect(first?.sheet).toBe(say("sheet.name"));
    expect(first?.data[0]).toEqual(SHEET_COLUMNS.map((column) => say(`sheet.columns.${column}`)));
    expect(second?.data.map(([type]) => type)).toContain(say("statuses.measure.hearing"));
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml.includes('rightToLeft="1"')).toBe(locale === "ar");
    expect(xml.match(/<dataValidation /g)).toHaveLength(2);
  });

  test("tells many measures at once, in whatever language and way of writing a day", async () => {
    const [name = ""] = (await findSheetLists(writer, { reader: "en" })).paragraphs.map((each) => each.name);
    const { sheetId, rows } = await sent([
      [
        "Hearing",
        "Sheet one",
        new Date("2024-03-14"),
        "Lower house",
        name,
        "Text",
        "https://example.org/a",
        "Minutes",
      ],
      ["جلسة استماع", "ورقة ٢", "١٤/٣/٢٠٢٤", "Lower house", null, null, null, null],
      ["Hearing", "=1+1", "2024-03-15", "Lower house", "", "", "", ""],
    ]);
    expect(rows.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(await titles()).not.toContain("Sheet one");
    expect(await addSheet(writer, { sheetId })).toEqual({ ok: true, value: { added: 3 } });
    expect(await titles()).toEqual(expect.arrayContaining(["Sheet one", "ورقة ٢", "=1+1"]));
    const [one] = (await listMeasures(writer, { reader: "en", query: "sheet one" })).values();
    expect(one).toMatchObject({ takenOn: "2024-03-14", links: 1, type: "hearing", chamber: "lower" });
    expect(one?.serves).toHaveLength(1);
    expect(await addSheet(writer, { sheetId })).toEqual({ ok: true, value: { added: 0 } });
  });

  test("says what each cell needs, and adds nothing while one is wrong", async () => {
    const { sheetId, rows } = await sent([
      ["Hearing", "Right", "2024-03-14", "Lower house", null, null, null, null],
      ["Party", "", "31/2/2024", "Moon", "145R1: 999", null, "javascript:alert(1)", null],
      ["Hearing", "RIGHT", "14.03.2024", "Lower house", null, null, null, null],
    ]);
    expect(rows.map(({ row, problems }) => [row.row, problems.map(({ column }) => column).sort()])).toEqual([
      [2, []],
      [3, ["chamber", "link", "serves", "takenOn", "title", "type"]],
      [4, ["title"]],
    ]);
    expect(await addSheet(writer, { sheetId })).toMatchObject({ refusal: "sheet_has_problems" });
    expect(await titles()).not.toContain("Right");
  });

  test("is refused where it is no sheet, has no row or too many, and is another parliament's", async () => {
    const send = (bytes: Uint8Array) => receiveSheet(writer, { name: "x", bytes });
    expect(await send(aDocx())).toMatchObject({ refusal: "sheet_not_excel" });
    expect(await send(await aSheet([]))).toMatchObject({ refusal: "sheet_empty" });
    expect(await send(await aSheet([[null, null]]))).toMatchObject({ refusal: "sheet_empty" });
    const many = Array.from({ length: 501 }, () => ["Hearing", "x", null, null, null, null, null, null]);
    expect(await send(await aSheet(many))).toMatchObject({ refusal: "sheet_too_long" });
    const other = new Uint8Array(await writeExcelFile([["a", "b"], ["c"]]).toBuffer());
    expect(await send(other)).toMatchObject({ refusal: "sheet_columns" });
    const { sheetId } = await sent([["Hearing", "Mine", "2024-03-14", null, null, null, null, null]]);
    const stranger = await aPersonOf(world.kenya, ["coordinator"]);
    expect(await findSheet(stranger, { sheetId, reader: "en" })).toBeNull();
    expect(await addSheet(stranger, { sheetId })).toMatchObject({ refusal: "sheet_not_found" });
  });
});
