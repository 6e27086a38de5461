import type { Page } from "@playwright/test";
import { openBox, untilSaved } from "./draft-page";
import { expect, test } from "./fixtures";

// Kenya has the only draft with several people: first they write in it, then it goes its way.
test.describe.configure({ mode: "serial" });

test("two people at one draft see each other, and choose between two texts of one field", async ({
  signedInAs,
}) => {
  const [one, other] = [
    await signedInAs("coordinator@kenya.example"),
    await signedInAs("contributor@kenya.example"),
  ];
  const [first, second] = [await openBox(one, "Obstacles"), await openBox(other, "Obstacles")];
  await openBox(one, "Help wanted").then((box) => box.fill("A study visit"));
  await first.fill("The budget was late");
  await untilSaved(one);
  await second.fill("The budget was small");
  const met = other.getByRole("alert").filter({ hasText: "Wanjiru Otieno changed this field" });
  await expect(met.getByRole("deletion")).toContainText("late");
  await expect(met.getByRole("insertion")).toContainText("small");
  await expect(other.getByText("At this draft too: Wanjiru Otieno")).toBeVisible();
  await met.getByRole("button", { name: "Put both in the box and edit" }).click();
  await expect(second).toHaveValue("The budget was late\n\nThe budget was small");
  await second.fill("The budget was late and small");
  await expect(met).toHaveCount(0);
  await untilSaved(other);

  await one.reload();
  await expect(await openBox(one, "Obstacles")).toHaveValue("The budget was late and small");
  await expect(await openBox(one, "Help wanted")).toHaveValue("A study visit");
  await one.goto(`${new URL(one.url()).pathname}/texts`);
  await expect(one.getByText("The budget was small", { exact: true })).toBeVisible();
});

test("Kenya's draft goes through its approver, who sends it back once, and is submitted once", async ({
  signedInAs,
}) => {
  test.slow();
  const coordinator = await signedInAs("coordinator@kenya.example");
  await openBox(coordinator, "Obstacles");
  const reportPath = new URL(coordinator.url()).pathname;
  await coordinator.getByRole("button", { name: "Save and check", exact: true }).click();
  await sendToApprover(coordinator);

  const approver = await signedInAs("approver@kenya.example", { next: reportPath.replace(/^\/en/, "") });
  await approver.goto(`${reportPath}/check`);
  await approver.getByText("Send it back to the drafters instead").click();
  await approver.getByLabel("What should they change?").fill("Add the hearing of March.");
  await approver.getByRole("button", { name: "Send back to the drafters" }).click();
  await expect(approver.getByRole("main")).toContainText("Draft");

  await coordinator.goto(reportPath);
  await expect(coordinator.getByRole("main")).toContainText("Add the hearing of March.");
  await coordinator.goto(`${reportPath}/check`);
  await sendToApprover(coordinator);
  await approver.goto(`${reportPath}/check`);
  const stale = await approver.context().newPage();
  await stale.goto(`${reportPath}/check`);
  await approver.getByRole("button", { name: "Approve and submit to the IPU" }).click();
  await expect(approver).toHaveURL(/\/receipt$/);
  await stale.getByRole("button", { name: "Approve and submit to the IPU" }).click();
  const answer = stale.getByRole("main");
  await expect(
    answer.getByRole("alert").or(answer.getByText("It has already been sent on")).first(),
  ).toBeVisible();
  await approver.goto(`${reportPath}/versions`);
  await expect(approver.getByRole("link", { name: /Version 2/ })).toHaveCount(0);
});

async function sendToApprover(coordinator: Page): Promise<void> {
  await coordinator.getByRole("button", { name: "Send to the approver" }).click();
  await expect(coordinator.getByRole("main")).toContainText("With approver");
}
