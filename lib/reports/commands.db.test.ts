import { beforeAll, describe, expect, test } from "vitest";
import { contentHash } from "@/db/content-hash";
import { testDatabase } from "@/db/testing";
import { fieldKey } from "@/lib/domain/report-check";
import { aDraftOf, asShown, reading, versionsOf, write } from "@/lib/testing/reporting-acts";
import { anOfficer, aPersonOf } from "@/lib/testing/reporting-world";
import { sendBack, sendForClearance, withdrawReport } from "./commands";
import { findCheck, findReport, listMoves } from "./queries";
import { approveReport, submitNil, submitReport } from "./submissions";

beforeAll(testDatabase);

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
