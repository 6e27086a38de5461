import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Trouble } from "@/db/trouble";
import { type Child, collectOutput, startChild } from "./children";
import { OWN_BYTES_MAX, pageWeights, weightLines } from "./page-weights";
import { step } from "./progress.mjs";
import { sourceHash } from "./source-hash";

const STAMP = ".next/operative-build-id";
const STANDALONE = ".next/standalone";

/** The server that a build leaves, to be run by Node. */
export const SERVER = `${STANDALONE}/server.js`;

/**
 * Builds the pages unless the last build was made from the very same sources. `onStart` gets the running build,
 * so that it can be stopped. Throws Trouble after showing what the build said.
 */
export async function buildIfStale(onStart: (build: Child) => void): Promise<void> {
  const hash = sourceHash(".");
  const stamp = existsSync(STAMP) && existsSync(SERVER) ? readFileSync(STAMP, "utf8") : "";
  if (stamp === hash) return;
  await step("Building the pages", () => build(onStart));
  showWeights();
  writeFileSync(STAMP, hash);
}

async function build(onStart: (build: Child) => void): Promise<void> {
  rmSync(STANDALONE, { recursive: true, force: true });
  const next = startChild(["node_modules/next/dist/bin/next", "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  onStart(next);
  const output = collectOutput(next);
  const code = await next.ended;
  if (code === 0 && existsSync(SERVER)) return copyStaticFiles();
  throw new Trouble(`${output()}\nThe build failed: see above.`);
}

/** A page that is too heavy for a slow line is a build that failed. */
function showWeights(): void {
  const weights = pageWeights(".next");
  process.stdout.write(`${weightLines(weights).join("\n")}\n`);
  const heavy = weights.pages.filter(({ ownBytes }) => ownBytes > OWN_BYTES_MAX);
  if (heavy.length === 0) return;
  throw new Trouble(`Too much JavaScript on ${heavy.map(({ page }) => page).join(", ")}: see above.`);
}

/** Next leaves these out of the standalone folder, for those who serve them from elsewhere. */
function copyStaticFiles(): void {
  cpSync(".next/static", `${STANDALONE}/.next/static`, { recursive: true });
  if (existsSync("public")) cpSync("public", `${STANDALONE}/public`, { recursive: true });
}
