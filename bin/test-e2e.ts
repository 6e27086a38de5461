import { spawn } from "node:child_process";
import { Trouble } from "@/db/trouble";
import { findBrowser } from "@/e2e/browser";
import { closeAll, closeOnSignal, closingOnFailure, onClose } from "./closing";
import { startThrowawayDemo } from "./throwaway-demo";

// `npm run test:e2e -- ARGS`: the journeys of e2e/ in a real browser, on an application and a database of their own
// or, with BASE_URL, on one that runs. ARGS go to Playwright.
const DATA_FOLDER = ".data";

closeOnSignal();
await closingOnFailure(async () => {
  const [browser, baseUrl] = await Promise.all([
    findBrowser(DATA_FOLDER),
    process.env.BASE_URL || startThrowawayDemo(),
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
