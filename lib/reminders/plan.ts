import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { type Facts, mails, notices } from "@/db/schema/outbox";
import { reminderPauses } from "@/db/schema/reminders";
import { cycles, reports, returnPoints } from "@/db/schema/reports";
import { BODY_TIME_ZONE } from "@/lib/clock";
import { addDays, type CalendarDate, dayIn } from "@/lib/domain/calendar-date";
import { keysOf } from "@/lib/domain/keys-of";
import { type LetterKind, NOTICE_KINDS } from "@/lib/domain/notice-kinds";
import { digestDue, isPausedOn, type Reminder, reminderOf } from "@/lib/domain/reminders";
import type { Entry } from "@/lib/mail/letter";

/** A reminder with the report it is of. */
export type PlannedReminder = Reminder & { reportId: string; document: Facts[string] };
/** News that waits for a digest; `userId` and `roles` say for whom, as in the notice. */
type WaitingNews = Entry &
  Pick<typeof notices.$inferSelect, "id" | "userId" | "roles"> & { waitedDays: number };
/** What one parliament could be told on a day. `because` says why its digest goes, null that none goes. */
export type PlannedDigest = {
  parliamentId: string;
  reminders: PlannedReminder[];
  news: WaitingNews[];
  isPaused: boolean;
  because: "reminder" | "news" | null;
};

/** Steps lie at most 30 days apart and the limit counts 30, so that no older digest decides anything. */
const MEMORY_DAYS = 60;
/** What is told in a digest. */
export const NEWS = keysOf(NOTICE_KINDS).filter((kind) => NOTICE_KINDS[kind] === "digest");

/** Works out, for a day, which parliaments have anything open or new, and whose digest goes. The job sends by it and
 *  the secretariat's preview shows it. */
export async function planDigests(scope: Scope, today: CalendarDate): Promise<PlannedDigest[]> {
  const open = Map.groupBy(await listReminders(scope, today), ({ parliamentId }) => parliamentId);
  const news = Map.groupBy(await listNews(scope), ({ parliamentId }) => parliamentId);
  const digests = await listDays(scope, "digest", addDays(today, -MEMORY_DAYS));
  const pauses = Map.groupBy(await scope.select().from(reminderPauses), ({ parliamentId }) => parliamentId);
  return [...new Set([...open.keys(), ...news.keys()])].map((parliamentId) => {
    const reminders = open.get(parliamentId) ?? [];
    const waiting = news.get(parliamentId) ?? [];
    const [oldest] = waiting;
    const isPaused = isPausedOn(pauses.get(parliamentId) ?? [], today);
    const newsWaitedDays = oldest?.waitedDays ?? null;
    const digestDays = digests.get(parliamentId) ?? [];
    const because = digestDue({ reminders, newsWaitedDays, digestDays, isPaused }, today);
    return { parliamentId, reminders, news: waiting, isPaused, because };
  });
}

/** The days since `since` on which letters of a kind were written, by parliament or, where they are for none, by
 *  person. */
export async function listDays(
  scope: Scope,
  letter: LetterKind,
  since: CalendarDate,
): Promise<Map<string, CalendarDate[]>> {
  const rows = await scope
    .select({ parliamentId: mails.parliamentId, userId: mails.userId, writtenAt: mails.writtenAt })
    .from(mails)
    .where(and(eq(mails.letter, letter), sql`${mails.writtenAt} >= ${since}::timestamptz`));
  const days = new Map<string, Set<CalendarDate>>();
  for (const { parliamentId, userId, writtenAt } of rows) {
    const of = parliamentId ?? userId ?? "";
    days.set(of, (days.get(of) ?? new Set()).add(dayIn(BODY_TIME_ZONE, writtenAt)));
  }
  return new Map([...days].map(([of, found]) => [of, [...found]]));
}

async function listReminders(
  scope: Scope,
  today: CalendarDate,
): Promise<(PlannedReminder & { parliamentId: string })[]> {
  const rows = await scope
    .select({
      parliamentId: reports.parliamentId,
      reportId: reports.id,
      document: documents.title,
      status: reports.status,
      allReserved: reports.allReserved,
      firstSubmittedOn: reports.firstSubmittedOn,
      extendedDueOn: reports.extendedDueOn,
      cycleOpensOn: cycles.opensOn,
      cycleDueOn: cycles.dueOn,
      respondBy: reports.respondBy,
      returnedAt: sql<Date | null>`(select max(${returnPoints.madeAt}) from ${returnPoints}
        where ${returnPoints.parliamentId} = ${reports.parliamentId} and ${returnPoints.reportId} = ${reports.id})`.mapWith(
        returnPoints.madeAt,
      ),
    })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .where(
      and(
        isNotNull(cycles.openedAt),
        inArray(reports.status, ["open", "drafting", "in_clearance", "returned"]),
        or(isNull(cycles.closedAt), isNotNull(reports.respondBy)),
        // Nobody asked for a voluntary report, so only one that came back with questions is reminded of.
        or(isNull(reports.volunteeredAt), eq(reports.status, "returned")),
        lte(cycles.opensOn, today),
      ),
    )
    .orderBy(asc(cycles.dueOn), asc(documents.code));
  return rows.flatMap(({ parliamentId, reportId, document, returnedAt, ...report }) => {
    const returnedOn = returnedAt && dayIn(BODY_TIME_ZONE, returnedAt);
    const reminder = reminderOf({ ...report, returnedOn }, today);
    return reminder ? [{ ...reminder, parliamentId, reportId, document }] : [];
  });
}

async function listNews(scope: Scope): Promise<(WaitingNews & { parliamentId: string })[]> {
  const rows = await scope
    .select({
      id: notices.id,
      parliamentId: notices.parliamentId,
      kind: notices.kind,
      facts: notices.facts,
      path: notices.path,
      userId: notices.userId,
      roles: notices.roles,
      // The database's clock on both sides: in the demo the day of the story stands still.
      waitedDays: sql<number>`extract(day from now() - ${notices.queuedAt})::int`,
    })
    .from(notices)
    .where(and(isNull(notices.settledAt), inArray(notices.kind, NEWS), isNotNull(notices.parliamentId)))
    .orderBy(asc(notices.queuedAt));
  return rows.flatMap(({ parliamentId, ...row }) => (parliamentId ? [{ ...row, parliamentId }] : []));
}
