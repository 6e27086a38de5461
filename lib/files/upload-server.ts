import "server-only";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { DataStore, ERRORS, MemoryLocker, Server, Upload } from "@tus/server";
import type { Actor } from "@/lib/domain/actor";
import { FILE_BYTES_MAX } from "@/lib/domain/file-kinds";
import type { Result } from "@/lib/domain/result";
import { apiPaths } from "@/lib/paths";
import {
  beginUpload,
  cancelUpload,
  findUpload,
  finishUpload,
  takePiece,
  type UploadRefusal,
} from "./uploads";

/** How much is held in memory before it is stored; what arrived is kept when the line is cut. */
const PIECE_BYTES = 1024 * 1024;

/** Lets a sender who comes back end the request in which their line was cut. Only a courtesy between requests of one
 *  process: takePiece refuses bytes out of order whoever sends them. */
const locker = new MemoryLocker();

/** Answers one request of the tus protocol for a measure: announce, ask how much arrived, send on, give up. A file that
 *  is not taken gets 422 with the code of the refusal as its text. */
export function answerUpload(actor: Actor, measureId: string, request: Request): Promise<Response> {
  const server = new Server({
    path: apiPaths.measureUploads(measureId),
    relativeLocation: true,
    maxSize: FILE_BYTES_MAX,
    datastore: storeOf(actor, measureId),
    locker,
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    onUploadFinish: async (_request, { id }) => {
      accepted(await finishUpload(actor, { fileId: id }));
      return {};
    },
    onResponseError: (_request, error) =>
      error === ERRORS.ERR_MAX_SIZE_EXCEEDED ? { status_code: 422, body: "file_too_large" } : undefined,
  });
  return server.handleWeb(request);
}

/** The files of one measure as the protocol's server wants to see them. */
function storeOf(actor: Actor, measureId: string): DataStore {
  return Object.assign(new DataStore(), {
    extensions: ["creation", "termination"],

    async create(upload: Upload): Promise<Upload> {
      const { id: fileId, size: sizeBytes = 0, metadata } = upload;
      accepted(await beginUpload(actor, { fileId, measureId, sizeBytes, name: metadata?.filename ?? "" }));
      return upload;
    },

    async getUpload(fileId: string): Promise<Upload> {
      const found = await findUpload(actor, { fileId, measureId });
      if (!found) throw ERRORS.FILE_NOT_FOUND;
      const { arrived, sizeBytes, isWhole } = found;
      // All arrived but nobody looked at it: the process died in between, and its sender asks what became of it.
      if (arrived === sizeBytes && !isWhole) accepted(await finishUpload(actor, { fileId }));
      return new Upload({ id: fileId, size: sizeBytes, offset: arrived });
    },

    async write(stream: Readable, fileId: string, offset: number): Promise<number> {
      let firstByte = offset;
      let held: Uint8Array[] = [];
      const store = async () => {
        const bytes = Buffer.concat(held);
        held = [];
        if (bytes.byteLength === 0) return;
        accepted(await takePiece(actor, { fileId, firstByte, bytes }));
        firstByte += bytes.byteLength;
      };
      try {
        for await (const part of stream) {
          held.push(part);
          if (held.reduce((sum, { byteLength }) => sum + byteLength, 0) >= PIECE_BYTES) await store();
        }
      } finally {
        await store();
      }
      return firstByte;
    },

    async remove(fileId: string): Promise<void> {
      accepted(await cancelUpload(actor, { fileId }));
    },
  });
}

/** The protocol's server speaks in thrown answers. */
function accepted(outcome: Result<null, UploadRefusal>): void {
  if (!outcome.ok) throw { status_code: 422, body: outcome.refusal };
}
