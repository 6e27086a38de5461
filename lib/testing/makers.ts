import fc from "fast-check";
import type { CommitmentToAssign } from "../domain/assignment";
import { addDays, type CalendarDate, calendarDate } from "../domain/calendar-date";
import type { ReservationFact } from "../domain/reservation";
import type { ReportFacts } from "../domain/standing";
import { REPORT_STATUSES } from "../domain/statuses";

/** A day for a test; throws on a day that does not exist, so a typing slip never passes for a date. */
export function aDay(text: string): CalendarDate {
  const day = calendarDate(text);
  if (!day) throw new Error(`No such day: ${text}`);
  return day;
}

/** Any day within a century around the documents, 1975 to 2075. */
export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => addDays(aDay("1975-01-01"), days));

/** A reservation of Kenya on no paragraph; a test names what it covers. */
export function aReservation(given: Partial<ReservationFact> = {}): ReservationFact {
  return {
    id: "reservation",
    parliamentId: "KE",
    kind: "reservation",
    scope: "paragraphs",
    paragraphIds: [],
    withdrawnOn: null,
    ...given,
  };
}

/** The commitment of paragraph 31: asked of parliaments, of all members, with no due rule of its own. */
export function aCommitmentToAssign(given: Partial<CommitmentToAssign> = {}): CommitmentToAssign {
  return {
    id: "31",
    addressees: ["parliaments"],
    due: { kind: "none" },
    operativeParagraphIds: ["p31"],
    boundIds: null,
    ...given,
  };
}

/** A report of the cycle before the 149th Assembly: open, owed, due on 30 September 2024. */
export function aReport(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    status: "open",
    cycleOpensOn: aDay("2024-03-23"),
    cycleDueOn: aDay("2024-09-30"),
    extendedDueOn: null,
    firstSubmittedOn: null,
    allReserved: false,
    ...given,
  };
}

/** Any report as its workflow can leave it: submitted states have a submission, states before the first have none. */
export const anyReport: fc.Arbitrary<ReportFacts> = fc
  .record({
    status: fc.constantFrom(...REPORT_STATUSES),
    opensOn: anyDay,
    dueAfter: fc.nat({ max: 400 }),
    extendedBy: fc.option(fc.integer({ min: 1, max: 90 })),
    submittedAfter: fc.nat({ max: 600 }),
    isRevision: fc.boolean(),
    allReserved: fc.boolean(),
  })
  .map(({ status, opensOn, dueAfter, extendedBy, submittedAfter, isRevision, allReserved }) => {
    const cycleDueOn = addDays(opensOn, dueAfter);
    const submitted =
      status === "submitted" ||
      status === "returned" ||
      status === "accepted" ||
      (isRevision && (status === "drafting" || status === "in_clearance"));
    return aReport({
      status,
      cycleOpensOn: opensOn,
      cycleDueOn,
      extendedDueOn: extendedBy === null ? null : addDays(cycleDueOn, extendedBy),
      firstSubmittedOn: submitted ? addDays(opensOn, submittedAfter) : null,
      allReserved,
    });
  });
