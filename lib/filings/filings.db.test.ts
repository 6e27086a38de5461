import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { moves } from "@/db/schema/history";
import { reports } from "@/db/schema/reports";
import { excuseProposals, extensionRequests } from "@/db/schema/requests";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { aDay } from "@/lib/testing/makers";
import {
  anAdministrator,
  anOfficer,
  aPersonOf,
  aReportingWorld,
  putReport,
  type ReportingWorld,
} from "@/lib/testing/reporting-world";
import { decideExcuse, proposeExcuse, reinstateReport } from "./excuses";
import { decideExtension, requestExtension } from "./extensions";
import { findExtensions, findFiling, listWaitingRequests } from "./queries";

const LATER = aDay("2099-11-15");

let world: ReportingWorld;
let reportId: string;
let officer: Actor;
let second: Actor;
let administrator: Actor;
let coordinator: Actor;
let kenyan: Actor;

beforeAll(async () => {
  await testDatabase();
  [officer, second, administrator] = [await anOfficer(), await anOfficer(), await anAdministrator()];
}, 60_000);
beforeEach(async () => {
  world = await aReportingWorld();
  reportId = world.france.reportId;
  coordinator = await aPersonOf(world.france, ["coordinator"]);
  kenyan = await aPersonOf(world.kenya, ["coordinator"]);
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const ask = (actor = coordinator, until = LATER) =>
  requestExtension(actor, { reportId, until, reason: "The house was dissolved in May." });
const waitingIn = async <Row extends { outcome: unknown; id: string }>(rows: Promise<Row[]>) =>
  (await rows).find(({ outcome }) => outcome === null)?.id ?? "";
const requestId = () =>
  waitingIn(
    asSystem("test", (scope) =>
      scope.select().from(extensionRequests).where(eq(extensionRequests.reportId, reportId)),
    ),
  );
const proposalId = () =>
  waitingIn(
    asSystem("test", (scope) =>
      scope.select().from(excuseProposals).where(eq(excuseProposals.reportId, reportId)),
    ),
  );
const stepsOf = async () => {
  const rows = await asSystem("test", (scope) =>
    scope.select().from(moves).where(eq(moves.subjectId, reportId)).orderBy(moves.sequence),
  );
  return rows.map(
    ({ step, parliamentId, toState }) =>
      `${step}${toState ? ` > ${toState}` : ""}${parliamentId ? "" : " (internal)"}`,
  );
};
const rowOf = () =>
  asSystem("test", async (scope) => {
    const [row] = await scope.select().from(reports).where(eq(reports.id, reportId));
    return row;
  });

describe("an extension", () => {
  it("is asked by the coordinator, granted by an officer, and leaves the official day visible", async () => {
    expect(await ask()).toEqual({ ok: true, value: { reportId } });
    expect(await listWaitingRequests(officer, "en")).toMatchObject([
      { reportId, kind: "extension", until: LATER },
    ]);
    const granted = { requestId: await requestId(), decision: "grant", until: LATER, answer: "" } as const;
    expect(await decideExtension(officer, granted)).toEqual({ ok: true, value: { reportId } });
    expect(await findFiling(officer, reportId, "en")).toMatchObject({
      dueOn: LATER,
      officialDueOn: "2099-10-13",
      standing: { extended: true },
      extensions: [{ outcome: "granted", grantedUntil: LATER }],
    });
    expect((await findExtensions(coordinator, reportId)).asked).toMatchObject([{ outcome: "granted" }]);
    expect(await stepsOf()).toEqual(["request_extension", "grant_extension"]);
    expect(await decideExtension(second, granted)).toEqual(refusal("answered_meanwhile"));
  });

  it("is refused with a reason, and then may be asked again", async () => {
    await ask();
    expect(await ask()).toEqual(refusal("extension_waiting"));
    expect((await findExtensions(coordinator, reportId)).canAsk).toBe(false);
    await decideExtension(officer, {
      requestId: await requestId(),
      decision: "refuse",
      until: LATER,
      answer: "The Assembly meets then.",
    });
    expect(await rowOf()).toMatchObject({ extendedDueOn: null });
    expect((await ask()).ok).toBe(true);
  });

  it("is nobody else's to ask or to grant", async () => {
    expect(await ask(kenyan)).toEqual(refusal("report_not_found"));
    expect(await ask(await aPersonOf(world.france, ["contributor"]))).toEqual(refusal("not_your_step"));
    await ask();
    const granted = { requestId: await requestId(), decision: "grant", until: LATER, answer: "" } as const;
    expect(await decideExtension(coordinator, granted)).toEqual(refusal("not_your_step"));
    expect(await decideExtension(administrator, granted)).toEqual(refusal("not_your_step"));
    expect((await findExtensions(kenyan, reportId)).asked).toEqual([]);
  });

  it("is judged again when it is granted: the parliament may have submitted meanwhile", async () => {
    await ask();
    await putReport(reportId, {
      status: "submitted",
      submittedVersion: 1,
      firstSubmittedOn: aDay("2026-01-01"),
    });
    const granted = { requestId: await requestId(), decision: "grant", until: LATER, answer: "" } as const;
    expect(await decideExtension(officer, granted)).toEqual(refusal("extension_not_needed"));
  });

  it("never reaches beyond the closing of the cycle, nor before the day that counts", async () => {
    expect(await ask(coordinator, aDay("2100-01-01"))).toEqual(refusal("extension_after_closing"));
    expect(await ask(coordinator, aDay("2099-10-13"))).toEqual(refusal("extension_not_later"));
    expect(await stepsOf()).toEqual([]);
  });

  it("waits once, however often it is asked at the same moment", async () => {
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an excuse", () => {
  const propose = (actor = officer) =>
    proposeExcuse(actor, { reportId, code: "dissolution", excuse: "Dissolved until March." });
  const decide = async (actor: Actor, decision: "confirm" | "decline") =>
    decideExcuse(actor, { proposalId: await proposalId(), decision });

  it("needs a second officer, and takes the report out of what is owed", async () => {
    expect((await propose()).ok).toBe(true);
    expect((await rowOf())?.status).toBe("open");
    expect(await propose()).toEqual(refusal("excuse_waiting"));
    expect(await decide(officer, "confirm")).toEqual(refusal("second_officer_missing"));
    expect((await decide(second, "confirm")).ok).toBe(true);
    expect(await findFiling(officer, reportId, "en")).toMatchObject({
      status: "excused",
      standing: { place: "excused", overdue: false },
      excuses: [{ outcome: "confirmed" }],
    });
    expect(await stepsOf()).toEqual(["propose_excuse (internal)", "excuse > excused"]);
  });

  it("is taken back by an administrator with a reason", async () => {
    await propose();
    await decide(second, "confirm");
    const version = (await rowOf())?.version ?? 0;
    const back = { reportId, version, reason: "It was elected in April." };
    expect(await reinstateReport(officer, back)).toEqual(refusal("not_your_step"));
    expect(await reinstateReport(administrator, { ...back, version: 0 })).toEqual(
      refusal("changed_meanwhile"),
    );
    expect((await reinstateReport(administrator, back)).ok).toBe(true);
    expect((await rowOf())?.status).toBe("open");
  });

  it("comes to nothing where it is declined, or where the parliament has submitted", async () => {
    await propose();
    expect((await decide(officer, "decline")).ok).toBe(true);
    await propose();
    await putReport(reportId, { status: "submitted", submittedVersion: 1 });
    expect(await decide(second, "confirm")).toEqual(refusal("step_not_available"));
    expect(await propose()).toEqual(refusal("step_not_available"));
  });

  it("is proposed by officers alone, and the proposal is not the parliament's to read", async () => {
    expect(await propose(administrator)).toEqual(refusal("not_your_step"));
    expect(await propose(coordinator)).toEqual(refusal("not_your_step"));
    await propose();
    const seen = await inScopeOf(coordinator, (scope) => scope.select().from(excuseProposals));
    expect(seen).toEqual([]);
    expect(await findFiling(coordinator, reportId, "en")).toBeNull();
  });

  it("cannot be confirmed by its proposer in the stored row either", async () => {
    await propose();
    const forged = inScopeOf(officer, async (scope) =>
      scope
        .update(excuseProposals)
        .set({ outcome: "confirmed", decidedBy: officer.userId, decidedAt: new Date() })
        .where(eq(excuseProposals.id, await proposalId())),
    );
    await expect(forged).rejects.toThrow();
  });
});
