import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { calendarFeeds } from "@/db/schema/feeds";
import { users } from "@/db/schema/people";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { MakeFeed, RevokeFeed } from "./schema";

/** Gives a calendar an address, in place of the one it had, which shows nothing from then on. A parliament's own is its
 *  coordinators' to give and outlives them. */
export function makeFeed(actor: Actor, { owner }: MakeFeed): Promise<Result<null, "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    const isOfParliament = owner === "parliament";
    if (isOfParliament && (!actor.parliamentId || !may(actor.roles, "manage_people")))
      return refuse("not_your_step");
    const whose = isOfParliament
      ? { parliamentId: actor.parliamentId, userId: null }
      : { parliamentId: null, userId: actor.userId };
    const column = isOfParliament ? calendarFeeds.parliamentId : calendarFeeds.userId;
    const [person] = await scope
      .select({ locale: users.locale })
      .from(users)
      .where(eq(users.id, actor.userId));

    const at = now();
    await scope
      .update(calendarFeeds)
      .set({ revokedAt: at })
      .where(and(eq(column, whose.parliamentId ?? whose.userId ?? ""), isNull(calendarFeeds.revokedAt)));
    await scope.insert(calendarFeeds).values({ ...whose, locale: person?.locale ?? "en", madeAt: at });
    return done(null);
  });
}

/** Takes an address back: whoever still asks for it is told that it does not exist. */
export function revokeFeed(
  actor: Actor,
  { feedId }: RevokeFeed,
): Promise<Result<null, "not_found" | "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    const [feed] = await scope
      .select({ userId: calendarFeeds.userId })
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.id, feedId), isNull(calendarFeeds.revokedAt)))
      .for("update");
    if (!feed) return refuse("not_found");
    if (feed.userId === null && !may(actor.roles, "manage_people")) return refuse("not_your_step");
    await scope.update(calendarFeeds).set({ revokedAt: now() }).where(eq(calendarFeeds.id, feedId));
    return done(null);
  });
}
