import "server-only";
import { and, asc, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { reviewAssignments } from "@/db/schema/reviews";
import { BODY_TIME_ZONE, today } from "@/lib/clock";
import { STANDING_COLUMNS, standingOfRow } from "@/lib/dashboard/report-facts";
import { OFFICIAL_VERSION } from "@/lib/dashboard/said";
import type { Actor } from "@/lib/domain/actor";
import { dayIn } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { readFieldKey } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import { effectiveDueOn } from "@/lib/domain/standing";
import { reviewTargetOn } from "@/lib/domain/working-days";
import { listTaskTexts } from "@/lib/reports/task-texts";
import type { TaskText } from "@/lib/reports/views";
import { findEarlier } from "@/lib/reports/working-report";
import { localText } from "@/lib/text/local-text";
import { compareContents } from "./compare";
import { ASSIGNMENT, listOfficers } from "./desk";
import type { EarlierReturn, Review, VersionChoice } from "./views";

/** A submitted report for review: its version beside the last accepted one, or the one before it, or what the
 *  parliament filed on the document in an earlier exercise. `against` asks for another earlier version of the report
 *  by its number. Null where there is nothing submitted for this actor. */
export function findReview(
  actor: Actor,
  asked: { reportId: string; against: number | null; reader: Locale },
): Promise<Review | null> {
  const { reader } = asked;
  return inScopeOf(actor, async (scope) => {
    const report = await findSubmittedReport(scope, asked.reportId);
    if (!report) return null;
    const earlier = await listEarlier(scope, report, reader);
    const against =
      earlier.find(({ number, cycle }) => !cycle && number === asked.against) ??
      earlier.find(({ number, cycle }) => !cycle && number === report.acceptedVersion) ??
      earlier[0] ??
      null;
    const tasks = await listTaskTexts(scope, {
      parliamentId: report.parliamentId,
      documentIds: [report.documentId],
      reader,
    });
    const standing = standingOfRow(report, today());
    const returns = await listReturns(scope, report, tasks);
    return {
      reportId: report.reportId,
      version: report.version,
      status: report.status,
      parliament: { iso2: report.iso2, name: localText(report.country, reader) },
      document: { id: report.documentId, code: report.code, title: localText(report.title, reader) },
      cycle: localText(report.cycleName, reader),
      dueOn: effectiveDueOn({ cycleDueOn: report.dueOn, extendedDueOn: report.extendedDueOn }),
      officialDueOn: report.dueOn,
      firstSubmittedOn: report.firstSubmittedOn,
      isOnTime: standing.onTime,
      respondBy: report.respondBy,
      targetOn: reviewTargetOn(dayIn(BODY_TIME_ZONE, report.submittedAt)),
      hasEvidenceCheck: report.evidenceReplyDays !== null,
      officerId: report.officerId,
      officers: await listOfficers(scope, actor),
      number: report.number,
      receipt: report.receipt,
      submittedAt: report.submittedAt,
      submittedBy: report.submitterName,
      isOwnTranscription: report.submittedBy === actor.userId,
      versions: earlier.map(choiceOf),
      against: against && choiceOf(against),
      content: report.content,
      tasks,
      repliedTo: returns.flatMap(({ points }) => points),
      comparison: compareContents(
        report.content,
        against?.content ?? null,
        shownTasks(tasks, report.content),
      ),
      returns,
    };
  });
}

type Submitted = NonNullable<Awaited<ReturnType<typeof findSubmittedReport>>>;

async function findSubmittedReport(scope: Scope, reportId: string) {
  const [row] = await scope
    .select({
      ...STANDING_COLUMNS,
      id: reports.id,
      reportId: reports.id,
      parliamentId: reports.parliamentId,
      documentId: reports.documentId,
      version: reports.version,
      respondBy: reports.respondBy,
      acceptedVersion: reports.acceptedVersion,
      iso2: parliaments.iso2,
      country: parliaments.country,
      code: documents.code,
      title: documents.title,
      cycleName: cycles.name,
      number: reportVersions.number,
      receipt: reportVersions.receipt,
      content: reportVersions.content,
      submittedAt: reportVersions.submittedAt,
      submittedBy: reportVersions.submittedBy,
      submitterName: users.name,
      officerId: reviewAssignments.officerId,
      evidenceReplyDays: cycles.evidenceReplyDays,
    })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .leftJoin(users, eq(users.id, reportVersions.submittedBy))
    .leftJoin(reviewAssignments, ASSIGNMENT)
    .where(eq(reports.id, reportId));
  return row ?? null;
}

/** Earlier versions, the latest first, then what was filed in an earlier exercise. A version that its parliament took
 *  back is not among them: it no longer stands for anything. */
async function listEarlier(scope: Scope, report: Submitted, reader: Locale) {
  const withdrawals = await scope
    .select({ detail: moves.detail })
    .from(moves)
    .where(
      and(eq(moves.subject, "report"), eq(moves.subjectId, report.reportId), eq(moves.step, "withdraw")),
    );
  const withdrawn = withdrawals.map(({ detail }) => detail?.version);
  const versions = await scope
    .select({
      reportId: reportVersions.reportId,
      number: reportVersions.number,
      submittedAt: reportVersions.submittedAt,
      content: reportVersions.content,
    })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.parliamentId, report.parliamentId),
        eq(reportVersions.reportId, report.reportId),
        lt(reportVersions.number, report.number),
      ),
    )
    .orderBy(desc(reportVersions.number));
  const own = versions
    .filter(({ number }) => !withdrawn.includes(number))
    .map((version) => ({ ...version, cycle: null }));
  const before = await findEarlier(scope, report);
  if (!before) return own;
  const [cycle] = await scope
    .select({ name: cycles.name })
    .from(cycles)
    .innerJoin(reports, eq(reports.cycleId, cycles.id))
    .where(eq(reports.id, before.reportId));
  return [...own, { ...before, cycle: localText(cycle?.name ?? {}, reader) }];
}

