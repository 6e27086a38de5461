import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { secretariatTasks } from "@/db/schema/commitments";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { MarkDone } from "./schema";

/** Says that the body did what a document asked of it, and what that was. It is said once. */
export function markDone(
  actor: Actor,
  { taskId, version, note }: MarkDone,
): Promise<
  Result<{ taskId: string }, "not_found" | "not_your_step" | "changed_meanwhile" | "step_not_available">
> {
  return inScopeOf(actor, async (scope) => {
    const [task] = await scope
      .select({ id: secretariatTasks.id, doneAt: secretariatTasks.doneAt, version: secretariatTasks.version })
      .from(secretariatTasks)
      .where(eq(secretariatTasks.id, taskId))
      .for("update");
    if (!task) return refuse("not_found");
    if (!may(actor.roles, "activate_commitment")) return refuse("not_your_step");
    if (task.doneAt) return refuse("step_not_available");
    if (task.version !== version) return refuse("changed_meanwhile");
    const at = now();
    await scope
      .update(secretariatTasks)
      .set({ doneAt: at, note, version: version + 1 })
      .where(eq(secretariatTasks.id, taskId));
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "secretariat_task",
        subjectId: taskId,
        step: "mark_done",
        from: "open",
        to: "done",
        reason: note,
        at,
      },
    ]);
    return done({ taskId });
  });
}
