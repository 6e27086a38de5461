import type { CalendarDate } from "./calendar-date";
import type { DueRule } from "./due";
import type { DueKind } from "./statuses";

/** A due rule as a commitment's row holds it; what its kind does not use is null. */
export type DueColumns = {
  dueKind: DueKind;
  dueOn: CalendarDate | null;
  dueYear: number | null;
  dueEveryYears: number | null;
  dueEventId: string | null;
};

/** A due rule as the columns of a commitment; what its kind does not use is null. */
export function dueColumnsOf(rule: DueRule): DueColumns {
  return {
    dueKind: rule.kind,
    dueOn: rule.kind === "on_date" ? rule.on : null,
    dueYear: rule.kind === "end_of_year" ? rule.year : rule.kind === "every_years" ? rule.fromYear : null,
    dueEveryYears: rule.kind === "every_years" ? rule.years : null,
    dueEventId: rule.kind === "by_event" ? rule.eventId : null,
  };
}

/** The due rule of a commitment's row. The table's checks keep the columns that a kind needs from being null. */
export function dueRuleOf(row: DueColumns): DueRule {
  if (row.dueKind === "on_date" && row.dueOn) return { kind: "on_date", on: row.dueOn };
  if (row.dueKind === "end_of_year" && row.dueYear) return { kind: "end_of_year", year: row.dueYear };
  if (row.dueKind === "by_event" && row.dueEventId) return { kind: "by_event", eventId: row.dueEventId };
  if (row.dueKind === "every_years" && row.dueEveryYears && row.dueYear) {
    return { kind: "every_years", years: row.dueEveryYears, fromYear: row.dueYear };
  }
  return { kind: "none" };
}
