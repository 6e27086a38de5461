import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { roleGrants, users } from "@/db/schema/people";
import { BODY_TIME_ZONE } from "@/lib/clock";
import { addDays, type CalendarDate, dayIn } from "@/lib/domain/calendar-date";
import { type HealthConcern, healthOf } from "@/lib/domain/directory-health";
import { unreachableIn } from "@/lib/letters/queries";

const YEAR_DAYS = 365;

/** What the secretariat should look after, by parliament. */
export async function listHealth(
  scope: Scope,
  today: CalendarDate,
): Promise<(parliament: { id: string; iso2: string }) => HealthConcern[]> {
  const people = await scope
    .select({
      parliamentId: users.parliamentId,
      createdAt: sql<Date>`min(${users.createdAt})`.mapWith(users.createdAt),
      signedInOn: sql<CalendarDate | null>`max(${users.signedInOn})`,
      coordinators: sql<number>`count(${roleGrants.userId})`.mapWith(Number),
    })
    .from(users)
    .leftJoin(roleGrants, and(eq(roleGrants.userId, users.id), eq(roleGrants.role, "coordinator")))
    .where(and(isNull(users.disabledAt), isNotNull(users.parliamentId)))
    .groupBy(users.parliamentId);
  const byParliament = new Map(people.map((row) => [row.parliamentId, row]));
  const refused = (await unreachableIn(scope, "en")).map(({ parliament }) => parliament?.iso2);
  return ({ id, iso2 }) => {
    const row = byParliament.get(id);
    return healthOf(
      {
        coordinators: row?.coordinators ?? 0,
        sinceOn: row ? dayIn(BODY_TIME_ZONE, row.createdAt) : null,
        signedInOn: row?.signedInOn ?? null,
        unreachable: refused.filter((each) => each === iso2).length,
      },
      addDays(today, -YEAR_DAYS),
    );
  };
}
