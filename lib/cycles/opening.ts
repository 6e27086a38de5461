import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { type MoveTaker, recordMoves } from "@/db/moves";
import { commitments, tasks } from "@/db/schema/commitments";
import { designations } from "@/db/schema/designations";
import { documents } from "@/db/schema/documents";
import { memberships } from "@/db/schema/reference";
import { cycleDocuments, cycles, reports } from "@/db/schema/reports";
import { boundMembers } from "@/lib/domain/assignment";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { CycleRegime } from "@/lib/domain/statuses";
import { makeTasks, planWork } from "@/lib/tasks/planned-work";

/** A cycle that is about to open, already locked. */
type Opening = { cycleId: string; regime: CycleRegime; today: CalendarDate; at: Date };

/** Opens a cycle (product rule, transition 1): a report for each member bound today and each document of which it has
 *  a task, none for anybody else; where a rotation designates, for those of its year alone whose report is still due.
 *  Tasks that a member who joined since the activation lacks are made first. In a voluntary cycle nobody is asked and
 *  no report is made. Answers how many reports it made. */
export async function openInScope(scope: Scope, taker: MoveTaker, opening: Opening): Promise<number> {
  const { cycleId, today, at } = opening;
  const made = await makeReports(scope, taker, opening);
  await scope
    .update(cycles)
    .set({ openedAt: at, version: sql`${cycles.version} + 1` })
    .where(eq(cycles.id, cycleId));
  await recordMoves(scope, taker, [
    {
      subject: "cycle",
      subjectId: cycleId,
      step: "open",
      from: "scheduled",
      to: "open",
      detail: { reports: made, on: today },
      at,
    },
  ]);
  return made;
}

async function makeReports(
  scope: Scope,
  taker: MoveTaker,
  { cycleId, regime, today, at }: Opening,
): Promise<number> {
  const rowsAsked = await scope
    .select({ id: cycleDocuments.documentId })
    .from(cycleDocuments)
    .where(eq(cycleDocuments.cycleId, cycleId));
  const asked = rowsAsked.map(({ id }) => id);
  await makeMissingTasks(scope, asked, { today, at });
  if (regime === "voluntary") return 0;
  const bound = boundMembers(
    await scope
      .select({
        parliamentId: memberships.parliamentId,
        joinedOn: memberships.joinedOn,
        leftOn: memberships.leftOn,
      })
      .from(memberships),
    today,
  );
  const members = regime === "designated" ? await designatedOf(scope, cycleId, bound) : bound;
  const owing = await scope
    .select({
      parliamentId: tasks.parliamentId,
      documentId: tasks.documentId,
      committeeId: documents.committeeId,
      allReserved: sql<boolean>`bool_and(${tasks.reservedById} is not null)`,
    })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(and(inArray(tasks.documentId, asked), isNull(tasks.endedAt), inArray(tasks.parliamentId, members)))
    .groupBy(tasks.parliamentId, tasks.documentId, documents.committeeId);
  if (owing.length === 0) return 0;
  const rows = await scope
    .insert(reports)
    .values(owing.map((row) => ({ ...row, cycleId, status: "open" as const })))
    .onConflictDoNothing()
    .returning({ id: reports.id, parliamentId: reports.parliamentId });
  await recordMoves(
    scope,
    taker,
    rows.map(({ id, parliamentId }) => ({
      subject: "report",
      subjectId: id,
      parliamentId,
      step: "open",
      from: "scheduled",
      to: "open",
      detail: { rule: regime },
      at,
    })),
  );
  return rows.length;
}

/** Those of the members whose year it is, without whoever has a voluntary report to its credit. */
async function designatedOf(scope: Scope, cycleId: string, members: string[]): Promise<string[]> {
  const rows = await scope
    .select({ id: designations.parliamentId })
    .from(designations)
    .innerJoin(
      cycles,
      and(eq(cycles.rotationId, designations.rotationId), eq(cycles.rotationYear, designations.year)),
    )
    .where(and(eq(cycles.id, cycleId), isNull(designations.creditedReportId)));
  return members.filter((member) => rows.some(({ id }) => id === member));
}

async function makeMissingTasks(
  scope: Scope,
  asked: string[],
  { today, at }: { today: CalendarDate; at: Date },
): Promise<void> {
  const active = await scope
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(inArray(commitments.documentId, asked), eq(commitments.lifecycle, "active")));
  const work = await planWork(scope, { commitmentIds: active.map(({ id }) => id), today });
  await makeTasks(scope, work, at);
}
