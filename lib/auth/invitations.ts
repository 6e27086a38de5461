import "server-only";
import { eq, sql } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { queueNotices } from "@/db/outbox";
import { invitations } from "@/db/schema/invitations";
import { credentials, roleGrants, users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { now } from "@/lib/clock";
import { invitationState } from "@/lib/domain/invitation";
import type { Locale } from "@/lib/domain/locale";
import { done, type Result, refuse } from "@/lib/domain/result";
import { inLocale, paths } from "@/lib/paths";
import { hashPassword } from "./password";
import type { AcceptInvitation, AskAgain } from "./schema";
import { startSession } from "./sessions";
import { tokenHash } from "./token";
import type { ShownInvitation } from "./views";

/** The invitation of a token, whatever became of it; null for a token that was never sent. */
export function findInvitation(token: string): Promise<ShownInvitation | null> {
  return asSystem("show invitation", async (scope) => {
    const [row] = await scope
      .select({
        name: invitations.name,
        email: invitations.email,
        roles: invitations.roles,
        country: parliaments.country,
        inviter: users.name,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
        replacedAt: invitations.replacedAt,
        askedAgainAt: invitations.askedAgainAt,
      })
      .from(invitations)
      .innerJoin(parliaments, eq(parliaments.id, invitations.parliamentId))
      .innerJoin(users, eq(users.id, invitations.invitedBy))
      .where(eq(invitations.tokenSha256, tokenHash(token)));
    if (!row) return null;
    const { usedAt, replacedAt, askedAgainAt, ...shown } = row;
    const state = invitationState({ usedAt, replacedAt, expiresAt: row.expiresAt }, now());
    return { ...shown, state, hasAskedAgain: askedAgainAt !== null };
  });
}

/** Why an invitation was not taken up. */
export type InvitationRefusal =
  | "invitation_unknown"
  | "invitation_used"
  | "invitation_replaced"
  | "invitation_expired"
  | "email_taken";

/** Uses an invitation: makes the account with its roles and the password chosen, and signs it in. Of many who try at
 *  once one succeeds, because the row is locked before it is judged. */
export async function acceptInvitation({
  token,
  password,
}: AcceptInvitation): Promise<Result<{ sessionId: string; address: string }, InvitationRefusal>> {
  const joined = await asSystem("accept invitation", (scope) => join(scope, { token, password }));
  if (!joined.ok) return joined;
  const { userId, locale } = joined.value;
  return done({
    sessionId: await startSession(userId, new Date()),
    address: inLocale(locale, paths.tasks()),
  });
}

/** Tells the inviter that somebody found their link dead and wants another; told once for each link. */
export function askForInvitation({ token }: AskAgain): Promise<Result<null, "invitation_unknown">> {
  return asSystem("ask for invitation", async (scope) => {
    const found = await lockInvitation(scope, token);
    if (!found) return refuse("invitation_unknown");
    if (invitationState(found, now()) === "open" || found.askedAgainAt) return done(null);
    await scope
      .update(invitations)
      .set({ askedAgainAt: now() })
      .where(eq(invitations.tokenSha256, tokenHash(token)));
    await queueNotices(scope, [
      {
        kind: "invitation_asked",
        to: { userId: found.invitedBy },
        parliamentId: found.parliamentId,
        facts: { name: found.name },
        path: paths.people(),
        dedupeKey: `invitation asked ${found.id}`,
      },
    ]);
    return done(null);
  });
}

async function lockInvitation(scope: Scope, token: string) {
  const [found] = await scope
    .select()
    .from(invitations)
    .where(eq(invitations.tokenSha256, tokenHash(token)))
    .for("update");
  return found ?? null;
}

async function join(
  scope: Scope,
  { token, password }: AcceptInvitation,
): Promise<Result<{ userId: string; locale: Locale }, InvitationRefusal>> {
  const found = await lockInvitation(scope, token);
  if (!found) return refuse("invitation_unknown");
  const at = now();
  const state = invitationState(found, at);
  if (state !== "open") return refuse(`invitation_${state}`);
  const { parliamentId, email, name, locale, roles } = found;
  const account = { email, name, locale, side: "parliament" as const, parliamentId, disabledAt: null };
  // Whoever comes back to the same parliament takes up their old account; any other account stays as it is.
  const [user] = await scope
    .insert(users)
    .values(account)
    .onConflictDoUpdate({
      target: users.email,
      set: { name, locale, disabledAt: null },
      setWhere: sql`${users.parliamentId} = ${parliamentId} and ${users.disabledAt} is not null`,
    })
    .returning({ id: users.id });
  if (!user) return refuse("email_taken");
  const passwordHash = await hashPassword(password);
  await scope
    .insert(credentials)
    .values({ userId: user.id, passwordHash })
    .onConflictDoUpdate({ target: credentials.userId, set: { passwordHash } });
  await scope.delete(roleGrants).where(eq(roleGrants.userId, user.id));
  await scope.insert(roleGrants).values(roles.map((role) => ({ userId: user.id, role, parliamentId })));
  await scope.update(invitations).set({ usedAt: at }).where(eq(invitations.id, found.id));
  await recordMoves(scope, { job: "invitation" }, [
    { subject: "person", subjectId: user.id, parliamentId, step: "join", detail: { roles }, at },
  ]);
  return done({ userId: user.id, locale });
}
