import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { returnPoints } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type ReportRefusal, takeStep } from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";
import { lockFiling } from "@/lib/filings/locked";
import { tellParliament } from "@/lib/filings/notices";
import { type LockedReport, writeMove } from "@/lib/reports/steps";
import { unannounceDecision } from "./decision-notice";
import { findLastDecision, undoFacts } from "./last-decision";
import type { ReopenReport, UndoDecision } from "./schema";

/** Why a decision is neither undone nor the report reopened. */
type AfterDecisionRefusal = ReportRefusal | "not_found" | "changed_meanwhile" | "respond_by_past";
type Answer = Promise<Result<{ reportId: string }, AfterDecisionRefusal>>;

/** Takes back the officer's own acceptance or return, as long as its notice has not left: the report waits for review
 *  again, the points of the return mean nothing any more, and an acceptance gives way to the one before it. A step of
 *  the record like any other. */
export function undoDecision(actor: Actor, { reportId, version }: UndoDecision): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFiling(scope, reportId);
    if (!report) return refuse("not_found");
    if (report.version !== version) return refuse("changed_meanwhile");
    const decision = await findLastDecision(scope, reportId);
    const facts = undoFacts(decision, actor);
    const move = takeStep(report.status, "undo", actor, facts);
    if (!move.ok) return move;

    const acceptedBefore = decision?.detail?.acceptedBefore;
    const set =
      report.status === "accepted"
        ? { acceptedVersion: typeof acceptedBefore === "number" ? acceptedBefore : null }
        : { respondBy: null };
    await unsayPoints(scope, report);
    await unannounceDecision(scope, report);
    const detail = { version: report.submittedVersion };
    await writeMove(scope, { actor, report, step: "undo", facts, set, detail }, move.value);
    return done({ reportId });
  });
}

/** An administrator reopens an accepted report (product rule, transition 12): the parliament is told why and has until
 *  a day to answer, as after a return. The report stays answered and on time. */
export function reopenReport(actor: Actor, { reportId, version, reason, respondBy }: ReopenReport): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFiling(scope, reportId);
    if (!report || report.submittedVersion === null) return refuse("not_found");
    if (report.version !== version) return refuse("changed_meanwhile");
    const move = takeStep(report.status, "reopen", actor, { reason });
    if (!move.ok) return move;
    if (respondBy <= today()) return refuse("respond_by_past");

    const { parliamentId, submittedVersion } = report;
    const point = { fieldKey: null, comment: reason, position: await countPoints(scope, report) };
    await scope
      .insert(returnPoints)
      .values({ parliamentId, reportId, versionNumber: submittedVersion, madeAt: now(), ...point });
    const detail = { version: submittedVersion, respondBy };
    await writeMove(
      scope,
      { actor, report, step: "reopen", facts: { reason }, set: { respondBy }, detail },
      move.value,
    );
    await tellParliament(scope, report, {
      kind: "report_reopened",
      key: `reopened:${reportId}:${report.version + 1}`,
      facts: { respondOn: respondBy },
    });
    return done({ reportId });
  });
}

function pointsOf({ parliamentId, id, submittedVersion }: LockedReport) {
  return and(
    eq(returnPoints.parliamentId, parliamentId),
    eq(returnPoints.reportId, id),
    eq(returnPoints.versionNumber, submittedVersion ?? 0),
    isNull(returnPoints.undoneAt),
  );
}

async function unsayPoints(scope: Scope, report: LockedReport): Promise<void> {
  await scope.update(returnPoints).set({ undoneAt: now() }).where(pointsOf(report));
}

/** A reopened report may have points of an undone or an earlier return on the same version: the new one follows. */
async function countPoints(scope: Scope, report: LockedReport): Promise<number> {
  const points = await scope.select({ id: returnPoints.id }).from(returnPoints).where(pointsOf(report));
  return points.length;
}
