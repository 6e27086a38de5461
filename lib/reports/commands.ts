import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { moves } from "@/db/schema/history";
import { cycles, reportVersions } from "@/db/schema/reports";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { refuse } from "@/lib/domain/result";
import { fillFrom } from "./draft";
import type { ReasonedStepInput, SendInput, StepInput } from "./schema";
import { takeSnapshot } from "./snapshot";
import { type LockedReport, moveReport, onReport, type StepAnswer, stepped } from "./steps";
import { hasApprover } from "./working-report";

/** Hands the draft to the approver of the parliament, as the check page showed it. */
export function sendForClearance(actor: Actor, input: SendInput): StepAnswer {
  return onReport(actor, input, async (scope, report) => {
    const snapshot = await takeSnapshot(scope, report, input.otherwiseIn);
    if (report.status === "drafting" && snapshot.mark !== input.seen) return refuse("draft_changed");
    const facts = {
      parliamentHasApprover: await hasApprover(scope, report.parliamentId),
      hasBlockingProblem: snapshot.blocking.length > 0,
    };
    return stepped(report, await moveReport(scope, { actor, report, step: "send_for_clearance", facts }));
  });
}

/** Gives the draft back to its writers, with the reason. */
export function sendBack(actor: Actor, input: ReasonedStepInput): StepAnswer {
  return onReport(actor, input, async (scope, report) => {
    const facts = { reason: input.reason };
    return stepped(report, await moveReport(scope, { actor, report, step: "send_back", facts }));
  });
}

/** Takes a submission back before it was accepted. An earlier version that still stands becomes the official one
 *  again; without one the report counts as never submitted. */
export function withdrawReport(actor: Actor, input: ReasonedStepInput): StepAnswer {
  return onReport(actor, input, async (scope, report) => {
    const standing = await versionBefore(scope, report);
    const facts = { reason: input.reason };
    const set = {
      submittedVersion: standing,
      ...(standing === null && { firstSubmittedOn: null, lastSubmittedAt: null }),
    };
    const detail = { version: report.submittedVersion };
    return stepped(report, await moveReport(scope, { actor, report, step: "withdraw", facts, set, detail }));
  });
}

/** Opens an accepted report for an update while its exercise is open. The draft begins with what was accepted, and the
 *  accepted version stays the official one until the update is submitted. */
export function updateReport(actor: Actor, input: StepInput): StepAnswer {
  return onReport(actor, input, async (scope, report) => {
    const facts = { cycleIsOpen: await isCycleOpen(scope, report.cycleId) };
    const move = await moveReport(scope, { actor, report, step: "update", facts });
    const accepted = move.ok ? await acceptedVersion(scope, report) : null;
    if (accepted) await fillFrom(scope, report, accepted);
    return stepped(report, move);
  });
}

async function isCycleOpen(scope: Scope, cycleId: string): Promise<boolean> {
  const [cycle] = await scope
    .select({ closesOn: cycles.closesOn, closedAt: cycles.closedAt })
    .from(cycles)
    .where(eq(cycles.id, cycleId));
  return cycle !== undefined && cycle.closedAt === null && today() <= cycle.closesOn;
}

async function acceptedVersion(scope: Scope, report: LockedReport) {
  const [found] = await scope
    .select({ content: reportVersions.content, submittedAt: reportVersions.submittedAt })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.parliamentId, report.parliamentId),
        eq(reportVersions.reportId, report.id),
        eq(reportVersions.number, report.acceptedVersion ?? 0),
      ),
    );
  return found ?? null;
}

/** The last version before the present one that was not withdrawn, or null. */
async function versionBefore(scope: Scope, report: LockedReport): Promise<number | null> {
  const versions = await scope
    .select({ number: reportVersions.number })
    .from(reportVersions)
    .where(
      and(eq(reportVersions.reportId, report.id), lt(reportVersions.number, report.submittedVersion ?? 0)),
    );
  const withdrawals = await scope
    .select({ detail: moves.detail })
    .from(moves)
    .where(and(eq(moves.subject, "report"), eq(moves.subjectId, report.id), eq(moves.step, "withdraw")));
  const withdrawn = withdrawals.map(({ detail }) => detail?.version);
  const standing = versions.map(({ number }) => number).filter((number) => !withdrawn.includes(number));
  return standing.length > 0 ? Math.max(...standing) : null;
}
