import "server-only";
import { and, asc, desc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { users } from "@/db/schema/people";
import { draftFields, draftHistory, reports, reportVersions, returnPoints } from "@/db/schema/reports";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { changedFields } from "@/lib/domain/report-changes";
import { localText } from "@/lib/text/local-text";
import { findClearance } from "./clearance";
import { listHeads } from "./heads";
import { takeSnapshot } from "./snapshot";
import { listTaskTexts } from "./task-texts";
import type {
  CheckedReport,
  EarlierText,
  MoveLine,
  ReadableVersion,
  ReportHead,
  TaskList,
  VersionLine,
  WorkingReport,
} from "./views";
import { pointsById, pointsOn, workingReport } from "./working-report";

/** For whom a page is drawn: their language, and the day on which deadlines are judged. */
export type Reading = { reader: Locale; today: CalendarDate };

/** The home page of the actor's parliament: its reports, the one due first on top, and the documents that ask
 *  something of it although no report is due on them now. */
export function listTasks(actor: Actor, reading: Reading): Promise<TaskList> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null) return { reports: [], unasked: [] };
    const heads = await listHeads(scope, { ...reading, parliamentId });
    const asked = await listAsked(scope, parliamentId);
    const answered = await countAnswered(scope);
    const points = await countPoints(scope);
    const inProgress = heads.filter(({ status }) => status !== "closed").map(({ document }) => document.id);
    return {
      reports: heads.map((head) => {
        const document = asked.find(({ id }) => id === head.document.id);
        return {
          ...head,
          tasks: document?.tasks ?? 0,
          reserved: document?.reserved ?? 0,
          answered: answered.get(head.id) ?? 0,
          points: points.get(head.id) ?? 0,
        };
      }),
      unasked: asked
        .filter(({ id }) => !inProgress.includes(id))
        .map(({ id, title, tasks: count }) => ({
          id,
          title: localText(title, reading.reader),
          tasks: count,
        })),
    };
  });
}

/** A report of the actor's parliament with its draft; null where there is none for them. */
export function findReport(
  actor: Actor,
  { reportId, ...reading }: { reportId: string } & Reading,
): Promise<WorkingReport | null> {
  return inScopeOf(actor, async (scope) => {
    const [head] = await listHeads(scope, { ...reading, parliamentId: actor.parliamentId, reportId });
    return head ? workingReport(scope, head, reading.reader) : null;
  });
}

/** A draft as it would be submitted, with what is wrong with it; null where there is none for the actor. */
export function findCheck(
  actor: Actor,
  { reportId, ...reading }: { reportId: string } & Reading,
): Promise<CheckedReport | null> {
  return inScopeOf(actor, async (scope) => {
    const [head] = await listHeads(scope, { ...reading, parliamentId: actor.parliamentId, reportId });
    if (!head) return null;
    const report = await workingReport(scope, head, reading.reader);
    const snapshot = await takeSnapshot(scope, { ...head, documentId: head.document.id }, reading.reader);
    const last = await lastSubmitted(scope, head);
    const before = last ?? report.earlier;
    return {
      ...report,
      ...snapshot,
      changes: before && {
        sinceAt: before.submittedAt,
        fields: changedFields(snapshot.content, before.content),
      },
    };
  });
}

/** A submitted version with the words it needs; null where the actor may read none of this number. `number` null
 *  means the last one. */
export function findVersion(
  actor: Actor,
  { reportId, number, ...reading }: { reportId: string; number: number | null } & Reading,
): Promise<ReadableVersion | null> {
  return inScopeOf(actor, async (scope) => {
    const [head] = await listHeads(scope, { ...reading, reportId });
    if (!head) return null;
    const [version] = await scope
      .select({
        number: reportVersions.number,
        receipt: reportVersions.receipt,
        sha256: reportVersions.sha256,
        submittedAt: reportVersions.submittedAt,
        submittedBy: users.name,
        content: reportVersions.content,
      })
      .from(reportVersions)
      .leftJoin(users, eq(users.id, reportVersions.submittedBy))
      .where(
        and(
          eq(reportVersions.reportId, reportId),
          number === null ? undefined : eq(reportVersions.number, number),
        ),
      )
      .orderBy(desc(reportVersions.number))
      .limit(1);
    if (!version) return null;
    const parliamentId = head.parliamentId;
    const documentIds = [head.document.id];
    return {
      ...head,
      ...version,
      tasks: await listTaskTexts(scope, { parliamentId, documentIds, reader: reading.reader }),
      repliedTo: await pointsById(
        scope,
        version.content.replies.map(({ pointId }) => pointId),
      ),
      points: await pointsOn(scope, { reportId, number: version.number }),
      clearance: await findClearance(scope, { reportId, number: version.number }),
    };
  });
}

