import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { commitments } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { bodies, events } from "@/db/schema/reference";
import { cycles } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { AddEvent, RemoveEvent } from "./schema";

/** Why an event is not put into the calendar or taken out of it. */
export type CalendarRefusal = "not_found" | "not_your_step" | "event_twice" | "event_in_use";

/** Puts an event into the calendar. An Assembly is known by its number, so that texts that name it find it. */
export function addEvent(
  actor: Actor,
  input: AddEvent,
): Promise<Result<{ eventId: string }, CalendarRefusal>> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "move_event")) return refuse("not_your_step");
    const { kind, number, city, startsOn } = input;
    const code = codeOf(input);
    const [taken] = await scope.select({ id: events.id }).from(events).where(eq(events.code, code));
    if (taken || (number !== null && (await hasNumber(scope, { kind, number }))))
      return refuse("event_twice");
    const [body] = await scope.select({ id: bodies.id }).from(bodies).limit(1);
    if (!body) return refuse("not_found");

    const names = { en: input["name.en"], fr: input["name.fr"], ar: input["name.ar"], es: input["name.es"] };
    const [event] = await scope
      .insert(events)
      .values({
        bodyId: body.id,
        code,
        kind,
        number,
        name: Object.fromEntries(Object.entries(names).filter(([, name]) => name !== "")),
        city: city || null,
        startsOn,
        endsOn: input.endsOn ?? startsOn,
        provenance: { sources: [], confidence: null, note: null },
      })
      .returning({ id: events.id });
    if (!event) throw new Error("an event was not stored");
    await recordMoves(scope, { actor, role: "administrator" }, [
      { subject: "event", subjectId: event.id, step: "add", to: startsOn ?? "undated", at: now() },
    ]);
    return done({ eventId: event.id });
  });
}

/** Takes an event out of the calendar on which nothing hangs: no commitment falls due by it, no cycle, and no document
 *  was adopted at it. One that something hangs on can be cancelled. */
export function removeEvent(
  actor: Actor,
  { eventId, reason }: RemoveEvent,
): Promise<Result<null, CalendarRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const [event] = await scope
      .select({ id: events.id, name: events.name, startsOn: events.startsOn })
      .from(events)
      .where(eq(events.id, eventId))
      .for("update");
    if (!event) return refuse("not_found");
    if (!may(actor.roles, "move_event")) return refuse("not_your_step");
    if (await isInUse(scope, eventId)) return refuse("event_in_use");

    await scope.delete(events).where(eq(events.id, eventId));
    await recordMoves(scope, { actor, role: "administrator" }, [
      {
        subject: "event",
        subjectId: eventId,
        step: "remove",
        from: event.startsOn ?? "undated",
        reason,
        detail: { name: event.name },
        at: now(),
      },
    ]);
    return done(null);
  });
}

async function hasNumber(scope: Scope, { kind, number }: { kind: string; number: number }): Promise<boolean> {
  const rows = await scope
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.kind, kind), eq(events.number, number)));
  return rows.length > 0;
}

async function isInUse(scope: Scope, eventId: string): Promise<boolean> {
  const { rows } = await scope.execute<{ used: boolean }>(
    sql`select exists (select from ${commitments} where ${commitments.dueEventId} = ${eventId})
      or exists (select from ${cycles} where ${cycles.dueEventId} = ${eventId})
      or exists (select from ${documents} where ${documents.eventId} = ${eventId}) as used`,
  );
  return rows[0]?.used ?? false;
}

function codeOf({ kind, number, startsOn, ...input }: AddEvent): string {
  if (number !== null) return `${kind}-${number}`;
  const words = input["name.en"].toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [kind, ...words, startsOn ?? ""].filter(Boolean).join("-").slice(0, 80);
}
