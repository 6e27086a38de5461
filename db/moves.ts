import "server-only";
import type { Actor, Role } from "@/lib/domain/actor";
import type { Scope } from "./client";
import { moves } from "./schema/history";

/** Who takes a step: a person in one of their roles, or a job by its name. */
export type MoveTaker = { actor: Actor; role: Role } | { job: string };

/** What happened to what; `parliamentId` is set where the subject belongs to a parliament, so that it can read it. */
export type Move = {
  subject: (typeof moves.$inferInsert)["subject"];
  subjectId: string;
  step: string;
  from?: string | null;
  to?: string | null;
  parliamentId?: string | null;
  reason?: string | null;
  detail?: Record<string, unknown>;
  at: Date;
};

/** Records steps in the history, in the transaction of the change they tell. An empty list writes nothing. */
export async function recordMoves(scope: Scope, taker: MoveTaker, steps: Move[]): Promise<void> {
  if (steps.length === 0) return;
  const person = "actor" in taker;
  await scope.insert(moves).values(
    steps.map((step) => ({
      subject: step.subject,
      subjectId: step.subjectId,
      step: step.step,
      fromState: step.from ?? null,
      toState: step.to ?? null,
      parliamentId: step.parliamentId ?? null,
      reason: step.reason ?? null,
      detail: step.detail ?? null,
      actorId: person ? taker.actor.userId : null,
      actedAs: person ? taker.role : taker.job,
      at: step.at,
    })),
  );
}
