import { findActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { FILE_BYTES_MAX } from "@/lib/domain/file-kinds";
import { isLocale } from "@/lib/domain/locale";
import type { Result } from "@/lib/domain/result";
import { takeWholeFile, type UploadRefusal } from "@/lib/files/uploads";
import { isFromOurPages } from "@/lib/http/origin-check";
import { readRouteId } from "@/lib/http/route-id";
import { sentFile } from "@/lib/http/sent-file";
import { inLocale, paths, withQuery } from "@/lib/paths";

type FilesRoute = { params: Promise<{ measureId: string }> };

/** Takes one file from a browser without a script, and leads back to the measure with what became of it. */
export async function POST(request: Request, { params }: FilesRoute): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const measureId = readRouteId((await params).measureId);
  if (!measureId) return new Response(null, { status: 404 });
  const language = new URL(request.url).searchParams.get("language") ?? "";
  const locale = isLocale(language) ? language : "en";
  const report = readRouteId(new URL(request.url).searchParams.get("report") ?? "");
  const actor = await findActor();
  const outcome = actor && (await takeSentFile(actor, measureId, request));
  const address = outcome
    ? withQuery(paths.measure(measureId), { report, file: outcome.ok ? "stored" : outcome.refusal })
    : withQuery(paths.signIn(), { next: inLocale(locale, paths.measure(measureId)) });
  return new Response(null, { status: 303, headers: { location: `${inLocale(locale, address)}#files` } });
}

async function takeSentFile(
  actor: Actor,
  measureId: string,
  request: Request,
): Promise<Result<null, UploadRefusal>> {
  const sent = await sentFile(request, FILE_BYTES_MAX);
  return sent.ok ? takeWholeFile(actor, { measureId, ...sent.value }) : sent;
}
