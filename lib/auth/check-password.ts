import "server-only";
import { and, eq, gt, isNull, sql, sum } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { credentials, signInFailures, users } from "@/db/schema/people";
import { done, type Result, refuse } from "@/lib/domain/result";
import { hashPassword, passwordMatches } from "./password";

/** Wrong passwords that an account name may collect in WINDOW_MS before sign-in pauses. */
const FAILURES_MAX = 10;
const WINDOW_MS = 15 * 60_000;

/** Why nobody was signed in. One code for a wrong name and a wrong password alike, so that accounts cannot be
 *  found out by asking. */
export type SignInRefusal = "sign_in_failed" | "too_many_attempts";

/** Finds the person whose e-mail and password these are, at instant `at` of the real clock. Takes as long for an
 *  unknown name as for a known one. Counts failures in the database, so that all processes slow down alike. */
export async function checkPassword(
  given: { email: string; password: string },
  at: Date,
): Promise<Result<{ userId: string }, SignInRefusal>> {
  const email = given.email.normalize("NFKC").trim().toLowerCase();
  const { failures, account } = await findAccount(email, at);
  if (failures >= FAILURES_MAX) return refuse("too_many_attempts");
  const matches = await passwordMatches(given.password, account?.passwordHash ?? (await decoyHash()));
  if (account && matches) return done({ userId: account.userId });
  await countFailure(email, at);
  return refuse("sign_in_failed");
}

function findAccount(email: string, at: Date) {
  return asSystem("sign in", async (scope) => {
    const [recent] = await scope
      .select({ failures: sum(signInFailures.failures).mapWith(Number) })
      .from(signInFailures)
      .where(
        and(
          eq(signInFailures.email, email),
          gt(signInFailures.windowStartsAt, new Date(at.getTime() - WINDOW_MS)),
        ),
      );
    const [account] = await scope
      .select({ userId: users.id, passwordHash: credentials.passwordHash })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(and(eq(users.email, email), isNull(users.disabledAt)));
    return { failures: recent?.failures ?? 0, account };
  });
}

function countFailure(email: string, at: Date): Promise<void> {
  const windowStartsAt = new Date(Math.floor(at.getTime() / WINDOW_MS) * WINDOW_MS);
  return asSystem("count failed sign-in", async (scope) => {
    await scope
      .insert(signInFailures)
      .values({ email, windowStartsAt, failures: 1 })
      .onConflictDoUpdate({
        target: [signInFailures.email, signInFailures.windowStartsAt],
        set: { failures: sql`${signInFailures.failures} + 1` },
      });
  });
}

let decoy: Promise<string> | null = null;
/** A hash nobody has the password of, so that an unknown name costs the same work. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomUUID());
  return decoy;
}
