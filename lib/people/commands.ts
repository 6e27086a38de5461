import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { invitations } from "@/db/schema/invitations";
import { roleGrants, users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { now } from "@/lib/clock";
import type { Actor, Role } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import {
  type Colleague,
  mayHaveRoles,
  type StaffRefusal,
  type StaffRole,
  staffRolesIn,
} from "@/lib/domain/staff";
import type {
  ChangeRoles,
  InviteColleague,
  InviteCoordinator,
  RemoveColleague,
  WhichInvitation,
} from "./schema";
import { type Invited, sendInvitation } from "./send-invitation";

/** Why nobody was invited. */
type InviteRefusal = "not_your_step" | "not_found" | "already_colleague" | "has_coordinator";

/** Invites somebody to work for the actor's own parliament. An earlier invitation to the same address dies. */
export function inviteColleague(
  actor: Actor,
  input: InviteColleague,
): Promise<Result<{ email: string }, InviteRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null || !may(actor.roles, "manage_people")) return refuse("not_your_step");
    return invite(scope, { actor, role: "coordinator" }, { ...input, parliamentId });
  });
}

/** Invites the first coordinator of a parliament, who then invites the others. One that has a coordinator looks after
 *  its people itself. */
export function inviteCoordinator(
  actor: Actor,
  { iso2, ...input }: InviteCoordinator,
): Promise<Result<{ email: string; iso2: string }, InviteRefusal>> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "invite_coordinator")) return refuse("not_your_step");
    const [parliament] = await scope
      .select({ id: parliaments.id })
      .from(parliaments)
      .where(eq(parliaments.iso2, iso2));
    if (!parliament) return refuse("not_found");
    const staff = await lockStaff(scope, parliament.id);
    if (staff.some(({ isOn, roles }) => isOn && roles.includes("coordinator")))
      return refuse("has_coordinator");
    const role = actor.roles.includes("officer") ? "officer" : "administrator";
    const invited: Invited = { ...input, parliamentId: parliament.id, roles: ["coordinator"] };
    const outcome = await invite(scope, { actor, role }, invited);
    return outcome.ok ? done({ ...outcome.value, iso2 }) : outcome;
  });
}

/** Sends an invitation that nobody took up once more, with a new link; the old one dies. */
export function renewInvitation(
  actor: Actor,
  { invitationId }: WhichInvitation,
): Promise<Result<{ email: string }, InviteRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const found = await findWaiting(scope, { actor, invitationId });
    if (!found) return refuse("not_found");
    if (!may(actor.roles, "manage_people")) return refuse("not_your_step");
    return invite(scope, { actor, role: "coordinator" }, found);
  });
}

/** Takes an invitation back: its link dies. */
export function withdrawInvitation(
  actor: Actor,
  { invitationId }: WhichInvitation,
): Promise<Result<null, "not_your_step" | "not_found">> {
  return inScopeOf(actor, async (scope) => {
    const found = await findWaiting(scope, { actor, invitationId });
    if (!found) return refuse("not_found");
    if (!may(actor.roles, "manage_people")) return refuse("not_your_step");
    await scope
      .update(invitations)
      .set({ replacedAt: now() })
      .where(and(eq(invitations.parliamentId, found.parliamentId), eq(invitations.id, invitationId)));
    await record(scope, {
      actor,
      parliamentId: found.parliamentId,
      subjectId: invitationId,
      step: "withdraw_invitation",
    });
    return done(null);
  });
}

/** Gives a colleague these roles and takes the others; both count from their next request. */
export function changeRoles(
  actor: Actor,
  { userId, roles }: ChangeRoles,
): Promise<Result<{ userId: string }, StaffRefusal | "not_your_step" | "not_found">> {
  return onColleague(actor, userId, async (scope, { colleague, staff, parliamentId }) => {
    const allowed = mayHaveRoles(staff, { userId, roles });
    if (!allowed.ok) return allowed;
    const [before, after] = [colleague.roles, staffRolesIn(roles)];
    for (const role of before.filter((each) => !after.includes(each))) {
      await scope.delete(roleGrants).where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role)));
    }
    const added = after.filter((each) => !before.includes(each));
    if (added.length > 0)
      await scope.insert(roleGrants).values(added.map((role) => ({ userId, role, parliamentId })));
    const detail = { before, after };
    await record(scope, { actor, parliamentId, subjectId: userId, step: "change_roles", detail });
    return done({ userId });
  });
}

