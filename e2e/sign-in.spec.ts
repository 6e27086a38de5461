import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { LOCALES } from "@/lib/domain/locale";
import { expect, test } from "./fixtures";
import { words } from "./words";

const coordinator = "coordinator@uruguay.example";

test("a page that needs a person leads to sign-in and back to itself", async ({ page }) => {
  await page.goto("/en/measures");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await page.getByLabel("E-mail address").fill(coordinator);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/en\/measures$/);
});

for (const locale of LOCALES) {
  test(`works in ${locale} without scripts and says the same of a wrong name and a wrong password`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const say = words(locale);
    const tryWith = async (email: string, password: string) => {
      await page.goto(`/${locale}/sign-in`);
      await page.getByLabel(say("account.signIn.email")).fill(email);
      await page.getByLabel(say("account.signIn.password")).fill(password);
      await page
        .getByRole("main")
        .getByRole("button", { name: say("common.signIn") })
        .click();
    };
    await tryWith(coordinator, "not the password");
    const wrongPassword = await page.getByRole("main").getByRole("alert").textContent();
    await expect(page.getByLabel(say("account.signIn.email"))).toHaveValue(coordinator);
    await tryWith("nobody@nowhere.example", "not the password");
    expect(await page.getByRole("main").getByRole("alert").textContent()).toBe(wrongPassword);
    await tryWith(coordinator, DEMO_PASSWORD);
    await expect(page).toHaveURL(new RegExp(`/${locale}/tasks$`));
    await context.close();
  });
}

test("an address of another site is never the way back", async ({ signedInAs }) => {
  const page = await signedInAs(coordinator);
  await page.context().clearCookies();
  await page.goto(`/en/sign-in?next=${encodeURIComponent("//elsewhere.example/en/tasks")}`);
  await page.getByLabel("E-mail address").fill(coordinator);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/en\/tasks$/);
});

test("signing out ends every copy of the session at once", async ({ signedInAs, browser }) => {
  const page = await signedInAs(coordinator);
  const copy = await browser.newContext({ storageState: await page.context().storageState() });
  const copied = await copy.newPage();
  await copied.goto("/en/tasks");
  await expect(copied).toHaveURL(/\/en\/tasks$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/en$/);
  await copied.reload();
  await expect(copied).toHaveURL(/\/en\/sign-in/);
  await copy.close();
});
