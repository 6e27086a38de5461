import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { evidenceChecks, evidenceReplies } from "@/db/schema/evidence-checks";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports, reportVersions } from "@/db/schema/reports";
import { today } from "@/lib/clock";
import { OFFICIAL_VERSION } from "@/lib/dashboard/said";
import type { Actor } from "@/lib/domain/actor";
import { replyRefusal } from "@/lib/domain/evidence-check";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { listTaskTexts } from "@/lib/reports/task-texts";
import { localText } from "@/lib/text/local-text";
import type { EvidenceCheck } from "./views";

/** The evidence check of the version that a report stands on: for the secretariat from the first note, for its own
 *  parliament once it is shared. Null for everybody else, and where the cycle has no check. */
export function findEvidenceCheck(
  actor: Actor,
  { reportId, reader }: { reportId: string; reader: Locale },
): Promise<EvidenceCheck | null> {
  return inScopeOf(actor, async (scope) => {
    const row = await findStanding(scope, reportId);
    if (!row || row.replyDays === null) return null;
    if (actor.side !== "secretariat" && actor.parliamentId !== row.parliamentId) return null;
    const ofVersion = { parliamentId: row.parliamentId, reportId, versionNumber: row.number };
    const checks = await listChecks(scope, ofVersion);
    const replyUntil = checks.find((check) => check.replyUntil)?.replyUntil ?? null;
    // The row policy shows a parliament no check before it is shared; without one there is nothing to show it.
    if (actor.side === "parliament" && replyUntil === null) return null;
    const texts = await listTaskTexts(scope, {
      parliamentId: row.parliamentId,
      documentIds: [row.documentId],
      reader,
    });
    const { content } = row;
    return {
      reportId,
      versionNumber: row.number,
      parliament: localText(row.country, reader),
      document: { code: row.code, title: localText(row.title, reader) },
      language: content.language,
      replyDays: row.replyDays,
      replyUntil,
      canReply: may(actor.roles, "write_report") && replyRefusal({ ...row, replyUntil }, today()) === null,
      tasks: content.answers.flatMap(({ taskId, progress, answer }) => {
        const text = texts.find((each) => each.taskId === taskId);
        const check = checks.find((each) => each.taskId === taskId);
        if (!text) return [];
        return {
          taskId,
          label: text.label,
          summary: text.summary,
          progress,
          answer,
          measures: content.measures.filter(({ taskIds }) => taskIds.includes(taskId)),
          value: check?.value ?? ("not_checked" as const),
          note: check?.note ?? "",
          reply: check?.reply ?? "",
        };
      }),
    };
  });
}

async function findStanding(scope: Scope, reportId: string) {
  const [row] = await scope
    .select({
      parliamentId: reports.parliamentId,
      documentId: reports.documentId,
      replyDays: cycles.evidenceReplyDays,
      number: reportVersions.number,
      content: reportVersions.content,
      country: parliaments.country,
      code: documents.code,
      title: documents.title,
    })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .where(eq(reports.id, reportId));
  return row ?? null;
}

function listChecks(
  scope: Scope,
  {
    parliamentId,
    reportId,
    versionNumber,
  }: { parliamentId: string; reportId: string; versionNumber: number },
) {
  return scope
    .select({
      taskId: evidenceChecks.taskId,
      value: evidenceChecks.value,
      note: evidenceChecks.note,
      replyUntil: evidenceChecks.replyUntil,
      reply: evidenceReplies.text,
    })
    .from(evidenceChecks)
    .leftJoin(
      evidenceReplies,
      and(
        eq(evidenceReplies.parliamentId, evidenceChecks.parliamentId),
        eq(evidenceReplies.reportId, evidenceChecks.reportId),
        eq(evidenceReplies.versionNumber, evidenceChecks.versionNumber),
        eq(evidenceReplies.taskId, evidenceChecks.taskId),
      ),
    )
    .where(
      and(
        eq(evidenceChecks.parliamentId, parliamentId),
        eq(evidenceChecks.reportId, reportId),
        eq(evidenceChecks.versionNumber, versionNumber),
      ),
    );
}
