import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { fieldKey } from "@/lib/domain/report-check";
import { aDay } from "@/lib/testing/makers";
import {
  anOfficer,
  aPersonOf,
  aReportingWorld,
  putReport,
  type ReportingWorld,
} from "@/lib/testing/reporting-world";
import { saveDraft } from "./draft";
import { markOf } from "./field-mark";
import { findReport, listEarlierTexts, listMoves } from "./queries";
import type { TypedDraftField } from "./schema";

beforeAll(testDatabase);

let world: ReportingWorld;
let amina: Actor;
let luc: Actor;
beforeAll(async () => {
  world = await aReportingWorld();
  amina = await aPersonOf(world.france, ["contributor"]);
  luc = await aPersonOf(world.france, ["coordinator"]);
});

const today = aDay("2024-09-16");
const empty = markOf({ value: "", version: 0 });
const typed = (key: string, value: string, base = empty, keep: string | null = null): TypedDraftField => ({
  key,
  value,
  base,
  keep,
});
const save = (actor: Actor, reportId: string, fields: TypedDraftField[]) =>
  saveDraft(actor, { reportId, next: "stay", fields });

async function fieldsOf(actor: Actor, reportId: string) {
  const report = await findReport(actor, { reportId, reader: "en", today });
  return report?.fields ?? {};
}

async function anotherReport() {
  const { france } = await aReportingWorld();
  const people = [
    await aPersonOf(france, ["contributor"]),
    await aPersonOf(france, ["coordinator"]),
  ] as const;
  const [taskId = ""] = france.taskIds;
  return { reportId: france.reportId, taskId, one: people[0], other: people[1] };
}

describe("the first save", () => {
  test("begins the draft, records who did, and keeps every field", async () => {
    const { reportId, taskId, one } = await anotherReport();
    const saved = await save(one, reportId, [
      typed(fieldKey(taskId, "progress"), "planned"),
      typed("obstacles", "Elections"),
    ]);
    expect(saved).toMatchObject({
      ok: true,
      value: { reportId, next: "stay", keptAside: [], isLate: false },
    });

    const report = await findReport(one, { reportId, reader: "en", today });
    expect(report).toMatchObject({ status: "drafting", version: 1 });
    expect(report?.fields.obstacles).toMatchObject({ value: "Elections", version: 1, editedBy: one.name });
    expect(await listMoves(one, { reportId })).toMatchObject([
      { step: "start", to: "drafting", actedAs: "contributor", actor: one.name },
    ]);
  });

  test("of a returned report begins its next version", async () => {
    const { reportId, one } = await anotherReport();
    await putReport(reportId, { status: "returned", submittedVersion: 1 });
    await save(one, reportId, [typed("obstacles", "Elections")]);
    expect(await findReport(one, { reportId, reader: "en", today })).toMatchObject({ status: "drafting" });
    expect(await listMoves(one, { reportId })).toMatchObject([{ step: "revise", to: "drafting" }]);
  });
});

