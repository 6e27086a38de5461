import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { reports } from "@/db/schema/reports";
import { extensionRequests } from "@/db/schema/requests";
import { now, today } from "@/lib/clock";
import type { Actor, Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { type ExtensionRefusal, extensionRefusal } from "@/lib/domain/extension";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { effectiveDueOn } from "@/lib/domain/standing";
import { type LockedFiling, lockFiling } from "./locked";
import { tellOfficers, tellParliament } from "./notices";
import type { DecideExtension, RequestExtension } from "./schema";

/** Why a later day is not asked for. */
export type RequestRefusal = ExtensionRefusal | "report_not_found" | "not_your_step" | "extension_waiting";

/** A parliament's coordinator asks for a later day on one report. Nothing changes before an officer answers; one
 *  request waits at a time. */
export function requestExtension(
  actor: Actor,
  { reportId, until, reason }: RequestExtension,
): Promise<Result<{ reportId: string }, RequestRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFiling(scope, reportId);
    if (!report || report.parliamentId !== actor.parliamentId) return refuse("report_not_found");
    if (!may(actor.roles, "ask_secretariat")) return refuse("not_your_step");
    const against = judged(report, until);
    if (against) return refuse(against);
    const { parliamentId } = report;
    const waiting = await scope
      .select({ id: extensionRequests.id })
      .from(extensionRequests)
      .where(
        and(
          eq(extensionRequests.parliamentId, parliamentId),
          eq(extensionRequests.reportId, reportId),
          isNull(extensionRequests.outcome),
        ),
      );
    if (waiting.length > 0) return refuse("extension_waiting");

    const [asked] = await scope
      .insert(extensionRequests)
      .values({ parliamentId, reportId, until, reason, askedBy: actor.userId, askedAt: now() })
      .returning({ id: extensionRequests.id });
    await record(scope, {
      actor,
      role: "coordinator",
      report,
      step: "request_extension",
      reason,
      detail: { until },
    });
    await tellOfficers(scope, report, {
      kind: "extension_asked",
      key: `extension_asked:${asked?.id}`,
      facts: { untilOn: until },
    });
    return done({ reportId });
  });
}

/** Why a request is not answered. */
export type AnswerRefusal = ExtensionRefusal | "not_found" | "not_your_step" | "answered_meanwhile";

/** An officer grants a later day or refuses it. The official day stays in the cycle, the granted one in the report;
 *  figures count by the later of the two. */
export function decideExtension(
  actor: Actor,
  { requestId, decision, until, answer }: DecideExtension,
): Promise<Result<{ reportId: string }, AnswerRefusal>> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "decide_request")) return refuse("not_your_step");
    const [request] = await scope
      .select()
      .from(extensionRequests)
      .where(eq(extensionRequests.id, requestId))
      .for("update");
    const report = request && (await lockFiling(scope, request.reportId));
    if (!report) return refuse("not_found");
    if (request.outcome) return refuse("answered_meanwhile");
    const against = decision === "grant" ? judged(report, until) : null;
    if (against) return refuse(against);

    const isGranted = decision === "grant";
    await scope
      .update(extensionRequests)
      .set({
        outcome: isGranted ? "granted" : "refused",
        grantedUntil: isGranted ? until : null,
        answer: answer || null,
        decidedBy: actor.userId,
        decidedAt: now(),
      })
      .where(eq(extensionRequests.id, requestId));
    if (isGranted) {
      await scope
        .update(reports)
        .set({ extendedDueOn: until, version: report.version + 1 })
        .where(eq(reports.id, report.id));
    }
    await record(scope, {
      actor,
      role: "officer",
      report,
      step: isGranted ? "grant_extension" : "refuse_extension",
      reason: answer || null,
      detail: isGranted ? { until, official: report.cycleDueOn } : { asked: request.until },
    });
    await tellParliament(scope, report, {
      kind: isGranted ? "extension_granted" : "extension_refused",
      key: `extension:${requestId}`,
      facts: isGranted ? { untilOn: until } : { dueOn: effectiveDueOn(report) },
    });
    return done({ reportId: report.id });
  });
}

function judged(report: LockedFiling, until: CalendarDate): ExtensionRefusal | null {
  const { status, submittedVersion, closesOn } = report;
  const effective = effectiveDueOn(report);
  return extensionRefusal(
    { status, submissionStands: submittedVersion !== null, effectiveDueOn: effective, closesOn },
    { until, today: today() },
  );
}

function record(
  scope: Scope,
  told: {
    actor: Actor;
    role: Role;
    report: LockedFiling;
    step: string;
    reason: string | null;
    detail: Record<string, unknown>;
  },
): Promise<void> {
  const { actor, role, report, ...step } = told;
  const { id: subjectId, parliamentId } = report;
  return recordMoves(scope, { actor, role }, [
    { subject: "report", subjectId, parliamentId, ...step, at: now() },
  ]);
}
