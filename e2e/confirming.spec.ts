import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const OFFICER = "officer@ipu.example";
const READING = /\/readings\/[0-9a-f-]{36}/;
const UNTIL_READ = { timeout: 60_000 };
/** A page that takes more presses of Tab to a place than this has lost its keyboard user. */
const TABS_MAX = 400;
const ELEMENTS_MAX = 1500;
/** What a person needs, in seconds: to decide on and press something (the keystroke-level model of Card, Moran and
 *  Newell gives 1.35 to decide, 0.2 to press and some 1 to find it), to judge a difference between two languages, and to
 *  skim a folded line of a text that they know. Estimates, not measured with people. */
const [PRESS, DIFFERENCE, LINE] = [2.6, 15, 5];

/** Somebody without a mouse: goes on with Tab, opens and presses with Enter; counts what they do. */
function keyboardOf(page: Page) {
  const counted = { presses: 0, tabs: 0 };
  const goTo = async (place: Locator) => {
    await place.waitFor();
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
      counted.tabs += 1;
    }
    throw new Error(`The keyboard does not reach ${place}`);
  };
  const press = async (place: Locator) => {
    await goTo(place);
    await page.keyboard.press("Enter");
    counted.presses += 1;
  };
  return { counted, goTo, press };
}

test("a bilingual resolution of 31 paragraphs is confirmed by keyboard alone, and corrected later", async ({
  signedInAs,
}) => {
  test.slow();
  const text = readFileSync(join(import.meta.dirname, "../db/seed/documents/kigali-145.txt"), "utf8");
  const page = await signedInAs(OFFICER, { next: "/documents/new" });
  const main = page.getByRole("main");
  const button = (name: string | RegExp) => main.getByRole("button", { name, exact: true }).first();
  const { counted, goTo, press } = keyboardOf(page);
  const began = Date.now();

  await goTo(main.getByRole("textbox", { name: /^Text of the document/ }));
  await page.keyboard.insertText(`${text}\n\nA copy for the journey.`);
  await press(button("Read the document"));
  await expect(page).toHaveURL(READING, UNTIL_READ);
  const size = await page.evaluate(() => document.querySelectorAll("*").length);
  expect(size).toBeLessThan(ELEMENTS_MAX);

  // What is unsure comes first, then where the languages differ, then all the rest at once.
  await press(button(/^All of these are right/));
  await expect(main).toContainText("Nothing in this reading is doubtful");
  await press(main.getByRole("link", { name: "Show where the languages differ" }));
  await expect(main).toContainText("Where the English says “migrants”, the Arabic says “refugees”.");
  await press(button(/^Note all 12/));
  await expect(main).toContainText("All of them are marked.");
  await press(button(/^All \d+ that are sure are right/));
  await expect(main).toContainText(/(\d+) of \1 entries were looked at/);

  // One paragraph is opened, edited, read again and found as it was after a reload.
  await press(main.getByRole("link", { name: "Show operative paragraph 7 in full" }));
  await press(main.getByRole("link", { name: /^Edit operative paragraph 7/i }));
  await goTo(main.getByRole("textbox", { name: /^Text in English/ }));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("Urges the States of the G5-Sahel group to report by the 149th Assembly;");
  await press(button("Save"));
  await expect(page).not.toHaveURL(/edit=/);
  await press(main.getByRole("link", { name: /^Edit operative paragraph 7/i }));
  await press(button("Read this paragraph again"));
  await expect(page).not.toHaveURL(/edit=/);
  await page.reload();
  await expect(main).toContainText(/Commitment 7 Report.*Asked of States · Due by: 149th IPU Assembly/);

  await press(main.getByRole("link", { name: /^See first which tasks/ }));
  await expect(main).toContainText("Czechia");
  await page.goBack();
  await press(button("Confirm as a new document"));
  await expect(main).toContainText("The document is on record");
  const seconds = Math.round((Date.now() - began) / 1000);
  const minutes = (counted.presses * PRESS + 12 * DIFFERENCE + 31 * LINE) / 60;
  console.log(
    `31 paragraphs in two languages confirmed: ${counted.presses} presses, ${counted.tabs} tabs, ${seconds} s by ` +
      `machine, ${size} elements on the page; about ${minutes.toFixed(1)} minutes for somebody who knows the text`,
  );

  // One of its commitments becomes active and turns out to bind five members alone.
  await main.getByRole("link", { name: "Activate Commitment 7", exact: true }).click();
  await main.getByRole("button", { name: /^Activate/ }).click();
  await expect(main).toContainText(/Activated: \d+ tasks were made/);
  await main.getByRole("link", { name: "Correct this commitment: Commitment 31", exact: true }).click();
  await page.waitForLoadState("networkidle");
  const asked = main.getByRole("group", { name: /^Asked of/ });
  await expect(asked.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.goBack();
  await main.getByRole("link", { name: "Correct this commitment: Commitment 7", exact: true }).click();
  await main.getByRole("button", { name: "Show what would change" }).click();
  await expect(main.getByRole("alert").first()).toBeVisible();
  await main.getByRole("textbox", { name: /^Why it should read otherwise/ }).fill("It names five States.");
  await main
    .getByRole("textbox", { name: /^Members bound/ })
    .fill("Burkina Faso, Mali, Mauritania, Niger, Chad");
  await main.getByRole("button", { name: "Show what would change" }).click();
  await expect(main).toContainText("Nothing has changed yet.");
  await expect(main).toContainText(/\d+ open tasks end without fault/);
  await main.getByRole("button", { name: "Do this correction" }).click();
  await expect(main).toContainText("The commitment was corrected.");
  await expect(main).toContainText(/binds only Burkina Faso/);
});
