import type { Route } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { openBox, savedLine, untilSaved } from "./draft-page";
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

const cutOff = (route: Route) => route.abort("internetdisconnected");
const timeOut = (route: Route) => route.abort("timedout");
const answering = (status: number) => (route: Route) => route.fulfill({ status, body: "" });
/** The server does what it was asked, and nobody hears of it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}
