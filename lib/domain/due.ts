import { addDays, type CalendarDate, endOfYear, yearOf } from "./calendar-date";
import type { DueKind } from "./statuses";

/** When a commitment falls due. `years` is at least 1; `fromYear` is the year of the first occurrence. */
export type DueRule =
  | { kind: "on_date"; on: CalendarDate }
  | { kind: "end_of_year"; year: number }
  | { kind: "by_event"; eventId: string }
  | { kind: "every_years"; years: number; fromYear: number }
  | { kind: "none" };

/** The day on which one occurrence of a task falls due (product rule, part 8 items 7 and 8). "By an event" is the
 *  event's first day. Null where the rule names no day, and where the event has none or is cancelled: the caller
 *  then passes null. `occurrence` is the year of a recurring rule and 0 for every other. */
export function dueOn(
  rule: DueRule,
  occurrence: number,
  eventStartsOn: CalendarDate | null,
): CalendarDate | null {
  switch (rule.kind) {
    case "on_date":
      return rule.on;
    case "end_of_year":
      return endOfYear(rule.year);
    case "by_event":
      return eventStartsOn;
    case "every_years":
      return endOfYear(occurrence);
    case "none":
      return null;
  }
}

/** The occurrences that have a task today, oldest first: [0] for a rule that does not recur, years otherwise. The
 *  first always has one; the next is made on the day when the last falls due (part 8 item 8). */
export function occurrencesUpTo(rule: DueRule, today: CalendarDate): number[] {
  if (rule.kind !== "every_years") return [0];
  const { years, fromYear } = rule;
  const lastYearFallenDue = yearOf(addDays(today, 1)) - 1;
  const fallenDue = Math.max(0, Math.floor((lastYearFallenDue - fromYear) / years) + 1);
  return Array.from({ length: fallenDue + 1 }, (_, nth) => fromYear + nth * years);
}

/** The day shown for a task inside a cycle: a task without a due rule takes the cycle's day. One that waits for an
 *  event without days stays undated until an officer decides (part 8 item 8), and never takes the cycle's. */
export function effectiveDueOn(
  task: { dueKind: DueKind; dueOn: CalendarDate | null },
  cycleDueOn: CalendarDate | null,
): CalendarDate | null {
  return task.dueKind === "none" ? cycleDueOn : task.dueOn;
}
