import { DEMO_INVITATIONS } from "@/db/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { words } from "./words";

const [hungarian, jordanian, late] = DEMO_INVITATIONS;
const PASSWORD = "a sentence that only they know";

for (const { token, locale, name } of [hungarian, jordanian]) {
  test(`${name} takes an invitation up once in ${locale}, after programs looked into the letter`, async ({
    browser,
    request,
  }) => {
    const say = words(locale);
    const address = `/${locale}/invitations/${token}`;
    for (let look = 0; look < 10; look += 1) {
      expect((await request.get(address)).status()).toBe(200);
      await request.head(address);
    }
    const page = await (await browser.newContext({ javaScriptEnabled: locale === "ar" })).newPage();
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText(name);
    const password = page.getByLabel(say("people.invitation.password"));
    await password.fill("short");
    await page.getByRole("button", { name: say("people.invitation.accept") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      say("validation.password.too_short"),
    );
    await password.fill(PASSWORD);
    await page.getByRole("button", { name: say("people.invitation.accept") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/tasks$`));

    const second = await (await browser.newContext()).newPage();
    await second.goto(address);
    await expect(second.getByRole("main")).toContainText(say("people.invitation.dead.used"));
    await expect(second.getByLabel(say("people.invitation.password"))).toHaveCount(0);
  });
}

test("an invitation whose time is over says so, and its reader asks for another once", async ({
  browser,
}) => {
  const say = words("en");
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/en/invitations/${late.token}`);
  await expect(page.getByRole("main")).toContainText(say("people.invitation.dead.expired"));
  await page.getByRole("button", { name: say("people.invitation.askAgain") }).click();
  await expect(page.getByRole("main")).toContainText(say("people.invitation.asked"));
  await page.goto(`/en/invitations/${late.token.replace("over", "ovar")}`);
  await expect(page.getByRole("main")).toContainText(say("people.invitation.dead.unknown"));
});

test("a link in a letter is of our own address, whatever host a request names", async ({ request }) => {
  const forged = await request.get(`/en/invitations/${late.token}`, {
    headers: { "x-forwarded-host": "evil.example" },
  });
  expect(await forged.text()).not.toContain("evil.example");
});

test("Kenya and an officer talk on a report; what the officer notes reaches no page of Kenya", async ({
  signedInAs,
}) => {
  const kenyan = await signedInAs("coordinator@kenya.example");
  const bodies: string[] = [];
  kenyan.on("response", async (response) => {
    if (response.url().includes("/reports/")) bodies.push(await response.text().catch(() => ""));
  });
  const href = await kenyan.locator("main a[href*='/reports/']").last().getAttribute("href");
  await kenyan.goto(`${href}/conversation`);
  await kenyan.getByLabel("Message", { exact: true }).fill("May the annex follow by post?");
  await kenyan.getByLabel("The Secretariat", { exact: true }).check();
  await kenyan.getByRole("button", { name: "Send the message" }).click();
  await expect(kenyan.getByRole("main")).toContainText("May the annex follow by post?");

  const officer = await signedInAs("officer@ipu.example");
  await officer.goto(`/en/reviews/${href?.split("/").at(-1)}/conversation`);
  await expect(officer.getByRole("main")).toContainText("May the annex follow by post?");
  await officer.getByLabel("Note for officers").fill("Call the clerk of Kenya first");
  await officer.getByRole("button", { name: "Add the note" }).click();
  await expect(officer.getByRole("main")).toContainText("Call the clerk of Kenya first");
  await officer.getByLabel("Message", { exact: true }).fill("Yes, by October.");
  await officer.getByRole("button", { name: "Send the message" }).click();
  await expect(officer.getByRole("main")).toContainText("Yes, by October.");

  for (const part of ["", "/conversation", "/versions", "/receipt"]) await kenyan.goto(`${href}${part}`);
  await kenyan.goto(`${href}/conversation`);
  await expect(kenyan.getByRole("main")).toContainText("Yes, by October.");
  const payload = await kenyan.request.get(`${href}/conversation`, { headers: { RSC: "1" } });
  for (const body of [...bodies, await payload.text()]) expect(body).not.toContain("Call the clerk of Kenya");
});

test("two prints of one draft are the same file, and a stranger gets none", async ({
  signedInAs,
  request,
}) => {
  const kenyan = await signedInAs("coordinator@kenya.example");
  const accepted = await kenyan.locator("main a[href*='/reports/']").last().getAttribute("href");
  const address = `/api${accepted?.replace(/^\/en/, "")}/pdf?language=ar&version=1`;
  const [one, other] = [await kenyan.request.get(address), await kenyan.request.get(address)];
  expect(one.headers()["content-type"]).toBe("application/pdf");
  expect((await one.body()).equals(await other.body())).toBe(true);
  const foreign = await signedInAs("coordinator@france.example");
  expect((await foreign.request.get(address)).status()).toBe(404);
  expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(303);
});
