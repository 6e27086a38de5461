import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import type { PerLocale } from "@/db/columns";
import { type Move, recordMoves } from "@/db/moves";
import { queueNotices } from "@/db/outbox";
import { commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { events } from "@/db/schema/reference";
import { cycles } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { isOpenTask } from "./open-task";
import type { MoveEvent } from "./schema";
import { listToldOf } from "./told";

/** Why an event keeps its days. */
export type MoveEventRefusal =
  | "not_found"
  | "not_your_step"
  | "changed_meanwhile"
  | "cycle_due_before_opening";

/** Gives an event other days, none, or cancels it. The tasks that nobody has answered take its first day, or none;
 *  open cycles that are due by it take it too, and keep the day they have where the event has none, until an officer
 *  decides (product rule, part 8 item 8). A cycle that would close before it is due closes on that day. */
export function moveEvent(
  actor: Actor,
  input: MoveEvent,
): Promise<Result<{ eventId: string; tasks: number }, MoveEventRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const [event] = await scope
      .select({ id: events.id, name: events.name, startsOn: events.startsOn, version: events.version })
      .from(events)
      .where(eq(events.id, input.eventId))
      .for("update");
    if (!event) return refuse("not_found");
    if (!may(actor.roles, "move_event")) return refuse("not_your_step");
    if (event.version !== input.version) return refuse("changed_meanwhile");
    const startsOn = input.state === "held" ? input.startsOn : null;
    const endsOn = input.state === "held" ? (input.endsOn ?? startsOn) : null;
    const due = await openCyclesDueBy(scope, event.id);
    if (due.some(({ opensOn }) => startsOn !== null && startsOn < opensOn)) {
      return refuse("cycle_due_before_opening");
    }

    const cancelled = input.state === "cancelled";
    await scope
      .update(events)
      .set({ startsOn, endsOn, cancelled, version: event.version + 1 })
      .where(eq(events.id, event.id));
    const moved = await moveOpenTasks(scope, event.id, startsOn);
    const at = now();
    const steps: Move[] = [
      {
        subject: "event",
        subjectId: event.id,
        step: "move",
        from: event.startsOn,
        to: startsOn ?? input.state,
        reason: input.reason,
        detail: { endsOn, tasks: moved.length, cycles: startsOn ? due.length : 0 },
        at,
      },
      ...(await moveCycles(scope, due, startsOn)).map((step) => ({ ...step, reason: input.reason, at })),
      ...moved.map(({ commitmentId, parliamentId }) => ({
        subject: "commitment" as const,
        subjectId: commitmentId,
        parliamentId,
        step: "move_with_event",
        from: event.startsOn,
        to: startsOn ?? input.state,
        reason: input.reason,
        at,
      })),
    ];
    await recordMoves(scope, { actor, role: "administrator" }, steps);
    await tellParliaments(scope, { ...event, startsOn }, await listToldOf(scope, event.id));
    return done({ eventId: event.id, tasks: moved.length });
  });
}

type DueCycle = { id: string; opensOn: CalendarDate; dueOn: CalendarDate; closesOn: CalendarDate };

function openCyclesDueBy(scope: Scope, eventId: string): Promise<DueCycle[]> {
  return scope
    .select({ id: cycles.id, opensOn: cycles.opensOn, dueOn: cycles.dueOn, closesOn: cycles.closesOn })
    .from(cycles)
    .where(and(eq(cycles.dueEventId, eventId), isNull(cycles.closedAt)))
    .for("update");
}

async function moveOpenTasks(scope: Scope, eventId: string, startsOn: CalendarDate | null) {
  const bound = scope
    .select({ id: commitments.id })
    .from(commitments)
    .where(eq(commitments.dueEventId, eventId));
  await scope
    .update(secretariatTasks)
    .set({ dueOn: startsOn })
    .where(and(inArray(secretariatTasks.commitmentId, bound), isNull(secretariatTasks.doneAt)));
  return scope
    .update(tasks)
    .set({ dueOn: startsOn })
    .where(and(inArray(tasks.commitmentId, bound), isOpenTask))
    .returning({ commitmentId: tasks.commitmentId, parliamentId: tasks.parliamentId });
}

/** In the next digest of each parliament for which something moved. */
function tellParliaments(
  scope: Scope,
  event: { id: string; name: PerLocale; startsOn: CalendarDate | null; version: number },
  told: { id: string }[],
): Promise<void> {
  const { id, name, startsOn, version } = event;
  return queueNotices(
    scope,
    told.map(({ id: parliamentId }) => ({
      kind: startsOn ? ("event_moved" as const) : ("event_undated" as const),
      to: { roles: ["coordinator"] },
      parliamentId,
      facts: { event: name, ...(startsOn && { startsOn }) },
      path: paths.tasks(),
      dedupeKey: `event ${id} ${version} ${parliamentId}`,
    })),
  );
}

async function moveCycles(
  scope: Scope,
  due: DueCycle[],
  startsOn: CalendarDate | null,
): Promise<Omit<Move, "at" | "reason">[]> {
  if (startsOn === null) return [];
  const steps: Omit<Move, "at" | "reason">[] = [];
  for (const cycle of due) {
    const closesOn = cycle.closesOn < startsOn ? startsOn : cycle.closesOn;
    await scope.update(cycles).set({ dueOn: startsOn, closesOn }).where(eq(cycles.id, cycle.id));
    steps.push({
      subject: "cycle",
      subjectId: cycle.id,
      step: "move_with_event",
      from: cycle.dueOn,
      to: startsOn,
      detail: { closesOn },
    });
  }
  return steps;
}
