import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { files } from "@/db/schema/files";
import { measures } from "@/db/schema/reports";
import { wakeWorker } from "@/db/work-signal";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { FILE_BYTES_MAX, STORED_BYTES_MAX } from "@/lib/domain/file-kinds";
import { safeFileName } from "@/lib/domain/file-name";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import type { SentFileRefusal } from "@/lib/http/sent-file";
import { type FileRefusal, hasKnownBeginning, kindOfFile } from "./kind-of-file";
import { allBytes, appendPiece, countBytes, type FileKey, removeBytes } from "./pieces";

/** A file that somebody wants to send: what its sender calls it and how long it says to be. */
export type AnnouncedFile = { fileId: string; measureId: string; name: string; sizeBytes: number };
/** Why a file is not taken. "file_missing" is a form without one; "file_interrupted" one whose bytes did not arrive in order or not all. */
export type UploadRefusal =
  | FileRefusal
  | SentFileRefusal
  | "file_not_found"
  | "file_quota"
  | "measure_not_found"
  | "not_your_step";

/** Makes room for a file on a measure of the actor's parliament. Its bytes follow in pieces, in order. */
export function beginUpload(
  actor: Actor,
  { fileId, measureId, name, sizeBytes }: AnnouncedFile,
): Promise<Result<null, UploadRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const parliamentId = await parliamentOfMeasure(scope, actor, measureId);
    if (!parliamentId) return refuse("measure_not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    if (sizeBytes === 0) return refuse("file_empty");
    if (sizeBytes > FILE_BYTES_MAX) return refuse("file_too_large");
    if ((await storedBytes(scope, parliamentId)) + sizeBytes > STORED_BYTES_MAX) return refuse("file_quota");

    await scope.insert(files).values({
      parliamentId,
      id: fileId,
      measureId,
      name: name.slice(0, 1000),
      sizeBytes,
      addedBy: actor.userId,
      addedAt: now(),
    });
    return done(null);
  });
}

/** How much of a file has arrived, and of how much; null for one that is not the actor's to send. */
export function findUpload(
  actor: Actor,
  { fileId, measureId }: { fileId: string; measureId: string },
): Promise<{ arrived: number; sizeBytes: number; isWhole: boolean } | null> {
  return inScopeOf(actor, async (scope) => {
    const file = await lockFile(scope, actor, fileId);
    if (!file || file.measureId !== measureId) return null;
    const isWhole = file.state !== "uploading";
    const arrived = isWhole ? file.sizeBytes : await countBytes(scope, file.key);
    return { arrived, sizeBytes: file.sizeBytes, isWhole };
  });
}

/** Takes the next bytes of a file. What begins like nothing that we take is refused with its first piece. */
export function takePiece(
  actor: Actor,
  { fileId, firstByte, bytes }: { fileId: string; firstByte: number; bytes: Uint8Array },
): Promise<Result<null, UploadRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const file = await lockFile(scope, actor, fileId);
    if (file?.state !== "uploading") return refuse("file_not_found");
    const arrived = await countBytes(scope, file.key);
    if (arrived !== firstByte || arrived + bytes.byteLength > file.sizeBytes)
      return refuse("file_interrupted");
    if (firstByte === 0 && !(await hasKnownBeginning(bytes))) {
      await forget(scope, file.key);
      return refuse("file_kind_unknown");
    }
    await appendPiece(scope, { key: file.key, firstByte, bytes });
    return done(null);
  });
}

/** Looks at a file of which all has arrived: what it is, its hash, its safe name. One that is not taken is forgotten.
 *  Where clamd is configured it waits in quarantine for the job that asks clamd. */
export function finishUpload(
  actor: Actor,
  { fileId }: { fileId: string },
): Promise<Result<null, UploadRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const file = await lockFile(scope, actor, fileId);
    if (file?.state !== "uploading") return refuse("file_not_found");
    const bytes = await allBytes(scope, file.key);
    if (bytes.byteLength !== file.sizeBytes) return refuse("file_interrupted");
    const kind = await kindOfFile(bytes);
    if (!kind.ok) {
      await forget(scope, file.key);
      return kind;
    }
    const state = env().CLAMD ? "quarantined" : "clean";
    await scope
      .update(files)
      .set({
        kind: kind.value,
        name: safeFileName({ name: file.name, ending: kind.value, otherwise: "file" }),
        sha256: createHash("sha256").update(bytes).digest("hex"),
        state,
      })
      .where(and(eq(files.parliamentId, file.key.parliamentId), eq(files.id, fileId)));
    if (state === "quarantined") await wakeWorker(scope);
    return done(null);
  });
}

/** Takes a file that arrived in one piece. */
export async function takeWholeFile(
  actor: Actor,
  { measureId, name, bytes }: { measureId: string; name: string; bytes: Uint8Array },
): Promise<Result<null, UploadRefusal>> {
  const fileId = randomUUID();
  const begun = await beginUpload(actor, { fileId, measureId, name, sizeBytes: bytes.byteLength });
  if (!begun.ok) return begun;
  const taken = await takePiece(actor, { fileId, firstByte: 0, bytes });
  return taken.ok ? finishUpload(actor, { fileId }) : taken;
}

/** Gives up a file that is on its way. */
export function cancelUpload(
  actor: Actor,
  { fileId }: { fileId: string },
): Promise<Result<null, UploadRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const file = await lockFile(scope, actor, fileId);
    if (file?.state !== "uploading") return refuse("file_not_found");
    await forget(scope, file.key);
    return done(null);
  });
}

async function parliamentOfMeasure(scope: Scope, actor: Actor, measureId: string): Promise<string | null> {
  if (!actor.parliamentId) return null;
  const [measure] = await scope
    .select({ parliamentId: measures.parliamentId })
    .from(measures)
    .where(and(eq(measures.parliamentId, actor.parliamentId), eq(measures.id, measureId)))
    .for("update");
  return measure?.parliamentId ?? null;
}

async function storedBytes(scope: Scope, parliamentId: string): Promise<number> {
  const [stored] = await scope
    .select({ bytes: sql<string>`coalesce(sum(${files.sizeBytes}), 0)` })
    .from(files)
    .where(eq(files.parliamentId, parliamentId));
  return Number(stored?.bytes ?? 0);
}

async function lockFile(scope: Scope, actor: Actor, fileId: string) {
  const { parliamentId } = actor;
  if (!parliamentId) return null;
  const [file] = await scope
    .select({
      measureId: files.measureId,
      name: files.name,
      sizeBytes: files.sizeBytes,
      state: files.state,
    })
    .from(files)
    .where(and(eq(files.parliamentId, parliamentId), eq(files.id, fileId)))
    .for("update");
  return file ? { ...file, key: { parliamentId, fileId } } : null;
}

async function forget(scope: Scope, { parliamentId, fileId }: FileKey): Promise<void> {
  await removeBytes(scope, { parliamentId, fileId });
  await scope.delete(files).where(and(eq(files.parliamentId, parliamentId), eq(files.id, fileId)));
}
