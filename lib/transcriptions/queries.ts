import "server-only";
import { desc, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { originals } from "@/db/schema/originals";
import type { Actor } from "@/lib/domain/actor";
import type { FileKind } from "@/lib/domain/file-kinds";
import { listHeads } from "@/lib/reports/heads";
import type { Reading } from "@/lib/reports/queries";
import { listTaskTexts } from "@/lib/reports/task-texts";
import type { OriginalView, Transcription } from "./views";

/** A report with what was stored of its answer, for an officer who writes it down; null for everybody else. */
export function findTranscription(
  actor: Actor,
  { reportId, ...reading }: { reportId: string } & Reading,
): Promise<Transcription | null> {
  return inScopeOf(actor, async (scope) => {
    if (actor.side !== "secretariat") return null;
    const [report] = await listHeads(scope, { ...reading, reportId });
    if (!report) return null;
    const tasks = await listTaskTexts(scope, {
      parliamentId: report.parliamentId,
      documentIds: [report.document.id],
      reader: reading.reader,
    });
    return {
      report,
      tasks: tasks.filter(({ hasEnded }) => !hasEnded),
      originals: await originalsOf(scope, reportId),
    };
  });
}

/** What was stored of the answer to a report, the latest first: for its parliament and the secretariat. */
export function listOriginals(actor: Actor, { reportId }: { reportId: string }): Promise<OriginalView[]> {
  return inScopeOf(actor, (scope) => originalsOf(scope, reportId));
}

/** An original with its bytes; null where the actor may not read it. */
export function findOriginal(
  actor: Actor,
  originalId: string,
): Promise<{ name: string; kind: FileKind; bytes: Uint8Array } | null> {
  return inScopeOf(actor, async (scope) => {
    const [found] = await scope
      .select({ name: originals.name, kind: originals.kind, bytes: originals.bytes })
      .from(originals)
      .where(eq(originals.id, originalId));
    return found ?? null;
  });
}

function originalsOf(scope: Scope, reportId: string): Promise<OriginalView[]> {
  return scope
    .select({
      id: originals.id,
      channel: originals.channel,
      source: originals.source,
      receivedOn: originals.receivedOn,
      name: originals.name,
      sizeBytes: originals.sizeBytes,
      sha256: originals.sha256,
    })
    .from(originals)
    .where(eq(originals.reportId, reportId))
    .orderBy(desc(originals.storedAt));
}
