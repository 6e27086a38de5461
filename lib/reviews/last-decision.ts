import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { moves } from "@/db/schema/history";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { StepFacts } from "@/lib/domain/report-workflow";

/** The last step that changed the state of a report, where it is an acceptance or a return; null otherwise. */
export async function findLastDecision(scope: Scope, reportId: string) {
  const [last] = await scope
    .select({ step: moves.step, actorId: moves.actorId, at: moves.at, detail: moves.detail })
    .from(moves)
    .where(and(eq(moves.subject, "report"), eq(moves.subjectId, reportId), isNotNull(moves.toState)))
    .orderBy(desc(moves.sequence))
    .limit(1);
  return last && (last.step === "accept" || last.step === "return") ? last : null;
}

/** What the guards of undoing ask: whose decision it is and how long ago it was made. */
export function undoFacts(
  decision: Awaited<ReturnType<typeof findLastDecision>>,
  actor: Actor,
): Pick<StepFacts, "isOwnDecision" | "minutesSinceDecision"> {
  if (!decision) return {};
  const minutesSinceDecision = Math.floor((now().getTime() - decision.at.getTime()) / 60_000);
  return { isOwnDecision: decision.actorId === actor.userId, minutesSinceDecision };
}
