import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { calendarFeeds } from "@/db/schema/feeds";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { apiPaths } from "@/lib/paths";
import { feedKey } from "./key";
import type { FeedShown } from "./views";

/** The calendars of the person who asks: their own, and that of their parliament. */
export function listFeeds(actor: Actor): Promise<FeedShown[]> {
  const { userId, parliamentId } = actor;
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({ id: calendarFeeds.id, userId: calendarFeeds.userId })
      .from(calendarFeeds)
      .where(
        and(
          isNull(calendarFeeds.revokedAt),
          or(
            eq(calendarFeeds.userId, userId),
            parliamentId ? eq(calendarFeeds.parliamentId, parliamentId) : undefined,
          ),
        ),
      );
    const shown = (row: { id: string } | undefined) =>
      row
        ? { id: row.id, address: new URL(apiPaths.calendarFeed(feedKey(row.id)), env().NEXTAUTH_URL).href }
        : null;
    const own: FeedShown = { owner: "person", feed: shown(rows.find((row) => row.userId)), mayChange: true };
    if (!parliamentId) return [own];
    const mayChange = may(actor.roles, "manage_people");
    return [own, { owner: "parliament", feed: shown(rows.find((row) => !row.userId)), mayChange }];
  });
}
