import "server-only";
import { and, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { events, parliaments } from "@/db/schema/reference";
import { reports, reportVersions } from "@/db/schema/reports";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { PROGRESS, type Progress } from "@/lib/domain/statuses";
import { nameOrder } from "@/lib/i18n/format";
import { type LocalText, localText } from "@/lib/text/local-text";
import type { LastAssembly, ProgressChange } from "./views";

/** The Assembly that ended last before today, or null where none is on record. */
export async function findLastAssembly(
  scope: Scope,
  { today, reader }: { today: CalendarDate; reader: Locale },
): Promise<LastAssembly | null> {
  const endedOn = sql<CalendarDate>`coalesce(${events.endsOn}, ${events.startsOn})`;
  const [last] = await scope
    .select({ name: events.name, endedOn })
    .from(events)
    .where(and(eq(events.kind, "assembly"), eq(events.cancelled, false), lt(endedOn, today)))
    .orderBy(desc(endedOn))
    .limit(1);
  return last ? { ...last, name: localText(last.name, reader) } : null;
}

/** How many versions were submitted after a day, by document. */
export async function countNewVersions(
  scope: Scope,
  { documentIds, after }: { documentIds: string[]; after: CalendarDate },
): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const rows = await scope
    .select({ documentId: reports.documentId, n: sql<number>`count(*)::int` })
    .from(reportVersions)
    .innerJoin(reports, OF_STANDING_REPORT)
    .where(and(inArray(reports.documentId, documentIds), gt(reportVersions.submittedAt, endOf(after))))
    .groupBy(reports.documentId);
  return new Map(rows.map(({ documentId, n }) => [documentId, n]));
}

/** What changed in the declared progress of a document's commitments since a day, by commitment: each parliament's
 *  last answer then and now, over all cycles. Told from the versions, because a chair does not read the history. */
export async function listProgressChanges(
  scope: Scope,
  { documentId, after, reader }: { documentId: string; after: CalendarDate; reader: Locale },
): Promise<Map<string, ProgressChange[]>> {
  const rows = await scope
    .select({
      parliamentId: reports.parliamentId,
      country: parliaments.country,
      isNew: sql<boolean>`${reportVersions.submittedAt} > ${endOf(after)}`,
      taskId: sql<string>`answer ->> 'taskId'`,
      commitmentId: sql<string>`answer ->> 'commitmentId'`,
      progress: sql<Progress>`answer ->> 'progress'`,
    })
    .from(reportVersions)
    .innerJoin(reports, OF_STANDING_REPORT)
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .innerJoin(sql`lateral jsonb_array_elements(${reportVersions.content} -> 'answers') answer`, sql`true`)
    .where(eq(reports.documentId, documentId))
    .orderBy(reportVersions.submittedAt, reportVersions.number);

  const answers = new Map<string, Answers>();
  for (const row of rows) {
    const key = `${row.parliamentId} ${row.taskId}`;
    const { commitmentId, progress } = row;
    const sofar = answers.get(key) ?? {
      parliament: localText(row.country, reader),
      commitmentId,
      before: null,
      after: null,
    };
    answers.set(key, row.isNew ? { ...sofar, after: progress } : { ...sofar, before: progress });
  }
  return changesIn([...answers.values()], reader);
}

type Answers = {
  parliament: LocalText;
  commitmentId: string;
  before: Progress | null;
  after: Progress | null;
};

function changesIn(answers: Answers[], reader: Locale): Map<string, ProgressChange[]> {
  const order = nameOrder(reader);
  const changed = answers.flatMap(({ after, before, ...rest }) => {
    const says = after !== null && after !== (before ?? "no_information");
    return says ? [{ ...rest, before, after }] : [];
  });
  changed.sort((a, b) => order(a.parliament.text, b.parliament.text));
  const byCommitment = [...Map.groupBy(changed, ({ commitmentId }) => commitmentId)];
  return new Map(byCommitment.map(([commitmentId, ofOne]) => [commitmentId, alike(ofOne)]));
}

/** Parliaments that went the same way together: first answers before changes, then by the order of progress. */
function alike(
  changed: { parliament: LocalText; before: Progress | null; after: Progress }[],
): ProgressChange[] {
  const place = (progress: Progress | null) => (progress === null ? -1 : PROGRESS.indexOf(progress));
  return [...Map.groupBy(changed, ({ before, after }) => `${before} ${after}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        { before: first.before, after: first.after, parliaments: group.map(({ parliament }) => parliament) },
      ];
    })
    .sort((a, b) => place(a.before) - place(b.before) || place(a.after) - place(b.after));
}

/** Versions up to the one that their report stands on; a later one was taken back by its parliament. */
const OF_STANDING_REPORT = and(
  eq(reports.parliamentId, reportVersions.parliamentId),
  eq(reports.id, reportVersions.reportId),
  sql`${reportVersions.number} <= ${reports.submittedVersion}`,
);

function endOf(day: CalendarDate) {
  return sql`(${day}::date + 1)::timestamp at time zone 'Europe/Zurich'`;
}
