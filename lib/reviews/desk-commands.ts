import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { reports } from "@/db/schema/reports";
import { queueKeysOff, reviewAssignments } from "@/db/schema/reviews";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { listOfficers } from "./desk";
import type { AssignReview, SetQueueKeys } from "./schema";

/** Gives a report to an officer, takes it up oneself, or lets it go ("" for nobody). It changes who is expected to
 *  read, not who may. Recorded without the parliament: how the secretariat divides its work is its own matter. */
export function assignReview(
  actor: Actor,
  { reportId, officerId }: AssignReview,
): Promise<Result<{ reportId: string }, "not_found" | "not_your_step" | "officer_unknown">> {
  return inScopeOf(actor, async (scope) => {
    const [report] = await scope
      .select({ parliamentId: reports.parliamentId })
      .from(reports)
      .where(eq(reports.id, reportId));
    if (!report) return refuse("not_found");
    if (!may(actor.roles, "review_report")) return refuse("not_your_step");
    const officers = await listOfficers(scope, actor);
    const officer = officers.find(({ id }) => id === officerId);
    if (officerId && !officer) return refuse("officer_unknown");

    const { parliamentId } = report;
    if (officer) {
      const set = { officerId: officer.id, assignedAt: now() };
      await scope
        .insert(reviewAssignments)
        .values({ parliamentId, reportId, ...set })
        .onConflictDoUpdate({ target: [reviewAssignments.parliamentId, reviewAssignments.reportId], set });
    } else {
      await scope
        .delete(reviewAssignments)
        .where(
          and(eq(reviewAssignments.parliamentId, parliamentId), eq(reviewAssignments.reportId, reportId)),
        );
    }
    const detail = { officer: officer?.id ?? null };
    await recordMoves(scope, { actor, role: "officer" }, [
      { subject: "report", subjectId: reportId, step: officer ? "assign" : "unassign", detail, at: now() },
    ]);
    return done({ reportId });
  });
}

/** Switches the single keys of the queue on or off for the actor alone. No step of anything, so none is recorded. */
export function setQueueKeys(actor: Actor, { keys }: SetQueueKeys): Promise<Result<null, never>> {
  return inScopeOf(actor, async (scope) => {
    const { userId } = actor;
    if (keys === "off") await scope.insert(queueKeysOff).values({ userId }).onConflictDoNothing();
    else await scope.delete(queueKeysOff).where(eq(queueKeysOff.userId, userId));
    return done(null);
  });
}
