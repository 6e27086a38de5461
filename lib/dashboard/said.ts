import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { reports, reportVersions } from "@/db/schema/reports";
import { type Place, type Standing, taskStandingOf } from "@/lib/domain/standing";
import type { Progress } from "@/lib/domain/statuses";
import { reportsWithin } from "./conditions";
import type { FigureFilter } from "./schema";

/** What a task's row needs so that its place can be told; both ids are null where its report has no version. What an
 *  ended task had declared stays its own, because versions that came after its end do not speak of it. */
export const TASK_COLUMNS = {
  reserved: sql<boolean>`${tasks.reservedById} is not null`,
  keptProgress: sql<Progress | null>`case when ${tasks.endedAt} is not null then ${tasks.progress} end`,
  filedReportId: sql<string | null>`case when ${reports.submittedVersion} is not null then ${reports.id} end`,
  filedTaskId: sql<string | null>`case when ${reports.submittedVersion} is not null then ${tasks.id} end`,
} as const;

/** A row of TASK_COLUMNS. */
type TaskRow = {
  reserved: boolean;
  keptProgress: Progress | null;
  filedReportId: string | null;
  filedTaskId: string | null;
};

/** What the reports say of their tasks: gives a task's progress and place, from its row and its report's standing. */
export type Said = (row: TaskRow, report: Standing) => { progress: Progress; place: Place };

/** Reads the answers of the versions that the reports stand on. Not the tasks' own progress, which is the latest of
 *  all exercises: a closed one keeps the figures it closed with. In a query of its own, because Postgres cannot guess
 *  how many answers a version holds and then joins them the slowest way. */
export async function readSaid(scope: Scope, filter: FigureFilter): Promise<Said> {
  const rows = await scope
    .select({
      reportId: reports.id,
      taskId: sql<string>`answer ->> 'taskId'`,
      progress: sql<Progress>`answer ->> 'progress'`,
    })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .innerJoin(sql`lateral jsonb_array_elements(${reportVersions.content} -> 'answers') answer`, sql`true`)
    .where(reportsWithin({ ...filter, commitment: "" }));
  const nilRows = await scope
    .select({ reportId: reports.id })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .where(
      and(
        reportsWithin({ ...filter, commitment: "" }),
        sql`${reportVersions.content} -> 'nil' <> 'null'::jsonb`,
      ),
    );
  const said = new Map(rows.map(({ reportId, taskId, progress }) => [`${reportId} ${taskId}`, progress]));
  const nil = new Set(nilRows.map(({ reportId }) => reportId));
  return ({ reserved, keptProgress, filedReportId, filedTaskId }, report) => {
    const progress = said.get(`${filedReportId} ${filedTaskId}`) ?? keptProgress ?? "no_information";
    const isNil = filedReportId !== null && nil.has(filedReportId);
    return {
      progress,
      place: taskStandingOf({ reserved, reportPlace: report.place, progress, nil: isNil }),
    };
  };
}

/** The version that a report stands on. */
export const OFFICIAL_VERSION = and(
  eq(reportVersions.parliamentId, reports.parliamentId),
  eq(reportVersions.reportId, reports.id),
  eq(reportVersions.number, reports.submittedVersion),
);
