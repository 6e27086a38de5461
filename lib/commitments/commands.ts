import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { documentChecks } from "@/db/schema/checks";
import { commitments } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { activationRefusal, takeLifecycleStep } from "@/lib/domain/commitment-lifecycle";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { makeTasks, planWork } from "@/lib/tasks/planned-work";
import type { Activate } from "./schema";

/** Why commitments are not activated. */
export type ActivateRefusal =
  | "not_found"
  | "not_your_step"
  | "adoption_not_recorded"
  | "second_check_missing"
  | "step_not_available"
  | "nothing_to_activate";

/** Makes confirmed commitments active and with that the tasks of every parliament they bind today, and of the
 *  secretariat. A second time finds nothing to activate and makes no task again. */
export function activateCommitments(
  actor: Actor,
  input: Activate,
): Promise<Result<{ documentId: string; tasks: number }, ActivateRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const [document] = await scope
      .select({
        id: documents.id,
        isDraftText: documents.isDraftText,
        adoptedOn: documents.adoptedOn,
        adoption: documents.adoption,
      })
      .from(documents)
      .where(eq(documents.id, input.documentId))
      .for("update");
    if (!document) return refuse("not_found");
    if (!may(actor.roles, "activate_commitment")) return refuse("not_your_step");
    const isDraft = document.isDraftText || document.adoptedOn === null;
    const secondCheck = {
      isRequired: env().isSecondCheckRequired,
      isDone: (await scope.$count(documentChecks, eq(documentChecks.documentId, document.id))) > 0,
    };
    const guard = activationRefusal({ isDraft, adoption: document.adoption, secondCheck });
    if (guard) return refuse(guard);

    const chosen = await confirmedCommitments(scope, input);
    if (!chosen.ok) return chosen;
    const ids = chosen.value;
    const at = now();
    await scope
      .update(commitments)
      .set({ lifecycle: "active", version: sql`${commitments.version} + 1` })
      .where(inArray(commitments.id, ids));
    const work = await planWork(scope, { commitmentIds: ids, today: today() });
    const made = await makeTasks(scope, work, at);
    await recordMoves(
      scope,
      { actor, role: "officer" },
      work.map(({ commitmentId, tasks, secretariat }) => ({
        subject: "commitment",
        subjectId: commitmentId,
        step: "activate",
        from: "confirmed",
        to: "active",
        detail: { tasks: tasks.length, secretariat: secretariat !== null },
        at,
      })),
    );
    return done({ documentId: document.id, tasks: made });
  });
}

async function confirmedCommitments(
  scope: Scope,
  { documentId, commitmentId }: Activate,
): Promise<Result<string[], "not_found" | "step_not_available" | "nothing_to_activate">> {
  const rows = await scope
    .select({ id: commitments.id, lifecycle: commitments.lifecycle })
    .from(commitments)
    .where(
      and(
        eq(commitments.documentId, documentId),
        commitmentId === "all" ? undefined : eq(commitments.id, commitmentId),
      ),
    )
    .orderBy(asc(commitments.id))
    .for("update");
  const ready = rows
    .filter(({ lifecycle }) => takeLifecycleStep(lifecycle, "activate").ok)
    .map(({ id }) => id);
  if (ready.length > 0) return done(ready);
  if (commitmentId === "all") return refuse("nothing_to_activate");
  return refuse(rows.length === 0 ? "not_found" : "step_not_available");
}
