import "server-only";
import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import type { PerLocale } from "@/db/columns";
import { mutedLetters } from "@/db/schema/outbox";
import { roleGrants, users } from "@/db/schema/people";
import { groupMembers, parliaments } from "@/db/schema/reference";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { calendarDate } from "@/lib/domain/calendar-date";
import { LOCALES } from "@/lib/domain/locale";
import { isForGroup } from "@/lib/domain/reminders";
import { formatList } from "@/lib/i18n/format";
import type { Entry, Reader } from "@/lib/mail/letter";
import { paths } from "@/lib/paths";
import { localText } from "@/lib/text/local-text";
import { listDays, type PlannedDigest, type PlannedReminder } from "./plan";

/** What the chair of a group is told on a day: for each document, who of the group has not reported. */
export type PlannedList = { reader: Reader; entries: Entry[] };

const EVER = calendarDate("1970-01-01") as CalendarDate;

/** Works out the lists for chairs of groups from the day's digests: reports that were due 30 days ago and of which the
 *  chair has not been told. Parliaments whose reminders are paused are left in peace here too. */
export async function planGroupLists(
  scope: Scope,
  digests: readonly PlannedDigest[],
  today: CalendarDate,
): Promise<PlannedList[]> {
  const members = await listFollowed(scope);
  const told = await listDays(scope, "group_list", EVER);
  return [...Map.groupBy(members, ({ userId }) => userId)].flatMap(([userId, followed]) => {
    const toldOn = told.get(userId)?.sort().at(-1) ?? null;
    const late = followed.flatMap(({ parliamentId, country }) => {
      const digest = digests.find((each) => each.parliamentId === parliamentId);
      if (!digest || digest.isPaused) return [];
      return digest.reminders
        .filter((reminder) => isForGroup(reminder, toldOn, today))
        .map((reminder) => ({ reminder, country }));
    });
    const [first] = followed;
    if (late.length === 0 || !first) return [];
    const { name, email, locale } = first;
    const entries = [...Map.groupBy(late, ({ reminder }) => JSON.stringify(reminder.document))].map(
      ([, of]) => entryFor(of),
    );
    return [{ reader: { userId, name, email, locale }, entries }];
  });
}

function entryFor(late: { reminder: PlannedReminder; country: PerLocale }[]): Entry {
  const countries = LOCALES.map((locale) => {
    const names = late.map(({ country }) => localText(country, locale).text);
    return [locale, formatList([...new Set(names)], locale)];
  });
  return {
    kind: "members_awaited",
    facts: { document: late[0]?.reminder.document ?? "", parliaments: Object.fromEntries(countries) },
    path: paths.group(),
  };
}

function listFollowed(scope: Scope) {
  const muted = scope
    .select({ one: sql`1` })
    .from(mutedLetters)
    .where(and(eq(mutedLetters.userId, users.id), eq(mutedLetters.letter, "group_list")));
  return scope
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      parliamentId: parliaments.id,
      country: parliaments.country,
    })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .innerJoin(groupMembers, eq(groupMembers.groupId, roleGrants.groupId))
    .innerJoin(parliaments, eq(parliaments.id, groupMembers.parliamentId))
    .where(and(eq(roleGrants.role, "group_chair"), isNull(users.disabledAt), notExists(muted)))
    .orderBy(asc(users.email), asc(parliaments.iso2));
}
