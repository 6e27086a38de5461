import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay } from "../testing/makers";
import { addDays, calendarDate, compareDates, dayIn, daysBetween, endOfYear, yearOf } from "./calendar-date";

describe("a calendar date", () => {
  it("is a real day written as year, month and day", () => {
    expect(calendarDate("2024-10-13")).toBe("2024-10-13");
    expect(calendarDate("2024-02-29")).toBe("2024-02-29");
  });

  it.each(["2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-04-31", "2024-10-00"])(
    "is never a day that does not exist: %s",
    (text) => expect(calendarDate(text)).toBeNull(),
  );

  it.each([
    "",
    "13/10/2024",
    "2024-10-13T00:00:00Z",
    " 2024-10-13",
    "2024-10-13\n",
    "+012024-10-13",
    "٢٠٢٤-١٠-١٣",
  ])("is never text of another form: %j", (text) => expect(calendarDate(text)).toBeNull());

  it("knows its year and the last day of a year", () => {
    expect(yearOf(aDay("2019-06-01"))).toBe(2019);
    expect(endOfYear(2019)).toBe("2019-12-31");
    expect(endOfYear(113)).toBe("0113-12-31");
  });

  it("counts over leap days, month ends and changes of the clock", () => {
    expect(addDays(aDay("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(aDay("2024-03-31"), -31)).toBe("2024-02-29");
    expect(addDays(aDay("2024-10-26"), 2)).toBe("2024-10-28");
    expect(daysBetween(aDay("2024-02-28"), aDay("2024-03-01"))).toBe(2);
    expect(daysBetween(aDay("2024-10-13"), aDay("2024-09-16"))).toBe(-27);
  });

  it("is neither before nor after itself", () => {
    expect(compareDates(aDay("2024-10-13"), aDay("2024-10-13"))).toBe(0);
  });

  it("stops at the edges of what it can write", () => {
    expect(() => addDays(aDay("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => endOfYear(10_000)).toThrow(RangeError);
    expect(() => endOfYear(Number.NaN)).toThrow(RangeError);
  });

  it("is the day where the clock hangs, not the day in Greenwich", () => {
    const lateOnTheLastDay = new Date("2024-10-13T22:30:00Z");
    expect(dayIn("Europe/Zurich", lateOnTheLastDay)).toBe("2024-10-14");
    expect(dayIn("UTC", lateOnTheLastDay)).toBe("2024-10-13");
    expect(dayIn("Pacific/Auckland", lateOnTheLastDay)).toBe("2024-10-14");
    expect(dayIn("Pacific/Honolulu", lateOnTheLastDay)).toBe("2024-10-13");
  });
});

describe("any two calendar dates", () => {
  it("adding the days between them leads from the one to the other", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  it("sort as the days follow each other", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it("no day of a year comes after its last", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(day <= endOfYear(yearOf(day))).toBe(true);
      }),
    );
  });
});