/** Ends a colleague's access; they are signed out at their next request. What they wrote stays the parliament's. */
export function removeColleague(
  actor: Actor,
  { userId }: RemoveColleague,
): Promise<Result<{ userId: string }, StaffRefusal | "not_your_step" | "not_found">> {
  return onColleague(actor, userId, async (scope, { staff, parliamentId }) => {
    const allowed = mayHaveRoles(staff, { userId, roles: [], leaves: true });
    if (!allowed.ok) return allowed;
    await scope
      .update(users)
      .set({ disabledAt: now() })
      .where(and(eq(users.parliamentId, parliamentId), eq(users.id, userId)));
    await record(scope, { actor, parliamentId, subjectId: userId, step: "remove_colleague" });
    return done({ userId });
  });
}

async function invite(
  scope: Scope,
  by: { actor: Actor; role: Role },
  invited: Invited,
): Promise<Result<{ email: string }, "already_colleague">> {
  const [colleague] = await scope
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.parliamentId, invited.parliamentId),
        eq(users.email, invited.email),
        isNull(users.disabledAt),
      ),
    );
  if (colleague) return refuse("already_colleague");
  await sendInvitation(scope, by, invited);
  return done({ email: invited.email });
}

async function findWaiting(
  scope: Scope,
  { actor, invitationId }: { actor: Actor; invitationId: string },
): Promise<Invited | null> {
  if (actor.parliamentId === null) return null;
  const [found] = await scope
    .select({
      parliamentId: invitations.parliamentId,
      email: invitations.email,
      name: invitations.name,
      roles: invitations.roles,
      locale: invitations.locale,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.parliamentId, actor.parliamentId),
        eq(invitations.id, invitationId),
        isNull(invitations.usedAt),
        isNull(invitations.replacedAt),
      ),
    )
    .for("update");
  return found ?? null;
}

type OnColleague = { colleague: Colleague; staff: Colleague[]; parliamentId: string };

/** Locks the people of the actor's parliament, so that two coordinators cannot remove each other at once. */
function onColleague<Value, Refusal extends string>(
  actor: Actor,
  userId: string,
  work: (scope: Scope, found: OnColleague) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | "not_your_step" | "not_found">> {
  return inScopeOf(actor, async (scope): Promise<Result<Value, Refusal | "not_your_step" | "not_found">> => {
    const { parliamentId } = actor;
    if (parliamentId === null) return refuse("not_found");
    const staff = await lockStaff(scope, parliamentId);
    const colleague = staff.find((each) => each.userId === userId);
    if (!colleague) return refuse("not_found");
    if (!may(actor.roles, "manage_people")) return refuse("not_your_step");
    return work(scope, { colleague, staff, parliamentId });
  });
}

async function lockStaff(scope: Scope, parliamentId: string): Promise<Colleague[]> {
  const people = await scope
    .select({ userId: users.id, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.parliamentId, parliamentId))
    .orderBy(users.id)
    .for("update");
  const grants = await scope
    .select({ userId: roleGrants.userId, role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.parliamentId, parliamentId));
  return people.map(({ userId, disabledAt }) => ({
    userId,
    isOn: disabledAt === null,
    roles: staffRolesIn(grants.filter((grant) => grant.userId === userId).map(({ role }) => role)),
  }));
}

function record(
  scope: Scope,
  step: {
    actor: Actor;
    parliamentId: string;
    subjectId: string;
    step: string;
    detail?: Record<string, readonly StaffRole[]>;
  },
): Promise<void> {
  const { actor, ...told } = step;
  return recordMoves(scope, { actor, role: "coordinator" }, [{ ...told, subject: "person", at: now() }]);
}
