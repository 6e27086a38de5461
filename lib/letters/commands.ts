import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { mutedLetters } from "@/db/schema/outbox";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor } from "@/lib/domain/actor";
import { done, type Result, refuse } from "@/lib/domain/result";
import { readUnsubscribeKey } from "@/lib/mail/unsubscribe";
import { lettersOffered } from "./offered";
import type { LetterChoice, Unsubscribe } from "./schema";

/** Keeps which letters a person wants: those that were offered and are not named are muted. Not in the history: it is nobody's
 *  business but theirs. */
export function chooseLetters(actor: Actor, { letters }: LetterChoice): Promise<Result<null, never>> {
  const offered = lettersOffered(actor);
  const muted = offered.filter((letter) => !letters.includes(letter));
  const { userId } = actor;
  return inScopeOf(actor, async (scope) => {
    await scope
      .delete(mutedLetters)
      .where(and(eq(mutedLetters.userId, userId), inArray(mutedLetters.letter, offered)));
    if (muted.length > 0) {
      await scope.insert(mutedLetters).values(muted.map((letter) => ({ userId, letter })));
    }
    return done(null);
  });
}

/** Stops one kind of letter for the person of a key, who need not sign in; doing it again changes nothing. */
export async function unsubscribe({ key }: Unsubscribe): Promise<Result<{ key: string }, "link_not_ours">> {
  const read = readUnsubscribeKey(key);
  const actor = read && (await mintActor(read.userId));
  if (!read || !actor) return refuse("link_not_ours");
  return inScopeOf(actor, async (scope) => {
    await scope.insert(mutedLetters).values(read).onConflictDoNothing();
    return done({ key });
  });
}
