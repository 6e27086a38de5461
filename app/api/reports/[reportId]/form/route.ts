import { findActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { FILE_BYTES_MAX, MEDIA_TYPES } from "@/lib/domain/file-kinds";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { FILE_HEADERS, savedAs } from "@/lib/files/disposition";
import { isFromOurPages } from "@/lib/http/origin-check";
import { readRouteId } from "@/lib/http/route-id";
import { sentFile } from "@/lib/http/sent-file";
import { receiveForm } from "@/lib/offline/commands";
import { writeWordForm } from "@/lib/offline/word-form";
import { inLocale, paths, withQuery } from "@/lib/paths";
import { findReport } from "@/lib/reports/queries";

type FormRoute = { params: Promise<{ reportId: string }> };

/** The draft of a report as a Word form to fill in elsewhere. */
export async function GET(request: Request, { params }: FormRoute): Promise<Response> {
  const locale = languageOf(request);
  const reportId = readRouteId((await params).reportId);
  const actor = await findActor();
  const report = actor && reportId && (await findReport(actor, { reportId, reader: locale, today: today() }));
  if (!report) return new Response(null, { status: 404 });
  return new Response(Buffer.from(await writeWordForm(report, locale)), {
    headers: {
      ...FILE_HEADERS,
      "content-type": MEDIA_TYPES.docx,
      "content-disposition": savedAs(`${report.document.code}-${locale}.docx`),
    },
  });
}

/** Takes the filled form in, and leads to what it says beside the draft, or back with what is wrong with it. */
export async function POST(request: Request, { params }: FormRoute): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const locale = languageOf(request);
  const reportId = readRouteId((await params).reportId);
  if (!reportId) return new Response(null, { status: 404 });
  const actor = await findActor();
  const page = paths.reportOffline(reportId);
  if (!actor) return lead(locale, withQuery(paths.signIn(), { next: inLocale(locale, page) }));
  const sent = await sentFile(request, FILE_BYTES_MAX);
  const received = sent.ok ? await receiveForm(actor, { reportId, ...sent.value }) : sent;
  return lead(
    locale,
    received.ok
      ? paths.sentForm(reportId, received.value.formId)
      : withQuery(page, { refused: received.refusal }),
  );
}

function languageOf(request: Request): Locale {
  const language = new URL(request.url).searchParams.get("language") ?? "";
  return isLocale(language) ? language : "en";
}

function lead(locale: Locale, path: string): Response {
  return new Response(null, { status: 303, headers: { location: inLocale(locale, path) } });
}
