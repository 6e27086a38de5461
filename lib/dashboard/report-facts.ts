import "server-only";
import { sql } from "drizzle-orm";
import { cycles, reports } from "@/db/schema/reports";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { type Standing, standingOf } from "@/lib/domain/standing";
import type { ReportStatus } from "@/lib/domain/statuses";

/** The columns that a report's standing is judged by; a query on reports joined with cycles selects or groups by
 *  them. SQL only brings them together: what they mean is decided in lib/domain/standing.ts alone. */
export const STANDING_COLUMNS = {
  status: reports.status,
  allReserved: reports.allReserved,
  firstSubmittedOn: reports.firstSubmittedOn,
  extendedDueOn: reports.extendedDueOn,
  opensOn: cycles.opensOn,
  dueOn: cycles.dueOn,
  acceptedIsOfficial: sql<boolean>`coalesce(${reports.acceptedVersion} = ${reports.submittedVersion}, false)`,
} as const;

/** A row of STANDING_COLUMNS. */
export type StandingRow = {
  status: ReportStatus;
  allReserved: boolean;
  firstSubmittedOn: CalendarDate | null;
  extendedDueOn: CalendarDate | null;
  opensOn: CalendarDate;
  dueOn: CalendarDate;
  /** True if the last version submitted is the one accepted; a reopening takes that back. */
  acceptedIsOfficial: boolean;
};

/** Where a report stands today. */
export function standingOfRow(row: StandingRow, today: CalendarDate): Standing {
  return standingOf(
    {
      status: row.status,
      cycleOpensOn: row.opensOn,
      cycleDueOn: row.dueOn,
      extendedDueOn: row.extendedDueOn,
      firstSubmittedOn: row.firstSubmittedOn,
      allReserved: row.allReserved,
      acceptedVersionStands: row.acceptedIsOfficial && row.status !== "returned",
    },
    today,
  );
}
