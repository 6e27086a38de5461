import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import ical, { ICalEventStatus } from "ical-generator";
import { createTranslator } from "next-intl";
import { atOneMoment, type Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { actorOfFeed } from "@/lib/auth/mint-actor";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { effectiveDueOn } from "@/lib/domain/standing";
import { env } from "@/lib/env";
import { MESSAGES, type Messages } from "@/lib/i18n/messages";
import { inLocale, paths } from "@/lib/paths";
import { localText } from "@/lib/text/local-text";
import { readFeedKey } from "./key";

/** An entry of a calendar: whole days, the last one included. `revision` never falls while an entry lives. */
type CalendarEntry = {
  uid: string;
  revision: number;
  title: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  isCancelled: boolean;
  path: string;
};

/** The calendar of a feed's address as iCalendar text (RFC 5545), or null for an address that was never given out or is
 *  revoked. Titles and days alone; each entry keeps its UID for ever, and its SEQUENCE rises when it moves. */
export async function findCalendar(key: string): Promise<string | null> {
  const feedId = readFeedKey(key);
  const found = feedId && (await actorOfFeed(feedId));
  if (!found) return null;
  const { actor, locale } = found;
  const say = translator(locale);
  const calendar = ical({ name: say("name"), prodId: "//Operative//Calendar//EN" });
  const { host } = new URL(env().NEXTAUTH_URL);
  for (const entry of await listEntries(actor, locale)) {
    calendar.createEvent({
      id: `${entry.uid}@${host}`,
      sequence: entry.revision,
      summary: entry.title,
      allDay: true,
      // Read as days of UTC, which a whole day has none other of.
      timezone: "UTC",
      start: new Date(entry.startsOn),
      end: new Date(addDays(entry.endsOn, 1)),
      url: new URL(inLocale(locale, entry.path), env().NEXTAUTH_URL).href,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

function listEntries(actor: Actor, locale: Locale): Promise<CalendarEntry[]> {
  return atOneMoment(actor, async (scope) => {
    const own = actor.parliamentId ? await listReports(scope, actor.parliamentId, locale) : [];
    const ofSecretariat = actor.side === "secretariat" ? await listCycleDays(scope, locale) : [];
    return [...(await listEvents(scope, locale)), ...own, ...ofSecretariat];
  });
}

async function listEvents(scope: Scope, locale: Locale): Promise<CalendarEntry[]> {
  const rows = await scope
    .select()
    .from(events)
    .where(isNotNull(events.startsOn))
    .orderBy(asc(events.startsOn), asc(events.code));
  return rows.flatMap(({ id, name, startsOn, endsOn, version, cancelled }) =>
    startsOn
      ? [
          {
            uid: `event-${id}`,
            revision: version,
            title: localText(name, locale).text,
            startsOn,
            endsOn: endsOn ?? startsOn,
            isCancelled: cancelled,
            path: paths.home(),
          },
        ]
      : [],
  );
}

/** What a parliament still has to hand in, on its day: the extended one where one was granted. */
async function listReports(scope: Scope, parliamentId: string, locale: Locale): Promise<CalendarEntry[]> {
  const say = translator(locale);
  const rows = await scope
    .select({
      id: reports.id,
      version: reports.version,
      cycleVersion: cycles.version,
      eventVersion: events.version,
      title: documents.title,
      dueOn: cycles.dueOn,
      extendedDueOn: reports.extendedDueOn,
      respondBy: reports.respondBy,
    })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .leftJoin(events, eq(events.id, cycles.dueEventId))
    .where(
      and(
        eq(reports.parliamentId, parliamentId),
        isNull(cycles.closedAt),
        inArray(reports.status, ["open", "drafting", "in_clearance", "returned"]),
      ),
    )
    .orderBy(asc(cycles.dueOn), asc(documents.code));
  return rows.map(({ id, version, cycleVersion, eventVersion, title, dueOn, extendedDueOn, respondBy }) => {
    const day = respondBy ?? effectiveDueOn({ cycleDueOn: dueOn, extendedDueOn });
    const document = localText(title, locale).text;
    return {
      uid: `report-${id}`,
      // Whatever moves the day raises one of the three, and none of them ever falls.
      revision: version + cycleVersion + (eventVersion ?? 0),
      title: respondBy ? say("respond", { document }) : say("report", { document }),
      startsOn: day,
      endsOn: day,
      isCancelled: false,
      path: paths.report(id),
    };
  });
}

async function listCycleDays(scope: Scope, locale: Locale): Promise<CalendarEntry[]> {
  const say = translator(locale);
  const rows = await scope
    .select({
      id: cycles.id,
      name: cycles.name,
      dueOn: cycles.dueOn,
      closesOn: cycles.closesOn,
      version: cycles.version,
      eventVersion: events.version,
    })
    .from(cycles)
    .leftJoin(events, eq(events.id, cycles.dueEventId))
    .where(isNull(cycles.closedAt))
    .orderBy(asc(cycles.dueOn));
  return rows.flatMap(({ id, name, dueOn, closesOn, version, eventVersion }) =>
    [["due", dueOn] as const, ["closes", closesOn] as const].map(([what, day]) => ({
      uid: `cycle-${id}-${what}`,
      revision: version + (eventVersion ?? 0),
      title: say(what, { cycle: localText(name, locale).text }),
      startsOn: day,
      endsOn: day,
      isCancelled: false,
      path: paths.cycle(id),
    })),
  );
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale] as Messages, namespace: "feeds.entry" });
}
