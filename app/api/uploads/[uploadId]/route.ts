import { getTranslations } from "next-intl/server";
import { findActor } from "@/lib/auth/actor";
import { isLocale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { inLocale } from "@/lib/paths";
import { findUpload } from "@/lib/uploads/queries";
import type { UploadProgress } from "@/lib/uploads/views";

/** How far an upload has come, for a page that waits: where it leads once it is read, or why it failed. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/uploads/[uploadId]">,
): Promise<Response> {
  const [actor, { uploadId }] = await Promise.all([findActor(), params]);
  const id = readRouteId(uploadId);
  if (!actor || !id || !may(actor.roles, "intake_document")) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  const locale = isLocale(asked) ? asked : "en";
  const upload = await findUpload(actor, id, locale);
  if (!upload) return new Response(null, { status: 404 });

  const say = await getTranslations({ locale, namespace: "refusals" });
  const code = upload.failure ?? "unknown";
  const { state, pages, pagesRead, path } = upload;
  return Response.json({
    state,
    pages,
    pagesRead,
    address: path && inLocale(locale, path),
    sentence: state === "failed" ? say((say.has(code as never) ? code : "unknown") as never) : null,
  } satisfies UploadProgress);
}
