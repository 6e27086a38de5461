import "server-only";
import { and, count, countDistinct, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { cycles, reports, reportVersions } from "@/db/schema/reports";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Counted } from "@/lib/domain/figures";
import { taskStandingOf } from "@/lib/domain/standing";
import type { Progress } from "@/lib/domain/statuses";
import { reportsWithin } from "./conditions";
import { STANDING_COLUMNS, standingOfRow } from "./report-facts";
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

/** The answers to tasks in the versions that the reports stand on, named "answers" where it is joined; tasks that a
 *  version says nothing of are absent. Read from the version and not from the task, which knows its latest answer only:
 *  a closed exercise keeps the figures it closed with. */
export function answersWithin(filter: FigureFilter): SQL {
  return sql`(
    select ${reports.id} as report_id, (answer ->> 'taskId')::uuid as task_id, answer ->> 'progress' as progress
    from ${reports} join ${reportVersions} on ${OFFICIAL_VERSION}
    cross join lateral jsonb_array_elements(${reportVersions.content} -> 'answers') answer
    where ${reportsWithin({ ...filter, commitment: "" }) ?? sql`true`}
  ) answers`;
}

/** Joins answersWithin with the task and the report. */
export const IS_ANSWER = sql`answers.report_id = ${reports.id} and answers.task_id = ${tasks.id}`;

/** What a task's place is judged by, beside its report's; needs answersWithin joined. */
export const TASK_COLUMNS = {
  reserved: sql<boolean>`${tasks.reservedById} is not null`,
  progress: sql<Progress>`coalesce(answers.progress, 'no_information')`,
  nil: sql<boolean>`coalesce(${reportVersions.content} -> 'nil' <> 'null'::jsonb, false)`,
} as const;

/** Tasks counted by commitment, each as often as a cycle asks for it. Ended tasks are in no figure. */
export async function taskCells(
  scope: Scope,
  asked: { filter: FigureFilter; today: CalendarDate },
): Promise<TaskCell[]> {
  const columns = { ...STANDING_COLUMNS, ...TASK_COLUMNS };
  const rows = await scope
    .select({ key: tasks.commitmentId, ...columns, n: count() })
    .from(tasks)
    .innerJoin(reports, TASK_OF_REPORT)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .leftJoin(reportVersions, OFFICIAL_VERSION)
    .leftJoin(answersWithin(asked.filter), IS_ANSWER)
    .where(tasksWithin(asked.filter))
    .groupBy(tasks.commitmentId, ...Object.values(columns));
  return rows.map((row) => {
    const standing = standingOfRow(row, asked.today);
    return {
      key: row.key,
      n: row.n,
      progress: row.progress,
      ...standing,
      place: taskStandingOf({ ...row, reportPlace: standing.place }),
    };
  });
}

/** A task belongs to its parliament's report on its document, in each cycle that asks. */
export const TASK_OF_REPORT = and(
  eq(reports.parliamentId, tasks.parliamentId),
  eq(reports.documentId, tasks.documentId),
);

/** The version that a report stands on. */
export const OFFICIAL_VERSION = and(
  eq(reportVersions.parliamentId, reports.parliamentId),
  eq(reportVersions.reportId, reports.id),
  eq(reportVersions.number, reports.submittedVersion),
);

/** What the filters leave of the tasks that stand. */
export function tasksWithin(filter: FigureFilter) {
  return and(
    reportsWithin({ ...filter, commitment: "" }),
    filter.commitment ? eq(tasks.commitmentId, filter.commitment) : undefined,
    isNull(tasks.endedAt),
  );
}

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
    ? query.innerJoin(tasks, TASK_OF_REPORT).where(tasksWithin(asked.filter))
    : query.where(reportsWithin(asked.filter))
  ).groupBy(sql`grouping sets ((${key}), ())`);
  return new Map(rows.map((row) => [row.key, row.parliaments]));
}
