import { findActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { readRouteId } from "@/lib/http/route-id";
import { inLocale, paths } from "@/lib/paths";
import type { Printed } from "@/lib/pdf/printed";
import { renderPdf } from "@/lib/pdf/render";
import { paperName, printedDraft, printedVersion } from "@/lib/reports/printed-report";
import { findCheck, findVersion } from "@/lib/reports/queries";
import { readVersionNumber } from "@/lib/reports/version-number";
import { wholeAddress } from "@/lib/whole-address";

type PdfContext = { params: Promise<{ reportId: string }> };

/** A report as a file to keep or to sign: "?version=2" gives that submitted version to everybody who may read it, no
 *  version gives the draft to its own parliament. */
export async function GET(request: Request, { params }: PdfContext): Promise<Response> {
  const { reportId: segment } = await params;
  const { searchParams } = new URL(request.url);
  const language = searchParams.get("language") ?? "";
  const locale = isLocale(language) ? language : "en";
  const actor = await findActor();
  if (!actor) return signInFirst(segment, locale);

  const reportId = readRouteId(segment);
  const version = searchParams.get("version");
  const number = version === null ? null : readVersionNumber(version);
  const isDraft = version === null;
  if (!reportId || (!isDraft && number === null)) return notFound();
  const paper =
    number === null ? await draft(actor, reportId, locale) : await filed(actor, { reportId, number, locale });
  return paper ? sent(paper) : notFound();
}

type Paper = { printed: Printed; name: string };

async function draft(actor: Actor, reportId: string, locale: Locale): Promise<Paper | null> {
  const report = await findCheck(actor, { reportId, reader: locale, today: today() });
  if (report?.status !== "drafting" && report?.status !== "in_clearance") return null;
  const printed = printedDraft(report, {
    locale,
    address: wholeAddress(locale, paths.reportCheck(reportId)),
  });
  return { printed, name: paperName({ code: report.document.code, paperMark: report.paperMark }) };
}

async function filed(
  actor: Actor,
  { reportId, number, locale }: { reportId: string; number: number; locale: Locale },
): Promise<Paper | null> {
  const version = await findVersion(actor, { reportId, number, reader: locale, today: today() });
  if (!version) return null;
  const address = wholeAddress(locale, paths.reportVersion(reportId, number));
  return { printed: printedVersion(version, { locale, address }), name: paperName(version) };
}

async function sent({ printed, name }: Paper): Promise<Response> {
  return new Response(await renderPdf(printed), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** The way back leads to the page of the report, which links the file. */
function signInFirst(segment: string, locale: Locale): Response {
  const reportId = readRouteId(segment);
  const back = reportId ? `?next=${encodeURIComponent(inLocale(locale, paths.report(reportId)))}` : "";
  return new Response(null, { status: 303, headers: { location: inLocale(locale, paths.signIn()) + back } });
}

/** What is not shared looks like what does not exist. */
function notFound(): Response {
  return new Response(null, { status: 404 });
}
