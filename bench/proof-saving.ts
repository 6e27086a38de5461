import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { buildIfStale } from "@/bin/build";
import { closeAll, closeOnSignal, closingOnFailure, onClose } from "@/bin/closing";
import { openDatabase } from "@/bin/database";
import { childEnvironment, readSettings } from "@/bin/settings";
import { fillDatabase, startWeb } from "@/bin/stack";
import { freePort } from "@/db/free-port";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { findBrowser } from "@/e2e/browser";

// `npm run proof:saving -- RESTARTS RUNS DB_RUNS`: plays three people in one draft, RUNS times by the rules alone and
// DB_RUNS times against PostgreSQL over a line that fails, then kills the web server (SIGKILL) RESTARTS times under
// somebody who goes on typing, and counts the characters that are lost.
const [RESTARTS = 10, RUNS = 10_000, DB_RUNS = 300] = process.argv.slice(2).map(Number);
const DOWN_MS = 1500;

closeOnSignal();
await closingOnFailure(async () => {
  const plays = [await play("unit", "lib/domain/merge-fields"), await play("db", "lib/reports/saving")];
  const lost = await typeThroughRestarts();
  process.stdout.write(
    `${RUNS} plays by the rules and ${DB_RUNS} against PostgreSQL: ${plays.every(Boolean) ? "nothing lost" : "FAILED"}\n` +
      `${RESTARTS} kills of the web server under somebody who types: ${lost} characters lost\n`,
  );
  await closeAll(plays.every(Boolean) && lost === 0 ? 0 : 1);
});

function play(project: string, path: string): Promise<boolean> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, path, "--testTimeout=900000"];
  const env = { ...process.env, PROOF_RUNS: String(RUNS), PROOF_DB_RUNS: String(DB_RUNS) };
  const child = spawn(process.execPath, args, { stdio: "inherit", env });
  onClose(async () => void child.kill());
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

/** Types while the server comes and goes, and answers how many characters of that the server does not have at last. */
async function typeThroughRestarts(): Promise<number> {
  const dataFolder = `.data/proof-saving-${process.pid}`;
  const settings = readSettings({ DATA_DIR: dataFolder, PORT: String(await freePort()), HOST: "127.0.0.1" });
  onClose(() => rm(dataFolder, { recursive: true, force: true }));
  const database = await openDatabase(settings, { throwaway: true });
  onClose(database.close);
  const environment = { ...childEnvironment(settings, database.appUrl), OPERATIVE_TODAY: "" };
  await fillDatabase(database, environment);
  await buildIfStale((build) => onClose(build.stop));
  let web = await startWeb(environment);
  onClose(() => web.stop());

  const page = await openReport(settings.publicUrl);
  const box = page.locator("textarea[name='obstacles']");
  let typed = "";
  const type = async (text: string) => {
    typed += text;
    await box.pressSequentially(text, { delay: 20 });
  };
  await box.fill("");
  for (let restart = 1; restart <= RESTARTS; restart += 1) {
    await type(`Before kill ${restart}, `);
    // From the middle of a pause, over a request on its way, to just after its answer.
    await pause((restart * 170) % 1700);
    web.process.kill("SIGKILL");
    await web.ended;
    await type(`without a server ${restart}, `);
    await pause(DOWN_MS);
    web = await startWeb(environment);
    await type(`and after it ${restart}. `);
  }
  await page
    .getByRole("status")
    .filter({ hasText: /Saved \d\d:\d\d/ })
    .waitFor({ timeout: 60_000 });
  await page.getByText("Saving your changes").waitFor({ state: "detached", timeout: 60_000 });
  await page.reload();
  const kept = await box.inputValue();
  return typed.length - commonLength(typed, kept) + Math.max(0, kept.length - typed.length);
}

async function openReport(address: string): Promise<Page> {
  const found = await findBrowser(".data");
  if (!found) throw new Error("There is no Chromium here: install one, or name it in CHROMIUM_PATH.");
  const { executablePath, environment } = found;
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...environment } });
  onClose(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${address}/en/sign-in`);
  await page.locator("[name=email]").fill("coordinator@uruguay.example");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/tasks$/);
  const href = await page.locator("main a[href*='/reports/']").first().getAttribute("href");
  await page.goto(`${address}${href}`);
  return page;
}

/** How many characters two texts share from their beginning. */
function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
