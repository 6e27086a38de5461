import { expect, test } from "vitest";
import { pathAfterSave } from "./after-save";

const saved = { reportId: "r1", next: "stay", keptAside: [], savedAt: new Date(5) };

test.each([
  ["stay", "/reports/r1?saved=5"],
  ["check", "/reports/r1/check"],
  ["later", "/tasks?saved=5"],
  ["measure", "/reports/r1/measures/new"],
  ["measure:t1", "/reports/r1/measures/new?task=t1"],
])("saving with %s leads to %s", (next, path) => {
  expect(pathAfterSave({ ...saved, next })).toBe(path);
});

test("a text that was kept aside leads back to the form, wherever the person wanted to go", () => {
  expect(pathAfterSave({ ...saved, next: "check", keptAside: ["a", "b"] })).toBe("/reports/r1?kept=a,b#kept");
});
