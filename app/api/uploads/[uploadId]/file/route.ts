import { findActor } from "@/lib/auth/actor";
import { savedAs } from "@/lib/files/disposition";
import { readRouteId } from "@/lib/http/route-id";
import { findUploadFile } from "@/lib/uploads/queries";

/** The file of an upload, byte for byte as it came in; to be saved, never shown. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/uploads/[uploadId]/file">,
): Promise<Response> {
  const [actor, { uploadId }] = await Promise.all([findActor(), params]);
  const id = readRouteId(uploadId);
  const file = actor && id ? await findUploadFile(actor, id) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(file.content), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": savedAs(file.name),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
