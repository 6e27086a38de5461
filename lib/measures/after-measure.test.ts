import { expect, test } from "vitest";
import { pathAfterMeasure } from "./after-measure";

test.each([
  [null, "done", "/measures"],
  ["r1", "done", "/reports/r1#measures"],
  ["r1", "more_links", "/measures/m1?saved=2&report=r1#links"],
  [null, "more_links", "/measures/m1?saved=2#links"],
] as const)("a measure told from report %s, then %s, leads to %s", (reportId, next, path) => {
  expect(pathAfterMeasure({ measureId: "m1", reportId, next, version: 2 })).toBe(path);
});
