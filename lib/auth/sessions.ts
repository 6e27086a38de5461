import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";
import { sessions, users } from "@/db/schema/people";
import { today } from "@/lib/clock";

const MINUTE_MS = 60_000;
/** A session ends an hour after the last request (ASVS 7.3.1) ... */
const IDLE_MS = 60 * MINUTE_MS;
/** ... and twelve hours after sign-in at the latest (ASVS 7.3.2). */
export const SESSION_SECONDS_MAX = 12 * 60 * 60;

/** Starts a session at instant `at` of the real clock and gives its id, which the token names. */
export function startSession(userId: string, at: Date): Promise<string> {
  return asSystem("start session", async (scope) => {
    const endsAt = new Date(at.getTime() + SESSION_SECONDS_MAX * 1000);
    const [row] = await scope
      .insert(sessions)
      .values({ userId, startedAt: at, seenAt: at, endsAt })
      .returning({ id: sessions.id });
    if (!row) throw new Error("The session was not stored");
    await scope.update(users).set({ signedInOn: today() }).where(eq(users.id, userId));
    return row.id;
  });
}

/** The person of a session that still stands at instant `at`, or null: ended, too old, idle for an hour, or the
 *  account was disabled. Marks it seen, once a minute at the most. */
export async function findSessionUser(scope: Scope, sessionId: string, at: Date): Promise<string | null> {
  const [row] = await scope
    .select({ userId: sessions.userId, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        isNull(users.disabledAt),
        gt(sessions.endsAt, at),
        gt(sessions.seenAt, new Date(at.getTime() - IDLE_MS)),
      ),
    );
  if (!row) return null;
  if (at.getTime() - row.seenAt.getTime() > MINUTE_MS) {
    await scope.update(sessions).set({ seenAt: at }).where(eq(sessions.id, sessionId));
  }
  return row.userId;
}

/** Ends a session: every token that names it is worth nothing from the next request on. */
export function endSession(sessionId: string, at: Date): Promise<void> {
  return asSystem("end session", async (scope) => {
    await scope
      .update(sessions)
      .set({ endedAt: at })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
  });
}