/** The submitted versions of a report, the last one on top; empty for a report whose versions the actor may not read. */
export function listVersions(actor: Actor, { reportId }: { reportId: string }): Promise<VersionLine[]> {
  return inScopeOf(actor, (scope) =>
    scope
      .select({
        number: reportVersions.number,
        receipt: reportVersions.receipt,
        submittedAt: reportVersions.submittedAt,
      })
      .from(reportVersions)
      .where(eq(reportVersions.reportId, reportId))
      .orderBy(desc(reportVersions.number)),
  );
}

/** The steps of a report, the last one first; empty for a report that the actor may not see. */
export function listMoves(actor: Actor, { reportId }: { reportId: string }): Promise<MoveLine[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({
        step: moves.step,
        to: moves.toState,
        actedAs: moves.actedAs,
        actor: users.name,
        reason: moves.reason,
        detail: moves.detail,
        at: moves.at,
      })
      .from(moves)
      .leftJoin(users, eq(users.id, moves.actorId))
      .where(and(eq(moves.subject, "report"), eq(moves.subjectId, reportId)))
      .orderBy(desc(moves.sequence));
    return rows.map(({ detail, ...row }) => ({
      ...row,
      versionNumber: typeof detail?.version === "number" ? detail.version : null,
    }));
  });
}

/** Every text that the draft of a report no longer shows, the latest first; empty for a report of somebody else. */
export function listEarlierTexts(
  actor: Actor,
  { reportId, ids }: { reportId: string; ids?: string[] },
): Promise<EarlierText[]> {
  return inScopeOf(actor, (scope) =>
    scope
      .select({
        id: draftHistory.id,
        key: draftHistory.key,
        value: draftHistory.value,
        keptBecause: draftHistory.keptBecause,
        editedBy: users.name,
        editedAt: draftHistory.editedAt,
      })
      .from(draftHistory)
      .leftJoin(users, eq(users.id, draftHistory.editedBy))
      .where(and(eq(draftHistory.reportId, reportId), ids ? inArray(draftHistory.id, ids) : undefined))
      .orderBy(desc(draftHistory.editedAt), asc(draftHistory.key)),
  );
}

/** The version that stands, or the one that was returned: what a draft is compared with first. */
async function lastSubmitted(scope: Scope, { id, parliamentId, submittedVersion }: ReportHead) {
  if (submittedVersion === null) return null;
  const [found] = await scope
    .select({ content: reportVersions.content, submittedAt: reportVersions.submittedAt })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.parliamentId, parliamentId),
        eq(reportVersions.reportId, id),
        eq(reportVersions.number, submittedVersion),
      ),
    );
  return found ?? null;
}

function listAsked(scope: Scope, parliamentId: string) {
  return scope
    .select({
      id: documents.id,
      title: documents.title,
      tasks: sql<number>`count(*)::int`,
      reserved: sql<number>`count(${tasks.reservedById})::int`,
    })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(and(eq(tasks.parliamentId, parliamentId), isNull(tasks.endedAt)))
    .groupBy(documents.id)
    .orderBy(asc(documents.code));
}

async function countAnswered(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope
    .select({ reportId: draftFields.reportId, count: sql<number>`count(*)::int` })
    .from(draftFields)
    .where(and(like(draftFields.key, "%:progress"), sql`${draftFields.value} not in ('', 'no_information')`))
    .groupBy(draftFields.reportId);
  return new Map(rows.map(({ reportId, count }) => [reportId, count]));
}

async function countPoints(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope
    .select({ reportId: returnPoints.reportId, count: sql<number>`count(*)::int` })
    .from(returnPoints)
    .innerJoin(
      reports,
      and(
        eq(reports.id, returnPoints.reportId),
        eq(reports.submittedVersion, returnPoints.versionNumber),
        inArray(reports.status, ["returned", "drafting", "in_clearance"]),
      ),
    )
    .where(isNull(returnPoints.undoneAt))
    .groupBy(returnPoints.reportId);
  return new Map(rows.map(({ reportId, count }) => [reportId, count]));
}
