import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build";
import { type Counts, countTests, type Runner, totalLine } from "./test-counts";

// `npm test` runs every step, also after one failed, and ends with the line that other programs read.
// `npm run check` (the word "check") stops before the steps that need a database; `--server URL` runs the database
// suite on a server of yours as well, as its superuser.
const { values, positionals } = parseArgs({
  options: { server: { type: "string" } },
  allowPositionals: true,
});

type Step = { name: string; run: () => Promise<Counts> };
const ON_SERVER: Step = {
  name: `database on ${values.server}`,
  run: () => vitest("db", [], { TEST_DATABASE_URL: values.server ?? "" }),
};
const CHECK: Step[] = [
  { name: "lint", run: () => tool(["biome", "ci"]) },
  { name: "types", run: () => tool(["next", "typegen"], ["tsc", "--noEmit"]) },
  { name: "dead code", run: () => tool(["knip"]) },
  { name: "unit", run: () => vitest("unit", ["--coverage"]) },
];
const COMPLETE: Step[] = [
  ...(values.server ? [ON_SERVER] : []),
  ...CHECK,
  { name: "database", run: () => vitest("db", []) },
  { name: "build", run: build },
  { name: "journeys", run: journeys },
];

const BINARIES = resolve("node_modules/.bin");
const REPORT = resolve("node_modules/.cache/operative/report.json");
let running: ChildProcess | null = null;
let isBuilt = false;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    running?.once("exit", () => process.exit(1)).kill(signal);
    if (!running) process.exit(1);
  });
}

const results: Counts[] = [];
const summary: string[] = [];
for (const { name, run } of positionals.includes("check") ? CHECK : COMPLETE) {
  process.stdout.write(`\n── ${name} ──\n`);
  const startedAt = Date.now();
  const counts = await run();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  results.push(counts);
  summary.push(`${counts.failed === 0 ? "ok    " : "FAILED"}  ${seconds.padStart(6)} s  ${name}`);
}
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
process.stdout.write(`\n${summary.join("\n")}\n${totalLine(results)}\n`);

/** Tools that say only yes or no count as one test together; the first no ends the step. */
async function tool(...commands: string[][]): Promise<Counts> {
  for (const [name = "", ...args] of commands) {
    if (!(await succeeds(`${BINARIES}/${name}`, args)))
      return countTests({ isOk: false, report: null, runner: null });
  }
  return countTests({ isOk: true, report: null, runner: null });
}

function vitest(project: string, args: string[], environment: Record<string, string> = {}): Promise<Counts> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const command = [`${BINARIES}/vitest`, "run", "--project", project, ...reporters, ...args];
  return counted("vitest", command, environment);
}

async function build(): Promise<Counts> {
  isBuilt = await buildIfStale(() => {}).then(
    () => true,
    (error: Error) => {
      process.stdout.write(`${error.message}\n`);
      return false;
    },
  );
  return countTests({ isOk: isBuilt, report: null, runner: null });
}

async function journeys(): Promise<Counts> {
  if (!isBuilt) return countTests({ isOk: false, report: null, runner: null });
  const command = [process.execPath, "bin/run.mjs", "bin/test-e2e.ts"];
  return counted("playwright", command, { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT });
}

async function counted(
  runner: Runner,
  command: string[],
  environment: Record<string, string>,
): Promise<Counts> {
  const [file = "", ...args] = command;
  mkdirSync(resolve(REPORT, ".."), { recursive: true });
  rmSync(REPORT, { force: true });
  const isOk = await succeeds(file, args, environment);
  return countTests({ isOk, report: existsSync(REPORT) ? readFileSync(REPORT, "utf8") : null, runner });
}

/** Tools find the packaged Node before the one of the system, which may be too old for them. */
function succeeds(file: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const env = {
    ...process.env,
    PATH: `${BINARIES}${delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: "1",
    ...environment,
  };
  return new Promise((settle) => {
    running = spawn(file, args, { stdio: "inherit", env });
    running.once("error", () => settle(false));
    running.once("exit", (code) => {
      running = null;
      settle(code === 0);
    });
  });
}
