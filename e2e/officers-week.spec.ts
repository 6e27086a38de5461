import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { words } from "./words";

const OFFICER = "officer@ipu.example";
const SECOND = "second.officer@ipu.example";

/** Opens the queue of one language's run: two runs never take the same report. */
async function openQueue(page: Page, locale: "en" | "ar"): Promise<void> {
  await page.goto(`/${locale}/reviews`);
  await page.waitForLoadState("networkidle");
}

for (const [locale, nth] of [
  ["en", 0],
  ["ar", 2],
] as const) {
  const say = words(locale);

  test(`an officer accepts by keyboard, takes it back and returns, in ${locale}`, async ({ signedInAs }) => {
    const page = await signedInAs(OFFICER, { locale });
    await openQueue(page, locale);
    const rows = page.getByRole("table").first().locator("tbody tr");
    const link = (row: number) => rows.nth(row).getByRole("rowheader").getByRole("link");
    await link(nth).focus();
    await page.keyboard.press("j");
    await expect(link(nth + 1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(link(nth)).toBeFocused();
    await page.keyboard.press("a");
    await page.waitForURL(/\/reviews\/[0-9a-f-]{36}#accept$/);

    for (const check of ["read_whole", "points_settled", "evidence_opened"]) {
      await page.getByLabel(say(`reviews.accept.check.${check}`)).press("Space");
    }
    await page.getByRole("button", { name: say("reviews.accept.button") }).press("Enter");
    const undo = page.getByRole("button", { name: say("reviews.undo.button") });
    await undo.press("Enter");
    await expect(undo).toBeHidden();
    await expect(page.getByRole("status")).toContainText(beginOf(say("reviews.waitsAgain")));

    await openQueue(page, locale);
    await link(nth).focus();
    await page.keyboard.press("r");
    await page.waitForURL(/#return$/);
    await page
      .getByLabel(say("reviews.return.reason"), { exact: true })
      .fill("Please add the date of the act.");
    for (const [box, value] of [
      ["day", "7"],
      ["month", "10"],
      ["year", "2024"],
    ] as const) {
      await page.getByLabel(say(`common.date.${box}`), { exact: true }).fill(value);
    }
    await page.getByRole("button", { name: say("reviews.return.button") }).press("Enter");
    await expect(page.getByRole("status")).toContainText(beginOf(say("reviews.justReturned")));
  });
}

test("the single keys are switched off for one person alone, and then do nothing", async ({ signedInAs }) => {
  const say = words("fr");
  const page = await signedInAs(SECOND, { locale: "fr", next: "/reviews" });
  await page.getByRole("button", { name: say("reviews.keys.turnOff"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("reviews.keys.turnOn"), exact: true })).toBeVisible();
  const rows = page.getByRole("table").first().locator("tbody tr");
  const first = rows.first().getByRole("rowheader").getByRole("link");
  await first.focus();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(first).toBeFocused();
  await page.getByRole("button", { name: say("reviews.keys.turnOn"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("reviews.keys.turnOff"), exact: true })).toBeVisible();
});

test("a parliament asks for more time, an officer grants it, and both days stay visible", async ({
  signedInAs,
}) => {
  const say = words("en");
  const hungary = await signedInAs("coordinator@hungary.example", { next: "/tasks" });
  await hungary.locator('main a[href*="/reports/"]').first().click();
  await hungary.getByRole("link", { name: say("reports.aside.extension") }).click();
  await fillDay(hungary, ["7", "1", "2024"]);
  await hungary.getByLabel(say("filings.ask.reason"), { exact: true }).fill("The committee sits in October.");
  await hungary.getByRole("button", { name: say("filings.ask.button") }).click();
  await expect(hungary.getByRole("main").getByRole("alert")).toContainText(say("refusals.extension_past"));
  await expect(hungary.getByLabel(say("filings.ask.reason"), { exact: true })).toHaveValue(/October/);
  await fillDay(hungary, ["27", "10", "2024"]);
  await hungary.getByRole("button", { name: say("filings.ask.button") }).click();
  await expect(hungary.getByText(say("filings.ask.sent"))).toBeVisible();

  const officer = await signedInAs(OFFICER, { next: "/reviews" });
  await officer.getByRole("link", { name: "Hungary" }).last().click();
  await officer.getByRole("button", { name: say("filings.decide.grant"), exact: true }).click();
  await expect(officer.getByText(say("filings.page.done.extension"))).toBeVisible();
  // Another journey moves the Assembly by which the reports fall due, so the official day is one of two.
  await expect(officer.getByText(/27 October 2024 \(official date \d+ \w+ 2024\)/)).toBeVisible();
});

test("an excuse takes two officers", async ({ signedInAs }) => {
  const [en, ar] = [words("en"), words("ar")];
  const page = await signedInAs(OFFICER, { next: "/reviews" });
  const row = page.getByRole("row").filter({ hasText: beginOf(en("filings.waiting.excuse")) });
  const address = (await row.getByRole("rowheader").getByRole("link").getAttribute("href")) ?? "";
  await page.goto(address);
  await expect(page.getByText(en("filings.excuse.needsSecond"))).toBeVisible();
  await expect(page.getByRole("button", { name: en("filings.excuse.confirm") })).toBeHidden();

  const second = await signedInAs(SECOND, { locale: "ar", next: address.replace(/^\/en/, "") });
  await second.getByRole("button", { name: ar("filings.excuse.confirm") }).click();
  await expect(second.getByText(ar("filings.page.done.excuse"))).toBeVisible();
  await expect(second.getByText(ar("statuses.report.excused")).first()).toBeVisible();
});

test("a rotation is balanced in every group, and a swap waits for the word of those whom it moves", async ({
  signedInAs,
}) => {
  const say = words("en");
  const admin = await signedInAs("administrator@ipu.example", { next: "/rotations" });
  await admin.getByRole("link", { name: /2025/ }).click();
  const spreads = admin.getByRole("table").first().locator("tbody tr td:last-child");
  for (const spread of await spreads.allTextContents()) expect(Number(spread)).toBeLessThanOrEqual(1);
  await expect(admin.getByRole("button", { name: say("rotations.change.carryOut") })).toBeHidden();

  const kenya = await signedInAs("coordinator@kenya.example", { next: "/tasks" });
  await kenya.getByRole("button", { name: say("rotations.own.agree") }).click();
  await expect(kenya.getByRole("button", { name: say("rotations.own.agree") })).toBeHidden();

  await admin.reload();
  await admin.locator("summary", { hasText: beginOf(say("rotations.change.recordSummary")) }).click();
  await admin.getByRole("button", { name: say("rotations.change.recordButton") }).click();
  await expect(admin.getByRole("main").getByRole("alert")).toContainText(say("validation.letter_required"));
  await admin.getByLabel(say("rotations.change.letter")).fill("2024/117");
  await admin.getByRole("button", { name: say("rotations.change.recordButton") }).click();
  await expect(admin.getByText(say("rotations.done.consent"))).toBeVisible();
  await admin.getByRole("button", { name: say("rotations.change.carryOut") }).click();
  await expect(admin.getByText(say("rotations.done.settled"))).toBeVisible();
});

test("a parliament that nobody asked reports of its own accord", async ({ signedInAs }) => {
  const say = words("ar");
  const page = await signedInAs("coordinator@jordan.example", { locale: "ar", next: "/tasks" });
  await page.getByRole("button", { name: beginOf(say("cycles.invitations.buttonWhat")) }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await page.goto("/ar/tasks");
  await expect(
    page.getByRole("button", { name: beginOf(say("cycles.invitations.buttonWhat")) }),
  ).toBeHidden();
});

async function fillDay(page: Page, values: [string, string, string]): Promise<void> {
  const boxes = page.locator('input[name^="until."]');
  for (const [nth, value] of values.entries()) await boxes.nth(nth).fill(value);
}

/** The words of a message before its first argument. */
function beginOf(message: string): string {
  return message.split("{")[0] ?? "";
}
