import fc from "fast-check";
import type { CommitmentToAssign } from "../domain/assignment";
import { addDays, type CalendarDate, calendarDate } from "../domain/calendar-date";
import type { ReservationFact } from "../domain/reservation";

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
