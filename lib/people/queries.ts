import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { invitations } from "@/db/schema/invitations";
import { roleGrants, users } from "@/db/schema/people";
import { draftFields } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { invitationState } from "@/lib/domain/invitation";
import { staffRolesIn } from "@/lib/domain/staff";
import { listHeads } from "@/lib/reports/heads";
import type { Reading } from "@/lib/reports/queries";
import type { ColleaguePage, ColleagueView, InvitationView, Staff } from "./views";

/** Who works for the actor's parliament, and who was invited to. */
export function listStaff(actor: Actor): Promise<Staff> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null) return { colleagues: [], invitations: [] };
    return {
      colleagues: await listColleagues(scope, { actor, parliamentId }),
      invitations: await listInvitations(scope, parliamentId),
    };
  });
}

/** One colleague of the actor with what they leave behind; null where there is none with this id. */
export function findColleague(
  actor: Actor,
  { userId, ...reading }: { userId: string } & Reading,
): Promise<ColleaguePage | null> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null) return null;
    const colleagues = await listColleagues(scope, { actor, parliamentId });
    const colleague = colleagues.find((each) => each.userId === userId);
    if (!colleague) return null;
    const written = await scope
      .selectDistinct({ reportId: draftFields.reportId })
      .from(draftFields)
      .where(eq(draftFields.editedBy, userId));
    const heads = await listHeads(scope, { ...reading, parliamentId });
    const drafts = heads.filter(
      ({ id, status }) =>
        ["drafting", "in_clearance", "returned"].includes(status) &&
        written.some(({ reportId }) => reportId === id),
    );
    return { colleague, drafts };
  });
}

async function listColleagues(
  scope: Scope,
  { actor, parliamentId }: { actor: Actor; parliamentId: string },
): Promise<ColleagueView[]> {
  const people = await scope
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.parliamentId, parliamentId))
    .orderBy(asc(users.name), asc(users.email));
  const grants = await scope
    .select({ userId: roleGrants.userId, role: roleGrants.role })
    .from(roleGrants)
    .where(
      inArray(
        roleGrants.userId,
        people.map(({ userId }) => userId),
      ),
    );
  return people.map(({ disabledAt, ...person }) => ({
    ...person,
    roles: staffRolesIn(grants.filter(({ userId }) => userId === person.userId).map(({ role }) => role)),
    isOn: disabledAt === null,
    isReader: person.userId === actor.userId,
  }));
}

async function listInvitations(scope: Scope, parliamentId: string): Promise<InvitationView[]> {
  const rows = await scope
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      roles: invitations.roles,
      usedAt: invitations.usedAt,
      replacedAt: invitations.replacedAt,
      expiresAt: invitations.expiresAt,
      askedAgainAt: invitations.askedAgainAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.parliamentId, parliamentId),
        isNull(invitations.usedAt),
        isNull(invitations.replacedAt),
      ),
    )
    .orderBy(desc(invitations.invitedAt));
  const at = now();
  return rows.map(({ usedAt, replacedAt, ...row }) => ({
    ...row,
    state: invitationState({ usedAt, replacedAt, expiresAt: row.expiresAt }, at),
  }));
}