describe("two people who edit one draft", () => {
  test("both keep their words where they wrote in different fields", async () => {
    const { reportId, taskId, one, other } = await anotherReport();
    await save(one, reportId, [typed("obstacles", "Elections"), typed(fieldKey(taskId, "answer"), "")]);
    await save(other, reportId, [typed("obstacles", ""), typed(fieldKey(taskId, "answer"), "Act 5")]);
    const fields = await fieldsOf(one, reportId);
    expect(fields.obstacles?.value).toBe("Elections");
    expect(fields[fieldKey(taskId, "answer")]?.value).toBe("Act 5");
  });

  test("are shown both texts where they wrote in the same field, and may put theirs in its place", async () => {
    const { reportId, one, other } = await anotherReport();
    await save(one, reportId, [typed("obstacles", "Elections")]);
    const second = await save(other, reportId, [typed("obstacles", "The budget")]);
    if (!second.ok) throw new Error(second.refusal);
    expect(second.value.keptAside).toHaveLength(1);
    expect((await fieldsOf(one, reportId)).obstacles?.value).toBe("Elections");

    const [kept] = await listEarlierTexts(one, { reportId, ids: second.value.keptAside });
    expect(kept).toMatchObject({ key: "obstacles", value: "The budget", keptBecause: "conflict" });
    const base = markOf({ value: "Elections", version: 1 });
    await save(other, reportId, [typed("obstacles", "Elections", base, kept?.id ?? null)]);
    expect((await fieldsOf(one, reportId)).obstacles?.value).toBe("The budget");
    const texts = await listEarlierTexts(one, { reportId });
    expect(texts.map(({ value, keptBecause }) => [value, keptBecause])).toEqual(
      expect.arrayContaining([
        ["Elections", "replaced"],
        ["The budget", "conflict"],
      ]),
    );
  });

  test("who send the same field at the same moment lose neither text", async () => {
    const { reportId, one, other } = await anotherReport();
    const texts = ["first", "second", "third", "fourth", "fifth", "sixth"];
    await Promise.all(
      texts.map((value, index) => save(index % 2 ? one : other, reportId, [typed("help_wanted", value)])),
    );
    const current = (await fieldsOf(one, reportId)).help_wanted?.value ?? "";
    const earlier = (await listEarlierTexts(one, { reportId })).map(({ value }) => value);
    expect([...new Set([current, ...earlier])].sort()).toEqual([...texts].sort());
  });

  test("an empty field is no text to keep", async () => {
    const { reportId, one, other } = await anotherReport();
    await save(one, reportId, [typed("obstacles", "Elections")]);
    const base = markOf({ value: "an older text", version: 7 });
    const second = await save(other, reportId, [typed("obstacles", "", base)]);
    expect(second).toMatchObject({ ok: true, value: { keptAside: [] } });
  });
});

describe("what is typed too late", () => {
  test("is kept in the history while the report stays as it was submitted", async () => {
    const { reportId, one } = await anotherReport();
    await save(one, reportId, [typed("obstacles", "Elections")]);
    await putReport(reportId, { status: "submitted", submittedVersion: 1 });
    const late = await save(one, reportId, [
      typed("obstacles", "Elections", markOf({ value: "Elections", version: 1 })),
      typed("help_wanted", "A model law"),
    ]);
    if (!late.ok) throw new Error(late.refusal);
    expect(late.value).toMatchObject({ isLate: true });
    const kept = await listEarlierTexts(one, { reportId, ids: late.value.keptAside });
    expect(kept.map(({ key, value }) => [key, value])).toEqual([["help_wanted", "A model law"]]);
    expect((await fieldsOf(one, reportId)).help_wanted).toBeUndefined();
  });
});

describe("a draft takes no field", () => {
  test("of a task that is not in the report, nor a base that was made up", async () => {
    const { reportId, one } = await anotherReport();
    const foreign = world.kenya.taskIds[0] ?? "";
    await save(one, reportId, [
      typed(fieldKey(foreign, "answer"), "not ours"),
      typed("obstacles", "Elections", "nonsense"),
    ]);
    const fields = await fieldsOf(one, reportId);
    expect(Object.keys(fields)).toEqual(["obstacles"]);
  });
});

describe("the draft of another parliament", () => {
  test("does not exist for anybody else, the secretariat included", async () => {
    await save(amina, world.france.reportId, [typed("obstacles", "Working text of France")]);
    const others = [await aPersonOf(world.kenya, ["coordinator", "approver"]), await anOfficer()];
    for (const stranger of others) {
      const { reportId } = world.france;
      expect(await save(stranger, reportId, [typed("obstacles", "Ours")])).toEqual({
        ok: false,
        refusal: "report_not_found",
      });
      expect(await findReport(stranger, { reportId, reader: "en", today })).toBeNull();
      expect(await listEarlierTexts(stranger, { reportId })).toEqual([]);
    }
    expect((await fieldsOf(luc, world.france.reportId)).obstacles?.value).toBe("Working text of France");
  });

  test("is read but not written by an approver who may not draft", async () => {
    const approver = await aPersonOf(world.france, ["approver"]);
    expect(await save(approver, world.france.reportId, [typed("obstacles", "Mine")])).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
  });
});
