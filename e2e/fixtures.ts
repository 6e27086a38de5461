import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import type { Locale } from "@/lib/domain/locale";
import { words } from "./words";

type As = {
  locale?: Locale;
  javaScript?: boolean;
  width?: number;
  next?: string;
  /** What a journey that breaks something on purpose hears from the browser. */
  expected?: RegExp;
};

/** Opens a browser of its own for one person. */
type SignIn = (email: string, as?: As) => Promise<Page>;

/** `signedInAs` gives each person a browser of their own. Whatever a page says on its console as a warning or an
 *  error, or violates of its security policy, fails the test. */
export const test = base.extend<{ signedInAs: SignIn }>({
  signedInAs: async ({ browser }, use) => {
    const said: string[] = [];
    await use((email, as) => signIn(browser, { email, as: as ?? {}, said }));
    expect(said).toEqual([]);
  },
});

export { expect };

async function signIn(
  browser: Browser,
  { email, as, said }: { email: string; as: As; said: string[] },
): Promise<Page> {
  const { locale = "en", javaScript = true, width = 1280, next, expected } = as;
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  listen(page, said, expected);
  const say = words(locale);
  const way = next ? `?next=${encodeURIComponent(`/${locale}${next}`)}` : "";
  await page.goto(`/${locale}/sign-in${way}`);
  await page.getByLabel(say("account.signIn.email")).fill(email);
  await page.getByLabel(say("account.signIn.password")).fill(DEMO_PASSWORD);
  await page
    .getByRole("main")
    .getByRole("button", { name: say("common.signIn") })
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  return page;
}

/** What is not found or refused on purpose answers 404, 413 or 422, and a line that a journey cuts is reset or off; the
 *  browser says so. Nothing else is expected. */
const EXPECTED = /status of (404|413|422)|net::ERR_(CONNECTION_RESET|INTERNET_DISCONNECTED)/;

function listen(page: Page, said: string[], expected?: RegExp): void {
  page.on("pageerror", (error) => said.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const isExpected = EXPECTED.test(message.text()) || expected?.test(message.text());
    if (!isExpected) said.push(`${page.url()}: ${message.text()}`);
  });
}
