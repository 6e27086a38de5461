import "server-only";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { reports } from "@/db/schema/reports";
import { reportAfterEnding } from "@/lib/domain/commitment-lifecycle";
import { REPORT_STEPS, type ReportMove, takeStep } from "@/lib/domain/report-workflow";
import type { ReportStatus } from "@/lib/domain/statuses";

type Waiting = { id: string; parliamentId: string; status: ReportStatus };

/** The reports, not submitted yet, that change when the tasks of a commitment end: those that lapse, each with its
 *  step, and those that are wholly reserved then; the same before its tasks ended and after. A command locks the
 *  reports, a page does not. With `parliamentIds`, only theirs: a correction may end the tasks of some alone. */
export async function fatesOfReports(
  scope: Scope,
  {
    commitmentId,
    documentId,
    lock,
    parliamentIds,
  }: { commitmentId: string; documentId: string; lock: boolean; parliamentIds?: readonly string[] },
): Promise<{ lapsing: (Waiting & { move: ReportMove })[]; reserved: Waiting[] }> {
  const holders = scope
    .select({ id: tasks.parliamentId })
    .from(tasks)
    .where(eq(tasks.commitmentId, commitmentId));
  const holding = scope
    .select({ id: reports.id, parliamentId: reports.parliamentId, status: reports.status })
    .from(reports)
    .where(
      and(
        eq(reports.documentId, documentId),
        inArray(reports.parliamentId, holders),
        parliamentIds && inArray(reports.parliamentId, [...parliamentIds]),
        isNull(reports.firstSubmittedOn),
        // What is closed or excused keeps the figures it has.
        inArray(reports.status, [...REPORT_STEPS.lapse.from]),
        eq(reports.allReserved, false),
      ),
    );
  const waiting = await (lock ? holding.for("update") : holding);
  const left = Map.groupBy(
    await scope
      .select({
        parliamentId: tasks.parliamentId,
        reserved: sql<boolean>`${tasks.reservedById} is not null`,
      })
      .from(tasks)
      .where(
        and(eq(tasks.documentId, documentId), ne(tasks.commitmentId, commitmentId), isNull(tasks.endedAt)),
      ),
    ({ parliamentId }) => parliamentId,
  );
  const fateOf = ({ parliamentId }: Waiting) => reportAfterEnding(left.get(parliamentId) ?? []);
  const lapsing = waiting.flatMap((report) => {
    if (fateOf(report) !== "lapses") return [];
    const move = takeStep(report.status, "lapse", "system", { submissionStands: false });
    return move.ok ? [{ ...report, move: move.value }] : [];
  });
  return { lapsing, reserved: waiting.filter((report) => fateOf(report) === "all_reserved") };
}
