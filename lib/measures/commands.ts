import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { evidence, measures, measureTasks } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { AddMeasure, BinMeasure, ChangeMeasure, ReuseMeasure } from "./schema";

/** Why a measure was not stored. */
export type MeasureRefusal = "measure_not_found" | "task_not_found" | "changed_meanwhile" | "not_your_step";
/** A stored measure, and where the person comes from and goes. */
type StoredMeasure = {
  measureId: string;
  version: number;
  reportId: string | null;
  next: AddMeasure["next"];
};
type Answer = Promise<Result<StoredMeasure, MeasureRefusal>>;

/** Tells a new measure of the actor's parliament and links it to the tasks it serves, in as many documents as it
 *  does. */
export function addMeasure(actor: Actor, input: AddMeasure): Answer {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (!parliamentId || !may(actor.roles, "write_report")) return refuse("not_your_step");
    if (!(await areOwnTasks(scope, parliamentId, input.taskIds))) return refuse("task_not_found");

    const measureId = await storeMeasure(scope, { actor, parliamentId, input });
    return done({ measureId, version: 0, reportId: input.reportId ?? null, next: input.next });
  });
}

/** Stores a new measure with its links; whether its tasks are the parliament's own the caller has asked. */
export async function storeMeasure(
  scope: Scope,
  { actor, parliamentId, input }: { actor: Actor; parliamentId: string; input: AddMeasure },
): Promise<string> {
  const [stored] = await scope
    .insert(measures)
    .values({ parliamentId, ...wordsOf(input), ...editOf(actor) })
    .returning({ id: measures.id });
  if (!stored) throw new Error("A measure was stored without an id");
  await linkMeasure(scope, { parliamentId, measureId: stored.id }, input);
  return stored.id;
}

/** Changes a measure. Refuses where somebody else changed it since the person's page was drawn; their page then shows
 *  both. Versions that were submitted keep what it said then. */
export function changeMeasure(actor: Actor, input: ChangeMeasure): Answer {
  return inScopeOf(actor, async (scope) => {
    const measure = await lockMeasure(scope, actor, input.measureId);
    if (!measure) return refuse("measure_not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    if (measure.version !== input.version) return refuse("changed_meanwhile");
    if (!(await areOwnTasks(scope, measure.parliamentId, input.taskIds))) return refuse("task_not_found");

    const at = { parliamentId: measure.parliamentId, measureId: measure.id };
    await scope
      .update(measures)
      .set({ ...wordsOf(input), ...editOf(actor), version: measure.version + 1 })
      .where(and(eq(measures.parliamentId, at.parliamentId), eq(measures.id, at.measureId)));
    await scope
      .delete(measureTasks)
      .where(and(eq(measureTasks.parliamentId, at.parliamentId), eq(measureTasks.measureId, at.measureId)));
    await scope
      .delete(evidence)
      .where(and(eq(evidence.parliamentId, at.parliamentId), eq(evidence.measureId, at.measureId)));
    await linkMeasure(scope, at, input);
    return done({
      measureId: measure.id,
      version: measure.version + 1,
      reportId: input.reportId ?? null,
      next: input.next,
    });
  });
}

/** Links a measure to one more task that it serves; twice changes nothing more. Whoever edits it meanwhile sees that. */
export function reuseMeasure(
  actor: Actor,
  { measureId, taskId, reportId }: ReuseMeasure,
): Promise<Result<{ reportId: string }, MeasureRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const measure = await lockMeasure(scope, actor, measureId);
    if (!measure) return refuse("measure_not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    const { parliamentId, version } = measure;
    if (!(await areOwnTasks(scope, parliamentId, [taskId]))) return refuse("task_not_found");

    await scope.insert(measureTasks).values({ parliamentId, measureId, taskId }).onConflictDoNothing();
    await scope
      .update(measures)
      .set({ ...editOf(actor), version: version + 1 })
      .where(and(eq(measures.parliamentId, parliamentId), eq(measures.id, measureId)));
    return done({ reportId });
  });
}

/** Puts a measure in the bin, or takes it out with its links as they were. Doing it twice changes nothing more. */
export function binMeasure(
  actor: Actor,
  input: BinMeasure,
): Promise<Result<{ measureId: string }, MeasureRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const measure = await lockMeasure(scope, actor, input.measureId);
    if (!measure) return refuse("measure_not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");

    await scope
      .update(measures)
      .set({
        removedAt: input.to === "bin" ? (measure.removedAt ?? now()) : null,
        version: measure.version + 1,
      })
      .where(and(eq(measures.parliamentId, measure.parliamentId), eq(measures.id, measure.id)));
    return done({ measureId: measure.id });
  });
}

async function lockMeasure(scope: Scope, actor: Actor, measureId: string) {
  const [measure] = await scope
    .select({
      id: measures.id,
      parliamentId: measures.parliamentId,
      version: measures.version,
      removedAt: measures.removedAt,
    })
    .from(measures)
    .where(and(eq(measures.parliamentId, actor.parliamentId ?? NOBODY), eq(measures.id, measureId)))
    .for("update");
  return measure ?? null;
}

/** The id of no parliament, for who works for none. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

async function areOwnTasks(scope: Scope, parliamentId: string, taskIds: string[]): Promise<boolean> {
  if (taskIds.length === 0) return true;
  const found = await scope
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.parliamentId, parliamentId), inArray(tasks.id, taskIds)));
  return found.length === taskIds.length;
}

function wordsOf({ type, chamber, takenOn, title, description }: AddMeasure) {
  return { type, chamber, takenOn, title, description };
}

function editOf(actor: Actor) {
  return { editedBy: actor.userId, editedAt: now() };
}

async function linkMeasure(
  scope: Scope,
  at: { parliamentId: string; measureId: string },
  { taskIds, links }: AddMeasure,
): Promise<void> {
  if (taskIds.length > 0)
    await scope.insert(measureTasks).values(taskIds.map((taskId) => ({ ...at, taskId })));
  if (links.length > 0) await scope.insert(evidence).values(links.map((link) => ({ ...at, ...link })));
}
