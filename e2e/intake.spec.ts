import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const OFFICER = "officer@ipu.example";

const READING = /\/readings\//;
/** The worker reads a file in a process of its own. */
const UNTIL_READ = { timeout: 30_000 };

/** A resolution of our own, with what matters: a date that hangs on an event, a task of the secretariat, two
 *  addressees, a reservation on one paragraph. */
const RESOLUTION = `148th IPU Assembly
Geneva, 23-27 March 2024

Parliaments and the care of shared rivers

Resolution adopted by consensus* by the 148th IPU Assembly
(Geneva, 27 March 2024)

The 148th Assembly of the Inter-Parliamentary Union,

Recalling that rivers cross borders without asking,

Noting with concern the loss of wetlands,

1. Calls upon parliaments to hold at least one hearing on the rivers that their country shares;

2. Urges governments to publish the water levels that they measure;

3. Invites IPU Member Parliaments to report to the IPU Secretariat by the 150th Assembly on the hearings held;

4. Requests the IPU Secretary General to share good practices with all Members.

* Peru expressed a reservation on operative paragraph 2.
`;

test("an officer takes a resolution in, confirms its reading and activates it", async ({ signedInAs }) => {
  test.slow();
  const page = await signedInAs(OFFICER, { next: "/documents/new" });
  await send(page, RESOLUTION);
  await expect(page).toHaveURL(READING, UNTIL_READ);
  const main = page.getByRole("main");
  await expect(main).toContainText("Parliaments and the care of shared rivers");
  await expect(main).toContainText("4 operative paragraphs");
  await expect(main).toContainText("Peru");

  await page.locator("main a[href*='edit=facts']").first().click();
  await page.getByRole("textbox", { name: "Short code" }).fill("148R9");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).not.toHaveURL(/edit=/);
  await page.getByRole("button", { name: "Confirm as a new document" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]+/);
  await expect(main).toContainText("The document is on record");

  await page.getByRole("link", { name: /^Activate all/ }).click();
  await expect(main).toContainText("Peru");
  await page.getByRole("button", { name: /^Activate \d+ commitments/ }).click();
  await expect(main).toContainText(/Activated: \d+ tasks were made/);

  const kenya = await signedInAs("coordinator@kenya.example");
  await expect(kenya.getByRole("main")).toContainText("Parliaments and the care of shared rivers");
});

test("another layout of a document on record is recognised and added to it", async ({ signedInAs }) => {
  const copy = readFileSync(join(import.meta.dirname, "../db/seed/documents/kigali-145-ft-dk.txt"), "utf8");
  const page = await signedInAs(OFFICER, { next: "/documents/new" });
  await send(page, `${copy}\n\nPrinted for the committee.`);
  await expect(page.getByRole("main")).toContainText("This text is already on record", UNTIL_READ);
  await page.getByRole("button", { name: "Add as another source" }).click();
  await expect(page.getByRole("main")).toContainText("Added as another source of this document");
});

for (const javaScript of [true, false]) {
  const scripts = javaScript ? "with" : "without";

  test(`a Word file and an Arabic PDF are read, ${scripts} scripts`, async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs(OFFICER, { next: "/documents/new", javaScript });
    const main = page.getByRole("main");
    await sendFile(page, "shared-lakes-en.docx");
    await expect(page).toHaveURL(READING, UNTIL_READ);
    await expect(main).toContainText("Parliaments and the care of shared lakes");

    await page.goto("/en/documents/new");
    await sendFile(page, "shared-rivers-ar.pdf");
    await expect(page).toHaveURL(READING, UNTIL_READ);
    await expect(main).toContainText("3 operative paragraphs");
    await expect(main).toContainText("البرلمانات ورعاية الأنهار المشتركة");
  });

  test(`what cannot be read is refused in a sentence and kept, ${scripts} scripts`, async ({
    signedInAs,
  }) => {
    test.slow();
    const page = await signedInAs(OFFICER, { next: "/documents/new", javaScript });
    const main = page.getByRole("main");
    await send(page, "");
    await expect(main.getByRole("alert").first()).toContainText("There is no text");

    const note = "Dear colleagues, the buffet opens at noon. Bring your badge.";
    await page.goto("/en/documents/new");
    await send(page, note);
    await expect(main).toContainText("No operative paragraphs were found", UNTIL_READ);
    if (!javaScript) await page.getByRole("link", { name: "Back to the text" }).click();
    await expect(page).toHaveURL(/\/documents\/new/);
    await expect(page.getByRole("textbox", { name: /^Text of the document/ })).toHaveValue(note);

    await page.goto("/en/documents/new");
    await sendFile(page, "with-password.pdf");
    await expect(main).toContainText("protected by a password", UNTIL_READ);
  });
}

test("a file of 26 MB is refused and stays chosen", async ({ signedInAs }) => {
  const page = await signedInAs(OFFICER, { next: "/documents/new" });
  const file = page.locator("input[type=file]");
  await file.setInputFiles({
    name: "long.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(27_262_976),
  });
  await page.getByRole("textbox", { name: /^Where it comes from/ }).fill("By post");
  await page.getByRole("button", { name: "Read the document" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("25 MB");
  expect(await file.evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(1);
  await expect(page.getByRole("textbox", { name: /^Where it comes from/ })).toHaveValue("By post");
});

/** Chooses a file of lib/uploads/samples and sends it in. */
async function sendFile(page: Page, name: string): Promise<void> {
  const sample = join(import.meta.dirname, "../lib/uploads/samples", name);
  await page.locator("input[type=file]").setInputFiles(sample);
  await page.getByRole("button", { name: "Read the document" }).click();
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Text of the document/ }).fill(text);
  await page.getByRole("button", { name: "Read the document" }).click();
}
