import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datePartsOf, isoDateOf } from "./date-parts";

describe("a date typed in three boxes", () => {
  it.each([
    [{ day: "13", month: "10", year: "2024" }, "2024-10-13"],
    [{ day: " 3 ", month: "1", year: "2024" }, "2024-01-03"],
    [{ day: "١٣", month: "١٠", year: "٢٠٢٤" }, "2024-10-13"],
    [{ day: "۲۹", month: "۲", year: "۲۰۲۴" }, "2024-02-29"],
    [{ day: "", month: "", year: " " }, ""],
  ])("%j is %s", (typed, isoDate) => {
    expect(isoDateOf(typed)).toBe(isoDate);
  });

  it.each([
    [{ day: "31", month: "2", year: "2024" }],
    [{ day: "29", month: "2", year: "2023" }],
    [{ day: "0", month: "1", year: "2024" }],
    [{ day: "1", month: "13", year: "2024" }],
    [{ day: "", month: "1", year: "2024" }],
    [{ day: "1", month: "1", year: "24" }],
    [{ day: "1", month: "1", year: "0024" }],
    [{ day: "first", month: "May", year: "2024" }],
  ])("%j is no date", (typed) => {
    expect(isoDateOf(typed)).toBeNull();
  });

  it("comes back in the same boxes", () => {
    expect(datePartsOf("2024-03-09")).toEqual({ day: "9", month: "3", year: "2024" });
    expect(datePartsOf("")).toEqual({ day: "", month: "", year: "" });
    const anyDay = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const isoDate = date.toISOString().slice(0, 10);
        expect(isoDateOf(datePartsOf(isoDate))).toBe(isoDate);
      }),
    );
  });
});
