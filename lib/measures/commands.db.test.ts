import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { commitments, relatedCommitments, tasks } from "@/db/schema/commitments";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { aDay } from "@/lib/testing/makers";
import { anOfficer, aPersonOf, aReportingWorld, type ReportingWorld } from "@/lib/testing/reporting-world";
import { addMeasure, binMeasure, changeMeasure, reuseMeasure } from "./commands";
import { findMeasure, findMeasureOptions, listMeasures, listMeasuresOfTasks } from "./queries";
import { listReusable } from "./reusable";
import type { AddMeasure } from "./schema";

beforeAll(testDatabase);

let world: ReportingWorld;
let writer: Actor;
beforeAll(async () => {
  world = await aReportingWorld();
  writer = await aPersonOf(world.france, ["contributor"]);
});

function aHearing(given: Partial<AddMeasure> = {}): AddMeasure {
  return {
    type: "hearing",
    chamber: "lower",
    takenOn: aDay("2024-03-14"),
    title: "Hearing on legal pathways",
    description: "",
    taskIds: [],
    links: [{ href: "https://parliament.example/hearing", description: "Minutes", isPublic: true }],
    reportId: undefined,
    next: "done",
    ...given,
  };
}

async function stored(given: Partial<AddMeasure> = {}): Promise<string> {
  const added = await addMeasure(writer, aHearing(given));
  if (!added.ok) throw new Error(added.refusal);
  return added.value.measureId;
}

describe("a measure", () => {
  test("is told once and serves tasks of several documents", async () => {
    const taskIds = world.france.taskIds.slice(0, 2);
    const measureId = await stored({ taskIds });
    const measure = await findMeasure(writer, { measureId });
    expect(measure).toMatchObject({
      title: "Hearing on legal pathways",
      version: 0,
      editedBy: writer.name,
      evidence: [{ href: "https://parliament.example/hearing", description: "Minutes", isPublic: true }],
    });
    expect([...(measure?.taskIds ?? [])].sort()).toEqual([...taskIds].sort());
    const [row] = (await listMeasures(writer, { reader: "en" })).filter(({ id }) => id === measureId);
    expect(row).toMatchObject({
      links: 1,
      serves: [{ document: { text: "Migration" }, labels: ["1", "2"] }],
    });
  });

  test("is changed as a whole: its words, its tasks and its links", async () => {
    const measureId = await stored({ taskIds: world.france.taskIds });
    const [first = ""] = world.france.taskIds;
    const changed = await changeMeasure(writer, {
      ...aHearing({ title: "Hearing and report", taskIds: [first], links: [] }),
      measureId,
      version: 0,
    });
    expect(changed).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await findMeasure(writer, { measureId })).toMatchObject({
      title: "Hearing and report",
      taskIds: [first],
      evidence: [],
      version: 1,
    });
  });

  test("that somebody else changed meanwhile is not overwritten", async () => {
    const measureId = await stored();
    const change = { ...aHearing({ title: "Changed" }), measureId, version: 0 };
    await changeMeasure(writer, change);
    expect(await changeMeasure(writer, { ...change, title: "Too late" })).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(await findMeasure(writer, { measureId })).toMatchObject({ title: "Changed" });
  });

  test("changed by many at the same moment keeps one of them whole", async () => {
    const measureId = await stored();
    const titles = ["one", "two", "three", "four"];
    const outcomes = await Promise.all(
      titles.map((title) => changeMeasure(writer, { ...aHearing({ title }), measureId, version: 0 })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findMeasure(writer, { measureId })).toMatchObject({ version: 1 });
  });

  test("in the bin is in no report, and comes back with its links", async () => {
    const taskIds = world.france.taskIds.slice(2);
    const measureId = await stored({ taskIds });
    const inReports = () => listMeasuresOf(taskIds);
    expect(await inReports()).toContain(measureId);
    await binMeasure(writer, { measureId, to: "bin" });
    expect(await inReports()).not.toContain(measureId);
    expect((await findMeasure(writer, { measureId }))?.removedAt).toBeInstanceOf(Date);
    await binMeasure(writer, { measureId, to: "list" });
    expect(await inReports()).toContain(measureId);
    expect(await findMeasure(writer, { measureId })).toMatchObject({ removedAt: null, taskIds });
  });

  test("serves no task of another parliament", async () => {
    const refused = { ok: false, refusal: "task_not_found" };
    expect(await addMeasure(writer, aHearing({ taskIds: world.kenya.taskIds }))).toEqual(refused);
    const measureId = await stored();
    const change = { ...aHearing({ taskIds: world.kenya.taskIds }), measureId, version: 0 };
    expect(await changeMeasure(writer, change)).toEqual(refused);
  });
});

