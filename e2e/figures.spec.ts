import { expect, test } from "./fixtures";

test("every figure of the overview opens exactly the rows that it counts", async ({ signedInAs }) => {
  const page = await signedInAs("officer@ipu.example");
  await page.goto("/en/dashboard");
  const figures = await page
    .locator("main a[href*='/dashboard/rows']")
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))].slice(0, 6));
  expect(figures.length).toBeGreaterThan(3);
  for (const href of figures) {
    await page.goto(href);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    const counted = Number(/: ([\d,]+)$/.exec(title)?.[1]?.replace(",", ""));
    const shown = await page.locator("main tbody tr").count();
    const positions = await page.getByText(/\d+ to \d+ of \d+/).allTextContents();
    const total = Number(/of (\d+)/.exec(positions[0] ?? "")?.[1] ?? shown);
    expect(total, title).toBe(counted);
  }
});

test("the 149th Assembly moves, and with it what falls due by it", async ({ signedInAs }) => {
  const page = await signedInAs("administrator@ipu.example", { next: "/calendar" });
  await page.getByRole("link", { name: "149th IPU Assembly" }).click();
  await expect(page.getByRole("main")).toContainText(/\d+ open tasks/);
  for (const [name, value] of [
    ["startsOn.day", "14"],
    ["endsOn.day", "18"],
  ]) {
    await page.locator(`[name='${name}']`).fill(value ?? "");
  }
  await page.getByRole("button", { name: "Change the days" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Reason").fill("The hall is free a day later.");
  await page.getByRole("button", { name: "Change the days" }).click();
  await expect(page.getByRole("main")).toContainText(/Recorded: \d+ open tasks moved/);

  const hungary = await signedInAs("coordinator@hungary.example");
  await hungary.locator("main a[href*='/reports/']").first().click();
  await expect(hungary.getByRole("main")).toContainText("14 October 2024");
});
