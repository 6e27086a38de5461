import { expect, test } from "./fixtures";

/** One person of each side, and the addresses that are for that side alone. */
const PLACES = {
  "coordinator@kenya.example": ["/tasks", "/measures"],
  "officer@ipu.example": [
    "/dashboard",
    "/reviews",
    "/documents",
    "/documents/new",
    "/cycles",
    "/calendar",
    "/parliaments",
  ],
  "committee.chair@ipu.example": ["/committee"],
  "group.chair@ipu.example": ["/group"],
};
const NOWHERE = "/no-such-page";

for (const [email, own] of Object.entries(PLACES)) {
  test(`${email} opens what is theirs and finds nothing elsewhere`, async ({ signedInAs }) => {
    const page = await signedInAs(email);
    for (const path of own) {
      expect((await page.goto(`/en${path}`))?.status(), path).toBe(200);
    }
    await page.goto(`/en${NOWHERE}`);
    const nothing = await page.getByRole("main").innerText();
    const foreign = Object.values(PLACES)
      .flat()
      .filter((path) => !own.includes(path));
    for (const path of foreign) {
      const isChairs = email.includes("chair") && (path === "/committee" || path === "/group");
      if (isChairs) continue;
      expect((await page.goto(`/en${path}`))?.status(), path).toBe(404);
      expect(await page.getByRole("main").innerText(), path).toBe(nothing);
    }
  });
}

test("a report of another parliament is the same page as one that does not exist", async ({ signedInAs }) => {
  const kenya = await signedInAs("coordinator@kenya.example");
  const own = await kenya.locator("a[href*='/reports/']").first().getAttribute("href");
  const path = /\/reports\/[0-9a-f-]+/.exec(own ?? "")?.[0];
  expect(path).toBeTruthy();
  const uruguay = await signedInAs("coordinator@uruguay.example");
  const seen: string[] = [];
  for (const address of [path, "/reports/00000000-0000-4000-8000-000000000000", "/reports/not-an-id"]) {
    for (const page of ["", "/check", "/versions"]) {
      expect((await uruguay.goto(`/en${address}${page}`))?.status(), `${address}${page}`).toBe(404);
      seen.push(await uruguay.getByRole("main").innerText());
    }
  }
  expect(new Set(seen).size).toBe(1);
});
