import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay } from "../testing/makers";
import { daysBetween } from "./calendar-date";
import { addWorkingDays, reviewTargetOn } from "./working-days";

describe("working days", () => {
  it("leave out Saturday and Sunday", () => {
    expect(addWorkingDays(aDay("2024-09-13"), 1)).toBe("2024-09-16");
    expect(addWorkingDays(aDay("2024-09-14"), 1)).toBe("2024-09-16");
    expect(addWorkingDays(aDay("2024-09-15"), 2)).toBe("2024-09-17");
    expect(addWorkingDays(aDay("2024-09-16"), 0)).toBe("2024-09-16");
  });

  it("count as well before the Monday that they are counted from", () => {
    expect(addWorkingDays(aDay("1999-12-31"), 1)).toBe("2000-01-03");
  });

  it("make the target of a review three weeks, from whatever working day", () => {
    expect(reviewTargetOn(aDay("2024-09-10"))).toBe("2024-10-01");
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = daysBetween(day, reviewTargetOn(day));
        return days === 21 || days === 20 || days === 19;
      }),
    );
  });
});
