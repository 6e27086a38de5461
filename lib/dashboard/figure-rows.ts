import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { atOneMoment, type Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { today as todayInGeneva } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { type Counted, tally } from "@/lib/domain/figures";
import { keysOf } from "@/lib/domain/keys-of";
import type { Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { TASK_OF_REPORT, tasksWithin } from "./cells";
import { parliamentsWithin, presentCycleId, reportsWithin } from "./conditions";
import { listAskedDocuments, listCommitments, listCycles, listGroups, listParliamentsWithin } from "./named";
import { STANDING_COLUMNS, standingOfRow } from "./report-facts";
import { type CountedRow, namesFor } from "./row-names";
import { readSaid, TASK_COLUMNS } from "./said";
import { type FigureFilter, type FigureRowsAsked, UNFILTERED } from "./schema";
import type { FigureName, FigureRow, FigureRows } from "./views";

/** Rows on one page. */
export const ROWS_ON_PAGE = 50;

/** The reports, tasks or parliaments behind one figure of the dashboard under the same filters: by parliament in the
 *  reader's alphabetical order, then by document and place in it. `count` equals the figure. */
export function findFigureRows(actor: Actor, asked: FigureRowsAsked, reader: Locale): Promise<FigureRows> {
  const today = todayInGeneva();
  return atOneMoment(actor, async (scope) => {
    const within = { ...asked, cycle: asked.cycle || (await presentCycleId(scope)) };
    const request = { asked: within, reader, today };
    const { figure } = asked;
    if (figure === "not_asked") return notAskedRows(scope, request);
    const rows = await (asked.unit === "tasks" ? taskRows(scope, request) : reportRows(scope, request));
    const counted = rows.filter((row) => countsIn(figure, row));
    const names = await namesFor(scope, counted, reader);
    return {
      asked: within,
      within: await wordsFor(scope, request),
      count: counted.length,
      rows: pageOf(names.inOrder(counted), asked.page).map(names.viewOf),
      notAsked: [],
    };
  });
}

/** Every report that the filters leave, in the order of the rows, for pages about one parliament or one group. */
export async function listReportRows(
  scope: Scope,
  asked: { filter: FigureFilter; reader: Locale; today: CalendarDate },
): Promise<FigureRow[]> {
  const rows = await reportRows(scope, { ...asked, asked: asked.filter });
  const names = await namesFor(scope, rows, asked.reader);
  return names.inOrder(rows).map(names.viewOf);
}

type Request = { asked: FigureRowsAsked; reader: Locale; today: CalendarDate };
type Filtered = { asked: FigureFilter; reader: Locale; today: CalendarDate };
/** A row belongs to a figure if counting it alone counts it there: no second rule that could differ. */
function countsIn(figure: Exclude<FigureName, "not_asked">, row: Counted): boolean {
  return tally([row])[figure] === 1;
}

/** What a row is judged, sorted and named by. Names come later and for one page only, because a figure may stand on
 *  thousands of rows. */
const ROW_COLUMNS = {
  ...STANDING_COLUMNS,
  reportId: reports.id,
  parliamentId: reports.parliamentId,
  documentId: reports.documentId,
  cycleId: reports.cycleId,
  submittedVersion: reports.submittedVersion,
} as const;

async function reportRows(scope: Scope, { asked, today }: Filtered): Promise<CountedRow[]> {
  const rows = await scope
    .select(ROW_COLUMNS)
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(reportsWithin(asked));
  return rows.map((row) => ({ ...row, ...standingOfRow(row, today), task: null }));
}

async function taskRows(scope: Scope, { asked, today }: Filtered): Promise<CountedRow[]> {
  const said = await readSaid(scope, asked);
  const rows = await scope
    .select({ ...ROW_COLUMNS, ...TASK_COLUMNS, taskId: tasks.id, commitmentId: tasks.commitmentId })
    .from(tasks)
    .innerJoin(reports, TASK_OF_REPORT)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(tasksWithin(asked));
  return rows.map((row) => {
    const standing = standingOfRow(row, today);
    const { progress, place } = said(row, standing);
    const { taskId: id, commitmentId } = row;
    return { ...row, ...standing, place, task: { id, commitmentId, progress } };
  });
}

async function notAskedRows(scope: Scope, { asked, reader, today }: Request): Promise<FigureRows> {
  const asksThem =
    asked.unit === "tasks"
      ? scope
          .select({ id: reports.parliamentId })
          .from(reports)
          .innerJoin(tasks, TASK_OF_REPORT)
          .innerJoin(cycles, eq(cycles.id, reports.cycleId))
          .where(tasksWithin(asked))
      : scope.select({ id: reports.parliamentId }).from(reports).where(reportsWithin(asked));
  const rows = await scope
    .select({ iso2: parliaments.iso2, country: parliaments.country })
    .from(parliaments)
    .where(and(parliamentsWithin(asked), notInArray(parliaments.id, asksThem)));
  const order = nameOrder(reader);
  const named = rows
    .map(({ iso2, country }) => ({ iso2, name: localText(country, reader) }))
    .sort((a, b) => order(a.name.text, b.name.text));
  const within = await wordsFor(scope, { asked, reader, today });
  return { asked, within, count: named.length, rows: [], notAsked: pageOf(named, asked.page) };
}

/** What the filters leave, in words; an exercise always, the rest where it was chosen. */
async function wordsFor(scope: Scope, { asked, reader }: Request): Promise<FigureRows["within"]> {
  const lists = {
    cycle: await listCycles(scope, reader),
    document: asked.document
      ? await listAskedDocuments(scope, { cycle: "", also: [asked.document], reader })
      : [],
    commitment: asked.commitment ? await listCommitments(scope, { ids: [asked.commitment], reader }) : [],
    group: asked.group ? await listGroups(scope, reader) : [],
    parliament: asked.parliament
      ? await listParliamentsWithin(scope, {
          filter: { ...UNFILTERED, parliament: asked.parliament },
          reader,
        })
      : [],
  };
  return keysOf(lists).flatMap((key) => {
    const found = lists[key].find(({ id }) => id === asked[key]);
    return found ? [{ key, code: found.code, name: found.name }] : [];
  });
}

function pageOf<Value>(rows: Value[], page: number): Value[] {
  return rows.slice((page - 1) * ROWS_ON_PAGE, page * ROWS_ON_PAGE);
}
