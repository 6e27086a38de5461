import { findActor } from "@/lib/auth/actor";
import { MEDIA_TYPES } from "@/lib/domain/file-kinds";
import { FILE_HEADERS, savedAs } from "@/lib/files/disposition";
import { readRouteId } from "@/lib/http/route-id";
import { findOriginal } from "@/lib/transcriptions/queries";

type OriginalContext = { params: Promise<{ originalId: string }> };

/** The paper or message that an officer wrote down, byte for byte, to its parliament and the secretariat. */
export async function GET(_request: Request, { params }: OriginalContext): Promise<Response> {
  const actor = await findActor();
  const originalId = readRouteId((await params).originalId);
  const found = actor && originalId && (await findOriginal(actor, originalId));
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      ...FILE_HEADERS,
      "content-type": MEDIA_TYPES[found.kind],
      "content-disposition": savedAs(found.name),
    },
  });
}
