import { foldText, type View } from "./folding";
import type { Lexicon } from "./lexicon";
import type { Span } from "./reading";

/** A calendar date as a text names it; key indexes. A month is its last day, a year 31 December. */
export type NamedDate = Span & { isoDate: string; precision: "day" | "month" | "year"; year: number };

const PATTERNS = new WeakMap<Lexicon, RegExp>();

/** The dates of `range` that name a month or are written as numbers, in order. */
export function calendarDatesIn(view: View, range: Span, lexicon: Lexicon): NamedDate[] {
  const text = view.key.slice(range.start, range.end);
  return [...text.matchAll(patternOf(lexicon))].flatMap((found) => {
    const date = dateFrom(found, lexicon);
    const start = range.start + found.index;
    return date ? [{ ...date, start, end: start + found[0].length }] : [];
  });
}

/** The last day of a month as an ISO date; month from 1. */
export function endOfMonth(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return isoDate(year, month, Number(lengths[month - 1]));
}

/** An ISO calendar date. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The months of a lexicon, each with its folded names. */
function monthsOf(lexicon: Lexicon): string[][] {
  return lexicon.file.dues.months.map((names) => names.split("|").map((name) => foldText(name)));
}

function patternOf(lexicon: Lexicon): RegExp {
  const known = PATTERNS.get(lexicon);
  if (known) return known;
  const names = monthsOf(lexicon)
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(" ", "\\s+"));
  const month = `(?<month>${names.join("|")})(?:\\s*\\/\\s*\\p{L}+(?:\\s\\p{L}+)?(?=\\s+\\d))?\\.?`;
  const day = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?";
  const first = `(?:(?:${day}\\s*(?:-\\s*\\d{1,2})?\\s+(?:de\\s+|of\\s+|من\\s+)?)?${month},?\\s+(?:de\\s+|del\\s+|of\\s+|عام\\s+|سنه\\s+)?(?<year>\\d{4}))`;
  const american = `(?:${month.replace("<month>", "<month2>")}\\s+${day.replace("<day>", "<day2>")},?\\s+(?<year2>\\d{4}))`;
  const figures = "(?:(?<day3>\\d{1,2})[./](?<month3>\\d{1,2})[./](?<year3>\\d{4}))";
  const iso = "(?:(?<year4>\\d{4})-(?<month4>\\d{2})-(?<day4>\\d{2}))";
  const made = new RegExp(`(?<![\\p{L}\\d])(?:${american}|${first}|${figures}|${iso})(?!\\d)`, "gu");
  PATTERNS.set(lexicon, made);
  return made;
}

function dateFrom(found: RegExpExecArray, lexicon: Lexicon): Omit<NamedDate, "start" | "end"> | null {
  const group = (name: string): string | undefined =>
    [name, `${name}2`, `${name}3`, `${name}4`]
      .map((key) => found.groups?.[key])
      .find((value) => value !== undefined);
  const year = Number(group("year"));
  const month = monthNumber(`${group("month")}`, lexicon);
  const day = group("day");
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { isoDate: endOfMonth(year, month), precision: "month", year };
  if (isoDate(year, month, Number(day)) > endOfMonth(year, month) || Number(day) === 0) return null;
  return { isoDate: isoDate(year, month, Number(day)), precision: "day", year };
}

function monthNumber(text: string, lexicon: Lexicon): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const name = text.replace(/\s+/gu, " ");
  return monthsOf(lexicon).findIndex((names) => names.includes(name)) + 1;
}
