import { expect, test } from "./fixtures";
import { words } from "./words";

for (const { locale, iso2, subjectIn, direction } of [
  { locale: "en", iso2: "KE", subjectIn: "en", direction: "ltr" },
  { locale: "ar", iso2: "QA", subjectIn: "ar", direction: "rtl" },
] as const) {
  test(`the officer finds the digest of the day of a parliament, in ${locale}`, async ({ signedInAs }) => {
    const say = words(locale);
    const officer = await signedInAs("officer@ipu.example", { locale });
    await officer.goto(`/${locale}/parliaments/${iso2}`);
    const ofParliament = officer.getByRole("link", { name: say("reminders.pause.letters") });
    // The worker writes the digests of the day a moment after the start.
    await expect(async () => {
      await officer.goto(`/${locale}/parliaments/${iso2}`);
      await ofParliament.click();
      await officer
        .getByRole("link", { name: say("letters.kind.digest") })
        .first()
        .click();
    }).toPass({ timeout: 60_000 });
    const letter = officer.locator(`section[lang=${subjectIn}][dir=${direction}]`);
    await expect(letter.getByRole("heading")).toHaveText(words(subjectIn)("mail.subjects.digest"));
    await expect(letter).toContainText(`/${subjectIn}/reports/`);
    await officer.goto(`/${locale}/reminders`);
    await expect(officer.getByRole("heading", { level: 1 })).toHaveText(say("reminders.title"));
  });
}

test("a reader stops digests by the link of the letter, without signing in", async ({
  signedInAs,
  browser,
}) => {
  const say = words("es");
  const officer = await signedInAs("officer@ipu.example");
  await officer.goto("/en/parliaments/UY");
  await officer.getByRole("link", { name: words("en")("reminders.pause.letters") }).click();
  await officer
    .getByRole("link", { name: words("en")("letters.kind.digest") })
    .first()
    .click();
  const [link] = (await officer.locator("main").innerText()).match(/http\S+\/unsubscribe\/\S+/) ?? [];
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto(new URL(link ?? "").pathname);
  await stranger.getByRole("button", { name: say("letters.unsubscribe.button") }).click();
  await expect(stranger.getByRole("status")).toContainText(say("letters.unsubscribe.done"));
  await context.close();
  const reader = await signedInAs("coordinator@uruguay.example", { locale: "es" });
  await reader.goto("/es/account");
  await expect(reader.getByLabel(say("letters.choices.kind.digest"))).not.toBeChecked();
  await expect(reader.getByLabel(say("letters.choices.kind.mention"))).toBeChecked();
});

test("an officer pauses the reminders of a parliament and resumes them", async ({ signedInAs }) => {
  const say = words("en");
  const officer = await signedInAs("officer@ipu.example", { javaScript: false });
  await officer.goto("/en/parliaments/HU");
  await officer.getByText(say("reminders.pause.summary"), { exact: true }).first().click();
  await officer.getByLabel(say("reminders.cause.dissolution")).check();
  const firstDay = officer.getByRole("group", { name: say("reminders.pause.startsOn") });
  await firstDay.getByLabel(say("common.date.day")).fill("1");
  await firstDay.getByLabel(say("common.date.month")).fill("9");
  await firstDay.getByLabel(say("common.date.year")).fill("2024");
  await officer.getByRole("textbox", { name: say("reminders.pause.reason") }).fill("General election");
  await officer.getByRole("button", { name: say("reminders.pause.button") }).click();
  await expect(officer.getByText("General election")).toBeVisible();
  await officer.goto("/en/reminders");
  await expect(officer.getByRole("listitem").filter({ hasText: "Hungary" })).toContainText(
    say("reminders.cause.dissolution"),
  );
  await officer.goto("/en/parliaments/HU");
  await officer.getByRole("button", { name: say("reminders.pause.resume") }).click();
  await expect(officer.getByText(say("reminders.pause.on"))).toBeVisible();
});
