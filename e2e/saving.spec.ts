import type { Locator, Page, Route } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { words } from "./words";

const FIELDS = "**/api/reports/*/fields/*";
const BROKEN = /Failed to load resource/;

test("Jordan writes in Arabic while every third save fails in another way, and loses no character", async ({
  signedInAs,
}) => {
  test.slow();
  const say = words("ar");
  const page = await signedInAs("coordinator@jordan.example", { locale: "ar", expected: BROKEN });
  await page.clock.install();
  const box = await openBox(page, say("reports.form.obstacles"));
  await box.fill("");
  const faults = [cutOff, answering(500), loseAnswer, answering(502), timeOut];
  let saves = 0;
  await page.route(FIELDS, (route) => {
    saves += 1;
    const fault = saves % 3 === 0 ? faults[(saves / 3 - 1) % faults.length] : undefined;
    return fault ? fault(route) : route.continue();
  });

  const failed = page.getByRole("alert").filter({ hasText: say("saving.failed.title") });
  const download = page.getByRole("button", { name: say("saving.actions.download") });
  let typed = "";
  for (let part = 1; saves < 3 * faults.length; part += 1) {
    const letters = `جلسة ${part}، `;
    await box.pressSequentially(letters);
    typed += letters;
    await page.clock.runFor(1100);
    await page.waitForTimeout(50);
    if (saves === 3) await expect(failed).toBeVisible();
    if (saves === 3) await expect(download).toBeVisible();
  }
  await expect(async () => {
    await page.clock.runFor(5000);
    await expect(page.getByText(say("saving.unsaved"))).toHaveCount(0, { timeout: 100 });
    await expect(failed).toHaveCount(0, { timeout: 100 });
  }).toPass();
  await expect(savedLine(page, say("saving.saved").replace(" {at}", ""))).toBeVisible();
  expect(await box.inputValue()).toBe(typed);

  await page.unrouteAll();
  await page.reload();
  await expect(await openBox(page, say("reports.form.obstacles"))).toHaveValue(typed);
});

test("a session that ends while somebody writes begins again on the page, and the text is saved", async ({
  signedInAs,
}) => {
  const page = await signedInAs("coordinator@jordan.example", { expected: BROKEN });
  const box = await openBox(page, "Help wanted");
  await page.context().clearCookies();
  await box.pressSequentially("A model law");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("E-mail").fill("coordinator@jordan.example");
  await dialog.getByLabel("Password").fill("not this one");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not right");
  await dialog.getByLabel("Password").fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await untilSaved(page);
  await expect(box).toHaveValue("A model law");
  await page.reload();
  await expect(await openBox(page, "Help wanted")).toHaveValue("A model law");
});

test("two people at one draft see each other, and choose between two texts of one field", async ({
  signedInAs,
}) => {
  const [one, other] = [
    await signedInAs("coordinator@kenya.example"),
    await signedInAs("contributor@kenya.example"),
  ];
  const [first, second] = [await openBox(one, "Obstacles"), await openBox(other, "Obstacles")];
  await openBox(one, "Help wanted").then((box) => box.fill("A study visit"));
  await first.fill("The budget was late");
  await untilSaved(one);
  await second.fill("The budget was small");
  const met = other.getByRole("alert").filter({ hasText: "Wanjiru Otieno changed this field" });
  await expect(met.getByRole("deletion")).toContainText("late");
  await expect(met.getByRole("insertion")).toContainText("small");
  await expect(other.getByText("At this draft too: Wanjiru Otieno")).toBeVisible();
  await met.getByRole("button", { name: "Put both in the box and edit" }).click();
  await expect(second).toHaveValue("The budget was late\n\nThe budget was small");
  await second.fill("The budget was late and small");
  await expect(met).toHaveCount(0);
  await untilSaved(other);

  await one.reload();
  await expect(await openBox(one, "Obstacles")).toHaveValue("The budget was late and small");
  await expect(await openBox(one, "Help wanted")).toHaveValue("A study visit");
  await one.goto(`${new URL(one.url()).pathname}/texts`);
  await expect(one.getByText("The budget was small", { exact: true })).toBeVisible();
});

test("a save that no page of ours would send is refused in words and changes nothing", async ({
  signedInAs,
}) => {
  const page = await signedInAs("coordinator@jordan.example", { locale: "ar" });
  const box = await openBox(page, words("ar")("reports.form.obstacles"));
  const origin = new URL(page.url()).origin;
  const [, reportId = ""] = /reports\/([0-9a-f-]+)/.exec(page.url()) ?? [];
  const put = async (sent: { to?: string; from?: string; value?: string; body?: string }) => {
    const { to = `${reportId}/fields/obstacles`, from = origin, value = "x" } = sent;
    const answer = await page.request.put(`/api/reports/${to}`, {
      headers: { origin: from, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      data: sent.body ?? JSON.stringify({ value, base: "0.", reader: "ar" }),
    });
    return [answer.status(), answer.status() === 403 ? "" : (await answer.json()).sentence];
  };
  const say = words("ar");
  expect(await put({ from: "https://elsewhere.example" })).toEqual([403, ""]);
  expect(await put({ to: `${crypto.randomUUID()}/fields/obstacles` })).toEqual([
    404,
    say("refusals.report_not_found"),
  ]);
  expect(await put({ value: "x".repeat(200_001) })).toEqual([422, say("validation.draft_too_long")]);
  expect(await put({ to: `${reportId}/fields/anything` })).toEqual([422, say("refusals.form_broken")]);
  expect(await put({ body: "{" })).toEqual([422, words("en")("refusals.form_broken")]);
  await page.reload();
  await expect(box).not.toHaveValue(/x/);
});

async function openBox(page: Page, label: string): Promise<Locator> {
  if (!page.url().includes("/reports/")) {
    const hrefs = await page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    await page.goto(hrefs.find((href) => /\/reports\/[0-9a-f-]{36}$/.test(href)) ?? "");
  }
  return page.getByRole("textbox", { name: label, exact: true });
}

/** The line that screen readers hear; it ends with the time of day. */
function savedLine(page: Page, saved: string): Locator {
  return page.getByRole("status").filter({ hasText: new RegExp(`^${saved}\\s*\\d\\d:\\d\\d$`) });
}

/** Waits until all that was typed has been answered. */
async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(words("en")("saving.unsaved"))).toHaveCount(0);
  await expect(savedLine(page, "Saved")).toBeVisible();
}

const cutOff = (route: Route) => route.abort("internetdisconnected");
const timeOut = (route: Route) => route.abort("timedout");
const answering = (status: number) => (route: Route) => route.fulfill({ status, body: "" });
/** The server does what it was asked, and nobody hears of it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}
