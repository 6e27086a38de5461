import "server-only";
import { and, countDistinct, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { moves } from "@/db/schema/history";
import { users } from "@/db/schema/people";
import { draftFields, reportVersions } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { ReportContent } from "@/lib/domain/report-content";
import { type ReportRefusal, type StepFacts, takeStep } from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";
import { fillFromEarlier } from "./draft";
import type { NilInput, ReasonedStepInput, SendInput } from "./schema";
import { storeVersion, takeSnapshot, tasksOf } from "./snapshot";
import { type LockedReport, lockReport, moveReport, writeMove } from "./steps";
import { findEarlier, hasApprover } from "./working-report";

/** Why a step was not taken: not theirs, a stale page, words they never saw, or a rule of the procedure. */
type StepRefusal = ReportRefusal | "report_not_found" | "changed_meanwhile" | "draft_changed";
/** A report whose step was taken; `receipt` is set where it was submitted. */
type SteppedReport = { reportId: string; receipt: string | null };
type Answer = Promise<Result<SteppedReport, StepRefusal>>;

/** Hands the draft to the approver of the parliament, as the check page showed it. */
export function sendForClearance(actor: Actor, input: SendInput): Answer {
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
export function sendBack(actor: Actor, input: ReasonedStepInput): Answer {
  return onReport(actor, input, async (scope, report) => {
    const facts = { reason: input.reason };
    return stepped(report, await moveReport(scope, { actor, report, step: "send_back", facts }));
  });
}

/** Approves what the check page showed and submits it. */
export function approveReport(actor: Actor, input: SendInput): Answer {
  return onReport(actor, input, (scope, report) =>
    submitDraft(scope, { actor, report, input, step: "approve" }),
  );
}

/** Submits what the check page showed, in a parliament without an approver. */
export function submitReport(actor: Actor, input: SendInput): Answer {
  return onReport(actor, input, (scope, report) =>
    submitDraft(scope, { actor, report, input, step: "submit" }),
  );
}

/** Submits without answers: nothing has changed since the earlier report, or nothing to report and why. Declared
 *  progress stays as it was and counts as answered. */
export function submitNil(actor: Actor, input: NilInput): Answer {
  return onReport(actor, input, async (scope, report) => {
    const earlier = await findEarlier(scope, report);
    if (input.kind === "no_change" && !earlier) return refuse("nothing_to_repeat");
    const facts = {
      hasEarlierReport: input.kind === "no_change",
      nilReason: input.reason,
      parliamentHasApprover: await hasApprover(scope, report.parliamentId),
    };
    const move = takeStep(report.status, "submit_nil", actor, facts);
    if (!move.ok) return move;
    const repeated = input.kind === "no_change" ? (earlier?.content ?? null) : null;
    const content = await nilContent(scope, { report, input, repeated });
    if (report.status === "open") await fillFromEarlier(scope, report);
    const stored = await storeVersion(scope, { actor, report, content });
    const detail = { version: stored.number, ...stored, nil: input.kind };
    const set = submissionOf(report, stored.number);
    await writeMove(scope, { actor, report, step: "submit_nil", facts, set, detail }, move.value);
    return done({ reportId: report.id, receipt: stored.receipt });
  });
}

/** Takes a submission back before it was accepted. An earlier version that still stands becomes the official one
 *  again; without one the report counts as never submitted. */
export function withdrawReport(actor: Actor, input: ReasonedStepInput): Answer {
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

/** Locks the report, and refuses what is not theirs or was shown in an older state. */
function onReport(
  actor: Actor,
  { reportId, version }: { reportId: string; version: number },
  work: (scope: Scope, report: LockedReport) => Answer,
): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockReport(scope, { reportId, parliamentId: actor.parliamentId });
    if (!report) return refuse("report_not_found");
    if (report.version !== version) return refuse("changed_meanwhile");
    return work(scope, report);
  });
}

type Submitting = { actor: Actor; report: LockedReport; input: SendInput; step: "approve" | "submit" };

async function submitDraft(scope: Scope, { actor, report, input, step }: Submitting): Answer {
  const snapshot = await takeSnapshot(scope, report, input.otherwiseIn);
  const facts = await submissionFacts(scope, { actor, report, isBlocked: snapshot.blocking.length > 0 });
  const move = takeStep(report.status, step, actor, facts);
  if (!move.ok) return move;
  if (snapshot.mark !== input.seen) return refuse("draft_changed");

  const stored = await storeVersion(scope, { actor, report, content: snapshot.content });
  const detail = {
    version: stored.number,
    ...stored,
    ...(step === "submit" && { clearance: "single-person clearance" }),
  };
  const set = submissionOf(report, stored.number);
  await writeMove(scope, { actor, report, step, facts, set, detail }, move.value);
  return done({ reportId: report.id, receipt: stored.receipt });
}

async function submissionFacts(
  scope: Scope,
  { actor, report, isBlocked }: { actor: Actor; report: LockedReport; isBlocked: boolean },
): Promise<StepFacts> {
  const authors = await scope
    .selectDistinct({ id: draftFields.editedBy })
    .from(draftFields)
    .where(and(eq(draftFields.reportId, report.id), isNotNull(draftFields.editedBy)));
  const [people] = await scope
    .select({ count: countDistinct(users.id) })
    .from(users)
    .where(and(eq(users.parliamentId, report.parliamentId), isNull(users.disabledAt)));
  return {
    hasBlockingProblem: isBlocked,
    parliamentHasApprover: await hasApprover(scope, report.parliamentId),
    isSoleAuthor: authors.length > 0 && authors.every(({ id }) => id === actor.userId),
    peopleInParliament: people?.count ?? 0,
  };
}

function submissionOf(report: LockedReport, number: number) {
  return {
    submittedVersion: number,
    firstSubmittedOn: report.firstSubmittedOn ?? today(),
    lastSubmittedAt: now(),
    respondBy: null,
  };
}

async function nilContent(
  scope: Scope,
  { report, input, repeated }: { report: LockedReport; input: NilInput; repeated: ReportContent | null },
): Promise<ReportContent> {
  const current = await tasksOf(scope, report);
  return {
    language: repeated?.language ?? input.otherwiseIn,
    answers: current.map(({ taskId, commitmentId, progress }) => {
      const earlier = repeated?.answers.find((answer) => answer.taskId === taskId);
      return earlier ?? { taskId, commitmentId, progress, answer: "", reason: "" };
    }),
    obstacles: repeated?.obstacles ?? "",
    helpWanted: repeated?.helpWanted ?? "",
    measures: repeated?.measures ?? [],
    replies: [],
    nil: { kind: input.kind, reason: input.reason },
  };
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

function stepped(report: LockedReport, move: Result<unknown, ReportRefusal>): Awaited<Answer> {
  return move.ok ? done({ reportId: report.id, receipt: null }) : move;
}
