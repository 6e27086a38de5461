import { describe, expect, it } from "vitest";
import { type RotationPlace, rotationChangeRefusal } from "./rotation-change";

const YEARS = [2025, 2026, 2027, 2028];
const at = (year: number, isCredited = false): RotationPlace => ({ year, isCredited });
const swap = (one: RotationPlace, other: RotationPlace, begun: number[] = []) =>
  rotationChangeRefusal({ kind: "swap", places: [one, other] }, { years: YEARS, begun });
const deferral = (one: RotationPlace, begun: number[] = []) =>
  rotationChangeRefusal({ kind: "deferral", places: [one] }, { years: YEARS, begun });

describe("a rotation is changed", () => {
  it("by two parliaments of different years that have not begun", () => {
    expect(swap(at(2026), at(2028), [2025])).toBeNull();
    expect(swap(at(2026), at(2026))).toBe("rotation_same_year");
    expect(swap(at(2025), at(2028), [2025])).toBe("rotation_year_begun");
    expect(swap(at(2028), at(2025), [2025])).toBe("rotation_year_begun");
  });

  it("by one that reports in the following year, which the rotation must have", () => {
    expect(deferral(at(2026), [2025])).toBeNull();
    expect(deferral(at(2028))).toBe("rotation_no_later_year");
    expect(deferral(at(2025), [2025])).toBe("rotation_year_begun");
  });

  it("not for whoever has already reported of free will", () => {
    expect(swap(at(2026), at(2028, true))).toBe("rotation_credited");
    expect(deferral(at(2026, true))).toBe("rotation_credited");
  });
});
