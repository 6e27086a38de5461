declare const calendar: unique symbol;

/** A day on the calendar as ISO 8601 text, "2024-10-13": no time, no time zone. Made only by this file, so one in
 *  hand is a real day. ISO text sorts as the days do: compare with `<`, `>` and `===`. */
export type CalendarDate = string & { readonly [calendar]: true };

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day from the years 0000 to 9999; null for anything else, also for days that do not exist (30 February). */
export function calendarDate(text: string): CalendarDate | null {
  return isRealDay(text) ? text : null;
}

/** The day `days` later, or earlier where negative. Throws beyond the years 0000 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return mustBeRealDay(isoDayAt(Date.parse(date) + days * MS_PER_DAY));
}

/** Whole days from one day to another; negative where `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

/** 31 December of a year: what "by the end of 2019" and "in 2021" mean (product rule, part 8 item 7). */
export function endOfYear(year: number): CalendarDate {
  return mustBeRealDay(`${String(year).padStart(4, "0")}-12-31`);
}

/** For `sort`: the earlier day first. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The calendar year of a day. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The day it is at an instant in an IANA time zone ("Europe/Zurich"): where an instant becomes a deadline's day. */
export function dayIn(timeZone: string, at: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: "year" | "month" | "day"): string =>
    parts
      .filter((each) => each.type === type)
      .map((each) => each.value)
      .join("");
  return mustBeRealDay(`${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`);
}

/** Only a real day survives the way through Date and back; 30 February comes back as 1 or 2 March. */
function isRealDay(text: string): text is CalendarDate {
  if (!ISO_DAY.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && isoDayAt(at) === text;
}

function isoDayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function mustBeRealDay(text: string): CalendarDate {
  if (!isRealDay(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}
