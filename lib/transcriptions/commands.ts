import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { queueNotices } from "@/db/outbox";
import { documents } from "@/db/schema/documents";
import { originals } from "@/db/schema/originals";
import { reports } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { contentOfDraft } from "@/lib/domain/draft-content";
import { safeFileName } from "@/lib/domain/file-name";
import { problemsOf } from "@/lib/domain/report-check";
import { type ReportRefusal, stepsFor, takeStep } from "@/lib/domain/report-workflow";
import { done, type Result, refuse } from "@/lib/domain/result";
import { isUnconfirmed } from "@/lib/domain/transcription";
import { type FileRefusal, kindOfFile } from "@/lib/files/kind-of-file";
import { paths } from "@/lib/paths";
import { storeVersion, tasksOf } from "@/lib/reports/snapshot";
import {
  type LockedReport,
  lockReport,
  moveReport,
  onReport,
  type StepAnswer,
  stepped,
  writeMove,
} from "@/lib/reports/steps";
import { hasApprover } from "@/lib/reports/working-report";
import type { Confirm, StoreOriginal, Transcribe } from "./schema";

/** Why an original was not stored, or not written down. */
export type TranscriptionRefusal =
  | ReportRefusal
  | FileRefusal
  | "report_not_found"
  | "changed_meanwhile"
  | "received_in_future"
  | "transcription_incomplete";

/** Stores the paper or message in which a parliament answered, before anything is written down from it. What kind of
 *  file it is says its content alone. */
export async function storeOriginal(
  actor: Actor,
  input: StoreOriginal,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<{ reportId: string; originalId: string }, TranscriptionRefusal>> {
  const { reportId, channel, source, receivedOn } = input;
  if (receivedOn > today()) return refuse("received_in_future");
  const kind = await kindOfFile(file.bytes);
  if (!kind.ok) return kind;
  return inScopeOf(actor, async (scope) => {
    const report = await findOpen(scope, reportId);
    if (!report) return refuse("report_not_found");
    if (!stepsFor("open", actor.roles).includes("transcribe")) return refuse("not_your_step");
    if (report.status !== "open") return refuse("step_not_available");
    const [stored] = await scope
      .insert(originals)
      .values({
        parliamentId: report.parliamentId,
        reportId,
        channel,
        source,
        receivedOn,
        name: safeFileName({ name: file.name, ending: kind.value, otherwise: "original" }),
        kind: kind.value,
        sizeBytes: file.bytes.byteLength,
        sha256: createHash("sha256").update(file.bytes).digest("hex"),
        bytes: file.bytes,
        storedBy: actor.userId,
        storedAt: now(),
      })
      .returning({ id: originals.id });
    if (!stored) throw new Error("The original was not stored");
    return done({ reportId, originalId: stored.id });
  });
}

/** Writes down what a stored original says, as the parliament's submission (product rule, row 17). It counts as awaited
 *  until the parliament confirms it, so the report gets no day of submission yet. */
export function transcribeReport(
  actor: Actor,
  input: Transcribe,
): Promise<Result<{ reportId: string }, TranscriptionRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const report = await lockFor(scope, input.reportId);
    if (!report) return refuse("report_not_found");
    if (report.version !== input.version) return refuse("changed_meanwhile");
    const original = await findStored(scope, report, input.originalId);
    const facts = { originalIsStored: original !== null };
    const move = takeStep(report.status, "transcribe", actor, facts);
    if (!move.ok) return move;

    const tasks = await tasksOf(scope, report);
    const { fields, language } = input;
    if (problemsOf({ fields, measures: [] }, tasks).blocking.length > 0)
      return refuse("transcription_incomplete");
    const content = contentOfDraft({
      fields,
      tasks,
      measures: [],
      pointIds: [],
      otherwiseIn: language,
    });
    const stored = await storeVersion(scope, { actor, report, content });
    const set = { submittedVersion: stored.number, lastSubmittedAt: now() };
    const detail = {
      version: stored.number,
      ...stored,
      originalId: original?.id,
      channel: original?.channel,
    };
    await writeMove(scope, { actor, report, step: "transcribe", facts, set, detail }, move.value);
    await tellToConfirm(scope, report, stored.number);
    return done({ reportId: report.id });
  });
}

/** Makes a transcription the parliament's own. It then counts as submitted on the day on which its original came. */
export function confirmTranscription(actor: Actor, input: Confirm): StepAnswer {
  return onReport(actor, input, async (scope, report) => {
    const [original] = await scope
      .select({ receivedOn: originals.receivedOn })
      .from(originals)
      .where(and(eq(originals.parliamentId, report.parliamentId), eq(originals.reportId, report.id)))
      .orderBy(originals.receivedOn);
    const facts = {
      isUnconfirmed: isUnconfirmed(report),
      parliamentHasApprover: await hasApprover(scope, report.parliamentId),
    };
    const set = { firstSubmittedOn: original?.receivedOn ?? today() };
    const detail = { version: report.submittedVersion };
    const step = "confirm_transcription";
    return stepped(report, await moveReport(scope, { actor, report, step, facts, set, detail }));
  });
}

async function findOpen(scope: Scope, reportId: string) {
  const [found] = await scope
    .select({ parliamentId: reports.parliamentId, status: reports.status })
    .from(reports)
    .where(eq(reports.id, reportId));
  return found ?? null;
}

async function lockFor(scope: Scope, reportId: string): Promise<LockedReport | null> {
  const found = await findOpen(scope, reportId);
  return found && lockReport(scope, { reportId, parliamentId: found.parliamentId });
}

async function findStored(scope: Scope, report: LockedReport, originalId: string) {
  const [found] = await scope
    .select({ id: originals.id, channel: originals.channel })
    .from(originals)
    .where(
      and(
        eq(originals.parliamentId, report.parliamentId),
        eq(originals.reportId, report.id),
        eq(originals.id, originalId),
      ),
    );
  return found ?? null;
}

async function tellToConfirm(scope: Scope, report: LockedReport, number: number): Promise<void> {
  const [document] = await scope
    .select({ title: documents.title })
    .from(documents)
    .where(eq(documents.id, report.documentId));
  await queueNotices(scope, [
    {
      kind: "report_transcribed",
      to: { roles: ["coordinator", "approver"] },
      parliamentId: report.parliamentId,
      facts: { document: document?.title ?? {} },
      path: paths.report(report.id),
      dedupeKey: `transcribed:${report.id}:${number}`,
    },
  ]);
}
