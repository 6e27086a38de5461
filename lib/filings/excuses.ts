import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { excuseProposals } from "@/db/schema/requests";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type ReportRefusal, takeStep } from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";
import { moveReport } from "@/lib/reports/steps";
import { lockFiling } from "./locked";
import { tellParliament } from "./notices";
import type { DecideExcuse, ProposeExcuse, Reinstate } from "./schema";

/** Why an excuse is not proposed, decided or taken back. */
type ExcuseRefusal =
  | ReportRefusal
  | "not_found"
  | "excuse_waiting"
  | "answered_meanwhile"
  | "changed_meanwhile";
type Answer = Promise<Result<{ reportId: string }, ExcuseRefusal>>;

/** An officer proposes that a report is not owed. It stays owed until a second officer confirms. */
export function proposeExcuse(actor: Actor, { reportId, code, excuse }: ProposeExcuse): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFiling(scope, reportId);
    if (!report) return refuse("not_found");
    const possible = takeStep(report.status, "excuse", actor, {
      reason: excuse,
      submissionStands: report.submittedVersion !== null,
      secondOfficerAgrees: true,
    });
    if (!possible.ok) return possible;
    const { parliamentId } = report;
    const waiting = await scope
      .select({ id: excuseProposals.id })
      .from(excuseProposals)
      .where(
        and(
          eq(excuseProposals.parliamentId, parliamentId),
          eq(excuseProposals.reportId, reportId),
          isNull(excuseProposals.outcome),
        ),
      );
    if (waiting.length > 0) return refuse("excuse_waiting");

    await scope
      .insert(excuseProposals)
      .values({ parliamentId, reportId, code, reason: excuse, proposedBy: actor.userId, proposedAt: now() });
    // Without the parliament: what officers weigh among themselves is not its to read before it is decided.
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "report",
        subjectId: reportId,
        step: "propose_excuse",
        reason: excuse,
        detail: { code },
        at: now(),
      },
    ]);
    return done({ reportId });
  });
}

/** A second officer confirms, and the report is out of what is owed (product rule, transition 14), or declines, which
 *  the proposer may do as well. Between proposal and answer the parliament may have submitted: then nothing is left
 *  to excuse. */
export function decideExcuse(actor: Actor, { proposalId, decision }: DecideExcuse): Answer {
  return inScopeOf(actor, async (scope) => {
    const [proposal] = await scope
      .select()
      .from(excuseProposals)
      .where(eq(excuseProposals.id, proposalId))
      .for("update");
    const report = proposal && (await lockFiling(scope, proposal.reportId));
    if (!report) return refuse("not_found");
    if (!actor.roles.includes("officer")) return refuse("not_your_step");
    if (proposal.outcome) return refuse("answered_meanwhile");
    const { id: reportId } = report;
    if (decision === "confirm") {
      const moved = await moveReport(scope, {
        actor,
        report,
        step: "excuse",
        facts: {
          reason: proposal.reason,
          submissionStands: report.submittedVersion !== null,
          secondOfficerAgrees: proposal.proposedBy !== actor.userId,
        },
        detail: { code: proposal.code, proposedBy: proposal.proposedBy },
      });
      if (!moved.ok) return moved;
      await tellParliament(scope, report, { kind: "report_excused", key: `excused:${proposalId}` });
    } else {
      await recordMoves(scope, { actor, role: "officer" }, [
        { subject: "report", subjectId: reportId, step: "decline_excuse", at: now() },
      ]);
    }
    await scope
      .update(excuseProposals)
      .set({
        outcome: decision === "confirm" ? "confirmed" : "declined",
        decidedBy: actor.userId,
        decidedAt: now(),
      })
      .where(eq(excuseProposals.id, proposalId));
    return done({ reportId });
  });
}

/** An administrator takes an excuse back (product rule, transition 15): the report is owed again. What was drafted
 *  before is still there. */
export function reinstateReport(actor: Actor, { reportId, version, reason }: Reinstate): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFiling(scope, reportId);
    if (!report) return refuse("not_found");
    if (report.version !== version) return refuse("changed_meanwhile");
    const moved = await moveReport(scope, { actor, report, step: "reinstate", facts: { reason } });
    return moved.ok ? done({ reportId }) : moved;
  });
}
