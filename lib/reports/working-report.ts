import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notInArray } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { moves } from "@/db/schema/history";
import { roleGrants, users } from "@/db/schema/people";
import { draftFields, reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { fieldsOfContent } from "@/lib/domain/draft-content";
import type { Locale } from "@/lib/domain/locale";
import type { ReportStatus } from "@/lib/domain/statuses";
import { listMeasuresOfTasks } from "@/lib/measures/queries";
import { markOf } from "./field-mark";
import { listOthersMeasures } from "./publication";
import { listTaskTexts } from "./task-texts";
import type { DraftField, EarlierReport, ReportHead, ReturnPoint, WorkingReport } from "./views";

/** Which report is meant, with what its state says of the draft. */
export type ReportKey = {
  id: string;
  parliamentId: string;
  status: ReportStatus;
  submittedVersion: number | null;
};

/** The draft of a report with all that its pages show. While nobody has written in it yet it shows what the earlier
 *  report said, as version 0. */
export async function workingReport(scope: Scope, head: ReportHead, reader: Locale): Promise<WorkingReport> {
  const tasks = await listTaskTexts(scope, {
    parliamentId: head.parliamentId,
    documentIds: [head.document.id],
    reader,
  });
  const open = tasks.filter(({ hasEnded }) => !hasEnded);
  const earlier = await findEarlier(scope, {
    id: head.id,
    parliamentId: head.parliamentId,
    documentId: head.document.id,
  });
  const stored = await listFields(scope, head);
  const points = await openPoints(scope, head);
  return {
    ...head,
    tasks: open,
    fields: head.status === "open" ? { ...prefilled(earlier), ...stored } : stored,
    measures: await listMeasuresOfTasks(
      scope,
      open.map(({ taskId }) => taskId),
    ),
    points,
    returnReason: points.length > 0 ? await lastReason(scope, head.id, "return") : null,
    sentBackReason: head.status === "drafting" ? await sentBackReason(scope, head.id) : null,
    earlier,
    hasApprover: await hasApprover(scope, head.parliamentId),
    othersMeasures: await listOthersMeasures(scope, {
      parliamentId: head.parliamentId,
      commitmentIds: open.map(({ commitmentId }) => commitmentId),
      reader,
    }),
  };
}

/** The stored fields of a draft by key. */
async function listFields(scope: Scope, report: ReportKey): Promise<Record<string, DraftField>> {
  const rows = await scope
    .select({
      key: draftFields.key,
      value: draftFields.value,
      version: draftFields.version,
      editedBy: users.name,
      editedAt: draftFields.editedAt,
    })
    .from(draftFields)
    .leftJoin(users, eq(users.id, draftFields.editedBy))
    .where(and(eq(draftFields.parliamentId, report.parliamentId), eq(draftFields.reportId, report.id)));
  return Object.fromEntries(rows.map(({ key, ...field }) => [key, { ...field, mark: markOf(field) }]));
}

function prefilled(earlier: EarlierReport | null): Record<string, DraftField> {
  if (!earlier) return {};
  const fields = Object.entries(fieldsOfContent(earlier.content));
  return Object.fromEntries(
    fields.map(([key, value]) => {
      const field = { value, version: 0, editedBy: null, editedAt: earlier.submittedAt };
      return [key, { ...field, mark: markOf(field) }];
    }),
  );
}

/** The last version that the parliament filed on the same document in another exercise: the accepted one where there
 *  is one. It is what a new draft begins with. */
export async function findEarlier(
  scope: Scope,
  report: { id: string; parliamentId: string; documentId: string },
): Promise<EarlierReport | null> {
  const rows = await scope
    .select({
      reportId: reportVersions.reportId,
      number: reportVersions.number,
      submittedAt: reportVersions.submittedAt,
      content: reportVersions.content,
      acceptedVersion: reports.acceptedVersion,
    })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(
      and(
        eq(reports.parliamentId, report.parliamentId),
        eq(reports.documentId, report.documentId),
        ne(reports.id, report.id),
        isNotNull(reports.submittedVersion),
      ),
    )
    .orderBy(desc(reportVersions.submittedAt), desc(reportVersions.number));
  const found = rows.find(({ number, acceptedVersion }) => number === acceptedVersion) ?? rows[0];
  if (!found) return null;
  const { acceptedVersion: _, ...earlier } = found;
  return earlier;
}

/** The points of a return that the parliament has not answered by a new version, in their order. */
export async function openPoints(scope: Scope, report: ReportKey): Promise<ReturnPoint[]> {
  if (!["returned", "drafting", "in_clearance"].includes(report.status)) return [];
  return pointsOn(scope, { reportId: report.id, number: report.submittedVersion ?? 0 });
}

/** The points on which one version was returned, in their order. */
export function pointsOn(
  scope: Scope,
  { reportId, number }: { reportId: string; number: number },
): Promise<ReturnPoint[]> {
  return scope
    .select({ id: returnPoints.id, fieldKey: returnPoints.fieldKey, comment: returnPoints.comment })
    .from(returnPoints)
    .where(
      and(
        eq(returnPoints.reportId, reportId),
        eq(returnPoints.versionNumber, number),
        isNull(returnPoints.undoneAt),
      ),
    )
    .orderBy(asc(returnPoints.position));
}

/** The points with these ids, in their order. */
export async function pointsById(scope: Scope, ids: string[]): Promise<ReturnPoint[]> {
  if (ids.length === 0) return [];
  return scope
    .select({ id: returnPoints.id, fieldKey: returnPoints.fieldKey, comment: returnPoints.comment })
    .from(returnPoints)
    .where(inArray(returnPoints.id, ids))
    .orderBy(asc(returnPoints.position));
}

/** True if the parliament has somebody active who approves: its reports then go through clearance. */
export async function hasApprover(scope: Scope, parliamentId: string): Promise<boolean> {
  const [found] = await scope
    .select({ id: users.id })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(
      and(eq(users.parliamentId, parliamentId), isNull(users.disabledAt), eq(roleGrants.role, "approver")),
    )
    .limit(1);
  return found !== undefined;
}

/** The reason given with the last step of this name, or null. */
async function lastReason(scope: Scope, reportId: string, step: string): Promise<string | null> {
  const [found] = await scope
    .select({ reason: moves.reason })
    .from(moves)
    .where(and(eq(moves.subject, "report"), eq(moves.subjectId, reportId), eq(moves.step, step)))
    .orderBy(desc(moves.sequence))
    .limit(1);
  return found?.reason ?? null;
}

/** What the approver asked for, as long as nothing else happened to the report since it was sent back. */
async function sentBackReason(scope: Scope, reportId: string): Promise<string | null> {
  const [last] = await scope
    .select({ step: moves.step, reason: moves.reason })
    .from(moves)
    .where(
      and(
        eq(moves.subject, "report"),
        eq(moves.subjectId, reportId),
        notInArray(moves.step, ["publish", "unpublish"]),
      ),
    )
    .orderBy(desc(moves.sequence))
    .limit(1);
  return last?.step === "send_back" ? last.reason : null;
}
