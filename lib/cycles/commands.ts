import "server-only";
import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { documents } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import { cycleDocuments, cycles } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { ROTATION_YEARS } from "@/lib/domain/rotation";
import { openInScope } from "./opening";
import type { OpenCycle, SetUpCycle } from "./schema";

/** Why a cycle is not set up. */
export type SetUpRefusal =
  | "not_found"
  | "not_your_step"
  | "event_without_days"
  | "due_before_opening"
  | "closes_before_due"
  | "cycle_code_taken"
  | "cycles_overlap"
  | "rotation_not_published"
  | "rotation_year_unknown";

/** Sets up a reporting exercise: it is scheduled until its day comes. No document is asked about by two cycles at the
 *  same time, for a parliament would not know which one to answer. */
export function setUpCycle(
  actor: Actor,
  input: SetUpCycle,
): Promise<Result<{ cycleId: string }, SetUpRefusal>> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "set_up_cycle")) return refuse("not_your_step");
    const asked = await scope
      .select({ id: documents.id, bodyId: documents.bodyId })
      .from(documents)
      .where(inArray(documents.id, input.documentIds))
      .for("update");
    const [first] = asked;
    if (!first || asked.length < input.documentIds.length) return refuse("not_found");
    const against = await rotationRefusal(scope, input);
    if (against) return refuse(against);
    const due = await dueDay(scope, input);
    if (!due.ok) return due;
    const dueOn = due.value;
    if (dueOn < input.opensOn) return refuse("due_before_opening");
    if (input.closesOn < dueOn) return refuse("closes_before_due");
    const taken = await scope.select({ id: cycles.id }).from(cycles).where(eq(cycles.code, input.code));
    if (taken.length > 0) return refuse("cycle_code_taken");
    if (await overlaps(scope, input)) return refuse("cycles_overlap");

    const { code, name, regime, rotation, evidenceReplyDays, opensOn, closesOn, dueEventId } = input;
    const designated = { rotationId: rotation?.id ?? null, rotationYear: rotation?.year ?? null };
    const [cycle] = await scope
      .insert(cycles)
      .values({
        bodyId: first.bodyId,
        code,
        name,
        regime,
        ...designated,
        evidenceReplyDays,
        opensOn,
        dueOn,
        dueEventId,
        closesOn,
      })
      .returning({ id: cycles.id });
    if (!cycle) throw new Error("a cycle was not stored");
    await scope
      .insert(cycleDocuments)
      .values(input.documentIds.map((documentId) => ({ cycleId: cycle.id, documentId })));
    await recordMoves(scope, { actor, role: "administrator" }, [
      {
        subject: "cycle",
        subjectId: cycle.id,
        step: "set_up",
        to: "scheduled",
        detail: { opensOn, dueOn, closesOn, documents: input.documentIds.length, regime, rotation },
        at: now(),
      },
    ]);
    return done({ cycleId: cycle.id });
  });
}

/** Opens a cycle whose day has come, as the worker would do a little later. */
export function openCycle(
  actor: Actor,
  { cycleId }: OpenCycle,
): Promise<
  Result<
    { cycleId: string; reports: number },
    "not_found" | "not_your_step" | "step_not_available" | "cycle_not_due"
  >
> {
  return inScopeOf(actor, async (scope) => {
    const [cycle] = await scope
      .select({ regime: cycles.regime, opensOn: cycles.opensOn, openedAt: cycles.openedAt })
      .from(cycles)
      .where(eq(cycles.id, cycleId))
      .for("update");
    if (!cycle) return refuse("not_found");
    if (!may(actor.roles, "set_up_cycle")) return refuse("not_your_step");
    if (cycle.openedAt) return refuse("step_not_available");
    const day = today();
    if (day < cycle.opensOn) return refuse("cycle_not_due");
    const opening = { cycleId, regime: cycle.regime, today: day, at: now() };
    const made = await openInScope(scope, { actor, role: "administrator" }, opening);
    return done({ cycleId, reports: made });
  });
}

/** A cycle asks the designated of a plan that everybody can read. */
async function rotationRefusal(
  scope: Scope,
  { rotation }: SetUpCycle,
): Promise<"not_found" | "rotation_not_published" | "rotation_year_unknown" | null> {
  if (!rotation) return null;
  const [found] = await scope.select().from(rotations).where(eq(rotations.id, rotation.id));
  if (!found) return "not_found";
  if (!found.publishedAt) return "rotation_not_published";
  const isItsYear = rotation.year >= found.firstYear && rotation.year < found.firstYear + ROTATION_YEARS;
  return isItsYear ? null : "rotation_year_unknown";
}

async function dueDay(
  scope: Scope,
  { dueOn, dueEventId }: SetUpCycle,
): Promise<Result<CalendarDate, "not_found" | "event_without_days">> {
  if (dueOn) return done(dueOn);
  const [event] = await scope
    .select({ startsOn: events.startsOn, cancelled: events.cancelled })
    .from(events)
    .where(eq(events.id, dueEventId ?? ""));
  if (!event) return refuse("not_found");
  return event.startsOn && !event.cancelled ? done(event.startsOn) : refuse("event_without_days");
}

/** A cycle on one of the documents that is not over before this one opens, and opens before this one closes. */
async function overlaps(scope: Scope, { documentIds, opensOn, closesOn }: SetUpCycle): Promise<boolean> {
  const rows = await scope
    .select({ one: sql`1` })
    .from(cycles)
    .innerJoin(cycleDocuments, eq(cycleDocuments.cycleId, cycles.id))
    .where(
      and(
        inArray(cycleDocuments.documentId, documentIds),
        lte(cycles.opensOn, closesOn),
        gte(cycles.closesOn, opensOn),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
