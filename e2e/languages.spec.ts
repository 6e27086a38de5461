import { LOCALES } from "@/lib/domain/locale";
import { expect, test } from "./fixtures";

for (const locale of LOCALES) {
  test(`${locale} is said to the browser with its direction, and nothing leaves the page sideways`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs("officer@ipu.example", { locale, width: 320 });
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  });
}

test("changing the language keeps the page and its filters", async ({ signedInAs }) => {
  const page = await signedInAs("officer@ipu.example", { next: "/dashboard?by=group" });
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(/\/ar\/dashboard\?by=group$/);
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/fr\/dashboard\?by=group$/);
});

test("Arabic is mirrored: the name of the product stands on the right, the account on the left", async ({
  signedInAs,
}) => {
  const page = await signedInAs("coordinator@jordan.example", { locale: "ar" });
  const product = await page.getByRole("banner").getByText("Operative").boundingBox();
  const signOut = await page.getByRole("banner").getByRole("button").boundingBox();
  expect(product?.x).toBeGreaterThan(640);
  expect(signOut?.x).toBeLessThan(640);
});
