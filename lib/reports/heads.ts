import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import type { PerLocale } from "@/db/columns";
import { documents } from "@/db/schema/documents";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { effectiveDueOn, standingOf } from "@/lib/domain/standing";
import { localText } from "@/lib/text/local-text";
import type { ReportHead } from "./views";

/** The tops of the reports that the scope shows, the one due first on top: of one parliament where `parliamentId` is
 *  given (null is nobody's, and has none), the one with `reportId` where that is given. */
export async function listHeads(
  scope: Scope,
  asked: { parliamentId?: string | null; reportId?: string; reader: Locale; today: CalendarDate },
): Promise<ReportHead[]> {
  if (asked.parliamentId === null) return [];
  const rows = await scope
    .select({
      id: reports.id,
      status: reports.status,
      version: reports.version,
      parliamentId: reports.parliamentId,
      country: parliaments.country,
      document: {
        id: documents.id,
        code: documents.code,
        title: documents.title,
        isDraftText: documents.isDraftText,
      },
      cycleName: cycles.name,
      cycleOpensOn: cycles.opensOn,
      cycleClosesOn: cycles.closesOn,
      officialDueOn: cycles.dueOn,
      extendedDueOn: reports.extendedDueOn,
      firstSubmittedOn: reports.firstSubmittedOn,
      respondBy: reports.respondBy,
      allReserved: reports.allReserved,
      submittedVersion: reports.submittedVersion,
      acceptedVersion: reports.acceptedVersion,
      lastSubmittedAt: reports.lastSubmittedAt,
    })
    .from(reports)
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .where(
      and(
        asked.parliamentId ? eq(reports.parliamentId, asked.parliamentId) : undefined,
        asked.reportId ? eq(reports.id, asked.reportId) : undefined,
      ),
    )
    .orderBy(asc(cycles.dueOn), asc(documents.code));
  return rows.map((row) => headOf(row, asked));
}

type HeadRow = Omit<ReportHead, "document" | "cycle" | "parliament" | "dueOn" | "standing"> & {
  country: PerLocale;
  document: { id: string; code: string; title: PerLocale; isDraftText: boolean };
  cycleName: PerLocale;
  cycleOpensOn: CalendarDate;
  cycleClosesOn: CalendarDate;
  extendedDueOn: CalendarDate | null;
  firstSubmittedOn: CalendarDate | null;
};

function headOf(row: HeadRow, { reader, today }: { reader: Locale; today: CalendarDate }): ReportHead {
  const { country, cycleName, cycleOpensOn, cycleClosesOn, extendedDueOn, firstSubmittedOn, ...head } = row;
  const acceptedVersionStands =
    row.acceptedVersion !== null && row.acceptedVersion === row.submittedVersion && row.status !== "returned";
  return {
    ...head,
    document: { ...row.document, title: localText(row.document.title, reader) },
    cycle: { name: localText(cycleName, reader), opensOn: cycleOpensOn, closesOn: cycleClosesOn },
    parliament: localText(country, reader),
    dueOn: effectiveDueOn({ cycleDueOn: row.officialDueOn, extendedDueOn }),
    standing: standingOf(
      {
        status: row.status,
        cycleOpensOn,
        cycleDueOn: row.officialDueOn,
        extendedDueOn,
        firstSubmittedOn,
        allReserved: row.allReserved,
        acceptedVersionStands,
      },
      today,
    ),
  };
}
