import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { designations } from "@/db/schema/designations";
import { groupMembers, memberships } from "@/db/schema/reference";
import { cycles } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { boundMembers } from "@/lib/domain/assignment";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { ROTATION_YEARS, type RotationMember } from "@/lib/domain/rotation";

/** A rotation with its row locked. */
export type LockedRotation = NonNullable<Awaited<ReturnType<typeof lockRotation>>>;

/** Finds a rotation and locks its row, so that two changes never cross; null where there is none for the actor. */
export async function lockRotation(scope: Scope, rotationId: string) {
  const [row] = await scope.select().from(rotations).where(eq(rotations.id, rotationId)).for("update");
  return row ? { ...row, years: yearsFrom(row.firstYear) } : null;
}

/** The years of a rotation in their order. */
export function yearsFrom(firstYear: number): number[] {
  return Array.from({ length: ROTATION_YEARS }, (_, nth) => firstYear + nth);
}

/** The members of a day with their groups, who are designated. */
export async function listMembers(scope: Scope, day: CalendarDate): Promise<RotationMember[]> {
  const bound = boundMembers(
    await scope
      .select({
        parliamentId: memberships.parliamentId,
        joinedOn: memberships.joinedOn,
        leftOn: memberships.leftOn,
      })
      .from(memberships),
    day,
  );
  if (bound.length === 0) return [];
  const rows = await scope
    .select({ parliamentId: groupMembers.parliamentId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(inArray(groupMembers.parliamentId, bound));
  const groups = Map.groupBy(rows, ({ parliamentId }) => parliamentId);
  return bound.map((id) => ({ id, groupIds: (groups.get(id) ?? []).map(({ groupId }) => groupId) }));
}

/** The places of a rotation. */
export function listPlaces(scope: Scope, rotationId: string) {
  return scope
    .select({
      parliamentId: designations.parliamentId,
      year: designations.year,
      creditedReportId: designations.creditedReportId,
    })
    .from(designations)
    .where(eq(designations.rotationId, rotationId));
}

/** The years of a rotation that a cycle has already asked about: they stay as they were published. */
export async function begunYears(scope: Scope, rotationId: string): Promise<number[]> {
  const rows = await scope
    .selectDistinct({ year: cycles.rotationYear })
    .from(cycles)
    .where(and(eq(cycles.rotationId, rotationId), isNotNull(cycles.openedAt)));
  return rows.flatMap(({ year }) => year ?? []);
}
