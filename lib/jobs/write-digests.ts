import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { mails, notices } from "@/db/schema/outbox";
import { now, today } from "@/lib/clock";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { LetterKind } from "@/lib/domain/notice-kinds";
import { type Entry, type Reader, writeLetter } from "@/lib/mail/letter";
import { listDigestReaders, readersOf } from "@/lib/mail/readers";
import { entryOf } from "@/lib/reminders/entries";
import { planGroupLists } from "@/lib/reminders/group-lists";
import { listDays, NEWS, type PlannedDigest, planDigests } from "@/lib/reminders/plan";
import { inTurn } from "./in-turn";

/** Writes the digests of the day: to each parliament that has a reminder due or news that waited long enough, to the
 *  chairs of groups, and to everybody else who has news. What was written is what later days are judged by, so a day
 *  is done once however often this runs, and a day that was missed is made up for. */
export function writeDigests(): Promise<void> {
  return inTurn("write-digests", async (scope) => {
    const day = today();
    const digests = await planDigests(scope, day);
    const readers = await listDigestReaders(scope);
    for (const digest of digests) {
      if (digest.because)
        await writeDigest(scope, digest, { day, of: readers.get(digest.parliamentId)?.readers ?? [] });
    }
    for (const { reader, entries } of await planGroupLists(scope, digests, day)) {
      await write(scope, { letter: "group_list", parliamentId: null, reader, entries, day });
    }
    await writePersonalNews(scope, day);
  });
}

async function writeDigest(
  scope: Scope,
  { parliamentId, reminders, news }: PlannedDigest,
  { day, of }: { day: CalendarDate; of: Reader[] },
): Promise<void> {
  const shared = [...reminders.map(entryOf), ...news.filter(({ userId }) => userId === null)];
  for (const reader of of) {
    const own = news.filter(({ userId }) => userId !== null && userId === reader.userId);
    await write(scope, { letter: "digest", parliamentId, reader, entries: [...shared, ...own], day });
  }
  for (const [userId, own] of Map.groupBy(news, (each) => each.userId)) {
    if (userId === null || of.some((reader) => reader.userId === userId)) continue;
    const [reader] = await readersOf(
      scope,
      { userId, email: null, locale: null, roles: null, parliamentId },
      "digest",
    );
    if (reader) await write(scope, { letter: "digest", parliamentId, reader, entries: own, day });
  }
  if (of.length > 0) await settle(scope, news);
}

/** News for officers and chairs goes the next day at the latest, and once a day. */
async function writePersonalNews(scope: Scope, day: CalendarDate): Promise<void> {
  const waiting = await scope
    .select()
    .from(notices)
    .where(and(isNull(notices.settledAt), inArray(notices.kind, NEWS), isNull(notices.parliamentId)))
    .orderBy(notices.queuedAt);
  const told = await listDays(scope, "digest", day);
  const byReader = new Map<string, { reader: Reader; news: typeof waiting }>();
  for (const notice of waiting) {
    for (const reader of await readersOf(scope, notice, "digest")) {
      const found = byReader.get(reader.email) ?? { reader, news: [] };
      byReader.set(reader.email, { reader, news: [...found.news, notice] });
    }
  }
  const late = [...byReader.values()].filter(({ reader }) => told.get(reader.userId ?? "")?.includes(day));
  const heldBack = new Set(late.flatMap(({ news }) => news.map(({ id }) => id)));
  const going = waiting.filter(({ id }) => !heldBack.has(id));
  for (const { reader, news } of byReader.values()) {
    const entries = news.filter(({ id }) => !heldBack.has(id));
    if (entries.length > 0)
      await write(scope, { letter: "digest", parliamentId: null, reader, entries, day });
  }
  await settle(scope, going);
}

async function write(
  scope: Scope,
  given: {
    letter: LetterKind;
    parliamentId: string | null;
    reader: Reader;
    entries: Entry[];
    day: CalendarDate;
  },
): Promise<void> {
  const { letter, parliamentId, reader, entries, day } = given;
  const { userId, email, locale } = reader;
  await scope
    .insert(mails)
    .values({
      key: `${letter} ${day} ${parliamentId ?? ""} ${email}`,
      parliamentId,
      letter,
      userId,
      email,
      locale,
      ...writeLetter(letter, reader, entries),
      writtenAt: now(),
    })
    .onConflictDoNothing();
}

async function settle(scope: Scope, told: readonly { id: string }[]): Promise<void> {
  if (told.length === 0) return;
  const ids = told.map(({ id }) => id);
  await scope.update(notices).set({ settledAt: now() }).where(inArray(notices.id, ids));
}
