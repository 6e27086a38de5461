import { addDays, type CalendarDate, daysBetween, endOfYear } from "./calendar-date";

/** The Secretariat's own target: a report is reviewed within so many working days of its submission. */
const REVIEW_TARGET_WORKING_DAYS = 15;

/** The day by which a report submitted on a day is to be reviewed. */
export function reviewTargetOn(submittedOn: CalendarDate): CalendarDate {
  return addWorkingDays(submittedOn, REVIEW_TARGET_WORKING_DAYS);
}

/** The day `days` working days later. Monday to Friday work; public holidays are not known here, and a target that is
 *  a day too early for one harms nobody. */
export function addWorkingDays(from: CalendarDate, days: number): CalendarDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

// 31 December of the year 0 was a Sunday, and no calendar day of ours lies before that year.
const A_SUNDAY = endOfYear(0);

function isWeekend(day: CalendarDate): boolean {
  const sinceSunday = ((daysBetween(A_SUNDAY, day) % 7) + 7) % 7;
  return sinceSunday === 0 || sinceSunday === 6;
}
