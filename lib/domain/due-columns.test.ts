import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { type DueColumns, dueColumnsOf, dueRuleOf } from "./due-columns";

const unused: DueColumns = {
  dueKind: "none",
  dueOn: null,
  dueYear: null,
  dueEveryYears: null,
  dueEventId: null,
};

describe("the due rule of a commitment's row", () => {
  it.each([
    [
      { dueKind: "on_date", dueOn: calendarDate("2018-12-06") },
      { kind: "on_date", on: "2018-12-06" },
    ],
    [
      { dueKind: "end_of_year", dueYear: 2019 },
      { kind: "end_of_year", year: 2019 },
    ],
    [
      { dueKind: "by_event", dueEventId: "149" },
      { kind: "by_event", eventId: "149" },
    ],
    [
      { dueKind: "every_years", dueYear: 2022, dueEveryYears: 4 },
      { kind: "every_years", years: 4, fromYear: 2022 },
    ],
    [{ dueKind: "none" }, { kind: "none" }],
  ] as const)("is read back from %j", (columns, rule) => {
    expect(dueRuleOf({ ...unused, ...columns })).toEqual(rule);
    expect(dueColumnsOf(dueRuleOf({ ...unused, ...columns }))).toEqual({ ...unused, ...columns });
  });

  it.each([
    { dueKind: "on_date" },
    { dueKind: "end_of_year" },
    { dueKind: "by_event" },
    { dueKind: "every_years", dueYear: 2022 },
    { dueKind: "every_years", dueEveryYears: 4 },
  ] as const)("is none where the columns of its kind are empty: %j", (columns) => {
    expect(dueRuleOf({ ...unused, ...columns })).toEqual({ kind: "none" });
  });
});
