import { foldText } from "@/lib/domain/intake/folding";
import type { SheetColumn, SheetRow } from "@/lib/domain/sent-form";
import { isoDateOf } from "@/lib/text/date-parts";
import { type AddMeasure, addMeasureSchema } from "../schema";
import type { SheetLists } from "./lists";

/** What is wrong with a cell, by a code of the validation messages. */
type CellProblem = { column: SheetColumn; code: string };
/** A row with the measure that it tells, or with what is wrong with it. */
export type JudgedRow = { row: SheetRow; measure: AddMeasure | null; problems: CellProblem[] };

/** Judges every row by the schema of the form of a measure, so that a sheet takes what the form takes. Words are found in
 *  the lists of every language given. `told` are the measures that exist: one of the same title and day is not told
 *  twice, nor is a row. */
export function judgeRows(
  rows: readonly SheetRow[],
  { lists, told }: { lists: readonly SheetLists[]; told: readonly { title: string; takenOn: string }[] },
): JudgedRow[] {
  const known = new Set(told.map(nameOf));
  return rows.map((row) => {
    const judged = judgeRow(row, lists);
    if (!judged.measure) return judged;
    const name = nameOf(judged.measure);
    if (known.has(name))
      return { row, measure: null, problems: [{ column: "title", code: "sheet_told_already" }] };
    known.add(name);
    return judged;
  });
}

function nameOf({ title, takenOn }: { title: string; takenOn: string }): string {
  return `${takenOn} ${foldText(title)}`;
}

function judgeRow(row: SheetRow, lists: readonly SheetLists[]): JudgedRow {
  const served = servedBy(row.serves, lists);
  const houses = lists[0]?.chambers ?? [];
  const onlyHouse = houses.length === 1 ? houses[0]?.value : undefined;
  const parsed = addMeasureSchema.safeParse(
    {
      type: found(
        row.type,
        lists.flatMap(({ types }) => types),
      ),
      chamber:
        found(
          row.chamber,
          lists.flatMap(({ chambers }) => chambers),
        ) ?? onlyHouse,
      takenOn: dayOf(row.takenOn),
      title: row.title,
      description: row.description,
      tasks: served.taskIds,
      "links.0.href": row.link,
      "links.0.description": row.linkShows,
    },
    { error: () => "invalid" },
  );
  const problems: CellProblem[] = [
    ...(parsed.success ? [] : parsed.error.issues).map(({ path, message }) => ({
      column: COLUMN_OF[path.join(".")] ?? "title",
      code: message,
    })),
    ...(served.isUnknown ? [{ column: "serves" as const, code: "sheet_paragraph_unknown" }] : []),
  ];
  return { row, measure: problems.length === 0 && parsed.success ? parsed.data : null, problems };
}

/** Which column a field of the form stands in. */
const COLUMN_OF: Readonly<Record<string, SheetColumn>> = {
  type: "type",
  chamber: "chamber",
  takenOn: "takenOn",
  title: "title",
  description: "description",
  tasks: "serves",
  "links.0.href": "link",
  "links.0.description": "linkShows",
};

function found<Value>(typed: string, list: readonly { words: string; value: Value }[]): Value | undefined {
  const sought = foldText(typed);
  return list.find(({ words }) => foldText(words) === sought)?.value;
}

/** "145R1: 2, 4; 139R1: 26" names three paragraphs. A name may be long, so each is looked for as it stands in the list. */
function servedBy(typed: string, lists: readonly SheetLists[]): { taskIds: string[]; isUnknown: boolean } {
  const paragraphs = lists[0]?.paragraphs ?? [];
  const names = typed.split(/[;؛\n]/u).flatMap((ofDocument) => {
    const [code = "", labels] = ofDocument.split(":", 2);
    return (labels ?? "").split(/[,،]/u).map((label) => `${code.trim()}: ${label.trim()}`);
  });
  const sought = typed.trim() === "" ? [] : names;
  const matches = sought.map((name) =>
    paragraphs.find((paragraph) => foldText(paragraph.name) === foldText(name)),
  );
  return {
    taskIds: matches.flatMap((paragraph) => paragraph?.taskIds ?? []),
    isUnknown: matches.includes(undefined),
  };
}

/** A day as people type it: "2024-03-14", "14/3/2024" or "14.03.2024", in any row of digits; else as it was typed. */
function dayOf(typed: string): string {
  const plain = foldText(typed);
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(plain) ?? [];
  const parts = { day: day ?? dayFirst ?? "", month: month ?? monthNext ?? "", year: year ?? yearLast ?? "" };
  return isoDateOf(parts) || typed;
}
