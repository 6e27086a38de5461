import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barSegments } from "./stacked-bar";

const values = [
  { key: "accepted", value: 30 },
  { key: "submitted", value: 0 },
  { key: "silent", value: 70 },
];

describe("a stacked bar", () => {
  it("starts at the left and leaves out parts of no value", () => {
    expect(barSegments(values, { whole: 100, direction: "ltr" })).toEqual([
      { key: "accepted", value: 30, x: 0, width: 30, middle: 15, labelled: true },
      { key: "silent", value: 70, x: 30, width: 70, middle: 65, labelled: true },
    ]);
  });

  it("is mirrored where the line runs from right to left", () => {
    const [first, last] = barSegments(values, { whole: 100, direction: "rtl" });
    expect(first).toMatchObject({ key: "accepted", x: 70, width: 30 });
    expect(last).toMatchObject({ key: "silent", x: 0, width: 70 });
  });

  it("prints no number where it would not fit", () => {
    const [, narrow] = barSegments(
      [
        { key: "a", value: 96 },
        { key: "b", value: 4 },
      ],
      { whole: 100, direction: "ltr" },
    );
    expect(narrow?.labelled).toBe(false);
  });

  it("of nothing has no parts", () => {
    expect(barSegments(values, { whole: 0, direction: "ltr" })).toEqual([]);
  });
});

describe("any bar", () => {
  it("is as long as its values and its parts touch", () => {
    const parts = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.nat({ max: 100 }), (counts, rest) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        const drawn = barSegments(
          counts.map((value, index) => ({ key: String(index), value })),
          { whole: sum + rest, direction: "ltr" },
        );
        const width = drawn.reduce((total, segment) => total + segment.width, 0);
        expect(width).toBeCloseTo(sum + rest === 0 ? 0 : (100 * sum) / (sum + rest), 6);
        let edge = 0;
        for (const segment of drawn) {
          expect(segment.x).toBeCloseTo(edge, 6);
          edge = segment.x + segment.width;
        }
      }),
    );
  });
});
