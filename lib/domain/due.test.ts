import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay } from "../testing/makers";
import { endOfYear } from "./calendar-date";
import { type DueRule, dueOn, effectiveDueOn, occurrencesUpTo } from "./due";

const EVERY_FOUR_YEARS: DueRule = { kind: "every_years", years: 4, fromYear: 2022 };
const BY_THE_149TH: DueRule = { kind: "by_event", eventId: "assembly-149" };

describe("a due rule", () => {
  it("on a date falls due that day", () => {
    expect(dueOn({ kind: "on_date", on: aDay("2018-12-10") }, 0, null)).toBe("2018-12-10");
  });

  it("by the end of a year, or in a year, falls due on 31 December", () => {
    expect(dueOn({ kind: "end_of_year", year: 2019 }, 0, null)).toBe("2019-12-31");
  });

  it("by an event falls due on its first day, and moves with it", () => {
    expect(dueOn(BY_THE_149TH, 0, aDay("2024-10-13"))).toBe("2024-10-13");
    expect(dueOn(BY_THE_149TH, 0, aDay("2024-10-20"))).toBe("2024-10-20");
  });

  it("by an event that is cancelled or has no days is undated", () => {
    expect(dueOn(BY_THE_149TH, 0, null)).toBeNull();
  });

  it("that recurs falls due at the end of the occurrence's year", () => {
    expect(dueOn(EVERY_FOUR_YEARS, 2026, null)).toBe("2026-12-31");
  });

  it("that names no day has none", () => {
    expect(dueOn({ kind: "none" }, 0, aDay("2024-10-13"))).toBeNull();
  });
});

describe("a task inside a cycle", () => {
  const cycleDueOn = aDay("2024-09-30");

  it("takes the cycle's day where its commitment names none", () => {
    expect(effectiveDueOn({ dueKind: "none", dueOn: null }, cycleDueOn)).toBe("2024-09-30");
    expect(effectiveDueOn({ dueKind: "none", dueOn: null }, null)).toBeNull();
  });

  it("keeps its own day", () => {
    expect(effectiveDueOn({ dueKind: "end_of_year", dueOn: aDay("2019-12-31") }, cycleDueOn)).toBe(
      "2019-12-31",
    );
  });

  it("stays undated while its event has no days", () => {
    expect(effectiveDueOn({ dueKind: "by_event", dueOn: null }, cycleDueOn)).toBeNull();
  });
});

describe("the occurrences of a rule", () => {
  it("are one where it does not recur", () => {
    expect(occurrencesUpTo({ kind: "none" }, aDay("2024-09-16"))).toEqual([0]);
    expect(occurrencesUpTo(BY_THE_149TH, aDay("2044-09-16"))).toEqual([0]);
  });

  it.each([
    ["2018-10-17", [2022]],
    ["2022-12-30", [2022]],
    ["2022-12-31", [2022, 2026]],
    ["2026-12-30", [2022, 2026]],
    ["2026-12-31", [2022, 2026, 2030]],
  ])("every four years from 2022 are, on %s, %j", (today, years) => {
    expect(occurrencesUpTo(EVERY_FOUR_YEARS, aDay(today))).toEqual(years);
  });
});

describe("any recurring rule on any day", () => {
  const anyRule = fc.record({
    years: fc.integer({ min: 1, max: 10 }),
    fromYear: fc.integer({ min: 1980, max: 2070 }),
  });

  it("has exactly one occurrence that has not fallen due, the last", () => {
    fc.assert(
      fc.property(anyRule, anyDay, ({ years, fromYear }, today) => {
        const ahead = occurrencesUpTo({ kind: "every_years", years, fromYear }, today).map(
          (year) => endOfYear(year) > today,
        );
        expect(ahead.indexOf(true)).toBe(ahead.length - 1);
      }),
    );
  });

  it("only ever adds occurrences as time passes", () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyDay, ({ years, fromYear }, one, other) => {
        const [earlier, later] = [one, other]
          .sort()
          .map((day) => occurrencesUpTo({ kind: "every_years", years, fromYear }, day));
        expect(later?.slice(0, earlier?.length)).toEqual(earlier);
      }),
    );
  });
});
