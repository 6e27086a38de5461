import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Every page by who opens it. A pattern stands for the first link on the page before that fits it, and an address
 *  that begins with "+" goes on from the address of the page before. */
const PAGES: Record<string, (string | RegExp)[]> = {
  "coordinator@kenya.example": [
    "/tasks",
    /\/reports\/[0-9a-f-]{36}$/,
    "+/check",
    "/tasks",
    /\/reports\/[0-9a-f-]{36}$/,
    "+/offline",
    "/measures/sheet",
    "/measures",
    /\/measures\/[0-9a-f-]{36}$/,
    "/history",
    "/account",
  ],
  "coordinator@uruguay.example": ["/tasks", /\/reports\/[0-9a-f-]{36}$/, "+/extension"],
  "coordinator@jordan.example": [
    "/tasks",
    /\/reports\/[0-9a-f-]{36}$/,
    "+/publication",
    "/tasks",
    /\/reports\/[0-9a-f-]{36}$/,
    /\/others\/[0-9a-f-]{36}$/,
  ],
  "coordinator@chile.example": ["/tasks", /\/reports\/[0-9a-f-]{36}$/, "+/nil"],
  "coordinator@hungary.example": [
    "/people",
    /\/people\/[0-9a-f-]{36}$/,
    "/people/invite",
    "/invitations/demo-invitation-kenya-whose-time-is-over",
    "/tasks",
    /\/reports\/[0-9a-f-]{36}$/,
    "+/conversation",
  ],
  "officer@ipu.example": [
    "/dashboard",
    "/dashboard?by=commitment",
    "/dashboard?by=group",
    "/dashboard?by=parliament",
    "/reviews",
    /\/filings\/[0-9a-f-]{36}$/,
    "+/transcribe",
    "/reviews",
    /\/reviews\/[0-9a-f-]{36}$/,
    "+/conversation",
    "/reviews",
    /\/reviews\/[0-9a-f-]{36}$/,
    "+/evidence",
    "/documents",
    /\/documents\/[0-9a-f-]{36}$/,
    "+/versions",
    "/documents",
    /\/uploads\/[0-9a-f-]{36}$/,
    "/documents",
    /\/documents\/[0-9a-f-]{36}$/,
    "+/related",
    "/documents",
    /\/documents\/[0-9a-f-]{36}$/,
    /\/commitments\/[0-9a-f-]{36}\/correct$/,
    "/documents",
    /\/documents\/[0-9a-f-]{36}$/,
    /\/commitments\/[0-9a-f-]{36}\/end$/,
    "/documents/new",
    "/cycles",
    /\/cycles\/[0-9a-f-]{36}$/,
    "/calendar",
    "/secretariat-tasks",
    "/parliaments",
    "/parliaments/KE",
    "/parliaments/contacts",
    "/reminders",
    "/letters",
    /\/letters\/[0-9a-f-]{36}$/,
  ],
  "administrator@ipu.example": [
    "/cycles/new",
    "/rotations",
    /\/rotations\/[0-9a-f-]{36}$/,
    "/calendar",
    /\/calendar\/[0-9a-f-]{36}$/,
    "/calendar/new",
    "/history",
  ],
  "committee.chair@ipu.example": ["/committee", /\/committee\/documents\/[0-9a-f-]{36}$/],
  "group.chair@ipu.example": ["/group"],
  "auditor@ipu.example": ["/history", "/history/check"],
};
/** A page is read twice by the checker and drawn at two widths; a busy machine takes its time. */
const SECONDS_A_PAGE = 10;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [email, pages] of Object.entries(PAGES)) {
  for (const locale of ["en", "ar"] as const) {
    test(`${email} meets WCAG 2.2 AA in ${locale}, wide and at 320 px`, async ({ signedInAs }) => {
      test.setTimeout(30_000 + pages.length * SECONDS_A_PAGE * 1000);
      const page = await signedInAs(email, { locale });
      for (const each of pages) {
        await open(page, { each, locale });
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 800 });
        await expectNoSidewaysScroll(page);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    });
  }
}

async function open(page: Page, { each, locale }: { each: string | RegExp; locale: string }): Promise<void> {
  if (typeof each === "string") {
    const address = each.startsWith("+") ? new URL(page.url()).pathname + each.slice(1) : `/${locale}${each}`;
    expect((await page.goto(address))?.status(), address).toBe(200);
    return;
  }
  const links = await page
    .locator("main a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  const href = links.find((link) => each.test(link));
  expect(href, `${page.url()} has no link like ${each}`).toBeTruthy();
  expect((await page.goto(href ?? ""))?.status(), href).toBe(200);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
  // The walk goes on, so that one run tells of every page.
  expect.soft(found, page.url()).toEqual([]);
}

/** Data tables may scroll in a region of their own; the page itself may not (WCAG 1.4.10). */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `${page.url()} at 320 px`).toBeLessThanOrEqual(seen);
}
