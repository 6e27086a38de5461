import "server-only";
import { and, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { cycles, reports } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import { takeStep } from "@/lib/domain/report-workflow";
import { inTurn } from "./in-turn";

const JOB = "close-cycles";

/** Closes each open cycle on the day after its last one. Reports that were never submitted are closed with it
 *  (product rule, transition 16); submitted and returned ones keep their state and can still be reviewed (8.9). */
export function closeCycles(): Promise<void> {
  return inTurn(JOB, async (scope) => {
    const over = await scope
      .select({ id: cycles.id })
      .from(cycles)
      .where(and(isNotNull(cycles.openedAt), isNull(cycles.closedAt), lt(cycles.closesOn, today())))
      .for("update");
    for (const { id } of over) await closeCycle(scope, id);
  });
}

async function closeCycle(scope: Scope, cycleId: string): Promise<void> {
  const at = now();
  const rows = await scope
    .select({
      id: reports.id,
      parliamentId: reports.parliamentId,
      status: reports.status,
      submittedVersion: reports.submittedVersion,
    })
    .from(reports)
    .where(eq(reports.cycleId, cycleId))
    .for("update");
  const closing = rows.flatMap(({ id, parliamentId, status, submittedVersion }) => {
    const facts = { cycleIsOpen: false, submissionStands: submittedVersion !== null };
    const move = takeStep(status, "close", "system", facts);
    return move.ok ? [{ id, parliamentId, move: move.value }] : [];
  });
  if (closing.length > 0) {
    await scope
      .update(reports)
      .set({ status: "closed", version: sql`${reports.version} + 1` })
      .where(
        inArray(
          reports.id,
          closing.map(({ id }) => id),
        ),
      );
  }
  await scope
    .update(cycles)
    .set({ closedAt: at, version: sql`${cycles.version} + 1` })
    .where(eq(cycles.id, cycleId));
  await recordMoves(scope, { job: JOB }, [
    {
      subject: "cycle",
      subjectId: cycleId,
      step: "close",
      from: "open",
      to: "closed",
      detail: { closed: closing.length },
      at,
    },
    ...closing.map(({ id, parliamentId, move }) => ({
      subject: "report" as const,
      subjectId: id,
      parliamentId,
      ...move,
      at,
    })),
  ]);
}
