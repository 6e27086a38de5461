import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { idempotencyKeys } from "@/db/schema/idempotency";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { fieldKey } from "@/lib/domain/report-check";
import { sweepIdempotencyKeys } from "@/lib/jobs/sweep-idempotency-keys";
import { reading } from "@/lib/testing/reporting-acts";
import { aPersonOf, aReportingWorld, putReport } from "@/lib/testing/reporting-world";
import { EMPTY_MARK } from "./field-mark";
import { findReport, listEarlierTexts } from "./queries";
import { saveField } from "./save-field";

beforeAll(testDatabase);

let named = 0;
const aName = () => `request ${++named}`;

async function aDesk() {
  const world = await aReportingWorld();
  const { france } = world;
  const [amina, luc] = [await aPersonOf(france, ["contributor"]), await aPersonOf(france, ["coordinator"])];
  const { reportId } = france;
  const send = (
    actor: Actor,
    value: string,
    { base = EMPTY_MARK, key = "obstacles", idempotencyKey = aName() } = {},
  ) => saveField(actor, { reportId, key, value, base, reader: "en", idempotencyKey });
  const saved = async (...sent: Parameters<typeof send>) => {
    const outcome = await send(...sent);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const stored = async () => (await findReport(amina, { reportId, ...reading }))?.fields.obstacles?.value;
  const texts = async () => (await listEarlierTexts(amina, { reportId })).map(({ value }) => value);
  return { ...world, reportId, amina, luc, send, saved, stored, texts };
}

describe("a field saved by itself", () => {
  test("begins the draft and goes on from the mark that each answer gives", async () => {
    const { amina, saved, stored } = await aDesk();
    const first = await saved(amina, "Elections");
    expect(first).toMatchObject({ outcome: "saved", theirs: null, others: [] });
    const second = await saved(amina, "Elections in May", { base: first.mark });
    expect(second.outcome).toBe("saved");
    expect(second.mark).not.toBe(first.mark);
    expect(await stored()).toBe("Elections in May");
  });

  test("keeps no text that its own writer only added to, and every text that they took something from", async () => {
    const { amina, luc, saved, texts } = await aDesk();
    let mark = EMPTY_MARK;
    for (const text of ["An election", "An early election", "An early election in May"]) {
      ({ mark } = await saved(amina, text, { base: mark }));
    }
    expect(await texts()).toEqual([]);
    ({ mark } = await saved(amina, "An election in May", { base: mark }));
    expect(await texts()).toEqual(["An early election in May"]);
    await saved(luc, "An election in May 2024", { base: mark });
    expect(await texts()).toContain("An election in May");
  });

  test("that a colleague changed meanwhile stays theirs, and both texts are shown with what differs", async () => {
    const { amina, luc, saved, stored, texts } = await aDesk();
    await saved(amina, "The early elections");
    const answer = await saved(luc, "The late elections");
    expect(answer).toMatchObject({
      outcome: "conflict",
      theirs: { value: "The early elections", name: amina.name },
      others: [{ name: amina.name }],
    });
    expect(answer.theirs?.diff.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "early" },
      { kind: "added", text: "late" },
    ]);
    expect(await texts()).toEqual(["The late elections"]);

    const mine = await saved(luc, "The late elections", { base: answer.mark });
    expect(mine.outcome).toBe("saved");
    expect(await stored()).toBe("The late elections");
    expect(await texts()).toContain("The early elections");
  });

  test("that a colleague wrote in after it was emptied is no loss of theirs", async () => {
    const { amina, luc, saved, stored } = await aDesk();
    const first = await saved(amina, "Elections");
    const second = await saved(luc, "Elections and floods", { base: first.mark });
    expect(await saved(amina, "", { base: first.mark })).toMatchObject({
      outcome: "conflict",
      mark: second.mark,
    });
    expect(await stored()).toBe("Elections and floods");
  });

  test("comes too late once the report has gone on, and its text is kept", async () => {
    const { amina, reportId, saved, texts } = await aDesk();
    await putReport(reportId, { status: "in_clearance" });
    expect(await saved(amina, "One more thing")).toMatchObject({ outcome: "late" });
    expect(await texts()).toEqual(["One more thing"]);
  });

  test("is refused to who may not write, to another parliament and for a task of another report", async () => {
    const { france, kenya, reportId, send } = await aDesk();
    const approver = await aPersonOf(france, ["approver"]);
    const foreigner = await aPersonOf(kenya, ["coordinator"]);
    const writer = await aPersonOf(france, ["contributor"]);
    expect(await send(approver, "x")).toEqual({ ok: false, refusal: "not_your_step" });
    expect(await send(foreigner, "x")).toEqual({ ok: false, refusal: "report_not_found" });
    const key = fieldKey(kenya.taskIds[0] ?? "", "answer");
    expect(await send(writer, "x", { key })).toEqual({ ok: false, refusal: "report_not_found" });
    expect(await findReport(writer, { reportId, ...reading })).toMatchObject({ status: "open", fields: {} });
  });
});

describe("a request whose answer was lost", () => {
  test("is answered as the first time and changes nothing, also when ten arrive at once", async () => {
    const { amina, luc, saved, stored, texts } = await aDesk();
    const idempotencyKey = aName();
    const first = await saved(amina, "Elections", { idempotencyKey });
    await saved(luc, "Floods", { base: first.mark });
    const again = await Promise.all(
      Array.from({ length: 10 }, () => saved(amina, "Elections", { idempotencyKey })),
    );
    for (const answer of again) expect(answer).toEqual(first);
    expect(await stored()).toBe("Floods");
    expect(await texts()).toEqual(["Elections"]);
  });

  test("has one effect where its copies race each other", async () => {
    const { amina, luc, saved, texts } = await aDesk();
    await saved(luc, "Floods");
    const idempotencyKey = aName();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => saved(amina, "Elections", { idempotencyKey })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await texts()).toEqual(["Elections"]);
  });

  test("is refused with another body, and by another parliament", async () => {
    const { amina, kenya, send, saved } = await aDesk();
    const idempotencyKey = aName();
    await saved(amina, "Elections", { idempotencyKey });
    expect(await send(amina, "Floods", { idempotencyKey })).toEqual({ ok: false, refusal: "key_reused" });
    const wanjiru = await aPersonOf(kenya, ["coordinator"]);
    const theirs = { reportId: kenya.reportId, key: "obstacles", value: "Elections", base: EMPTY_MARK };
    const reused = await saveField(wanjiru, { ...theirs, reader: "en", idempotencyKey });
    expect(reused).toEqual({ ok: false, refusal: "key_reused" });
  });

  test("is known for two days and then forgotten", async () => {
    const { amina, saved } = await aDesk();
    const [young, old] = [aName(), aName()];
    await saved(amina, "Elections", { idempotencyKey: young });
    await saved(amina, "", { key: "help_wanted", idempotencyKey: old });
    const rows = () =>
      asSystem("test", (scope) => scope.select({ key: idempotencyKeys.key }).from(idempotencyKeys));
    await age(young, 47);
    await age(old, 49);
    await sweepIdempotencyKeys();
    const kept = (await rows()).map(({ key }) => key);
    expect(kept).toContain(young);
    expect(kept).not.toContain(old);
  });
});

function age(key: string, hours: number) {
  const storedAt = new Date(Date.now() - hours * 60 * 60_000);
  return asSystem("test", (scope) =>
    scope.update(idempotencyKeys).set({ storedAt }).where(eq(idempotencyKeys.key, key)),
  );
}
