import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { roleGrants, users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import type { KnownContacts } from "@/lib/domain/contact-rows";

/** What a table of contacts is checked against: the parliaments, the accounts and the coordinators on record now. */
export async function findKnown(scope: Scope): Promise<KnownContacts> {
  const codes = await scope.select({ id: parliaments.id, iso2: parliaments.iso2 }).from(parliaments);
  const accounts = await scope.select({ email: users.email, parliamentId: users.parliamentId }).from(users);
  const coordinated = await scope
    .selectDistinct({ parliamentId: users.parliamentId })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(and(eq(roleGrants.role, "coordinator"), isNull(users.disabledAt), isNotNull(users.parliamentId)));
  return {
    parliamentByCode: new Map(codes.map(({ id, iso2 }) => [iso2, id])),
    parliamentByEmail: new Map(accounts.map(({ email, parliamentId }) => [email, parliamentId])),
    coordinated: new Set(coordinated.flatMap(({ parliamentId }) => parliamentId ?? [])),
  };
}
