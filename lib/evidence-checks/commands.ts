import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { evidenceChecks, evidenceReplies } from "@/db/schema/evidence-checks";
import { cycles, reports, reportVersions } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import { OFFICIAL_VERSION } from "@/lib/dashboard/said";
import type { Actor } from "@/lib/domain/actor";
import {
  type CheckFacts,
  type CheckRefusal,
  replyDay,
  replyRefusal,
  writeRefusal,
} from "@/lib/domain/evidence-check";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { tellParliament } from "@/lib/filings/notices";
import type { ReplyToChecks, SaveChecks } from "./schema";

/** Why a check is neither written nor replied to. */
type EvidenceRefusal = CheckRefusal | "not_found" | "not_your_step" | "changed_meanwhile" | "nothing_checked";
type Answer = Promise<Result<{ reportId: string; isShared: boolean }, EvidenceRefusal>>;

/** Keeps what an officer found of the evidence of the version that a report stands on, and shares it with the
 *  parliament where asked. The parliament's own word on its progress stays as it is, and so do all figures. */
export function saveChecks(actor: Actor, input: SaveChecks): Answer {
  return inScopeOf(actor, async (scope) => {
    const { reportId, versionNumber, isShared } = input;
    const report = await lockStanding(scope, reportId);
    if (!report) return refuse("not_found");
    if (!may(actor.roles, "review_report")) return refuse("not_your_step");
    if (report.number !== versionNumber) return refuse("changed_meanwhile");
    const { parliamentId, replyDays } = report;
    const of = { parliamentId, reportId, versionNumber };
    const against = writeRefusal(await factsOf(scope, of, replyDays));
    if (against) return refuse(against);
    const answered = report.content.answers.map(({ taskId }) => taskId);
    const checks = input.checks.filter(
      ({ taskId, value }) => value !== "not_checked" && answered.includes(taskId),
    );
    if (isShared && checks.length === 0) return refuse("nothing_checked");

    const replyUntil = isShared && replyDays !== null ? replyDay(replyDays, today()) : null;
    await scope.delete(evidenceChecks).where(ofVersion(of));
    if (checks.length > 0) {
      const by = { checkedBy: actor.userId, checkedAt: now(), sharedAt: isShared ? now() : null, replyUntil };
      await scope.insert(evidenceChecks).values(checks.map((check) => ({ ...of, ...check, ...by })));
    }
    // Before it is shared the record names no parliament, which would otherwise read of a check that it may not see.
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "report",
        subjectId: reportId,
        parliamentId: isShared ? parliamentId : null,
        step: isShared ? "share_evidence_check" : "check_evidence",
        detail: { version: versionNumber, tasks: checks.length, ...(replyUntil && { replyUntil }) },
        at: now(),
      },
    ]);
    if (replyUntil) {
      await tellParliament(scope, report, {
        kind: "evidence_check_shared",
        key: `evidence:${reportId}:${versionNumber}`,
        facts: { replyOn: replyUntil },
      });
    }
    return done({ reportId, isShared });
  });
}

/** A parliament says its part to a shared check, as often as it likes until its days are over. */
export function replyToChecks(actor: Actor, { reportId, replies }: ReplyToChecks): Answer {
  return inScopeOf(actor, async (scope) => {
    const report = await lockStanding(scope, reportId);
    if (!report || report.parliamentId !== actor.parliamentId) return refuse("not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    const { parliamentId, number: versionNumber } = report;
    const of = { parliamentId, reportId, versionNumber };
    const against = replyRefusal(await factsOf(scope, of, report.replyDays), today());
    if (against) return refuse(against);
    const checked = await scope
      .select({ taskId: evidenceChecks.taskId })
      .from(evidenceChecks)
      .where(ofVersion(of));
    const known = replies.filter(({ taskId }) => checked.some((check) => check.taskId === taskId));
    for (const { taskId, text } of known) {
      const set = { text, repliedBy: actor.userId, repliedAt: now() };
      await scope
        .insert(evidenceReplies)
        .values({ ...of, taskId, ...set })
        .onConflictDoUpdate({
          target: [
            evidenceReplies.parliamentId,
            evidenceReplies.reportId,
            evidenceReplies.versionNumber,
            evidenceReplies.taskId,
          ],
          set,
        });
    }
    const role = may(actor.roles, "ask_secretariat") ? "coordinator" : "contributor";
    await recordMoves(scope, { actor, role }, [
      {
        subject: "report",
        subjectId: reportId,
        parliamentId,
        step: "reply_to_evidence_check",
        detail: { version: versionNumber, tasks: known.length },
        at: now(),
      },
    ]);
    return done({ reportId, isShared: true });
  });
}

type OfVersion = { parliamentId: string; reportId: string; versionNumber: number };

function ofVersion({ parliamentId, reportId, versionNumber }: OfVersion) {
  return and(
    eq(evidenceChecks.parliamentId, parliamentId),
    eq(evidenceChecks.reportId, reportId),
    eq(evidenceChecks.versionNumber, versionNumber),
  );
}

async function lockStanding(scope: Scope, reportId: string) {
  const [report] = await scope
    .select({
      id: reports.id,
      parliamentId: reports.parliamentId,
      documentId: reports.documentId,
      replyDays: cycles.evidenceReplyDays,
      number: reportVersions.number,
      content: reportVersions.content,
    })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .where(eq(reports.id, reportId))
    .for("update", { of: reports });
  return report ?? null;
}

async function factsOf(scope: Scope, of: OfVersion, replyDays: number | null): Promise<CheckFacts> {
  const [shared] = await scope
    .select({ replyUntil: evidenceChecks.replyUntil })
    .from(evidenceChecks)
    .where(and(ofVersion(of), isNotNull(evidenceChecks.replyUntil)))
    .limit(1);
  return { replyDays, replyUntil: shared?.replyUntil ?? null };
}
