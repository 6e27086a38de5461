import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import type { PerLocale } from "@/db/columns";
import { commitments, tasks } from "@/db/schema/commitments";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { isOpenTask } from "./open-task";

/** The parliaments that are told when an event moves: those with an open task that follows it, or with a report still
 *  awaited in an open cycle that is due by it. The what-if and the command ask the same. */
export function listToldOf(
  scope: Scope,
  eventId: string,
): Promise<{ id: string; iso2: string; country: PerLocale }[]> {
  const withTask = scope
    .select({ one: sql`1` })
    .from(tasks)
    .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
    .where(and(eq(tasks.parliamentId, parliaments.id), eq(commitments.dueEventId, eventId), isOpenTask));
  const withReport = scope
    .select({ one: sql`1` })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(
      and(
        eq(reports.parliamentId, parliaments.id),
        eq(cycles.dueEventId, eventId),
        isNull(cycles.closedAt),
        sql`${reports.status} in ('open', 'drafting', 'in_clearance')`,
      ),
    );
  return scope
    .select({ id: parliaments.id, iso2: parliaments.iso2, country: parliaments.country })
    .from(parliaments)
    .where(or(sql`exists ${withTask}`, sql`exists ${withReport}`))
    .orderBy(asc(parliaments.iso2));
}
