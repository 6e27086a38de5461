import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { tasks } from "@/db/schema/commitments";
import { reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import { OFFICIAL_VERSION } from "@/lib/dashboard/said";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { readFieldKey } from "@/lib/domain/report-check";
import { type ReportMove, type ReportRefusal, takeStep } from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";
import { isUnconfirmed } from "@/lib/domain/transcription";
import { announceDecision } from "./decision-notice";
import type { AcceptReport, Decision, ReturnReport } from "./schema";

/** What became of a report while an officer looked at an older state of it. */
type Meanwhile =
  | "accepted_meanwhile"
  | "returned_meanwhile"
  | "withdrawn_meanwhile"
  | "resubmitted_meanwhile"
  | "changed_meanwhile";

/** Why a report is neither accepted nor returned. */
export type ReviewRefusal = ReportRefusal | Meanwhile | "not_found" | "respond_by_past" | "field_unknown";

/** Accepts or returns a submitted report, as the form of its review says. */
export function decideOnReport(
  actor: Actor,
  input: Decision,
): Promise<Result<{ reportId: string }, ReviewRefusal>> {
  return input.decision === "accept" ? acceptReport(actor, input) : returnReport(actor, input);
}

/** Accepts a submitted report (product rule, row 11). The version looked at must still be the current one, and
 *  nobody accepts what they transcribed. The checklist stands in the history. */
export function acceptReport(
  actor: Actor,
  input: Omit<AcceptReport, "decision">,
): Promise<Result<{ reportId: string }, ReviewRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const found = await findSubmitted(scope, input);
    if (!found.ok) return found;
    const submitted = found.value;
    const move = takeStep(submitted.status, "accept", actor, {
      checklistIsDone: true,
      transcribedByActor: submitted.submittedBy === actor.userId,
      isUnconfirmed: isUnconfirmed(submitted),
    });
    if (!move.ok) return move;

    await scope
      .update(reports)
      .set({
        status: move.value.to,
        version: sql`${reports.version} + 1`,
        acceptedVersion: submitted.number,
        respondBy: null,
      })
      .where(and(eq(reports.parliamentId, submitted.parliamentId), eq(reports.id, submitted.id)));
    const detail = { checklist: input.checks, acceptedBefore: submitted.acceptedVersion };
    await record(scope, { actor, submitted, move: move.value, detail });
    await announceDecision(scope, { ...submitted, version: input.version + 1 }, null);
    return done({ reportId: submitted.id });
  });
}

/** Returns a submitted report with a message, the fields meant and a new internal date (product rule, row 8). The
 *  report stays answered and on time; the date drives reminders only. */
export function returnReport(
  actor: Actor,
  input: Omit<ReturnReport, "decision">,
): Promise<Result<{ reportId: string }, ReviewRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const found = await findSubmitted(scope, input);
    if (!found.ok) return found;
    const submitted = found.value;
    const points = pointsOf(input);
    const move = takeStep(submitted.status, "return", actor, {
      reason: input.reason,
      fields: points.map(({ fieldKey }) => fieldKey ?? "report"),
      newDate: input.respondBy,
    });
    if (!move.ok) return move;
    if (input.respondBy <= today()) return refuse("respond_by_past");
    if (!(await areFieldsOf(scope, submitted, input.points))) return refuse("field_unknown");

    const { parliamentId, id: reportId, number: versionNumber } = submitted;
    await scope
      .update(reports)
      .set({ status: move.value.to, version: sql`${reports.version} + 1`, respondBy: input.respondBy })
      .where(and(eq(reports.parliamentId, parliamentId), eq(reports.id, reportId)));
    const of = { parliamentId, reportId, versionNumber, madeAt: now() };
    await scope.insert(returnPoints).values(points.map((point, position) => ({ ...of, ...point, position })));
    const detail = { respondBy: input.respondBy, points: points.length };
    await record(scope, { actor, submitted, move: move.value, reason: input.reason, detail });
    await announceDecision(scope, { ...submitted, version: input.version + 1 }, input.respondBy);
    return done({ reportId });
  });
}

type Submitted = {
  parliamentId: string;
  id: string;
  documentId: string;
  status: (typeof reports.$inferSelect)["status"];
  acceptedVersion: number | null;
  number: number;
  submittedBy: string | null;
  firstSubmittedOn: CalendarDate | null;
};

/** The report as it was looked at, locked, or what happened to it since. One that was never submitted is not there
 *  for the secretariat. */
async function findSubmitted(
  scope: Scope,
  { reportId, version }: { reportId: string; version: number },
): Promise<Result<Submitted, Meanwhile | "not_found">> {
  const [row] = await scope
    .select({
      parliamentId: reports.parliamentId,
      id: reports.id,
      documentId: reports.documentId,
      status: reports.status,
      acceptedVersion: reports.acceptedVersion,
      rowVersion: reports.version,
      number: reportVersions.number,
      submittedBy: reportVersions.submittedBy,
      firstSubmittedOn: reports.firstSubmittedOn,
    })
    .from(reports)
    .leftJoin(reportVersions, OFFICIAL_VERSION)
    .where(eq(reports.id, reportId))
    .for("update", { of: reports });
  if (!row) return refuse("not_found");
  if (row.rowVersion !== version) return refuse(meanwhile(row.status));
  const { number } = row;
  return number === null ? refuse("not_found") : done({ ...row, number });
}

/** Keys come from a form: each must be a field of this report, that is of one of its tasks or of its own. */
async function areFieldsOf(
  scope: Scope,
  { parliamentId, documentId }: Submitted,
  points: ReturnReport["points"],
): Promise<boolean> {
  const rows = await scope
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.parliamentId, parliamentId), eq(tasks.documentId, documentId)));
  return points.every(({ fieldKey }) => {
    const field = readFieldKey(fieldKey);
    return field !== null && (field.taskId === null || rows.some(({ id }) => id === field.taskId));
  });
}

function meanwhile(status: Submitted["status"]): Meanwhile {
  if (status === "accepted" || status === "returned") return `${status}_meanwhile`;
  if (status === "drafting") return "withdrawn_meanwhile";
  return status === "submitted" ? "resubmitted_meanwhile" : "changed_meanwhile";
}

/** A return without a comment on a field means the report as a whole, so that the parliament has a point to answer. */
function pointsOf({
  reason,
  points,
}: Pick<ReturnReport, "reason" | "points">): { fieldKey: string | null; comment: string }[] {
  return points.length > 0 ? points : [{ fieldKey: null, comment: reason }];
}

function record(
  scope: Scope,
  {
    actor,
    submitted,
    move,
    reason = null,
    detail,
  }: {
    actor: Actor;
    submitted: Submitted;
    move: ReportMove;
    reason?: string | null;
    detail: Record<string, unknown>;
  },
): Promise<void> {
  return recordMoves(scope, { actor, role: "officer" }, [
    {
      subject: "report",
      subjectId: submitted.id,
      parliamentId: submitted.parliamentId,
      step: move.step,
      from: move.from,
      to: move.to,
      reason,
      detail: { version: submitted.number, ...detail },
      at: now(),
    },
  ]);
}
