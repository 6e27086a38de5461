import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
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

    // The journey may run again on the same data.
    const run = Math.random().toString(36).slice(2, 6);
    const written = locale === "ar" ? `ضيق الوقت قبل الانتخابات ${run}` : `Too little time ${run}`;
    await send("form.docx", filled(await form.body(), written));
    await expect(page.getByRole("heading", { name: say("reports.form.obstacles") })).toBeVisible();
    await expect(page.locator("ins").filter({ hasText: run })).toBeVisible();
    await page.getByRole("button", { name: say("offline.compare.takeOver") }).click();
    await expect(page.getByRole("textbox", { name: say("reports.form.obstacles"), exact: true })).toHaveValue(
      written,
    );
  });

  test(`measures are told in bulk with a sheet that says what is wrong, without a script, in ${locale}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs(email, { locale, javaScript: false });
    await page.goto(`/${locale}/measures`);
    await page.getByRole("link", { name: say("sheet.page.link") }).click();
    const download = page.getByRole("link", { name: say("sheet.page.download") });
    const empty = await page.request.get((await download.getAttribute("href")) ?? "");
    const [sheet] = await readXlsxFile(await empty.body());
    const head = sheet?.data[0] ?? [];
    const run = Math.random().toString(36).slice(2, 6);
    const send = async (day: string) => {
      const row = [say("statuses.measure.hearing"), `Bulk ${run}`, day, say("statuses.chamber.lower")];
      const buffer = await writeExcelFile([head.map(String), [...row, null, null, null, null]]).toBuffer();
      const file = { name: "sheet.xlsx", mimeType: "application/octet-stream", buffer };
      await page.getByLabel(say("sheet.page.file")).setInputFiles(file);
      await page.getByRole("button", { name: say("sheet.page.send") }).click();
    };

    await send("31/2/2024");
    await expect(page.getByRole("cell", { name: say("validation.not_a_date") })).toBeVisible();
    await page.getByRole("link", { name: say("sheet.check.again") }).click();
    await send("14/3/2024");
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("link", { name: `Bulk ${run}` })).toBeVisible();
  });
}
