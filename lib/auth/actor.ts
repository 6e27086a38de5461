import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { asSystem, type Scope } from "@/db/client";
import { roleGrants, users } from "@/db/schema/people";
import { groupMembers } from "@/db/schema/reference";
import type { Actor, ActorFacts, Side } from "@/lib/domain/actor";
import { isLocale } from "@/lib/domain/locale";
import { inLocale, paths } from "@/lib/paths";
import { authOptions } from "./options";
import { findSessionUser } from "./sessions";

/** Who is signed in on this request, or null. The session says who; role and parliament are read from the database
 *  each time, so that a right that was taken away is gone at the next click. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  return session?.sessionId ? actorOfSession(session.sessionId, new Date()) : null;
});

/** The actor of a session that stands at instant `at` of the real clock, or null; one transaction. */
export function actorOfSession(sessionId: string, at: Date): Promise<Actor | null> {
  return asSystem("find actor", async (scope) => {
    const userId = await findSessionUser(scope, sessionId, at);
    return userId ? minted(scope, userId) : null;
  });
}

/** Who is signed in, on the side that this page or command is for. Sends others to sign in and back again; the
 *  wrong side of the house gets the same page as an address that does not exist. */
export async function requireActor(side?: Side): Promise<Actor> {
  const actor = await findActor();
  if (!actor) return redirect(await signInAddress());
  if (side && actor.side !== side) return notFound();
  return actor;
}

/** The actor of a user, read from the database; null for a disabled or unknown one. Tests and jobs that act for a
 *  person mint through here too: there is no other way to make an Actor. */
export function mintActor(userId: string): Promise<Actor | null> {
  return asSystem("mint actor", (scope) => minted(scope, userId));
}

async function minted(scope: Scope, userId: string): Promise<Actor | null> {
  const rows = await scope
    .select({
      name: users.name,
      side: users.side,
      parliamentId: users.parliamentId,
      role: roleGrants.role,
      organId: roleGrants.organId,
      groupId: roleGrants.groupId,
    })
    .from(users)
    .leftJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  const [user] = rows;
  if (!user) return null;
  const groupIds = rows.flatMap(({ groupId }) => groupId ?? []);
  const facts: ActorFacts = {
    userId,
    name: user.name,
    side: user.side,
    parliamentId: user.side === "parliament" ? user.parliamentId : null,
    roles: [...new Set(rows.flatMap(({ role }) => role ?? []))],
    organIds: rows.flatMap(({ organId }) => organId ?? []),
    groupIds,
    followedIds: await parliamentsOf(scope, groupIds),
  };
  return facts as Actor;
}

async function parliamentsOf(scope: Scope, groupIds: string[]): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const rows = await scope
    .selectDistinct({ parliamentId: groupMembers.parliamentId })
    .from(groupMembers)
    .where(inArray(groupMembers.groupId, groupIds));
  return rows.map(({ parliamentId }) => parliamentId);
}

/** The sign-in page in the reader's language, with the way back; proxy.ts leaves the address in a header. */
async function signInAddress(): Promise<string> {
  const address = (await headers()).get("x-operative-address") ?? "";
  const [, segment = ""] = /^\/([^/?]*)/.exec(address) ?? [];
  const locale = isLocale(segment) ? segment : "en";
  return `${inLocale(locale, paths.signIn())}?next=${encodeURIComponent(address)}`;
}
