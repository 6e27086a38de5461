import "server-only";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { filePieces } from "@/db/schema/files";

/** Which file's bytes are meant. */
export type FileKey = { parliamentId: string; fileId: string };

// The bytes of files pass through these five functions alone, so that an object store can take the place of a table.

/** How long a stored piece is at most: what one step of reading holds in memory. */
const PIECE_BYTES_MAX = 1024 * 1024;

/** Stores what follows the bytes that are there. Two senders of the same bytes cannot both store them. */
export async function appendPiece(
  scope: Scope,
  { key, firstByte, bytes }: { key: FileKey; firstByte: number; bytes: Uint8Array },
): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES_MAX) {
    const piece = bytes.subarray(at, at + PIECE_BYTES_MAX);
    await scope.insert(filePieces).values({ ...key, firstByte: firstByte + at, bytes: piece });
  }
}

/** How many bytes of a file are stored. */
export async function countBytes(scope: Scope, key: FileKey): Promise<number> {
  const [stored] = await scope
    .select({ bytes: sql<number>`coalesce(sum(octet_length(${filePieces.bytes})), 0)::int` })
    .from(filePieces)
    .where(ofFile(key));
  return stored?.bytes ?? 0;
}

/** The piece that begins at or after a byte; null after the last one. */
export async function findPiece(
  scope: Scope,
  { key, from }: { key: FileKey; from: number },
): Promise<{ firstByte: number; bytes: Uint8Array } | null> {
  const [piece] = await scope
    .select({ firstByte: filePieces.firstByte, bytes: filePieces.bytes })
    .from(filePieces)
    .where(and(ofFile(key), gte(filePieces.firstByte, from)))
    .orderBy(asc(filePieces.firstByte))
    .limit(1);
  return piece ?? null;
}

/** All bytes of a file; it is in memory then, so only for what has to look at the whole. */
export async function allBytes(scope: Scope, key: FileKey): Promise<Uint8Array> {
  const pieces = await scope
    .select({ bytes: filePieces.bytes })
    .from(filePieces)
    .where(ofFile(key))
    .orderBy(asc(filePieces.firstByte));
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
}

/** Throws the bytes of a file away. */
export async function removeBytes(scope: Scope, key: FileKey): Promise<void> {
  await scope.delete(filePieces).where(ofFile(key));
}

function ofFile({ parliamentId, fileId }: FileKey) {
  return and(eq(filePieces.parliamentId, parliamentId), eq(filePieces.fileId, fileId));
}
