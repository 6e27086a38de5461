import "server-only";
import type { Scope } from "@/db/client";
import { events } from "@/db/schema/reference";
import type { NamedEvent } from "@/lib/domain/event-named";

/** The body's calendar as a text may name its events. */
export function namedEvents(scope: Scope): Promise<NamedEvent[]> {
  return scope
    .select({ id: events.id, number: events.number, name: events.name, startsOn: events.startsOn })
    .from(events);
}
