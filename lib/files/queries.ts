import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/domain/actor";
import type { FileKind } from "@/lib/domain/file-kinds";
import { type FileKey, findPiece } from "./pieces";

/** A file that may be opened. */
export type OpenableFile = FileKey & { name: string; kind: FileKind; sizeBytes: number };

/** A file that the actor may read: their parliament's own, or one that a version shown to them names. Null as well for
 *  one that was not looked at for viruses yet, or in which one was found. */
export function findOpenableFile(actor: Actor, { fileId }: { fileId: string }): Promise<OpenableFile | null> {
  return inScopeOf(actor, async (scope) => {
    const [file] = await scope
      .select({
        parliamentId: files.parliamentId,
        name: files.name,
        kind: files.kind,
        sizeBytes: files.sizeBytes,
      })
      .from(files)
      .where(and(eq(files.id, fileId), eq(files.state, "clean")));
    return file?.kind ? { ...file, fileId, kind: file.kind } : null;
  });
}

/** The bytes of a file, one piece at a time and each in a transaction of its own, so that a slow line holds neither
 *  memory nor a connection. Ends with an error where a right was lost meanwhile. */
export function bytesOf(actor: Actor, { parliamentId, fileId, sizeBytes }: OpenableFile): ReadableStream {
  const key = { parliamentId, fileId };
  let from = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (from === sizeBytes) return controller.close();
      const piece = await inScopeOf(actor, (scope) => findPiece(scope, { key, from }));
      if (piece?.firstByte !== from) return controller.error(new Error(`File ${fileId} ends too early`));
      from += piece.bytes.byteLength;
      controller.enqueue(piece.bytes);
    },
  });
}
