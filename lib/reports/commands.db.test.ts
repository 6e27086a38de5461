import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { contentHash } from "@/db/content-hash";
import { tasks } from "@/db/schema/commitments";
import { reportVersions, returnPoints } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import type { Actor, Role } from "@/lib/domain/actor";
import { fieldKey } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import { addMeasure } from "@/lib/measures/commands";
import { aDay } from "@/lib/testing/makers";
import {
  anAcceptedEarlierReport,
  anOfficer,
  aPersonOf,
  aReportingWorld,
  type ParliamentInWorld,
  putReport,
} from "@/lib/testing/reporting-world";
import {
  approveReport,
  sendBack,
  sendForClearance,
  submitNil,
  submitReport,
  withdrawReport,
} from "./commands";
import { saveDraft } from "./draft";
import { markOf } from "./field-mark";
import { findCheck, findReport, findVersion, listMoves, listTasks } from "./queries";

beforeAll(testDatabase);

const today = aDay("2024-09-16");
const reading = { reader: "en", today } as const;
const empty = markOf({ value: "", version: 0 });

async function aDraftOf(roles: Role[][]) {
  const world = await aReportingWorld();
  const people: Actor[] = [];
  for (const each of roles) people.push(await aPersonOf(world.france, each));
  const [writer] = people;
  if (!writer) throw new Error("Nobody writes");
  await write(writer, world.france, { [fieldKey(world.france.taskIds[0] ?? "", "progress")]: "planned" });
  return { ...world, people, reportId: world.france.reportId };
}

async function write(actor: Actor, { reportId }: ParliamentInWorld, values: Record<string, string>) {
  const fields = Object.entries(values).map(([key, value]) => ({ key, value, base: empty, keep: null }));
  return saveDraft(actor, { reportId, next: "stay", fields });
}

/** What the check page sends. */
async function asShown(actor: Actor, reportId: string) {
  const check = await findCheck(actor, { reportId, ...reading });
  if (!check) throw new Error("Nothing to check");
  return { reportId, version: check.version, seen: check.mark, otherwiseIn: "en" as const };
}

function anEarlierContent({ taskIds }: ParliamentInWorld): ReportContent {
  const [taskId = ""] = taskIds;
  return {
    language: "fr",
    answers: [{ taskId, commitmentId: "c1", progress: "implemented", answer: "Act 5 of 2021", reason: "" }],
    obstacles: "",
    helpWanted: "",
    measures: [],
    replies: [],
    nil: null,
  };
}

const versionsOf = (reportId: string) =>
  asSystem("test", (scope) =>
    scope.select().from(reportVersions).where(eq(reportVersions.reportId, reportId)),
  );

describe("a coordinator in a parliament without an approver", () => {
  test("submits: one locked version, its receipt, the tasks' progress and the move", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    const shown = await asShown(coordinator, reportId);
    const submitted = await submitReport(coordinator, shown);
    expect(submitted).toMatchObject({
      ok: true,
      value: { reportId, receipt: expect.stringMatching(/^IPU-\d+-145R\d+-FR\d+-1$/) },
    });

    const [version] = await versionsOf(reportId);
    expect(version).toMatchObject({ number: 1, submittedBy: coordinator.userId, sha256: shown.seen });
    expect(contentHash(version?.content)).toBe(version?.sha256);
    expect(version?.content.answers.map(({ progress }) => progress)).toEqual([
      "planned",
      "no_information",
      "no_information",
    ]);
    const report = await findReport(coordinator, { reportId, ...reading });
    expect(report).toMatchObject({ status: "submitted", submittedVersion: 1, version: 2 });
    expect(report?.standing).toMatchObject({ place: "answered", onTime: true });
    expect(report?.tasks.map(({ progress }) => progress)[0]).toBe("planned");
    expect((await listMoves(coordinator, { reportId }))[0]).toMatchObject({
      step: "submit",
      to: "submitted",
      actedAs: "coordinator",
      versionNumber: 1,
    });
    expect(france.reportId).toBe(reportId);
  });

  test("sends nothing for clearance, for nobody could clear it", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    expect(await sendForClearance(coordinator, await asShown(coordinator, reportId))).toEqual({
      ok: false,
      refusal: "approver_missing",
    });
  });
});