function choiceOf({ reportId, number, submittedAt, cycle }: VersionChoice): VersionChoice {
  return { reportId, number, submittedAt, cycle };
}

/** Tasks that stand, and ended ones that the version still speaks of. */
function shownTasks(tasks: TaskText[], content: ReportContent) {
  const answered = new Set(content.answers.map(({ taskId }) => taskId));
  return tasks
    .filter(({ taskId, hasEnded }) => !hasEnded || answered.has(taskId))
    .map(({ taskId, label, occurrence, summary, paragraphs, reservedAs }) => ({
      taskId,
      label: occurrence ? `${label} · ${occurrence}` : label,
      summary,
      paragraphs: paragraphs.map(({ label: paragraph, text }) => ({ label: paragraph, text })),
      isReserved: reservedAs !== null,
    }));
}

/** Earlier returns, the latest first. A reply stands in a later version and names its point. */
async function listReturns(scope: Scope, report: Submitted, tasks: TaskText[]): Promise<EarlierReturn[]> {
  const points = await scope
    .select({
      id: returnPoints.id,
      number: returnPoints.versionNumber,
      fieldKey: returnPoints.fieldKey,
      comment: returnPoints.comment,
      at: returnPoints.madeAt,
    })
    .from(returnPoints)
    .where(
      and(
        eq(returnPoints.parliamentId, report.parliamentId),
        eq(returnPoints.reportId, report.reportId),
        isNull(returnPoints.undoneAt),
      ),
    )
    .orderBy(desc(returnPoints.versionNumber), asc(returnPoints.position));
  if (points.length === 0) return [];
  const replies = await listReplies(scope, report);
  return [...Map.groupBy(points, ({ number }) => number)].map(([number, ofReturn]) => ({
    number,
    at: ofReturn[0]?.at ?? report.submittedAt,
    points: ofReturn.map(({ id, fieldKey, comment }) => {
      const taskId = fieldKey === null ? null : (readFieldKey(fieldKey)?.taskId ?? null);
      const label = tasks.find((task) => task.taskId === taskId)?.label ?? null;
      return { id, fieldKey, label, comment, reply: replies.get(id) ?? null };
    }),
  }));
}

async function listReplies(scope: Scope, report: Submitted) {
  const versions = await scope
    .select({ content: reportVersions.content })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.parliamentId, report.parliamentId),
        inArray(reportVersions.reportId, [report.reportId]),
      ),
    )
    .orderBy(asc(reportVersions.number));
  const replies = versions.flatMap(({ content }) => content.replies);
  return new Map(replies.map(({ pointId, kind, text }) => [pointId, { kind, text }]));
}
