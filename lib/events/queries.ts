import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import { cycles } from "@/db/schema/reports";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { isOpenTask } from "./open-task";
import { listToldOf } from "./told";
import type { EventEffects, EventShown } from "./views";

const COLUMNS = {
  id: events.id,
  name: events.name,
  number: events.number,
  city: events.city,
  startsOn: events.startsOn,
  endsOn: events.endsOn,
  cancelled: events.cancelled,
  version: events.version,
  // Whole names: inside a subquery a column would otherwise be taken for one of the inner table.
  commitments: sql<number>`(select count(*) from commitments c where c.due_event_id = "events"."id")`.mapWith(
    Number,
  ),
  cycles: sql<number>`(select count(*) from cycles c where c.due_event_id = "events"."id")`.mapWith(Number),
};

/** The calendar: what has no days yet first, then the latest first. */
export function listEvents(actor: Actor, reader: Locale): Promise<EventShown[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select(COLUMNS)
      .from(events)
      .orderBy(sql`${events.startsOn} desc nulls first`, asc(events.code));
    return rows.map(({ name, ...row }) => ({ ...row, name: localText(name, reader) }));
  });
}

/** One event with all that would move with it, or null. */
export function findEvent(
  actor: Actor,
  eventId: string,
  reader: Locale,
): Promise<{ event: EventShown; effects: EventEffects } | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope.select(COLUMNS).from(events).where(eq(events.id, eventId));
    if (!row) return null;
    return {
      event: { ...row, name: localText(row.name, reader) },
      effects: await effectsOf(scope, eventId, reader),
    };
  });
}

async function effectsOf(scope: Scope, eventId: string, reader: Locale): Promise<EventEffects> {
  const order = nameOrder(reader);
  const byName = (a: { text: string }, b: { text: string }) => order(a.text, b.text);
  const bound = await scope
    .select({
      id: commitments.id,
      documentId: documents.id,
      cited: sql<string>`${documents.code} || '/' || ${commitments.label}`,
      openTasks: sql<number>`count(*) filter (where ${isOpenTask})`.mapWith(Number),
      answeredTasks: sql<number>`count(${tasks.id}) filter (where not (${isOpenTask}))`.mapWith(Number),
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .leftJoin(tasks, eq(tasks.commitmentId, commitments.id))
    .where(eq(commitments.dueEventId, eventId))
    .groupBy(commitments.id, documents.id)
    .orderBy(asc(documents.code), asc(commitments.position));
  const [ofSecretariat] = await scope
    .select({ open: count() })
    .from(secretariatTasks)
    .innerJoin(commitments, eq(commitments.id, secretariatTasks.commitmentId))
    .where(and(eq(commitments.dueEventId, eventId), isNull(secretariatTasks.doneAt)));
  const openCycles = await scope
    .select({ id: cycles.id, name: cycles.name, dueOn: cycles.dueOn, closesOn: cycles.closesOn })
    .from(cycles)
    .where(and(eq(cycles.dueEventId, eventId), isNull(cycles.closedAt)));
  return {
    commitments: bound,
    secretariatTasks: ofSecretariat?.open ?? 0,
    cycles: openCycles.map(({ name, ...row }) => ({ ...row, name: localText(name, reader) })),
    told: (await listToldOf(scope, eventId)).map(({ country }) => localText(country, reader)).sort(byName),
  };
}
