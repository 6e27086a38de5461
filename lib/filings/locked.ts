import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { cycles, reports } from "@/db/schema/reports";
import { lockReport } from "@/lib/reports/steps";

/** A report that the scope shows, its row locked, with the days of its cycle; null where there is none. */
export async function lockFiling(scope: Scope, reportId: string) {
  const [found] = await scope
    .select({
      parliamentId: reports.parliamentId,
      extendedDueOn: reports.extendedDueOn,
      cycleDueOn: cycles.dueOn,
      closesOn: cycles.closesOn,
      closedAt: cycles.closedAt,
    })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(eq(reports.id, reportId));
  if (!found) return null;
  const report = await lockReport(scope, { reportId, parliamentId: found.parliamentId });
  return report && { ...found, ...report };
}

/** What `lockFiling` gives. */
export type LockedFiling = NonNullable<Awaited<ReturnType<typeof lockFiling>>>;
