import "server-only";
import { and, count, countDistinct, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { cycles, reports } from "@/db/schema/reports";
import { BODY_TIME_ZONE } from "@/lib/clock";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Counted } from "@/lib/domain/figures";
import type { Progress } from "@/lib/domain/statuses";
import { reportsWithin } from "./conditions";
import { STANDING_COLUMNS, standingOfRow } from "./report-facts";
import { readSaid, TASK_COLUMNS } from "./said";
import type { Dimension, FigureFilter } from "./schema";

/** So many reports or tasks of one key that stand alike. */
export type Cell = Counted & { key: string; n: number };

/** So many tasks of one commitment that stand alike and say the same. */
export type TaskCell = Cell & { progress: Progress };

/** A group's figures are counted from its parliaments, because groups overlap. */
const KEYS = {
  document: reports.documentId,
  group: reports.parliamentId,
  parliament: reports.parliamentId,
  cycle: reports.cycleId,
} as const satisfies Record<Exclude<Dimension, "commitment">, PgColumn>;

/** Reports counted by what tells them apart. Postgres counts those that are alike, the domain says where they stand. */
export async function reportCells(
  scope: Scope,
  asked: { filter: FigureFilter; by: keyof typeof KEYS; today: CalendarDate },
): Promise<Cell[]> {
  const key = KEYS[asked.by];
  const rows = await scope
    .select({ key, ...STANDING_COLUMNS, n: count() })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(reportsWithin(asked.filter))
    .groupBy(key, ...Object.values(STANDING_COLUMNS));
  return rows.map((row) => ({ key: row.key, n: row.n, ...standingOfRow(row, asked.today) }));
}

/** Tasks counted by commitment, each as often as a cycle asks for it. */
export async function taskCells(
  scope: Scope,
  { filter, today }: { filter: FigureFilter; today: CalendarDate },
): Promise<TaskCell[]> {
  const said = await readSaid(scope, filter);
  const columns = { ...STANDING_COLUMNS, ...TASK_COLUMNS };
  const rows = await scope
    .select({ key: tasks.commitmentId, ...columns, n: count() })
    .from(tasks)
    .innerJoin(reports, TASK_OF_REPORT)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(tasksWithin(filter))
    .groupBy(tasks.commitmentId, ...Object.values(columns));
  return rows.map((row) => {
    const standing = standingOfRow(row, today);
    return { key: row.key, n: row.n, ...standing, ...said(row, standing) };
  });
}

/** A task belongs to its parliament's report on its document, in each cycle that asks. */
export const TASK_OF_REPORT = and(
  eq(reports.parliamentId, tasks.parliamentId),
  eq(reports.documentId, tasks.documentId),
);

/** What the filters leave of the tasks that count; for a query that joins cycles. */
export function tasksWithin(filter: FigureFilter) {
  return and(
    reportsWithin({ ...filter, commitment: "" }),
    filter.commitment ? eq(tasks.commitmentId, filter.commitment) : undefined,
    or(isNull(tasks.endedAt), COUNTED_BEFORE_ITS_END),
  );
}

/** An ended task stays in the figures of a cycle that was over by then, and where it had been answered; elsewhere it
 *  ended without fault and is asked no more (product rule, part 8 item 10). */
const COUNTED_BEFORE_ITS_END = or(
  lte(cycles.closedAt, tasks.endedAt),
  and(
    sql`${reports.firstSubmittedOn} <= (${tasks.endedAt} at time zone ${BODY_TIME_ZONE})::date`,
    sql`(${tasks.progress} <> 'no_information' or ${tasks.answeredNil})`,
  ),
);

/** How many parliaments the filters leave with at least one report, each once: by key, and under "" in all. */
export async function countParliamentsAsked(
  scope: Scope,
  asked: { filter: FigureFilter; by: Dimension },
): Promise<Map<string, number>> {
  const key = asked.by === "commitment" ? tasks.commitmentId : KEYS[asked.by];
  const query = scope
    .select({
      key: sql<string>`coalesce(${key}::text, '')`,
      parliaments: countDistinct(reports.parliamentId),
    })
    .from(reports);
  const rows = await (asked.by === "commitment"
    ? query
        .innerJoin(tasks, TASK_OF_REPORT)
        .innerJoin(cycles, eq(cycles.id, reports.cycleId))
        .where(tasksWithin(asked.filter))
    : query.where(reportsWithin(asked.filter))
  ).groupBy(sql`grouping sets ((${key}), ())`);
  return new Map(rows.map((row) => [row.key, row.parliaments]));
}
