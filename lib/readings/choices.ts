import "server-only";
import { asc, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { events } from "@/db/schema/reference";
import type { Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import type { Choice } from "./views";

/** The events of the body's calendar to choose from, the latest first. */
export async function listEventChoices(scope: Scope, reader: Locale): Promise<Choice[]> {
  const rows = await scope
    .select({ id: events.id, name: events.name })
    .from(events)
    .orderBy(sql`${events.startsOn} desc nulls last`, asc(events.code));
  return rows.map(({ id, name }) => ({ id, name: localText(name, reader) }));
}
