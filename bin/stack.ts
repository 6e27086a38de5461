import { z } from "zod";
import { connected, refuseUnreachable } from "@/db/databases";
import { migrate } from "@/db/migrate";
import { Trouble } from "@/db/trouble";
import { SERVER } from "./build";
import { type Child, collectOutput, startChild } from "./children";
import type { OpenDatabase } from "./database";
import { step } from "./progress.mjs";

/** One person of the demo: whom to sign in as, and for whom they act. */
export type DemoAccount = z.infer<typeof demoAccount>;
const demoAccount = z.object({
  email: z.string(),
  password: z.string(),
  role: z.string(),
  name: z.string(),
  of: z.string().nullable(),
});

const NEXT = "node_modules/next/dist/bin/next";
const WEB_HEAP_MB = 768;
const READY_MS_MAX = 60_000;

/** Brings the database up to date and loads the reference data and, in the demo, its story. */
export async function fillDatabase(
  database: OpenDatabase,
  environment: Record<string, string>,
): Promise<DemoAccount[]> {
  await step("Migrating the database", () => migrate(database.ownerUrl));
  await refuseUnreachable("DATABASE_URL", database.appUrl);
  return step("Loading the data", async () => {
    const accounts = await seed(environment);
    // A database that was just filled has no statistics yet, and plans without them can be a thousand times slower.
    await connected(database.ownerUrl, (client) => client.query("analyze"));
    return accounts;
  });
}

async function seed(environment: Record<string, string>): Promise<DemoAccount[]> {
  const child = startChild(["bin/run.mjs", "bin/seed.ts"], environment);
  const output = collectOutput(child);
  let accounts: unknown = [];
  child.process.once("message", (message) => {
    accounts = message;
  });
  if ((await child.ended) !== 0) throw new Trouble(output());
  return z.array(demoAccount).parse(accounts);
}

/**
 * Starts the built server, or Next's own for development, which answers when this returns. What it says until
 * then is shown only if it fails.
 */
export async function startWeb(
  environment: Record<string, string>,
  options = { isDevelopment: false },
): Promise<Child> {
  const { HOSTNAME = "", PORT = "" } = environment;
  const web = options.isDevelopment
    ? startChild([NEXT, "dev", "-H", HOSTNAME, "-p", PORT], { ...environment, NODE_ENV: "development" })
    : startChild([`--max-old-space-size=${WEB_HEAP_MB}`, SERVER], environment);
  const output = collectOutput(web);
  const isReady = await Promise.race([untilAnswers(environment), web.ended.then(() => false)]);
  if (isReady) return web;
  await web.stop();
  throw new Trouble(`${output()}\nThe web server did not start: see above.`);
}

/** Starts the background half; it reads what was sent in and does what the calendar brings. */
export function startWorker(environment: Record<string, string>): Child {
  return startChild(["bin/run.mjs", "bin/worker.ts"], environment);
}

async function untilAnswers({ HOSTNAME = "", PORT = "" }: Record<string, string>): Promise<boolean> {
  const host = HOSTNAME === "0.0.0.0" ? "127.0.0.1" : HOSTNAME;
  for (const deadline = Date.now() + READY_MS_MAX; Date.now() < deadline; ) {
    const response = await fetch(`http://${host}:${PORT}/api/health`).catch(() => null);
    if (response && response.status < 500) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
