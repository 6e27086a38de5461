import "server-only";
import { and, eq, isNull, max } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { contentHash } from "@/db/content-hash";
import { commitments, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { versionFiles } from "@/db/schema/files";
import { parliaments } from "@/db/schema/reference";
import { cycles, draftFields, reportVersions } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { contentOfDraft, LANGUAGE_KEY } from "@/lib/domain/draft-content";
import type { Locale } from "@/lib/domain/locale";
import { paperMarkOf } from "@/lib/domain/paper-mark";
import { receiptNumber } from "@/lib/domain/receipt";
import { type BlockingCode, type Problem, problemsOf, type WarningCode } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import { type ReplyProblem, replyProblemsOf } from "@/lib/domain/report-replies";
import { listMeasuresOfTasks } from "@/lib/measures/queries";
import type { LockedReport } from "./steps";
import { openPoints, type ReportKey } from "./working-report";

/** What a draft would submit as it stands, the marks of that content, and what is wrong with it. `mark` is the hash of
 *  the content; `paperMark` is short and the same in whatever language a draft that names none is read. */
export type Snapshot = {
  content: ReportContent;
  mark: string;
  paperMark: string;
  blocking: { code: BlockingCode | ReplyProblem["code"]; field: string }[];
  warnings: Problem<WarningCode>[];
};

/** Which draft is meant: a report and the document whose tasks it answers. */
export type DraftKey = ReportKey & { documentId: string };

/** Takes the draft of a report as it stands. `otherwiseIn` is its language where the draft names none. */
export async function takeSnapshot(scope: Scope, report: DraftKey, otherwiseIn: Locale): Promise<Snapshot> {
  const ofReport = await tasksOf(scope, report);
  const rows = await scope
    .select({ key: draftFields.key, value: draftFields.value })
    .from(draftFields)
    .where(and(eq(draftFields.parliamentId, report.parliamentId), eq(draftFields.reportId, report.id)));
  const fields = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const measures = await listMeasuresOfTasks(
    scope,
    ofReport.map(({ taskId }) => taskId),
  );
  const pointIds = (await openPoints(scope, report)).map(({ id }) => id);
  const content = contentOfDraft({ fields, tasks: ofReport, measures, pointIds, otherwiseIn });
  const draft = {
    fields,
    measures: measures.map(({ evidence, files = [], ...measure }) => ({
      ...measure,
      files,
      evidence: evidence.map(({ href }) => href),
    })),
  };
  const { blocking, warnings } = problemsOf(draft, ofReport);
  return {
    content,
    mark: contentHash(content),
    paperMark: paperMarkOf(contentHash({ ...content, language: fields[LANGUAGE_KEY] ?? null })),
    blocking: [...replyProblemsOf(fields, pointIds), ...blocking],
    warnings,
  };
}

/** The tasks of a report that have not ended, in the order of the text, with what they declared last. */
export async function tasksOf(scope: Scope, report: DraftKey) {
  const rows = await scope
    .select({
      taskId: tasks.id,
      commitmentId: tasks.commitmentId,
      reservedById: tasks.reservedById,
      progress: tasks.progress,
    })
    .from(tasks)
    .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
    .where(
      and(
        eq(tasks.parliamentId, report.parliamentId),
        eq(tasks.documentId, report.documentId),
        isNull(tasks.endedAt),
      ),
    )
    .orderBy(commitments.position, commitments.label, tasks.occurrence);
  return rows.map(({ reservedById, ...task }) => ({ ...task, isReserved: reservedById !== null }));
}

/** Locks a content as the next version of a report and tells its tasks what they now declare. Answers its number and
 *  its receipt. The caller moves the report in the same transaction. */
export async function storeVersion(
  scope: Scope,
  { actor, report, content }: { actor: Actor; report: LockedReport; content: ReportContent },
): Promise<{ number: number; receipt: string; sha256: string }> {
  const [last] = await scope
    .select({ number: max(reportVersions.number) })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, report.id));
  const number = (last?.number ?? 0) + 1;
  const receipt = receiptNumber({ ...(await codesOf(scope, report)), version: number });
  const sha256 = contentHash(content);
  await scope.insert(reportVersions).values({
    parliamentId: report.parliamentId,
    reportId: report.id,
    number,
    committeeId: report.committeeId,
    receipt,
    content,
    sha256,
    submittedBy: actor.userId,
    submittedAt: now(),
  });
  await nameFiles(scope, { report, number, content });
  for (const { taskId, progress } of content.answers) {
    await scope
      .update(tasks)
      .set({ progress, answeredNil: content.nil !== null })
      .where(and(eq(tasks.parliamentId, report.parliamentId), eq(tasks.id, taskId)));
  }
  return { number, receipt, sha256 };
}

/** Lets whoever may read the version read the files that it names. */
async function nameFiles(
  scope: Scope,
  { report, number, content }: { report: LockedReport; number: number; content: ReportContent },
): Promise<void> {
  const fileIds = new Set(content.measures.flatMap(({ files = [] }) => files.map(({ id }) => id)));
  if (fileIds.size === 0) return;
  await scope.insert(versionFiles).values(
    [...fileIds].map((fileId) => ({
      parliamentId: report.parliamentId,
      fileId,
      reportId: report.id,
      versionNumber: number,
      committeeId: report.committeeId,
    })),
  );
}

async function codesOf(scope: Scope, report: LockedReport) {
  const [cycle] = await scope.select({ code: cycles.code }).from(cycles).where(eq(cycles.id, report.cycleId));
  const [document] = await scope
    .select({ code: documents.code })
    .from(documents)
    .where(eq(documents.id, report.documentId));
  const [parliament] = await scope
    .select({ iso2: parliaments.iso2 })
    .from(parliaments)
    .where(eq(parliaments.id, report.parliamentId));
  if (!cycle || !document || !parliament) throw new Error(`Report ${report.id} hangs on nothing`);
  return { cycleCode: cycle.code, documentCode: document.code, iso2: parliament.iso2 };
}
