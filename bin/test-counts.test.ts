import { describe, expect, test } from "vitest";
import { countTests, totalLine } from "./test-counts";

const vitest = (passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numTotalTests: passed + failed });
const playwright = (expected: number, unexpected: number) =>
  JSON.stringify({ stats: { expected, unexpected, skipped: 0, flaky: 0 } });

describe("the counts of a step", () => {
  test("are one test where the step writes no report", () => {
    expect(countTests({ isOk: true, report: null, runner: null })).toEqual({ passed: 1, failed: 0 });
    expect(countTests({ isOk: false, report: null, runner: null })).toEqual({ passed: 0, failed: 1 });
  });

  test("come from the report of the runner", () => {
    expect(countTests({ isOk: true, report: vitest(12, 0), runner: "vitest" })).toEqual({
      passed: 12,
      failed: 0,
    });
    expect(countTests({ isOk: false, report: vitest(11, 2), runner: "vitest" })).toEqual({
      passed: 11,
      failed: 2,
    });
    expect(countTests({ isOk: false, report: playwright(3, 1), runner: "playwright" })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test("have a failure when the step failed for a reason that no test tells", () => {
    expect(countTests({ isOk: false, report: vitest(12, 0), runner: "vitest" })).toEqual({
      passed: 12,
      failed: 1,
    });
    expect(countTests({ isOk: false, report: null, runner: "playwright" })).toEqual({ passed: 0, failed: 1 });
  });

  test("have a failure when nothing was tested at all", () => {
    expect(countTests({ isOk: true, report: vitest(0, 0), runner: "vitest" })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

test("the total is one line that programs can read", () => {
  expect(
    totalLine([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe("41 passed, 2 failed");
});
