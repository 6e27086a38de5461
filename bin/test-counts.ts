import { z } from "zod";

/** What a step of `npm test` found. */
export type Counts = { passed: number; failed: number };

/** Who wrote the report of a step; a step without a report is one test. */
export type Runner = "vitest" | "playwright";

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number() }) });

/**
 * Counts the tests of a step. A step that failed has at least one failed test, also where the report counts none
 * or was never written: a file that does not load, a threshold that is missed, a runner that crashed.
 */
export function countTests(step: { isOk: boolean; report: string | null; runner: Runner | null }): Counts {
  const { passed, failed } = step.runner
    ? readReport(step.runner, step.report)
    : { passed: Number(step.isOk), failed: 0 };
  const isOk = step.isOk && passed > 0;
  return { passed, failed: isOk ? failed : Math.max(failed, 1) };
}

/** The last line of `npm test`, which other programs read. */
export function totalLine(steps: readonly Counts[]): string {
  const sum = (key: keyof Counts) => steps.reduce((total, step) => total + step[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

function readReport(runner: Runner, text: string | null): Counts {
  const none = { passed: 0, failed: 0 };
  if (text === null) return none;
  if (runner === "vitest") {
    const report = vitestReport.safeParse(JSON.parse(text));
    return report.success ? { passed: report.data.numPassedTests, failed: report.data.numFailedTests } : none;
  }
  const report = playwrightReport.safeParse(JSON.parse(text));
  return report.success ? { passed: report.data.stats.expected, failed: report.data.stats.unexpected } : none;
}
