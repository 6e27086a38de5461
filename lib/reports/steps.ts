import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { reports } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import {
  REPORT_STEPS,
  type ReportMove,
  type ReportRefusal,
  type ReportStep,
  type StepFacts,
  takeStep,
} from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";

/** A report whose row is locked until the transaction ends, so that two steps never cross. */
export type LockedReport = NonNullable<Awaited<ReturnType<typeof lockReport>>>;

/** Finds a report of one parliament and locks its row; null where that parliament has none with this id. */
export async function lockReport(
  scope: Scope,
  { reportId, parliamentId }: { reportId: string; parliamentId: string | null },
) {
  if (parliamentId === null) return null;
  const [report] = await scope
    .select({
      id: reports.id,
      parliamentId: reports.parliamentId,
      cycleId: reports.cycleId,
      documentId: reports.documentId,
      committeeId: reports.committeeId,
      status: reports.status,
      version: reports.version,
      submittedVersion: reports.submittedVersion,
      acceptedVersion: reports.acceptedVersion,
      firstSubmittedOn: reports.firstSubmittedOn,
    })
    .from(reports)
    .where(and(eq(reports.parliamentId, parliamentId), eq(reports.id, reportId)))
    .for("update");
  return report ?? null;
}

/** Why a step was not taken: not theirs, a stale page, words they never saw, or a rule of the procedure. */
type StepRefusal =
  | ReportRefusal
  | "report_not_found"
  | "changed_meanwhile"
  | "draft_changed"
  | "signed_in_future";
/** A report whose step was taken; `receipt` is set where it was submitted. */
type SteppedReport = { reportId: string; receipt: string | null };
/** What taking a step answers. */
export type StepAnswer = Promise<Result<SteppedReport, StepRefusal>>;

/** Locks the report, and refuses what is not theirs or was shown in an older state. */
export function onReport(
  actor: Actor,
  { reportId, version }: { reportId: string; version: number },
  work: (scope: Scope, report: LockedReport) => StepAnswer,
): StepAnswer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockReport(scope, { reportId, parliamentId: actor.parliamentId });
    if (!report) return refuse("report_not_found");
    if (report.version !== version) return refuse("changed_meanwhile");
    return work(scope, report);
  });
}

/** One step of a report by a person, and what else it changes in the row. */
export type Stepping = {
  actor: Actor;
  report: LockedReport;
  step: ReportStep;
  facts: StepFacts;
  set?: Partial<typeof reports.$inferInsert>;
  detail?: Record<string, unknown>;
};

/** Takes one step: decides, writes the new state, records the move. A refusal writes nothing. */
export async function moveReport(
  scope: Scope,
  stepping: Stepping,
): Promise<Result<ReportMove, ReportRefusal>> {
  const { actor, report, step, facts } = stepping;
  const move = takeStep(report.status, step, actor, facts);
  if (!move.ok) return move;
  await writeMove(scope, stepping, move.value);
  return done(move.value);
}

/** Writes a step that was decided before: the new state, what it changes in the row, and the move. */
export async function writeMove(scope: Scope, stepping: Stepping, move: ReportMove): Promise<void> {
  const { actor, report, facts, set, detail } = stepping;
  await scope
    .update(reports)
    .set({ ...set, status: move.to, version: report.version + 1 })
    .where(eq(reports.id, report.id));
  const role = actor.roles.find((each) => REPORT_STEPS[move.step].by.some((allowed) => allowed === each));
  if (!role) throw new Error(`Nobody with the roles ${actor.roles.join(", ")} may ${move.step}`);
  await recordMoves(scope, { actor, role }, [
    {
      subject: "report",
      subjectId: report.id,
      parliamentId: report.parliamentId,
      step: move.step,
      from: move.from,
      to: move.to,
      reason: facts.reason ?? null,
      ...(detail && { detail }),
      at: now(),
    },
  ]);
}

/** The answer to a step that submitted nothing. */
export function stepped(report: LockedReport, move: Result<unknown, ReportRefusal>): Awaited<StepAnswer> {
  return move.ok ? done({ reportId: report.id, receipt: null }) : move;
}
