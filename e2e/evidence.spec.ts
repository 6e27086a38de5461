import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { words } from "./words";

const MEGABYTE = 1024 * 1024;
/** The journeys may run again on the same data. */
const RUN = Math.random().toString(36).slice(2, 6);
const PATCHES = /\/api\/measures\/[^/]+\/uploads\//;

/** A PDF of this length, other than every other. */
function aPdf(length: number): Buffer {
  const head = `%PDF-1.7\n% ${Math.random()}\n`;
  const tail = "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
  return Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(length - head.length - tail.length, "operative "),
    Buffer.from(tail),
  ]);
}

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function openMeasure(page: Page, locale: string): Promise<void> {
  await page.goto(`/${locale}/measures`);
  await page.locator("main li a").first().click();
  await page.waitForURL(/\/measures\/[0-9a-f-]{36}/);
  await page.waitForLoadState("networkidle");
}

for (const locale of ["en", "ar"] as const) {
  const say = words(locale);

  test(`a file is added, described, read back byte for byte, binned and restored in ${locale}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs("coordinator@kenya.example", { locale });
    await openMeasure(page, locale);
    const whole = aPdf(2 * MEGABYTE + 11);
    const name = `خطة العمل ${RUN} ${locale} ٢٠٢٤.pdf`;
    await page.getByLabel(say("files.choose")).setInputFiles(asFile(name, whole));
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
    await expect(row).toBeVisible();

    const href = await row.getByRole("link", { name, exact: true }).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(hashOf(await answer.body())).toBe(hashOf(whole));
    expect(answer.headers()).toMatchObject({
      "content-disposition": expect.stringMatching(/^attachment; .*filename\*=UTF-8''/),
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });

    await row.getByRole("link", { name: say("files.describe") }).click();
    await page.getByLabel(say("files.description")).fill("Minutes of 14 March");
    await page.getByLabel(say("files.public")).check();
    await page.getByRole("button", { name: say("files.save") }).click();
    await expect(row.getByText("Minutes of 14 March")).toBeVisible();

    await row.getByRole("button", { name: say("files.remove") }).click();
    await expect(page.getByRole("heading", { name: say("files.bin") })).toBeVisible();
    await row.getByRole("button", { name: say("files.restore") }).click();
    await expect(page.getByRole("heading", { name: say("files.bin") })).toHaveCount(0);
    await expect(row.getByText("Minutes of 14 March")).toBeVisible();
  });

  test(`a file that is not taken says why and what to do in ${locale}`, async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs("coordinator@kenya.example", { locale });
    await openMeasure(page, locale);
    const tooLarge: [string, Buffer, string] = [
      "film.pdf",
      Buffer.alloc(25 * MEGABYTE + 1),
      "file_too_large",
    ];
    const refused: [string, Buffer, string][] = [
      ["page.pdf", Buffer.from("<html><script>alert(1)</script></html>".repeat(200)), "file_kind_unknown"],
      ["empty.pdf", Buffer.alloc(0), "file_empty"],
      // Once is enough: the bytes take long on their way into the browser.
      ...(locale === "en" ? [tooLarge] : []),
      ["half.pdf", aPdf(9000).subarray(0, 6000), "file_damaged"],
    ];
    for (const [name, bytes, refusal] of refused) {
      await page.getByLabel(say("files.choose")).setInputFiles(asFile(name, bytes));
      const alert = page.getByRole("alert").filter({ hasText: name });
      await expect(alert).toContainText(say(`refusals.${refusal}`));
      await page.getByRole("button", { name: say("files.dismiss") }).click();
    }
  });

  test(`one file at a time is taken and refused without a script in ${locale}`, async ({ signedInAs }) => {
    const page = await signedInAs("coordinator@kenya.example", { locale, javaScript: false });
    await openMeasure(page, locale);
    const send = async (name: string, bytes: Buffer) => {
      await page.getByLabel(say("files.choose")).setInputFiles(asFile(name, bytes));
      await page.getByRole("button", { name: say("files.send") }).click();
    };
    await send("page.pdf", Buffer.from("<html>"));
    await expect(page.getByText(say("refusals.file_kind_unknown"))).toBeVisible();
    await send(`paper ${RUN} ${locale}.pdf`, aPdf((locale === "en" ? 11 : 1) * MEGABYTE));
    await expect(page.getByText(say("files.stored"))).toBeVisible();
    await expect(page.getByRole("link", { name: `paper ${RUN} ${locale}.pdf`, exact: true })).toBeVisible();
  });
}

test("a line that is cut at 60 % is gone on with, also after the page was closed", async ({
  signedInAs,
}, testInfo) => {
  const say = words("en");
  const page = await signedInAs("coordinator@kenya.example");
  await openMeasure(page, "en");
  const path = testInfo.outputPath(`long ${RUN}.pdf`);
  writeFileSync(path, aPdf(5 * MEGABYTE));
  const offsets: number[] = [];
  let isCut = true;
  await page.route(PATCHES, async (route) => {
    const request = route.request();
    if (request.method() !== "PATCH") return route.continue();
    const offset = Number(request.headers()["upload-offset"]);
    if (isCut && offset >= 3 * MEGABYTE) {
      await page.context().setOffline(true);
      return route.abort("connectionreset");
    }
    offsets.push(offset);
    return route.continue();
  });

  await page.getByLabel(say("files.choose")).setInputFiles(path);
  await expect(page.getByRole("alert").filter({ hasText: "60%" })).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  isCut = false;
  await page.waitForLoadState("networkidle");
  await page.getByLabel(say("files.choose")).setInputFiles(path);
  await expect(page.getByRole("link", { name: `long ${RUN}.pdf`, exact: true })).toBeVisible();
  expect(offsets).toEqual([0, 1, 2, 3, 4].map((megabytes) => megabytes * MEGABYTE));
});

test("a file on its way is cancelled and leaves nothing", async ({ signedInAs }) => {
  const say = words("en");
  const page = await signedInAs("coordinator@kenya.example");
  await openMeasure(page, "en");
  let isHeld = true;
  await page.route(PATCHES, async (route) => {
    while (isHeld && route.request().method() === "PATCH") await new Promise((go) => setTimeout(go, 50));
    await route.continue().catch(() => {});
  });
  await page.getByLabel(say("files.choose")).setInputFiles(asFile(`late ${RUN}.pdf`, aPdf(2 * MEGABYTE)));
  await page.getByRole("button", { name: say("files.cancel") }).click();
  isHeld = false;
  await expect(page.getByText(`late ${RUN}.pdf was not added.`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: `late ${RUN}.pdf`, exact: true })).toHaveCount(0);
});
