import { findActor } from "@/lib/auth/actor";
import { MEDIA_TYPES } from "@/lib/domain/file-kinds";
import { FILE_HEADERS, savedAs } from "@/lib/files/disposition";
import { bytesOf, findOpenableFile } from "@/lib/files/queries";
import { readRouteId } from "@/lib/http/route-id";

type FileRoute = { params: Promise<{ fileId: string }> };

/** Sends a stored file to be saved. Not yours, not there and not clean look the same. */
export async function GET(_request: Request, { params }: FileRoute): Promise<Response> {
  const fileId = readRouteId((await params).fileId);
  const actor = await findActor();
  const file = actor && fileId ? await findOpenableFile(actor, { fileId }) : null;
  if (!actor || !file) return new Response(null, { status: 404, headers: FILE_HEADERS });
  return new Response(bytesOf(actor, file), {
    headers: {
      ...FILE_HEADERS,
      "content-type": MEDIA_TYPES[file.kind],
      "content-length": String(file.sizeBytes),
      "content-disposition": savedAs(file.name),
    },
  });
}
