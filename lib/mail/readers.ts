import "server-only";
import { and, asc, eq, inArray, isNull, notExists, type SQL, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import type { notices } from "@/db/schema/outbox";
import { mutedLetters } from "@/db/schema/outbox";
import { roleGrants, users } from "@/db/schema/people";
import type { LetterKind } from "@/lib/domain/notice-kinds";
import type { Reader } from "./letter";

type Addressed = Pick<typeof notices.$inferSelect, "userId" | "email" | "locale" | "roles" | "parliamentId">;

/** Who gets the letter of a notice: the people meant whose account is on and who have not muted such letters. */
export async function readersOf(scope: Scope, notice: Addressed, letter: LetterKind): Promise<Reader[]> {
  const { userId, email, locale, roles, parliamentId } = notice;
  if (email !== null && locale !== null) return [{ userId: null, name: null, email, locale }];
  if (userId !== null) return listReaders(scope, letter, eq(users.id, userId));
  const side = parliamentId === null ? isNull(users.parliamentId) : eq(users.parliamentId, parliamentId);
  const holders = scope
    .select({ id: roleGrants.userId })
    .from(roleGrants)
    .where(inArray(roleGrants.role, roles ?? []));
  return listReaders(scope, letter, and(side, inArray(users.id, holders)));
}

async function listReaders(scope: Scope, letter: LetterKind, who: SQL | undefined): Promise<Reader[]> {
  const muted = scope
    .select({ one: sql`1` })
    .from(mutedLetters)
    .where(and(eq(mutedLetters.userId, users.id), eq(mutedLetters.letter, letter)));
  return scope
    .select({ userId: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(users)
    .where(and(isNull(users.disabledAt), notExists(muted), who))
    .orderBy(asc(users.email));
}
