import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./fixtures";
import { words } from "./words";

/** Does what Word does when somebody writes into the box after this label and saves. */
function filled(form: Buffer, text: string): Buffer {
  const parts = unzipSync(form);
  const xml = strFromU8(parts["word/document.xml"] ?? strToU8(""));
  const box = xml.indexOf('<w:tag w:val="obstacles/');
  const start = xml.indexOf("<w:p>", box);
  const end = xml.indexOf("</w:tc>", start);
  expect(box).toBeGreaterThan(0);
  const written = `${xml.slice(0, start)}<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${xml.slice(end)}`;
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(written) }));
}

for (const [locale, email] of [
  ["en", "coordinator@kenya.example"],
  ["ar", "coordinator@jordan.example"],
] as const) {
  const say = words(locale);

  test(`a report is taken along as a Word form and what came back is chosen, without a script, in ${locale}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs(email, { locale, javaScript: false });
    await page.locator("main a[href*='/reports/']").first().click();
    await page.getByRole("link", { name: say("reports.aside.offline") }).click();
    const download = page.getByRole("link", { name: say("offline.page.download") });
    const form = await page.request.get((await download.getAttribute("href")) ?? "");
    expect(form.headers()["content-disposition"]).toContain(".docx");

    const send = async (name: string, buffer: Buffer) => {
      const mimeType = "application/octet-stream";
      await page.getByLabel(say("offline.page.file")).setInputFiles({ name, mimeType, buffer });
      await page.getByRole("button", { name: say("offline.page.send") }).click();
    };
    await send("notes.docx", Buffer.from("not a form"));
    await expect(page.getByText(say("refusals.file_kind_unknown"))).toBeVisible();

    const written = locale === "ar" ? "ضيق الوقت قبل الانتخابات" : "Too little time before the elections";
    await send("form.docx", filled(await form.body(), written));
    await expect(page.getByRole("heading", { name: say("reports.form.obstacles") })).toBeVisible();
    await expect(page.locator("ins").filter({ hasText: written })).toBeVisible();
    await page.getByRole("button", { name: say("offline.compare.takeOver") }).click();
    await expect(page.getByRole("textbox", { name: say("reports.form.obstacles"), exact: true })).toHaveValue(
      written,
    );
  });
}
