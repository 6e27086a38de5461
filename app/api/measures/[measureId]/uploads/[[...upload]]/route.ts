import { findActor } from "@/lib/auth/actor";
import { answerUpload } from "@/lib/files/upload-server";
import { isFromOurPages } from "@/lib/http/origin-check";
import { readRouteId } from "@/lib/http/route-id";

type UploadRoute = { params: Promise<{ measureId: string }> };

/** One request of an upload that can be resumed (tus). Asking how much arrived changes nothing and so names no origin. */
async function upload(request: Request, { params }: UploadRoute): Promise<Response> {
  if (request.method !== "HEAD" && !isFromOurPages(request.headers))
    return new Response(null, { status: 403 });
  const actor = await findActor();
  if (!actor) return new Response("signed_out", { status: 401 });
  const measureId = readRouteId((await params).measureId);
  if (!measureId) return new Response("measure_not_found", { status: 422 });
  return answerUpload(actor, measureId, request);
}

export { upload as DELETE, upload as HEAD, upload as PATCH, upload as POST };
