import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { type Move, recordMoves } from "@/db/moves";
import { queueNotices } from "@/db/outbox";
import { commitments, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { reports } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type LifecycleRefusal, takeLifecycleStep } from "@/lib/domain/commitment-lifecycle";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { fatesOfReports } from "./report-fates";
import type { EndCommitment } from "./schema";

/** Why a commitment does not end. */
export type EndRefusal =
  | LifecycleRefusal
  | "not_found"
  | "not_your_step"
  | "changed_meanwhile"
  | "successor_unknown";

type Ended = { documentId: string; tasks: number };

/** Ends a commitment (product rule, axis 1 and part 8 item 10): discharged by a decision, elapsed, superseded, or
 *  withdrawn. Its tasks end with it; what was answered stays and counts where it was answered. A report of which
 *  nothing is asked any more lapses without fault. Answers how many tasks were still open. */
export function endCommitment(actor: Actor, input: EndCommitment): Promise<Result<Ended, EndRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const commitment = await lockCommitment(scope, input.commitmentId);
    if (!commitment) return refuse("not_found");
    if (!may(actor.roles, "end_commitment")) return refuse("not_your_step");
    if (commitment.version !== input.version) return refuse("changed_meanwhile");
    const successor = input.step === "supersede" ? input.successor : null;
    const facts = { decision: input.because, reason: input.because, successor: successor ?? "" };
    const move = takeLifecycleStep(commitment.lifecycle, input.step, facts);
    if (!move.ok) return move;
    if (successor && !(await isStanding(scope, successor, commitment.id))) return refuse("successor_unknown");

    const at = now();
    await scope
      .update(commitments)
      .set({
        lifecycle: move.value.to,
        endedAt: at,
        endedBecause: input.because || null,
        successorId: successor,
        version: commitment.version + 1,
      })
      .where(eq(commitments.id, commitment.id));
    const ended = await endTasks(scope, commitment.id, at);
    const open = ended.filter(({ isOpen }) => isOpen);
    const steps: Move[] = [
      {
        subject: "commitment",
        subjectId: commitment.id,
        ...move.value,
        reason: input.because || null,
        detail: { openTasks: open.length, answeredTasks: ended.length - open.length, successor },
        at,
      },
    ];
    await recordMoves(scope, { actor, role: "officer" }, steps);
    await settleReports(scope, { ...commitment, at });
    await tellParliaments(scope, commitment, [...new Set(open.map(({ parliamentId }) => parliamentId))]);
    return done({ documentId: commitment.documentId, tasks: open.length });
  });
}

async function lockCommitment(scope: Scope, id: string) {
  const [found] = await scope
    .select({
      id: commitments.id,
      documentId: commitments.documentId,
      lifecycle: commitments.lifecycle,
      version: commitments.version,
      label: commitments.label,
      code: documents.code,
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .where(eq(commitments.id, id))
    .for("update", { of: commitments });
  return found;
}

async function isStanding(scope: Scope, id: string, otherThan: string): Promise<boolean> {
  const [found] = await scope
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(eq(commitments.id, id), isNull(commitments.endedAt)));
  return found !== undefined && found.id !== otherThan;
}

async function endTasks(scope: Scope, commitmentId: string, at: Date) {
  return scope
    .update(tasks)
    .set({ endedAt: at })
    .where(and(eq(tasks.commitmentId, commitmentId), isNull(tasks.endedAt)))
    .returning({
      parliamentId: tasks.parliamentId,
      isOpen: sql<boolean>`${tasks.progress} = 'no_information' and not ${tasks.answeredNil}`,
    });
}

type Ending = { id: string; documentId: string; at: Date; parliamentIds?: readonly string[] };

/** The reports not submitted yet that held the commitment, of all parliaments or of some: those of which nothing is
 *  asked any more lapse, others are now wholly reserved. */
export async function settleReports(
  scope: Scope,
  { id, documentId, at, parliamentIds }: Ending,
): Promise<void> {
  const { lapsing, reserved } = await fatesOfReports(scope, {
    commitmentId: id,
    documentId,
    lock: true,
    ...(parliamentIds && { parliamentIds }),
  });
  await change(scope, lapsing, { status: "excused" });
  await change(scope, reserved, { allReserved: true });
  await recordMoves(
    scope,
    { job: "end-commitment" },
    lapsing.map((report) => ({
      subject: "report",
      subjectId: report.id,
      parliamentId: report.parliamentId,
      ...report.move,
      detail: { commitment: id },
      at,
    })),
  );
}

async function change(
  scope: Scope,
  rows: { id: string }[],
  set: { status: "excused" } | { allReserved: true },
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await scope
    .update(reports)
    .set({ ...set, version: sql`${reports.version} + 1` })
    .where(inArray(reports.id, ids));
}

/** In the next digest of each parliament that still had to answer. */
async function tellParliaments(
  scope: Scope,
  { id, code, label }: { id: string; code: string; label: string },
  parliamentIds: string[],
): Promise<void> {
  await queueNotices(
    scope,
    parliamentIds.map((parliamentId) => ({
      kind: "commitment_ended",
      to: { roles: ["coordinator", "contributor"] },
      parliamentId,
      facts: { cited: `${code}/${label}` },
      path: paths.tasks(),
      dedupeKey: `commitment ended ${id} ${parliamentId}`,
    })),
  );
}
