import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
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

const DIGEST_ROLES = ["coordinator", "approver", "contributor"] as const;

/** Who reads the digest of each parliament: its coordinators; where none has an account that is on, its approvers, and
 *  then whoever works there. Those who muted it stand apart, so that nobody wonders why no letter came. */
export async function listDigestReaders(
  scope: Scope,
): Promise<Map<string, { readers: Reader[]; muted: Reader[] }>> {
  const rows = await scope
    .select({
      parliamentId: users.parliamentId,
      role: roleGrants.role,
      userId: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      hasMuted: sql<boolean>`${mutedLetters.userId} is not null`,
    })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .leftJoin(mutedLetters, and(eq(mutedLetters.userId, users.id), eq(mutedLetters.letter, "digest")))
    .where(
      and(isNull(users.disabledAt), isNotNull(users.parliamentId), inArray(roleGrants.role, DIGEST_ROLES)),
    )
    .orderBy(asc(users.email));
  const found = new Map<string, { readers: Reader[]; muted: Reader[] }>();
  for (const [parliamentId, people] of Map.groupBy(rows, (row) => row.parliamentId ?? "")) {
    const role = DIGEST_ROLES.find((each) => people.some((person) => person.role === each));
    const meant = people.filter((person) => person.role === role);
    found.set(parliamentId, {
      readers: meant.filter(({ hasMuted }) => !hasMuted).map(readerOf),
      muted: meant.filter(({ hasMuted }) => hasMuted).map(readerOf),
    });
  }
  return found;
}

function readerOf({ userId, name, email, locale }: Reader): Reader {
  return { userId, name, email, locale };
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
