import { findActor } from "@/lib/auth/actor";
import { FILE_BYTES_MAX, MEDIA_TYPES } from "@/lib/domain/file-kinds";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { FILE_HEADERS, savedAs } from "@/lib/files/disposition";
import { isFromOurPages } from "@/lib/http/origin-check";
import { sentFile } from "@/lib/http/sent-file";
import { wordsIn } from "@/lib/i18n/words-in";
import { receiveSheet } from "@/lib/measures/sheet/commands";
import { findSheetLists } from "@/lib/measures/sheet/queries";
import { writeMeasureSheet } from "@/lib/measures/sheet/write-sheet";
import { inLocale, paths, withQuery } from "@/lib/paths";

/** The empty sheet of the actor's parliament. */
export async function GET(request: Request): Promise<Response> {
  const locale = languageOf(request);
  const actor = await findActor();
  if (!actor?.parliamentId) return new Response(null, { status: 404 });
  const sheet = await writeMeasureSheet(await findSheetLists(actor, { reader: locale }), locale);
  return new Response(Buffer.from(sheet), {
    headers: {
      ...FILE_HEADERS,
      "content-type": MEDIA_TYPES.xlsx,
      "content-disposition": savedAs(`${wordsIn(locale)("sheet.name")}.xlsx`),
    },
  });
}

/** Takes the filled sheet in, and leads to its rows, or back with why it is none. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const locale = languageOf(request);
  const actor = await findActor();
  const page = paths.measureSheet();
  if (!actor) return lead(locale, withQuery(paths.signIn(), { next: inLocale(locale, page) }));
  const sent = await sentFile(request, FILE_BYTES_MAX);
  const received = sent.ok ? await receiveSheet(actor, sent.value) : sent;
  return lead(
    locale,
    received.ok ? paths.sentSheet(received.value.sheetId) : withQuery(page, { refused: received.refusal }),
  );
}

function languageOf(request: Request): Locale {
  const language = new URL(request.url).searchParams.get("language") ?? "";
  return isLocale(language) ? language : "en";
}

function lead(locale: Locale, path: string): Response {
  return new Response(null, { status: 303, headers: { location: inLocale(locale, path) } });
}
