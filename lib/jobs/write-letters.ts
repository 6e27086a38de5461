import "server-only";
import { and, asc, eq, inArray, isNull, lte, or } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { mails, notices } from "@/db/schema/outbox";
import { now } from "@/lib/clock";
import { keysOf } from "@/lib/domain/keys-of";
import { LETTERS, type LetterKind, NOTICE_KINDS } from "@/lib/domain/notice-kinds";
import { log } from "@/lib/log";
import { writeLetter } from "@/lib/mail/letter";
import { readersOf } from "@/lib/mail/readers";
import { inTurn } from "./in-turn";

const BATCH = 200;
const AT_ONCE = keysOf(NOTICE_KINDS).filter((kind) => NOTICE_KINDS[kind] !== "digest");

/** Makes letters of the notices that go at once, for those who want such letters; the rest waits for the digest. A
 *  notice and its letters are settled together, so that none is told twice or forgotten. */
export function writeLetters(): Promise<void> {
  return inTurn("write-letters", async (scope) => {
    const at = now();
    const due = await scope
      .select()
      .from(notices)
      .where(
        and(
          isNull(notices.settledAt),
          inArray(notices.kind, AT_ONCE),
          or(isNull(notices.notBefore), lte(notices.notBefore, at)),
        ),
      )
      .orderBy(asc(notices.queuedAt))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    for (const notice of due) {
      // One that cannot be put in words holds up no other.
      await scope
        .transaction((part) => writeFor(part, notice, at))
        .catch((error: unknown) => log.error("notice not written", { notice: notice.id, error }));
    }
  });
}

async function writeFor(scope: Scope, notice: typeof notices.$inferSelect, at: Date): Promise<void> {
  const letter: LetterKind = NOTICE_KINDS[notice.kind];
  for (const reader of await readersOf(scope, notice, letter)) {
    const { userId, email, locale } = reader;
    await scope
      .insert(mails)
      .values({
        key: `${notice.dedupeKey} ${email}`,
        parliamentId: notice.parliamentId,
        letter,
        userId,
        email,
        locale,
        ...writeLetter(letter, reader, [notice]),
        writtenAt: at,
      })
      .onConflictDoNothing();
  }
  // The way in that a secret letter carries stands in that letter alone.
  const kept = LETTERS[letter].isSecret ? { path: "/" } : {};
  await scope
    .update(notices)
    .set({ ...kept, settledAt: at })
    .where(eq(notices.id, notice.id));
}
