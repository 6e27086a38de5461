import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { evidenceChecks, evidenceReplies } from "@/db/schema/evidence-checks";
import { moves } from "@/db/schema/history";
import { cycles, reportVersions } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { aDay } from "@/lib/testing/makers";
import { anEarlierContent } from "@/lib/testing/reporting-acts";
import {
  anAdministrator,
  anOfficer,
  aPersonOf,
  aReportingWorld,
  putReport,
  type ReportingWorld,
} from "@/lib/testing/reporting-world";
import { replyToChecks, saveChecks } from "./commands";
import { findEvidenceCheck } from "./queries";

let world: ReportingWorld;
let reportId: string;
let taskId: string;
let officer: Actor;
let coordinator: Actor;
let kenyan: Actor;

beforeAll(async () => {
  await testDatabase();
  officer = await anOfficer();
}, 60_000);
/** France submitted one answer in a cycle that gives three weeks for a reply. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-01T09:00:00Z") });
  world = await aReportingWorld();
  ({ reportId } = world.france);
  [taskId = ""] = world.france.taskIds;
  coordinator = await aPersonOf(world.france, ["coordinator"]);
  kenyan = await aPersonOf(world.kenya, ["coordinator"]);
  await asSystem("test", async (scope) => {
    await scope.update(cycles).set({ evidenceReplyDays: 21 }).where(eq(cycles.id, world.cycleId));
    await scope.insert(reportVersions).values({
      parliamentId: world.france.parliamentId,
      reportId,
      number: 1,
      receipt: reportId,
      content: anEarlierContent(world.france),
      sha256: "",
      submittedAt: new Date("2026-05-29T10:00:00Z"),
    });
  });
  await putReport(reportId, {
    status: "submitted",
    submittedVersion: 1,
    firstSubmittedOn: aDay("2026-05-29"),
  });
  return () => vi.useRealTimers();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const save = (isShared: boolean, actor = officer) =>
  saveChecks(actor, {
    reportId,
    versionNumber: 1,
    isShared,
    checks: [{ taskId, value: "limited", note: "The link leads to the whole gazette." }],
  });
const reply = (actor: Actor, text = "Page 14.") =>
  replyToChecks(actor, { reportId, replies: [{ taskId, text }] });
const seenBy = (actor: Actor) => findEvidenceCheck(actor, { reportId, reader: "en" });

describe("an evidence check", () => {
  it("is the secretariat's alone until it is shared, also in the record of steps", async () => {
    expect((await save(false)).ok).toBe(true);
    expect(await seenBy(officer)).toMatchObject({ replyUntil: null, tasks: [{ value: "limited" }] });
    expect(await seenBy(coordinator)).toBeNull();
    const rows = await inScopeOf(coordinator, async (scope) => [
      await scope.select().from(evidenceChecks),
      await scope.select().from(moves).where(eq(moves.step, "check_evidence")),
    ]);
    expect(rows).toEqual([[], []]);
    expect(await reply(coordinator)).toEqual(refusal("evidence_check_unshared"));
  });

  it("gives its parliament the right of reply, and nobody else a look", async () => {
    await save(true);
    expect(await seenBy(coordinator)).toMatchObject({ replyUntil: "2026-06-22", canReply: true });
    expect(await seenBy(kenyan)).toBeNull();
    expect(await reply(kenyan)).toEqual(refusal("not_found"));
    expect((await reply(coordinator)).ok).toBe(true);
    expect((await reply(coordinator, "Page 15.")).ok).toBe(true);
    expect(await seenBy(officer)).toMatchObject({ tasks: [{ reply: "Page 15." }] });
    const others = await inScopeOf(kenyan, async (scope) => [
      await scope.select().from(evidenceChecks),
      await scope.select().from(evidenceReplies),
    ]);
    expect(others).toEqual([[], []]);
  });

  it("is not rewritten once it is shared, and not replied to after its days", async () => {
    await save(true);
    expect(await save(false)).toEqual(refusal("evidence_check_shared"));
    vi.setSystemTime(new Date("2026-06-22T12:00:00Z"));
    expect((await reply(coordinator)).ok).toBe(true);
    vi.setSystemTime(new Date("2026-06-23T12:00:00Z"));
    expect(await reply(coordinator)).toEqual(refusal("reply_over"));
  });

  it("is off unless the cycle asks for it, and never about another version or by anybody else", async () => {
    expect(await save(true, coordinator)).toEqual(refusal("not_your_step"));
    expect(await save(true, await anAdministrator())).toEqual(refusal("not_your_step"));
    const stale = { reportId, versionNumber: 2, isShared: true, checks: [] };
    expect(await saveChecks(officer, stale)).toEqual(refusal("changed_meanwhile"));
    expect(await saveChecks(officer, { ...stale, versionNumber: 1 })).toEqual(refusal("nothing_checked"));
    await asSystem("test", (scope) =>
      scope.update(cycles).set({ evidenceReplyDays: null }).where(eq(cycles.id, world.cycleId)),
    );
    expect(await save(true)).toEqual(refusal("evidence_check_off"));
    expect(await seenBy(officer)).toBeNull();
  });
});
