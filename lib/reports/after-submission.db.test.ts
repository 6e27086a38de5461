import { eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { notices } from "@/db/schema/outbox";
import { cycles, returnPoints } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { addMeasure } from "@/lib/measures/commands";
import { aDay } from "@/lib/testing/makers";
import { aDraftOf, asShown, reading, versionsOf, write } from "@/lib/testing/reporting-acts";
import { putReport } from "@/lib/testing/reporting-world";
import { sendBack, sendForClearance, updateReport, withdrawReport } from "./commands";
import { findCheck, findReport, findVersion, listMoves, listTasks } from "./queries";
import { approveReport, submitReport } from "./submissions";

beforeAll(testDatabase);

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
      "files",
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

describe("an accepted report", () => {
  test("is updated while its exercise is open, and stays accepted in every figure until the update is sent", async () => {
    const { people, reportId, france } = await aDraftOf([["coordinator"], ["contributor"]]);
    const [coordinator, contributor] = people;
    if (!coordinator || !contributor) throw new Error();
    await submitReport(coordinator, await asShown(coordinator, reportId));
    await putReport(reportId, { status: "accepted", acceptedVersion: 1 });
    const { version } = await asShown(coordinator, reportId);
    expect(await updateReport(contributor, { reportId, version })).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
    expect(await updateReport(coordinator, { reportId, version })).toMatchObject({ ok: true });
    await write(coordinator, france, { obstacles: "Elections" });
    const check = await findCheck(coordinator, { reportId, ...reading });
    expect(check).toMatchObject({
      status: "drafting",
      submittedVersion: 1,
      acceptedVersion: 1,
      standing: { place: "answered", accepted: true },
      changes: { fields: ["obstacles"] },
    });

    await submitReport(coordinator, await asShown(coordinator, reportId));
    const report = await findReport(coordinator, { reportId, ...reading });
    expect(report).toMatchObject({
      status: "submitted",
      submittedVersion: 2,
      acceptedVersion: 1,
      standing: { place: "answered", accepted: false },
    });
  });

  test("is not updated once its exercise is closed", async () => {
    const { people, reportId, cycleId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await putReport(reportId, { status: "accepted", submittedVersion: 1, acceptedVersion: 1 });
    await asSystem("test", (scope) =>
      scope
        .update(cycles)
        .set({ closedAt: new Date("2024-09-01") })
        .where(eq(cycles.id, cycleId)),
    );
    const { version } = await asShown(coordinator, reportId);
    expect(await updateReport(coordinator, { reportId, version })).toEqual({
      ok: false,
      refusal: "cycle_closed",
    });
  });

  test("tells everybody in the parliament once where the receipt is", async () => {
    const { people, reportId } = await aDraftOf([["coordinator"]]);
    const [coordinator] = people;
    if (!coordinator) throw new Error();
    await submitReport(coordinator, await asShown(coordinator, reportId));
    const told = await asSystem("test", (scope) =>
      scope
        .select({ path: notices.path, roles: notices.roles })
        .from(notices)
        .where(like(notices.path, `%${reportId}%`)),
    );
    expect(told).toEqual([
      { path: `/reports/${reportId}/versions/1`, roles: ["coordinator", "approver", "contributor"] },
    ]);
  });
});
