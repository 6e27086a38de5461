import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { words } from "./words";

/** How often each is done; one is enough to see that it can be, `FILING_RUNS=5` gives a median. */
const RUNS = Number(process.env.FILING_RUNS ?? 1);
const say = words("es");

test("Chile says in Spanish that nothing has changed, and files a full report, each from the link of a letter", async ({
  browser,
}) => {
  test.slow();
  const nil: Taken[] = [];
  const full: Taken[] = [];
  const page = await (await browser.newContext()).newPage();
  const report = await reportAddress(page);
  for (let run = 0; run < RUNS; run += 1) {
    await page.context().clearCookies();
    nil.push(await counted(page, (act) => sayNothingChanged(page, `${report}/nil`, act)));
    await withdraw(page, report);
    full.push(await counted(page, (act) => fileInFull(page, report, act)));
    await withdraw(page, report);
  }
  for (const [name, taken] of [
    ["nil return", nil],
    ["full report", full],
  ] as const) {
    const line = `${name}: median ${median(taken.map(({ seconds }) => seconds)).toFixed(1)} s, ${median(taken.map(({ acts }) => acts))} interactions`;
    test.info().annotations.push({ type: "filing time", description: line });
    process.stdout.write(`  ${line} (${RUNS} scripted)\n`);
  }
  expect(Math.max(...nil.map(({ acts }) => acts))).toBeLessThanOrEqual(3);
  expect(Math.max(...nil.map(({ seconds }) => seconds))).toBeLessThan(60);
});

type Taken = { seconds: number; acts: number };
/** Does one thing that a person would count: a link, a button, a choice, a text. */
type Act = (what: Promise<unknown>) => Promise<void>;

async function counted(page: Page, work: (act: Act) => Promise<void>): Promise<Taken> {
  const startedAt = performance.now();
  let acts = 0;
  await work(async (what) => {
    acts += 1;
    await what;
  });
  await expect(page).toHaveURL(/\/receipt$/);
  return { seconds: (performance.now() - startedAt) / 1000, acts };
}

/** The link, signing in with what a password manager fills in, and the one button. */
async function sayNothingChanged(page: Page, link: string, act: Act): Promise<void> {
  await act(page.goto(link));
  await fillPassword(page);
  await act(
    page
      .getByRole("main")
      .getByRole("button", { name: say("common.signIn") })
      .click(),
  );
  await expect(page.getByRole("radio").first()).toBeChecked();
  await act(page.getByRole("button", { name: say("filing.nil.submit") }).click());
}

/** Every paragraph answered, the first one explained, obstacles told. */
async function fileInFull(page: Page, link: string, act: Act): Promise<void> {
  await act(page.goto(link));
  for (const [nth, choice] of (await page.locator("select[name$=':progress']").all()).entries()) {
    await act(choice.selectOption(nth % 2 === 0 ? "in_progress" : "implemented"));
  }
  const answer = page.locator("textarea[name$=':answer']").first();
  if (!(await answer.isVisible()))
    await act(page.locator("details:has(textarea[name$=':answer']) > summary").first().click());
  await act(answer.fill("La comisión informó al pleno en marzo."));
  await act(
    page.getByRole("textbox", { name: say("reports.form.obstacles") }).fill("El calendario electoral."),
  );
  await act(page.getByRole("button", { name: say("reports.form.saveAndCheck"), exact: true }).click());
  await act(page.getByRole("button", { name: say("filing.check.steps.submit") }).click());
}

async function withdraw(page: Page, report: string): Promise<void> {
  await page.goto(report);
  await page.getByText(say("filing.reasoned.withdraw.summary")).click();
  await page.getByLabel(say("filing.reasoned.withdraw.reason")).fill("Una prueba más.");
  await page.getByRole("button", { name: say("filing.reasoned.withdraw.button") }).click();
  await expect(
    page.getByRole("button", { name: say("reports.form.saveAndCheck"), exact: true }),
  ).toBeVisible();
}

async function reportAddress(page: Page): Promise<string> {
  await page.goto("/es/sign-in");
  await fillPassword(page);
  await page
    .getByRole("main")
    .getByRole("button", { name: say("common.signIn") })
    .click();
  await page.waitForURL(/\/tasks$/);
  return (await page.locator("main a[href*='/reports/']").first().getAttribute("href")) ?? "";
}

async function fillPassword(page: Page): Promise<void> {
  await page.getByLabel(say("account.signIn.email")).fill("coordinator@chile.example");
  await page.getByLabel(say("account.signIn.password")).fill(DEMO_PASSWORD);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
