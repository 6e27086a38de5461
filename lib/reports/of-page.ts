import "server-only";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { readRouteId } from "@/lib/http/route-id";
import { findCheck, findVersion } from "./queries";
import { readVersionNumber } from "./version-number";
import type { CheckedReport, ReadableVersion } from "./views";

/** Who reads a page, in which language, on which day. */
type Reader = { actor: Actor; reader: Locale; day: CalendarDate };

/** The report that an address of the parliament's side names; null where there is none for the reader. A page and its
 *  title ask once between them. Titles never call notFound(): thrown there it would leave an empty document. */
export const reportOfPage = cache(
  async (segment: string): Promise<Reader & { report: CheckedReport | null }> => {
    const { actor, reader, day } = await readerOfPage();
    const reportId = readRouteId(segment);
    const report = reportId && (await findCheck(actor, { reportId, reader, today: day }));
    return { actor, reader, day, report: report || null };
  },
);

/** The submitted version that an address names, the last one where it names no number. */
export const versionOfPage = cache(
  async (segment: string, number: string | null): Promise<Reader & { version: ReadableVersion | null }> => {
    const { actor, reader, day } = await readerOfPage();
    const reportId = readRouteId(segment);
    const asked = { number: number === null ? null : readVersionNumber(number), reader, today: day };
    if (!reportId || (number !== null && asked.number === null)) return { actor, reader, day, version: null };
    return { actor, reader, day, version: await findVersion(actor, { reportId, ...asked }) };
  },
);

async function readerOfPage(): Promise<Reader> {
  const actor = await requireActor("parliament");
  return { actor, reader: await getLocale(), day: today() };
}