describe("two submissions at the same moment", () => {
  test("make exactly one version, and the second is refused", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"], ["coordinator"]]);
    const [one, other] = people;
    if (!one || !other) throw new Error();
    const shown = await asShown(one, reportId);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => submitReport(nth % 2 ? one : other, shown)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 7 }, () => ({ ok: false, refusal: "changed_meanwhile" })),
    );
    expect(await versionsOf(reportId)).toHaveLength(1);
  });

  test("one after the other, the second is told that the step is over", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    const shown = await asShown(coordinator, reportId);
    await submitReport(coordinator, shown);
    expect(await submitReport(coordinator, { ...shown, version: shown.version + 1 })).toEqual({
      ok: false,
      refusal: "step_not_available",
    });
  });
});

describe("nobody submits", () => {
  test("words that they never saw", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"], ["contributor"]]);
    const [coordinator, contributor] = people;
    if (!coordinator || !contributor) throw new Error();
    const shown = await asShown(coordinator, reportId);
    await write(contributor, france, { obstacles: "Added after the check page was drawn" });
    expect(await submitReport(coordinator, shown)).toEqual({ ok: false, refusal: "draft_changed" });
    expect(await versionsOf(reportId)).toEqual([]);
  });

  test("an act that is not pursued without saying why", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await write(coordinator, france, { [fieldKey(france.taskIds[1] ?? "", "progress")]: "not_pursued" });
    const check = await findCheck(coordinator, { reportId, ...reading });
    expect(check?.blocking).toEqual([
      { code: "reason_missing", field: fieldKey(france.taskIds[1] ?? "", "reason") },
    ]);
    expect(await submitReport(coordinator, await asShown(coordinator, reportId))).toEqual({
      ok: false,
      refusal: "blocking_problem",
    });
  });

  test("as a contributor", async () => {
    const { people, reportId } = await aDraftOf([["contributor"]]);
    const [contributor] = people;
    if (!contributor) throw new Error();
    expect(await submitReport(contributor, await asShown(contributor, reportId))).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
  });

  test("past the approver whom the parliament has", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"], ["approver"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    expect(await submitReport(coordinator, await asShown(coordinator, reportId))).toEqual({
      ok: false,
      refusal: "approver_needed",
    });
  });

  test("what belongs to another parliament, nor as the secretariat", async () => {
    const { people, reportId, kenya } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    const shown = await asShown(coordinator, reportId);
    const reasoned = { reportId, version: shown.version, reason: "Because" };
    const nil = { ...reasoned, kind: "nothing_to_report" as const, otherwiseIn: "en" as const };
    const notFound = { ok: false, refusal: "report_not_found" };
    for (const stranger of [await aPersonOf(kenya, ["coordinator", "approver"]), await anOfficer()]) {
      expect(await submitReport(stranger, shown)).toEqual(notFound);
      expect(await approveReport(stranger, shown)).toEqual(notFound);
      expect(await sendForClearance(stranger, shown)).toEqual(notFound);
      expect(await sendBack(stranger, reasoned)).toEqual(notFound);
      expect(await withdrawReport(stranger, reasoned)).toEqual(notFound);
      expect(await submitNil(stranger, nil)).toEqual(notFound);
      expect(await findCheck(stranger, { reportId, ...reading })).toBeNull();
    }
  });
});

describe("clearance inside the parliament", () => {
  test("goes to the approver, comes back with a reason, and is approved by somebody who is not its only author", async () => {
    const { people, reportId } = await aDraftOf([["contributor"], ["approver"]]);
    const [contributor, approver] = people;
    if (!contributor || !approver) throw new Error();
    expect(await sendForClearance(contributor, await asShown(contributor, reportId))).toMatchObject({
      ok: true,
    });
    const version = (await asShown(approver, reportId)).version;
    expect(await sendBack(approver, { reportId, version, reason: "Name the bill" })).toMatchObject({
      ok: true,
    });
    expect((await listMoves(approver, { reportId }))[0]).toMatchObject({
      step: "send_back",
      reason: "Name the bill",
    });

    await sendForClearance(contributor, await asShown(contributor, reportId));
    expect(await approveReport(approver, await asShown(approver, reportId))).toMatchObject({ ok: true });
    expect(await versionsOf(reportId)).toHaveLength(1);
  });

  test("is not done by the only author where others could", async () => {
    const { people, reportId } = await aDraftOf([["coordinator", "approver"], ["contributor"]]);
    const [both] = people;
    if (!both) throw new Error();
    await sendForClearance(both, await asShown(both, reportId));
    expect(await approveReport(both, await asShown(both, reportId))).toEqual({
      ok: false,
      refusal: "sole_author",
    });
  });

  test("a page that shows an older state is refused", async () => {
    const { people, reportId } = await aDraftOf([["contributor"], ["approver"]]);
    const [contributor] = people;
    if (!contributor) throw new Error();
    const shown = await asShown(contributor, reportId);
    expect(await sendForClearance(contributor, { ...shown, version: shown.version - 1 })).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
  });
});

