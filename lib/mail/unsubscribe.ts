import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { isMutable, type LetterKind, type MutableLetter } from "@/lib/domain/notice-kinds";
import { env } from "@/lib/env";

/** The key in the link of a letter by which its reader stops letters of that kind without signing in. It can do nothing
 *  else, never ends and is stored nowhere. */
export function unsubscribeKey(userId: string, letter: LetterKind): string {
  return `${userId}.${letter}.${signature(userId, letter)}`;
}

/** Who a key is for and what it stops, or null where nobody of ours made it. */
export function readUnsubscribeKey(key: string): { userId: string; letter: MutableLetter } | null {
  const [userId = "", letter = "", given = ""] = key.split(".");
  if (!isMutable(letter)) return null;
  const own = Buffer.from(signature(userId, letter));
  const theirs = Buffer.from(given);
  return own.length === theirs.length && timingSafeEqual(own, theirs) ? { userId, letter } : null;
}

function signature(userId: string, letter: LetterKind): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET)
    .update(`unsubscribe ${userId} ${letter}`)
    .digest("base64url");
}
