import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { expect, test } from "./fixtures";
import { words } from "./words";

/** Parliaments of one person whose report on the Kigali resolution is not begun. Each journey has its own. */
const SINGLE = [
  { locale: "es", email: "coordinator@uruguay.example", country: "Uruguay", javaScript: true },
  { locale: "ar", email: "coordinator@qatar.example", country: "Qatar", javaScript: false },
] as const;
const OFFICER = "officer@ipu.example";
const TITLE = { es: /./, ar: /الزخم البرلماني/, en: /Parliamentary impetus/, fr: /./ };

for (const { locale, email, country, javaScript } of SINGLE) {
  test(`${country} files in ${locale} ${javaScript ? "with" : "without"} scripts, is asked, replies and is accepted`, async ({
    signedInAs,
  }) => {
    test.slow();
    const say = words(locale);
    const page = await signedInAs(email, { locale, javaScript });

    await openReport(page, locale);
    const reportPath = new URL(page.url()).pathname;
    await answerFirst(page, { locale, progress: "in_progress", text: `Respuesta / إجابة ${country}` });
    await page.getByRole("button", { name: say("reports.form.saveAndCheck"), exact: true }).click();
    await expect(page).toHaveURL(/\/check$/);
    await page.getByRole("button", { name: say("filing.check.steps.submit") }).click();
    await expect(page).toHaveURL(/\/receipt$/);
    const receipt = (await page.getByRole("main").innerText()).match(/IPU-149-145R1-[A-Z]{2}-1/)?.[0];
    expect(receipt).toBeTruthy();

    const officer = await signedInAs(OFFICER);
    await openReview(officer, country);
    const reviewPath = new URL(officer.url()).pathname;
    await officer.getByLabel("Message to the parliament").fill("Please name the committee.");
    await fillDate(officer, "respondBy", { day: "30", month: "9", year: "2024" });
    await officer.getByRole("button", { name: "Return to the parliament" }).click();
    await expect(officer.getByRole("main")).toContainText(`Returned: ${country}`);

    await page.goto(reportPath);
    await expect(page.getByRole("main")).toContainText("Please name the committee.");
    await page
      .getByRole("radio", { name: say("reports.point.fixed") })
      .first()
      .check();
    await answerFirst(page, { locale, progress: "implemented", text: `Comisión / اللجنة ${country}` });
    await page.getByRole("button", { name: say("reports.form.saveAndCheck"), exact: true }).click();
    await page.getByRole("button", { name: say("filing.check.steps.submit") }).click();
    await expect(page).toHaveURL(/\/receipt$/);
    expect(await page.getByRole("main").innerText()).toContain(receipt?.replace(/1$/, "2"));

    await officer.goto(reviewPath);
    await expect(officer.getByRole("main")).toContainText(`Comisión / اللجنة ${country}`);
    for (const box of await officer.getByRole("checkbox").all()) await box.check();
    await officer.getByRole("button", { name: "Accept the report" }).click();
    await expect(officer.getByRole("main")).toContainText(`Accepted: ${country}`);

    await page.goto(`${reportPath}/versions/1`);
    await expect(page.getByRole("main")).toContainText(`Respuesta / إجابة ${country}`);
    await page.goto(`${reportPath}/versions/2`);
    await expect(page.getByRole("main")).toContainText(`Comisión / اللجنة ${country}`);
  });
}

test("two people who change the same field of a draft both find their texts", async ({ signedInAs }) => {
  const one = await signedInAs("coordinator@hungary.example");
  await one.getByRole("link", { name: TITLE.en }).first().click();
  const other = await one.context().newPage();
  await other.goto(one.url());
  await one.getByRole("textbox", { name: "Obstacles" }).fill("The first text.");
  await one.getByRole("button", { name: "Save", exact: true }).click();
  await expect(one.getByRole("main")).toContainText("Saved");
  await other.getByRole("textbox", { name: "Obstacles" }).fill("The second text.");
  await other.getByRole("textbox", { name: "Help wanted" }).fill("A text that nobody else touched.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByRole("main")).toContainText("while you were writing");
  await expect(other.getByRole("deletion")).toHaveText(/first/);
  await expect(other.getByRole("insertion")).toHaveText(/second/);
  await expect(other.getByRole("textbox", { name: "Obstacles" }).last()).toHaveValue("The first text.");
  await expect(other.getByRole("textbox", { name: "Help wanted" })).toHaveValue(
    "A text that nobody else touched.",
  );
});

test("a link that is no web address is refused beside its field and nothing typed is lost", async ({
  signedInAs,
}) => {
  const page = await signedInAs("coordinator@france.example", { locale: "fr" });
  const say = words("fr");
  await page.goto("/fr/measures");
  const measures = await page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await page.goto(measures.find((href) => /\/measures\/[0-9a-f-]{36}$/.test(href)) ?? "");
  const link = page.getByLabel(say("measures.form.href")).first();
  await link.fill("javascript:alert(1)");
  await page.getByRole("button", { name: say("measures.form.save"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(link).toHaveValue("javascript:alert(1)");
});

async function openReport(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/tasks`);
  const href = await page.locator("main a[href*='/reports/']").first().getAttribute("href");
  await page.goto(href ?? "");
}

async function answerFirst(
  page: Page,
  given: { locale: Locale; progress: string; text: string },
): Promise<void> {
  await page.locator("select[name$=':progress']").first().selectOption(given.progress);
  const answer = page.locator("textarea[name$=':answer']").first();
  if (!(await answer.isVisible()))
    await page.locator("details:has(textarea[name$=':answer']) > summary").first().click();
  await answer.fill(given.text);
}

async function openReview(page: Page, country: string): Promise<void> {
  await page.goto("/en/reviews");
  await page.getByRole("link", { name: country }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(country);
}

async function fillDate(
  page: Page,
  name: string,
  date: { day: string; month: string; year: string },
): Promise<void> {
  for (const [box, value] of Object.entries(date)) await page.locator(`[name='${name}.${box}']`).fill(value);
}