describe("a submission", () => {
  test("is taken back before it is accepted, and counts as never made", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await submitReport(coordinator, await asShown(coordinator, reportId));
    expect(await withdrawReport(coordinator, { reportId, version: 2, reason: "A wrong date" })).toMatchObject(
      {
        ok: true,
      },
    );
    const report = await findReport(coordinator, { reportId, ...reading });
    expect(report).toMatchObject({
      status: "drafting",
      submittedVersion: null,
      standing: { place: "awaited" },
    });

    await submitReport(coordinator, await asShown(coordinator, reportId));
    expect((await versionsOf(reportId)).map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  test("is not taken back once it is accepted", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await putReport(reportId, { status: "accepted", submittedVersion: 1, acceptedVersion: 1 });
    const { version } = await asShown(coordinator, reportId);
    expect(await withdrawReport(coordinator, { reportId, version, reason: "A wrong date" })).toEqual({
      ok: false,
      refusal: "step_not_available",
    });
  });

  test("keeps a measure as it was, for the tasks of this report alone", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await addMeasure(coordinator, {
      type: "hearing",
      chamber: "lower",
      takenOn: aDay("2024-03-05"),
      title: "Hearing on legal pathways",
      description: "",
      taskIds: france.taskIds.slice(0, 2),
      links: [{ href: "https://parliament.example/hearing", description: "Minutes", isPublic: true }],
      reportId: undefined,
      next: "done",
    });
    await submitReport(coordinator, await asShown(coordinator, reportId));
    const version = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(version?.content.measures).toMatchObject([
      {
        title: "Hearing on legal pathways",
        taskIds: [...france.taskIds.slice(0, 2)].sort(),
        evidence: [{ href: "https://parliament.example/hearing", description: "Minutes", isPublic: true }],
      },
    ]);
    expect(Object.keys(version?.content.measures[0] ?? {}).sort()).toEqual([
      "chamber",
      "description",
      "evidence",
      "id",
      "takenOn",
      "taskIds",
      "title",
      "type",
    ]);
  });
});

describe("a returned report", () => {
  test("is sent again once every point is answered, and its version carries the replies", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await submitReport(coordinator, await asShown(coordinator, reportId));
    await putReport(reportId, { status: "returned" });
    const pointId = await asSystem("test", async (scope) => {
      const [point] = await scope
        .insert(returnPoints)
        .values({
          parliamentId: france.parliamentId,
          reportId,
          versionNumber: 1,
          fieldKey: "obstacles",
          comment: "Which obstacles?",
          position: 1,
          madeAt: new Date("2024-09-01T10:00:00Z"),
        })
        .returning({ id: returnPoints.id });
      return point?.id ?? "";
    });
    const home = await listTasks(coordinator, reading);
    expect(home.reports).toMatchObject([{ id: reportId, points: 1, status: "returned" }]);

    await write(coordinator, france, { obstacles: "Elections" });
    expect(await submitReport(coordinator, await asShown(coordinator, reportId))).toEqual({
      ok: false,
      refusal: "blocking_problem",
    });
    await write(coordinator, france, { [`reply_kind:${pointId}`]: "fixed" });
    expect(await submitReport(coordinator, await asShown(coordinator, reportId))).toMatchObject({ ok: true });
    const version = await findVersion(coordinator, { reportId, number: null, ...reading });
    expect(version).toMatchObject({
      number: 2,
      content: { replies: [{ pointId, kind: "fixed", text: "" }] },
      repliedTo: [{ id: pointId, comment: "Which obstacles?" }],
    });
    expect((await findReport(coordinator, { reportId, ...reading }))?.points).toEqual([]);
  });
});

