import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";
import { calendarFeeds } from "@/db/schema/feeds";
import { roleGrants, users } from "@/db/schema/people";
import { groupMembers } from "@/db/schema/reference";
import type { Actor, ActorFacts } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";

// Nothing here knows of requests or of Next: jobs act for people too.

/** The actor of a user, read from the database; null for a disabled or unknown one. Tests and jobs that act for a
 *  person mint through here too: there is no other way to make an Actor. */
export function mintActor(userId: string): Promise<Actor | null> {
  return asSystem("mint actor", (scope) => actorIn(scope, userId));
}

/** The same inside a transaction of the system. */
export async function actorIn(scope: Scope, userId: string): Promise<Actor | null> {
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

/** Who reads the dates of a calendar's address, whose secret was checked: the person it belongs to, or a reader of a
 *  parliament's own rows who holds no role and so can change nothing. Null once it is revoked. */
export function actorOfFeed(feedId: string): Promise<{ actor: Actor; locale: Locale } | null> {
  return asSystem("find actor of a calendar", async (scope) => {
    const [feed] = await scope
      .select({
        userId: calendarFeeds.userId,
        parliamentId: calendarFeeds.parliamentId,
        locale: calendarFeeds.locale,
      })
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.id, feedId), isNull(calendarFeeds.revokedAt)));
    if (!feed) return null;
    const { userId, parliamentId, locale } = feed;
    const actor = userId ? await actorIn(scope, userId) : readerOf({ feedId, parliamentId });
    return actor && { actor, locale };
  });
}

function readerOf({ feedId, parliamentId }: { feedId: string; parliamentId: string | null }): Actor {
  const facts: ActorFacts = {
    userId: feedId,
    name: "",
    side: "parliament",
    parliamentId,
    roles: [],
    organIds: [],
    groupIds: [],
    followedIds: [],
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
