import { calendarDate } from "@/lib/domain/calendar-date";

/** A date as typed in three boxes; anything may be in them. */
export type DateParts = { day: string; month: string; year: string };

/** The ISO calendar date of three boxes; "" when all are empty; null when they are no real date. Arabic-Indic and
 *  Persian digits count as digits, for that is what an Arabic keyboard gives. */
export function isoDateOf(typed: DateParts): string | null {
  const [day, month, year] = [typed.day, typed.month, typed.year].map(latinDigits);
  if (day === "" && month === "" && year === "") return "";
  if (!/^\d{1,2}-\d{1,2}-[1-9]\d{3}$/.test(`${day}-${month}-${year}`)) return null;
  return calendarDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
}

/** The three boxes of an ISO calendar date, without leading zeros; empty boxes for "" or anything else. */
export function datePartsOf(isoDate: string): DateParts {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

const FOREIGN_DIGITS = /[٠-٩۰-۹]/gu;

function latinDigits(typed: string): string {
  return typed.trim().replace(FOREIGN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
