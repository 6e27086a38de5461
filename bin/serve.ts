import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Trouble } from "@/db/trouble";
import { buildIfStale } from "./build";
import { type Child, showOutput } from "./children";
import { closeOnSignal, closingOnFailure, onClose } from "./closing";
import { openDatabase } from "./database";
import { greeting } from "./greeting";
import { step } from "./progress.mjs";
import { childEnvironment, readSettings, type Settings } from "./settings";
import { type DemoAccount, fillDatabase, startWeb, startWorker } from "./stack";

// `npm start`, and `npm run dev` with the argument "dev": database, build, worker and web, stopped in order.
const isDevelopment = process.argv.includes("dev");
const STABLE_MS = 60_000;
const PAUSE_MS_MAX = 60_000;

closeOnSignal();
await closingOnFailure(async () => {
  const settings = readSettings(process.env);
  await refuseTakenPort(settings);
  const opening = openAndFill(settings);
  const building = isDevelopment ? undefined : buildIfStale((build) => onClose(build.stop));
  const [{ accounts, environment, lost }] = await Promise.all([opening, building]);

  void keepWorker(environment);
  const web = await step("Starting the web server", () => startWeb(environment, { isDevelopment }));
  onClose(web.stop);
  showOutput(web);
  process.stdout.write(greeting(settings, accounts));

  const cause = await Promise.race([
    web.ended.then((code) => `The web server ended by itself (code ${code}): see above, then start again.`),
    lost.then(
      () => "The embedded PostgreSQL ended by itself: see its log in the data folder, then start again.",
    ),
  ]);
  throw new Trouble(cause);
});

type Filled = { accounts: DemoAccount[]; environment: Record<string, string>; lost: Promise<void> };

async function openAndFill(settings: Settings): Promise<Filled> {
  const database = await step("Opening the database", () => openDatabase(settings));
  onClose(database.close);
  const environment = childEnvironment(settings, database.appUrl);
  return { accounts: await fillDatabase(database, environment), environment, lost: database.lost };
}

function refuseTakenPort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "is taken" : `cannot be used on ${host} (${code})`;
      reject(
        new Trouble(`Port ${port} ${why}: end what uses it, or choose another: PORT=${port + 1} npm start`),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Pages are served without the worker, so its end is no reason to end: it starts again, later each time. */
async function keepWorker(environment: Record<string, string>): Promise<void> {
  let worker: Child | undefined;
  let isClosing = false;
  onClose(async () => {
    isClosing = true;
    await worker?.stop();
  });
  for (let failures = 0; !isClosing; failures++) {
    const startedAt = Date.now();
    worker = startWorker(environment);
    showOutput(worker);
    const code = await worker.ended;
    if (isClosing) return;
    if (Date.now() - startedAt > STABLE_MS) failures = 0;
    const waitMs = Math.min(1000 * 2 ** failures, PAUSE_MS_MAX);
    process.stderr.write(`The worker ended (code ${code}); it starts again in ${waitMs / 1000} s.\n`);
    await pause(waitMs);
  }
}