describe("a measure that was told before", () => {
  test("is found by its words, whatever their marks and case", async () => {
    const measureId = await stored({ title: "قانونُ حِمايةِ الأطفالِ", description: "Débat du 14 mars" });
    for (const query of ["حماية الاطفال", "DEBAT mars"]) {
      const found = await listMeasures(writer, { reader: "en", query });
      expect(found.map(({ id }) => id)).toContain(measureId);
    }
    expect(await listMeasures(writer, { reader: "en", query: "حماية budget" })).toEqual([]);
  });

  test("serves one more task at one press, and is no longer offered for it", async () => {
    const [first = "", second = ""] = world.france.taskIds;
    const measureId = await stored({ title: "Reused once", taskIds: [first] });
    const offered = () => listReusable(writer, { reader: "en", taskId: second, query: "reused once" });
    expect((await offered()).map(({ id }) => id)).toEqual([measureId]);
    const reuse = { measureId, taskId: second, reportId: world.france.reportId };
    expect(await reuseMeasure(writer, reuse)).toMatchObject({ ok: true });
    expect(await reuseMeasure(writer, reuse)).toMatchObject({ ok: true });
    expect([...((await findMeasure(writer, { measureId }))?.taskIds ?? [])].sort()).toEqual(
      [first, second].sort(),
    );
    expect(await offered()).toEqual([]);
  });

  test("comes first where it serves an act of the same kind", async () => {
    const [first = "", second = ""] = world.france.taskIds;
    await relate(first, second);
    const alike = await stored({ title: "Alike", taskIds: [first], takenOn: aDay("2001-01-01") });
    await stored({ title: "Later, of another kind" });
    const [top] = await listReusable(writer, { reader: "en", taskId: second, query: "" });
    expect(top).toMatchObject({ isRelated: true });
    const ids = (await listReusable(writer, { reader: "en", taskId: second, query: "alike" })).map(
      ({ id }) => id,
    );
    expect(ids).toEqual([alike]);
  });

  test("is reused by its own parliament alone, for its own tasks", async () => {
    const measureId = await stored();
    const stranger = await aPersonOf(world.kenya, ["coordinator"]);
    const at = { measureId, reportId: world.france.reportId };
    const [own = ""] = world.france.taskIds;
    const [foreign = ""] = world.kenya.taskIds;
    expect(await reuseMeasure(stranger, { ...at, taskId: own })).toMatchObject({
      refusal: "measure_not_found",
    });
    expect(await reuseMeasure(writer, { ...at, taskId: foreign })).toMatchObject({
      refusal: "task_not_found",
    });
  });
});

describe("another parliament's measure", () => {
  test("does not exist for anybody else, the secretariat included", async () => {
    const measureId = await stored();
    const notFound = { ok: false, refusal: "measure_not_found" };
    for (const stranger of [await aPersonOf(world.kenya, ["coordinator"]), await anOfficer()]) {
      expect(await findMeasure(stranger, { measureId })).toBeNull();
      expect(await listMeasures(stranger, { reader: "en" })).toEqual([]);
      expect(await changeMeasure(stranger, { ...aHearing(), measureId, version: 0 })).toEqual(notFound);
      expect(await binMeasure(stranger, { measureId, to: "bin" })).toEqual(notFound);
    }
    expect(await findMeasure(writer, { measureId })).toMatchObject({ removedAt: null });
  });

  test("nor one's own is written by somebody who may not draft", async () => {
    const measureId = await stored();
    const approver = await aPersonOf(world.france, ["approver"]);
    const notYours = { ok: false, refusal: "not_your_step" };
    expect(await addMeasure(approver, aHearing())).toEqual(notYours);
    expect(await changeMeasure(approver, { ...aHearing(), measureId, version: 0 })).toEqual(notYours);
    expect(await binMeasure(approver, { measureId, to: "bin" })).toEqual(notYours);
    expect(await addMeasure(await anOfficer(), aHearing())).toEqual(notYours);
  });
});

describe("what the form of a measure offers", () => {
  test("are the houses of the parliament and its open tasks, related acts marked", async () => {
    const [first = "", second = ""] = world.france.taskIds;
    await relate(first, second);
    const options = await findMeasureOptions(writer, { reader: "ar", linkedTaskIds: [first] });
    expect(options.chambers.map(({ value }) => value)).toEqual(["lower", "upper", "joint"]);
    const [document] = options.documents.filter(({ id }) => id === world.documentId);
    expect(document?.title).toEqual({ text: "الهجرة", locale: "ar" });
    expect(document?.tasks.map(({ label, isRelated }) => [label, isRelated])).toEqual([
      ["1", false],
      ["2", true],
      ["3", false],
    ]);
    expect(options.documents.flatMap(({ tasks: all }) => all.map(({ taskId }) => taskId))).not.toContain(
      world.kenya.taskIds[0],
    );
  });
});

async function listMeasuresOf(taskIds: string[]): Promise<string[]> {
  const found = await inScopeOf(writer, (scope) => listMeasuresOfTasks(scope, taskIds));
  return found.map(({ id }) => id);
}

async function relate(oneTaskId: string, otherTaskId: string): Promise<void> {
  await asSystem("test", async (scope) => {
    const rows = await scope
      .select({ id: commitments.id })
      .from(commitments)
      .innerJoin(tasks, eq(tasks.commitmentId, commitments.id))
      .where(inArray(tasks.id, [oneTaskId, otherTaskId]))
      .orderBy(commitments.id);
    const [one, other] = rows;
    if (one && other) {
      const pair = { oneId: one.id, otherId: other.id };
      await scope.insert(relatedCommitments).values(pair).onConflictDoNothing();
    }
  });
}
