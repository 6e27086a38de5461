import "server-only";
import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { parliaments } from "@/db/schema/reference";
import { reminderPauses } from "@/db/schema/reminders";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { Pause, Resume } from "./schema";

/** Why reminders are neither paused nor resumed. */
export type PauseRefusal = "not_found" | "not_your_step" | "paused_already" | "step_not_available";

/** Pauses the reminders of a parliament from one day to the day before another, or until they are resumed. What it owes
 *  stays as it is. */
export function pauseReminders(actor: Actor, input: Pause): Promise<Result<{ iso2: string }, PauseRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const iso2 = await lockParliament(scope, input.parliamentId);
    if (iso2 === null) return refuse("not_found");
    if (!may(actor.roles, "pause_reminders")) return refuse("not_your_step");
    const { parliamentId, cause, startsOn, endsOn, reason } = input;
    const [overlapping] = await scope
      .select({ id: reminderPauses.id })
      .from(reminderPauses)
      .where(
        and(
          eq(reminderPauses.parliamentId, parliamentId),
          or(isNull(reminderPauses.endsOn), gt(reminderPauses.endsOn, startsOn)),
          endsOn === null ? undefined : lt(reminderPauses.startsOn, endsOn),
        ),
      );
    if (overlapping) return refuse("paused_already");

    await scope.insert(reminderPauses).values({ parliamentId, cause, startsOn, endsOn, reason });
    await recordMoves(scope, { actor, role: roleOf(actor) }, [
      {
        subject: "parliament",
        subjectId: parliamentId,
        parliamentId,
        step: "pause_reminders",
        from: startsOn,
        to: endsOn,
        reason,
        detail: { cause },
        at: now(),
      },
    ]);
    return done({ iso2 });
  });
}

/** Resumes the reminders today: what fell due meanwhile is told once, in the next digest. A pause that is still to come
 *  is taken back. */
export function resumeReminders(
  actor: Actor,
  { parliamentId, pauseId }: Resume,
): Promise<Result<{ iso2: string }, PauseRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const iso2 = await lockParliament(scope, parliamentId);
    const mine = and(eq(reminderPauses.parliamentId, parliamentId), eq(reminderPauses.id, pauseId));
    const [pause] = await scope.select().from(reminderPauses).where(mine).for("update");
    if (!pause || iso2 === null) return refuse("not_found");
    if (!may(actor.roles, "pause_reminders")) return refuse("not_your_step");
    const day = today();
    if (pause.endsOn !== null && pause.endsOn <= day) return refuse("step_not_available");

    const endsOn = pause.startsOn > day ? pause.startsOn : day;
    await scope.update(reminderPauses).set({ endsOn }).where(mine);
    await recordMoves(scope, { actor, role: roleOf(actor) }, [
      {
        subject: "parliament",
        subjectId: parliamentId,
        parliamentId,
        step: "resume_reminders",
        from: pause.endsOn,
        to: endsOn,
        at: now(),
      },
    ]);
    return done({ iso2 });
  });
}

/** Two pauses of one parliament are decided one after the other, so that they never overlap. */
async function lockParliament(scope: Scope, parliamentId: string): Promise<string | null> {
  // Reference rows are nobody's to change, hence nobody's to lock.
  await scope.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pauses ${parliamentId}`}, 0))`);
  const [parliament] = await scope
    .select({ iso2: parliaments.iso2 })
    .from(parliaments)
    .where(eq(parliaments.id, parliamentId));
  return parliament?.iso2 ?? null;
}

function roleOf({ roles }: Actor): "administrator" | "officer" {
  return roles.includes("officer") ? "officer" : "administrator";
}
