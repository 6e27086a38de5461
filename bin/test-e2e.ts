import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { freePort } from "@/db/free-port";
import { Trouble } from "@/db/trouble";
import { findBrowser } from "@/e2e/browser";
import { buildIfStale } from "./build";
import { closeAll, closeOnSignal, closingOnFailure, onClose } from "./closing";
import { openDatabase } from "./database";
import { childEnvironment, readSettings } from "./settings";
import { fillDatabase, startWeb } from "./stack";

// `npm run test:e2e -- ARGS`: the journeys of e2e/ in a real browser, on an application and a database of their own
// or, with BASE_URL, on one that runs. ARGS go to Playwright.
const DATA_FOLDER = ".data";

closeOnSignal();
await closingOnFailure(async () => {
  const [browser, baseUrl] = await Promise.all([
    findBrowser(DATA_FOLDER),
    process.env.BASE_URL || startApplication(),
  ]);
  if (!browser) throw new Trouble("There is no Chromium here: install one, or name it in CHROMIUM_PATH.");
  const args = ["node_modules/@playwright/test/cli.js", "test", "--config=e2e/playwright.config.ts"];
  const journeys = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: {
      ...process.env,
      BASE_URL: baseUrl,
      E2E_BROWSER: browser.executablePath,
      E2E_BROWSER_ENVIRONMENT: JSON.stringify(browser.environment),
    },
  });
  onClose(async () => void journeys.kill());
  const code = await new Promise<number | null>((resolve) => journeys.once("exit", resolve));
  await closeAll(code ?? 1);
});

/** The demo on its story date, whatever settings are about, on a free port and in a folder that goes afterwards. */
async function startApplication(): Promise<string> {
  const dataFolder = `${DATA_FOLDER}/e2e-${process.pid}`;
  const settings = readSettings({ DATA_DIR: dataFolder, PORT: String(await freePort()), HOST: "127.0.0.1" });
  onClose(() => rm(dataFolder, { recursive: true, force: true }));
  const open = async () => {
    const database = await openDatabase(settings, { throwaway: true });
    onClose(database.close);
    const environment = { ...childEnvironment(settings, database.appUrl), OPERATIVE_TODAY: "" };
    await fillDatabase(database, environment);
    return environment;
  };
  const [environment] = await Promise.all([open(), buildIfStale((build) => onClose(build.stop))]);
  const web = await startWeb(environment);
  onClose(web.stop);
  return settings.publicUrl;
}
