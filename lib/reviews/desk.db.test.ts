import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { moves } from "@/db/schema/history";
import { notices } from "@/db/schema/outbox";
import { reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { reviewAssignments } from "@/db/schema/reviews";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { findCheck } from "@/lib/reports/queries";
import { anEmptyContent } from "@/lib/testing/filing-rows";
import { aDay } from "@/lib/testing/makers";
import { versionsOf } from "@/lib/testing/reporting-acts";
import {
  anAdministrator,
  anOfficer,
  aPersonOf,
  aReportingWorld,
  putReport,
  type ReportingWorld,
} from "@/lib/testing/reporting-world";
import { ACCEPTANCE_CHECKS } from "./acceptance-checks";
import { reopenReport, undoDecision } from "./after-decision";
import { acceptReport, returnReport } from "./commands";
import { assignReview, setQueueKeys } from "./desk-commands";
import { findReview } from "./find-review";
import { listQueue } from "./queries";
import { NOBODY } from "./schema";

const ALL = { document: "", cycle: "", group: "", language: "" as const, officer: "", page: 1, done: "" };
const LATER = aDay("2099-01-01");

let world: ReportingWorld;
let reportId: string;
let officer: Actor;
let second: Actor;
let administrator: Actor;

beforeAll(async () => {
  await testDatabase();
  [officer, second, administrator] = [await anOfficer(), await anOfficer(), await anAdministrator()];
}, 60_000);
/** France's report, submitted and waiting in row version 3. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-01T09:00:00Z") });
  world = await aReportingWorld();
  ({ reportId } = world.france);
  await asSystem("test", (scope) =>
    scope.insert(reportVersions).values({
      parliamentId: world.france.parliamentId,
      reportId,
      number: 1,
      receipt: reportId,
      content: anEmptyContent(),
      sha256: "",
      submittedAt: new Date("2026-05-29T10:00:00Z"),
    }),
  );
  await putReport(reportId, {
    status: "submitted",
    version: 3,
    submittedVersion: 1,
    firstSubmittedOn: aDay("2026-05-29"),
  });
  return () => vi.useRealTimers();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const accept = (version = 3) => acceptReport(officer, { reportId, version, checks: [...ACCEPTANCE_CHECKS] });
const sendBack = (version = 3) =>
  returnReport(officer, { reportId, version, reason: "When?", respondBy: LATER, points: [] });
const rowOf = () =>
  asSystem("test", async (scope) => {
    const [row] = await scope.select().from(reports).where(eq(reports.id, reportId));
    return row;
  });
const noticesOf = () =>
  asSystem("test", (scope) =>
    scope.select().from(notices).where(eq(notices.parliamentId, world.france.parliamentId)),
  );
const minutesLater = (minutes: number) =>
  vi.setSystemTime(new Date(Date.parse("2026-06-01T09:00:00Z") + minutes * 60_000));

describe("a decision taken back", () => {
  it("lets an accepted report wait again, within ten minutes, for who accepted it", async () => {
    await accept();
    const queue = await listQueue(officer, { ...ALL, done: reportId }, "en");
    expect(queue.done?.undo).toEqual({ version: 4, until: new Date("2026-06-01T09:10:00Z") });
    expect((await listQueue(second, { ...ALL, done: reportId }, "en")).done?.undo).toBeNull();
    expect(await undoDecision(second, { reportId, version: 4 })).toEqual(refusal("not_own_decision"));
    expect(await noticesOf()).toMatchObject([
      { kind: "report_accepted", notBefore: new Date("2026-06-01T09:10:00Z") },
    ]);
    minutesLater(9);
    expect((await undoDecision(officer, { reportId, version: 4 })).ok).toBe(true);
    expect(await rowOf()).toMatchObject({ status: "submitted", acceptedVersion: null, version: 5 });
    expect(await noticesOf()).toEqual([]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step })
        .from(moves)
        .where(eq(moves.subjectId, reportId))
        .orderBy(moves.sequence),
    );
    expect(steps.map(({ step }) => step)).toEqual(["accept", "undo"]);
  });

  it("gives back the acceptance that stood before", async () => {
    await putReport(reportId, { acceptedVersion: 1 });
    await accept();
    await undoDecision(officer, { reportId, version: 4 });
    expect(await rowOf()).toMatchObject({ acceptedVersion: 1 });
  });

  it("makes the points of a return mean nothing any more, for both sides", async () => {
    await sendBack();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const page = async () => findCheck(coordinator, { reportId, reader: "en", today: aDay("2026-06-01") });
    expect((await page())?.points).toHaveLength(1);
    await undoDecision(officer, { reportId, version: 4 });
    expect((await page())?.points).toEqual([]);
    expect((await findReview(officer, { reportId, against: null, reader: "en" }))?.returns).toEqual([]);
    expect((await listQueue(officer, ALL, "en")).returned).toEqual([]);
    await sendBack(5);
    expect((await page())?.points).toMatchObject([{ comment: "When?" }]);
    expect(await versionsOf(reportId)).toHaveLength(1);
  });

  it("is refused when the notice has left, when nothing was decided, or to a stale page", async () => {
    expect(await undoDecision(officer, { reportId, version: 3 })).toEqual(refusal("step_not_available"));
    await accept();
    expect(await undoDecision(officer, { reportId, version: 3 })).toEqual(refusal("changed_meanwhile"));
    minutesLater(10);
    expect((await listQueue(officer, { ...ALL, done: reportId }, "en")).done?.undo).toBeNull();
    expect(await undoDecision(officer, { reportId, version: 4 })).toEqual(refusal("undo_too_late"));
  });

  it("leaves no way to reword a point", async () => {
    await sendBack();
    const reworded = inScopeOf(officer, (scope) =>
      scope.update(returnPoints).set({ comment: "x" }).where(eq(returnPoints.reportId, reportId)),
    );
    await expect(reworded).rejects.toThrow();
  });
});

describe("an accepted report that is reopened", () => {
  const reopen = (actor: Actor, respondBy = LATER) =>
    reopenReport(actor, { reportId, version: 4, reason: "A law was repealed.", respondBy });

  it("goes back to its parliament with the reason as its point, by an administrator alone", async () => {
    await accept();
    expect(await reopen(officer)).toEqual(refusal("not_your_step"));
    expect(await reopen(administrator, aDay("2026-06-01"))).toEqual(refusal("respond_by_past"));
    expect((await reopen(administrator)).ok).toBe(true);
    expect(await rowOf()).toMatchObject({
      status: "returned",
      respondBy: LATER,
      firstSubmittedOn: "2026-05-29",
    });
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const page = await findCheck(coordinator, { reportId, reader: "en", today: aDay("2026-06-01") });
    expect(page?.points).toMatchObject([{ fieldKey: null, comment: "A law was repealed." }]);
  });
});

describe("the desk", () => {
  const inAll = async (filter: object) =>
    (await listQueue(officer, { ...ALL, ...filter }, "en")).submittedInAll;

  it("gives a report to an officer, shows it under their name and lets it go", async () => {
    const nobodys = await inAll({ officer: NOBODY });
    expect((await assignReview(officer, { reportId, officerId: second.userId })).ok).toBe(true);
    expect(await inAll({ officer: second.userId })).toBe(1);
    expect(await inAll({ officer: NOBODY })).toBe(nobodys - 1);
    await assignReview(officer, { reportId, officerId: officer.userId });
    const { submitted } = await listQueue(officer, { ...ALL, officer: officer.userId }, "en");
    expect(submitted).toMatchObject([{ reportId, officer: officer.name, targetOn: "2026-06-19" }]);
    await assignReview(officer, { reportId, officerId: "" });
    expect(await inAll({ officer: NOBODY })).toBe(nobodys);
  });

  it("is the secretariat's own matter", async () => {
    expect(await assignReview(officer, { reportId, officerId: administrator.userId })).toEqual(
      refusal("officer_unknown"),
    );
    expect(await assignReview(administrator, { reportId, officerId: officer.userId })).toEqual(
      refusal("not_your_step"),
    );
    await assignReview(officer, { reportId, officerId: officer.userId });
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const seen = await inScopeOf(coordinator, async (scope) => [
      await scope.select().from(reviewAssignments),
      await scope.select().from(moves).where(eq(moves.step, "assign")),
    ]);
    expect(seen).toEqual([[], []]);
  });

  it("remembers for each person whether the single keys work", async () => {
    const keys = async (actor: Actor) => (await listQueue(actor, ALL, "en")).keysAreOn;
    expect([await keys(officer), await keys(second)]).toEqual([true, true]);
    await setQueueKeys(officer, { keys: "off" });
    expect([await keys(officer), await keys(second)]).toEqual([false, true]);
    await setQueueKeys(officer, { keys: "on" });
    expect(await keys(officer)).toBe(true);
  });
});
