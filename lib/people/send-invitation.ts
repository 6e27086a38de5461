import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { queueNotices } from "@/db/outbox";
import { invitations } from "@/db/schema/invitations";
import { parliaments } from "@/db/schema/reference";
import { newToken } from "@/lib/auth/token";
import { BODY_TIME_ZONE, now } from "@/lib/clock";
import type { Actor, Role } from "@/lib/domain/actor";
import { dayIn } from "@/lib/domain/calendar-date";
import { INVITATION_DAYS } from "@/lib/domain/invitation";
import type { Locale } from "@/lib/domain/locale";
import type { StaffRole } from "@/lib/domain/staff";
import { paths } from "@/lib/paths";

/** Who is invited to work for which parliament, as what, in which language. */
export type Invited = {
  parliamentId: string;
  email: string;
  name: string;
  roles: StaffRole[];
  locale: Locale;
};

/** Stores an invitation and queues its letter, in which alone the token stands. Whatever was sent to the same address
 *  before is replaced. The caller has asked whether the actor may. */
export async function sendInvitation(
  scope: Scope,
  { actor, role }: { actor: Actor; role: Role },
  invited: Invited,
): Promise<void> {
  const { parliamentId, email, locale, roles } = invited;
  const at = now();
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
  // Two invitations to one address wait for each other; the later one stands.
  await scope.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${parliamentId} ${email}`}, 0))`);
  await scope
    .update(invitations)
    .set({ replacedAt: at })
    .where(
      and(
        eq(invitations.parliamentId, parliamentId),
        eq(invitations.email, email),
        isNull(invitations.usedAt),
        isNull(invitations.replacedAt),
      ),
    );
  const { token, sha256 } = newToken();
  const [stored] = await scope
    .insert(invitations)
    .values({ ...invited, tokenSha256: sha256, invitedBy: actor.userId, invitedAt: at, expiresAt })
    .returning({ id: invitations.id });
  if (!stored) throw new Error("The invitation was not stored");
  const [parliament] = await scope
    .select({ country: parliaments.country })
    .from(parliaments)
    .where(eq(parliaments.id, parliamentId));
  await queueNotices(scope, [
    {
      kind: "invitation",
      to: { email, locale },
      parliamentId,
      facts: {
        parliament: parliament?.country ?? {},
        inviter: actor.name,
        expiresOn: dayIn(BODY_TIME_ZONE, expiresAt),
      },
      path: paths.invitation(token),
      dedupeKey: `invitation ${stored.id}`,
    },
  ]);
  await recordMoves(scope, { actor, role }, [
    { subject: "person", subjectId: stored.id, parliamentId, step: "invite", detail: { email, roles }, at },
  ]);
}
