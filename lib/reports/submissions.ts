import "server-only";
import { and, countDistinct, eq, isNotNull, isNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { users } from "@/db/schema/people";
import { draftFields } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { isPaperMark } from "@/lib/domain/paper-mark";
import type { ReportContent } from "@/lib/domain/report-content";
import { type ReportMove, type StepFacts, takeStep } from "@/lib/domain/report-workflow";
import { done, refuse } from "@/lib/domain/result";
import { fillFromEarlier } from "./draft";
import type { NilInput, SendInput, SignedOnPaper } from "./schema";
import { storeVersion, takeSnapshot, tasksOf } from "./snapshot";
import { type LockedReport, onReport, type StepAnswer, writeMove } from "./steps";
import { tellColleagues } from "./submitted-notice";
import { findEarlier, hasApprover } from "./working-report";

/** Approves what the check page showed and submits it. */
export function approveReport(actor: Actor, input: SendInput): StepAnswer {
  return onReport(actor, input, (scope, report) => submitShown(scope, { actor, report, input }, "approve"));
}

/** Submits what the check page showed, in a parliament without an approver. */
export function submitReport(actor: Actor, input: SendInput): StepAnswer {
  return onReport(actor, input, (scope, report) =>
    submitShown(scope, { actor, report, input }, "submit", { clearance: "single-person clearance" }),
  );
}

/** Submits what was approved on paper, as its coordinator says: the mark typed from the paper must be that of the draft
 *  as it stands, so that nothing is submitted that nobody signed. Who signed and when stand in the history. */
export function approveOnPaper(actor: Actor, input: SignedOnPaper): StepAnswer {
  const { signatory, signedOn } = input;
  return onReport(actor, input, async (scope, report) => {
    if (signedOn > today()) return refuse("signed_in_future");
    const { content, paperMark, blocking } = await takeSnapshot(scope, report, input.otherwiseIn);
    const facts = {
      signatory,
      isPaperOfThisDraft: isPaperMark(input.paperMark, paperMark),
      hasBlockingProblem: blocking.length > 0,
    };
    const move = takeStep(report.status, "approve_on_paper", actor, facts);
    if (!move.ok) return move;
    const detail = { clearance: "on paper", signatory, signedOn, paperMark };
    return submitContent(scope, { actor, report, content, facts, detail }, move.value);
  });
}

/** Submits without answers: nothing has changed since the earlier report, or nothing to report and why. Declared
 *  progress stays as it was and counts as answered. */
export function submitNil(actor: Actor, input: NilInput): StepAnswer {
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
    return submitContent(scope, { actor, report, content, facts, detail: { nil: input.kind } }, move.value);
  });
}

async function submitShown(
  scope: Scope,
  { actor, report, input }: { actor: Actor; report: LockedReport; input: SendInput },
  step: "approve" | "submit",
  detail: Record<string, unknown> = {},
): StepAnswer {
  const { content, mark, blocking } = await takeSnapshot(scope, report, input.otherwiseIn);
  const facts = await submissionFacts(scope, { actor, report, isBlocked: blocking.length > 0 });
  const move = takeStep(report.status, step, actor, facts);
  if (!move.ok) return move;
  if (mark !== input.seen) return refuse("draft_changed");
  return submitContent(scope, { actor, report, content, facts, detail }, move.value);
}

type Submitting = {
  actor: Actor;
  report: LockedReport;
  content: ReportContent;
  facts: StepFacts;
  detail: Record<string, unknown>;
};

/** The end of every submission: the content is locked as a version and the move says how it was cleared. */
async function submitContent(
  scope: Scope,
  { actor, report, content, facts, detail }: Submitting,
  move: ReportMove,
): StepAnswer {
  const stored = await storeVersion(scope, { actor, report, content });
  const set = {
    submittedVersion: stored.number,
    firstSubmittedOn: report.firstSubmittedOn ?? today(),
    lastSubmittedAt: now(),
    respondBy: null,
  };
  const told = { version: stored.number, ...stored, ...detail };
  await writeMove(scope, { actor, report, step: move.step, facts, set, detail: told }, move);
  await tellColleagues(scope, report, stored);
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