describe("a draft that follows an accepted report", () => {
  test("shows its answers at once and stores them with the first save", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    await anAcceptedEarlierReport(world, anEarlierContent(world.france));
    const { reportId, taskIds } = world.france;
    const key = fieldKey(taskIds[0] ?? "", "answer");
    const shown = await findReport(coordinator, { reportId, ...reading });
    expect(shown?.fields[key]).toMatchObject({ value: "Act 5 of 2021", version: 0, editedBy: null });
    expect(shown?.earlier).toMatchObject({ number: 1 });

    const field = {
      key,
      value: "Act 5 of 2021 and Act 9 of 2024",
      base: shown?.fields[key]?.mark ?? "",
      keep: null,
    };
    await saveDraft(coordinator, { reportId, next: "stay", fields: [field] });
    const saved = await findReport(coordinator, { reportId, ...reading });
    expect(saved?.fields[key]).toMatchObject({ value: "Act 5 of 2021 and Act 9 of 2024", version: 2 });
    expect(saved?.fields[fieldKey(taskIds[0] ?? "", "progress")]).toMatchObject({ value: "implemented" });
  });
});

describe("the home page", () => {
  test("has one row a report with what is asked and answered, and names what is not asked", async () => {
    const { people, reportId, kenya } = await aDraftOf([["contributor"]]);
    const [contributor] = people;
    if (!contributor) throw new Error();
    const home = await listTasks(contributor, reading);
    expect(home.reports).toMatchObject([
      { id: reportId, status: "drafting", tasks: 3, answered: 1, reserved: 0 },
    ]);
    expect(home.unasked).toEqual([]);
    await putReport(kenya.reportId, { status: "closed" });
    const ofKenya = await listTasks(await aPersonOf(kenya, ["contributor"]), reading);
    expect(ofKenya.unasked).toMatchObject([{ tasks: 3 }]);
    expect(await listTasks(await anOfficer(), reading)).toEqual({ reports: [], unasked: [] });
  });
});

describe("a nil return", () => {
  test("of nothing to report says why and counts as an answer", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const { reportId, taskIds } = world.france;
    const input = { reportId, version: 0, kind: "nothing_to_report", otherwiseIn: "fr" } as const;
    expect(await submitNil(coordinator, { ...input, reason: " " })).toEqual({
      ok: false,
      refusal: "nothing_to_repeat",
    });
    expect(await submitNil(coordinator, { ...input, reason: "Parliament was dissolved." })).toMatchObject({
      ok: true,
      value: { receipt: expect.stringMatching(/-FR\d+-1$/) },
    });
    const version = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(version?.content).toMatchObject({
      language: "fr",
      nil: { kind: "nothing_to_report", reason: "Parliament was dissolved." },
    });
    const told = await asSystem("test", (scope) =>
      scope
        .select({ progress: tasks.progress, answeredNil: tasks.answeredNil })
        .from(tasks)
        .where(eq(tasks.parliamentId, world.france.parliamentId)),
    );
    expect(told).toEqual(taskIds.map(() => ({ progress: "no_information", answeredNil: true })));
  });

  test("of no change repeats the earlier report, keeps its progress and counts as an answer", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const content = anEarlierContent(world.france);
    await anAcceptedEarlierReport(world, content);
    const { reportId } = world.france;
    const input = { reportId, version: 0, kind: "no_change", reason: "", otherwiseIn: "en" } as const;
    expect(await submitNil(coordinator, input)).toMatchObject({ ok: true });
    const version = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(version?.content).toEqual({
      ...content,
      answers: [...content.answers, ...(version?.content.answers.slice(1) ?? [])],
      nil: { kind: "no_change", reason: "" },
    });
    expect(version?.content.answers).toHaveLength(3);

    await withdrawReport(coordinator, { reportId, version: 1, reason: "Something did change" });
    const draft = await findReport(coordinator, { reportId, ...reading });
    expect(draft?.fields[fieldKey(world.france.taskIds[0] ?? "", "answer")]?.value).toBe("Act 5 of 2021");
  });

  test("of no change needs an earlier report to repeat", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const { reportId } = world.france;
    expect(
      await submitNil(coordinator, {
        reportId,
        version: 0,
        kind: "no_change",
        reason: "",
        otherwiseIn: "en",
      }),
    ).toEqual({ ok: false, refusal: "nothing_to_repeat" });
  });
});
