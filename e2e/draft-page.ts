import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { words } from "./words";

/** The box of a field in the draft that is due first. */
export async function openBox(page: Page, label: string): Promise<Locator> {
  if (!page.url().includes("/reports/")) {
    const hrefs = await page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    await page.goto(hrefs.find((href) => /\/reports\/[0-9a-f-]{36}$/.test(href)) ?? "");
  }
  return page.getByRole("textbox", { name: label, exact: true });
}

/** The line that screen readers hear; it ends with the time of day. */
export function savedLine(page: Page, saved: string): Locator {
  return page.getByRole("status").filter({ hasText: new RegExp(`^${saved}\\s*\\d\\d:\\d\\d$`) });
}

/** Waits until all that was typed has been answered. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(words("en")("saving.unsaved"))).toHaveCount(0);
  await expect(savedLine(page, "Saved")).toBeVisible();
}
