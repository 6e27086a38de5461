import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { designations, rotationChanges } from "@/db/schema/designations";
import { moves } from "@/db/schema/history";
import { memberships } from "@/db/schema/reference";
import { reports } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import { openCycle } from "@/lib/cycles/commands";
import { listInvitations, volunteer } from "@/lib/cycles/volunteer";
import { findDashboard } from "@/lib/dashboard/queries";
import { dashboardSchema } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import { anActiveDocument, reportsOf, setUpFor } from "@/lib/testing/cycle-world";
import { storePerson } from "@/lib/testing/filing-rows";
import { anIntakeWorld, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";
import { consentToChange, proposeChange, recordConsent, settleChange } from "./changes";
import { bringUpToDate, creditReport, designate, draftRotation, publishRotation } from "./commands";
import { findOwnRotation, findRotation, listRotations } from "./queries";

let world: IntakeWorld;
let kenya: string;
let france: string;
let rotationId: string;
let firstYear = 1900;

beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
  [kenya, france] = [await parliamentOf("KE"), await parliamentOf("FR")];
});
/** A rotation of its own for each test, planned and not published. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  await asSystem("test", async (scope) => {
    await scope.update(rotations).set({ publishedAt: null });
  });
  firstYear += 4;
  const drafted = await draftRotation(world.administrator, { firstYear });
  if (!drafted.ok) throw new Error(drafted.refusal);
  ({ rotationId } = drafted.value);
  return () => vi.useRealTimers();
});

/** Somebody whom no change of these tests moves. */
async function anotherCoordinator(): Promise<Actor> {
  const parliamentId = await parliamentOf("UY");
  const person = { side: "parliament", roles: ["coordinator"], parliamentId } as const;
  const actor = await mintActor(
    await asSystem("test", (scope) => storePerson(scope, { ...person, roles: ["coordinator"] })),
  );
  if (!actor) throw new Error("no actor");
  return actor;
}
const refusal = (code: string) => ({ ok: false, refusal: code });
const shown = async () => {
  const rotation = await findRotation(world.officer, rotationId, "en");
  if (!rotation) throw new Error("no rotation");
  return rotation;
};
const which = async () => ({ rotationId, version: (await shown()).version });
const publish = async () => publishRotation(world.administrator, await which());
const put = (parliamentId: string, year: number) =>
  asSystem("test", (scope) =>
    scope
      .update(designations)
      .set({ year })
      .where(and(eq(designations.parliamentId, parliamentId), eq(designations.rotationId, rotationId))),
  );
const yearOf = async (parliamentId: string) =>
  (await shown()).places.find((place) => place.parliamentId === parliamentId)?.year;
const changeId = async () => (await shown()).changes[0]?.id ?? "";

describe("a rotation", () => {
  it("gives all members of the day one year each, every group within one", async () => {
    const { places, balance, years } = await shown();
    expect(places.length).toBeGreaterThan(180);
    expect(new Set(places.map(({ parliamentId }) => parliamentId)).size).toBe(places.length);
    expect(balance.map(({ spread }) => spread).filter((spread) => spread > 1)).toEqual([]);
    expect(new Set(places.map(({ year }) => year))).toEqual(new Set(years));
  });

  it("shares no year with another, and is an administrator's to plan", async () => {
    expect(await draftRotation(world.administrator, { firstYear: firstYear + 3 })).toEqual(
      refusal("rotations_overlap"),
    );
    expect(await draftRotation(world.officer, { firstYear: 2100 })).toEqual(refusal("not_your_step"));
    expect(await draftRotation(world.kenyan, { firstYear: 2100 })).toEqual(refusal("not_your_step"));
  });

  it("is the secretariat's alone until it is published", async () => {
    expect(await listRotations(world.kenyan)).toEqual([]);
    const places = () => inScopeOf(world.kenyan, (scope) => scope.select().from(designations));
    expect(await places()).toEqual([]);
    expect((await publish()).ok).toBe(true);
    expect((await places()).map(({ parliamentId }) => parliamentId)).toEqual([kenya]);
    expect(await publish()).toEqual(refusal("rotation_published"));
  });

  it("lets a year be changed by hand before it is published, and not after", async () => {
    const to = { parliamentId: kenya, year: firstYear + 3 };
    expect((await designate(world.administrator, { ...(await which()), ...to })).ok).toBe(true);
    expect(await yearOf(kenya)).toBe(firstYear + 3);
    const stale = { rotationId, version: 0, ...to };
    expect(await designate(world.administrator, stale)).toEqual(refusal("changed_meanwhile"));
    expect(await designate(world.administrator, { ...(await which()), ...to, year: 1889 })).toEqual(
      refusal("rotation_year_unknown"),
    );
    await publish();
    expect(await designate(world.administrator, { ...(await which()), ...to })).toEqual(
      refusal("rotation_published"),
    );
  });

  it("takes in who joins and lets go who leaves, and says when there is nothing to do", async () => {
    await publish();
    expect(await bringUpToDate(world.administrator, await which())).toEqual(refusal("nothing_to_update"));
    const member = (parliamentId: string, set: Partial<typeof memberships.$inferInsert>) =>
      asSystem("test", (scope) =>
        scope.update(memberships).set(set).where(eq(memberships.parliamentId, parliamentId)),
      );
    await member(france, { leftOn: aDay("2024-01-01") });
    await asSystem("test", (scope) =>
      scope
        .delete(designations)
        .where(and(eq(designations.rotationId, rotationId), eq(designations.parliamentId, kenya))),
    );
    expect((await shown()).toUpdate).toEqual({ joined: 1, left: 1 });
    expect((await bringUpToDate(world.administrator, await which())).ok).toBe(true);
    await member(france, { leftOn: null });
    expect(await yearOf(france)).toBeUndefined();
    expect(await yearOf(kenya)).toBeGreaterThanOrEqual(firstYear);
    const { balance } = await shown();
    expect(Math.max(...balance.map(({ spread }) => spread))).toBeLessThanOrEqual(2);
  });
});

describe("a swap", () => {
  const propose = () =>
    proposeChange(world.administrator, {
      rotationId,
      kind: "swap",
      parliamentId: kenya,
      otherId: france,
      reason: "Elections in the first year.",
    });
  beforeEach(async () => {
    await put(kenya, firstYear);
    await put(france, firstYear + 2);
    await publish();
  });

  it("needs the consent of both, given by the one and recorded by letter for the other", async () => {
    expect((await propose()).ok).toBe(true);
    expect(await propose()).toEqual(refusal("change_waiting"));
    const settled = { changeId: await changeId(), decision: "carry_out" } as const;
    expect(await settleChange(world.administrator, settled)).toEqual(refusal("consent_missing"));
    expect((await consentToChange(world.kenyan, settled)).ok).toBe(true);
    expect(await consentToChange(world.kenyan, settled)).toEqual(refusal("consent_given"));
    expect(await settleChange(world.administrator, settled)).toEqual(refusal("consent_missing"));
    const letter = { changeId: settled.changeId, parliamentId: france, letter: "AN/2024/117" };
    expect(await recordConsent(world.officer, letter)).toEqual(refusal("not_your_step"));
    expect((await recordConsent(world.administrator, letter)).ok).toBe(true);
    const answers = await Promise.all([1, 2].map(() => settleChange(world.administrator, settled)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect([await yearOf(kenya), await yearOf(france)]).toEqual([firstYear + 2, firstYear]);
    const told = await inScopeOf(world.kenyan, (scope) =>
      scope
        .select({ step: moves.step })
        .from(moves)
        .where(eq(moves.subject, "rotation"))
        .orderBy(moves.sequence),
    );
    expect(told.map(({ step }) => step).slice(-3)).toEqual(["propose_swap", "agree", "swap"]);
  });

  it("is shown to those whom it moves, with their own years, and to nobody else", async () => {
    await propose();
    vi.setSystemTime(new Date(`${firstYear}-06-01T09:00:00Z`));
    expect(await findOwnRotation(world.kenyan)).toMatchObject({
      year: firstYear,
      changes: [{ kind: "swap", from: firstYear, to: firstYear + 2, hasAgreed: false }],
    });
    const seen = await inScopeOf(await anotherCoordinator(), (scope) => scope.select().from(rotationChanges));
    expect(seen).toEqual([]);
  });

  it("is dropped without a trace in the plan", async () => {
    await propose();
    expect(
      (await settleChange(world.administrator, { changeId: await changeId(), decision: "drop" })).ok,
    ).toBe(true);
    expect([await yearOf(kenya), await yearOf(france)]).toEqual([firstYear, firstYear + 2]);
    expect((await propose()).ok).toBe(true);
  });
});

describe("a cycle of the designated", () => {
  async function aCycleOf(year: number) {
    const documentId = await anActiveDocument(world);
    const made = await setUpFor(documentId, {
      actor: world.administrator,
      given: { regime: "designated", designated: `${rotationId} ${year}` },
    });
    if (!made.ok) return made;
    return { ok: true as const, documentId, cycleId: made.value.cycleId };
  }

  it("takes a published plan", async () => {
    expect(await aCycleOf(firstYear)).toEqual(refusal("rotation_not_published"));
    await publish();
    expect(await aCycleOf(firstYear + 4)).toEqual(refusal("rotation_year_unknown"));
  });

  it("asks those of its year and nobody else, and settles that year", async () => {
    await put(kenya, firstYear);
    await put(france, firstYear + 1);
    await publish();
    const cycle = await aCycleOf(firstYear);
    if (!("cycleId" in cycle)) throw new Error(cycle.refusal);
    await openCycle(world.administrator, { cycleId: cycle.cycleId });
    const asked = (await reportsOf(cycle.cycleId)).map(({ parliamentId }) => parliamentId);
    const { places } = await shown();
    expect(asked.sort()).toEqual(
      places
        .filter(({ year }) => year === firstYear)
        .map(({ parliamentId }) => parliamentId)
        .sort(),
    );
    const swap = { rotationId, kind: "swap", parliamentId: kenya, otherId: france, reason: "Late" } as const;
    expect(await proposeChange(world.administrator, swap)).toEqual(refusal("rotation_year_begun"));
  });

  it("leaves out who reported of its own accord and was credited; the voluntary report is in no figure", async () => {
    await put(kenya, firstYear + 1);
    await publish();
    const documentId = await anActiveDocument(world);
    const made = await setUpFor(documentId, { actor: world.administrator, given: { regime: "voluntary" } });
    if (!made.ok) throw new Error(made.refusal);
    const { cycleId } = made.value;
    expect(await volunteer(world.kenyan, { cycleId, documentId })).toEqual(refusal("cycle_closed"));
    await openCycle(world.administrator, { cycleId });
    expect((await listInvitations(world.kenyan, "en")).map((each) => each.documentId)).toContain(documentId);
    const begun = await volunteer(world.kenyan, { cycleId, documentId });
    if (!begun.ok) throw new Error(begun.refusal);
    expect(await volunteer(world.kenyan, { cycleId, documentId })).toEqual(refusal("already_asked"));
    expect(await volunteer(world.officer, { cycleId, documentId })).toEqual(refusal("not_your_step"));
    const figures = await findDashboard(world.officer, dashboardSchema.parse({ cycle: cycleId }), "en");
    expect(figures.total.asked).toBe(0);

    const { reportId } = begun.value;
    const credit = { rotationId, reportId };
    expect(await creditReport(world.administrator, credit)).toEqual(refusal("credit_not_due"));
    await asSystem("test", (scope) =>
      scope
        .update(reports)
        .set({
          status: "submitted",
          submittedVersion: 1,
          lastSubmittedAt: new Date(`${firstYear}-06-02T10:00:00Z`),
        })
        .where(eq(reports.id, reportId)),
    );
    expect((await shown()).creditable.map((each) => each.reportId)).toEqual([reportId]);
    expect((await creditReport(world.administrator, credit)).ok).toBe(true);
    expect(await creditReport(world.administrator, credit)).toEqual(refusal("rotation_credited"));
    const year = (await yearOf(kenya)) ?? 0;
    const cycle = await aCycleOf(year);
    if (!("cycleId" in cycle)) throw new Error(cycle.refusal);
    await openCycle(world.administrator, { cycleId: cycle.cycleId });
    const asked = (await reportsOf(cycle.cycleId)).map(({ parliamentId }) => parliamentId);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked).not.toContain(kenya);
  });

  it("cannot be forged: a parliament adds a report of its own as a voluntary one alone", async () => {
    const documentId = await anActiveDocument(world);
    const made = await setUpFor(documentId, { actor: world.administrator });
    if (!made.ok) throw new Error(made.refusal);
    const row = { cycleId: made.value.cycleId, documentId, status: "accepted", allReserved: false } as const;
    const forged = (parliamentId: string, volunteeredAt: Date | null) =>
      inScopeOf(world.kenyan, (scope) =>
        scope.insert(reports).values({ ...row, parliamentId, volunteeredAt }),
      );
    await expect(forged(kenya, null)).rejects.toThrow();
    await expect(forged(france, new Date())).rejects.toThrow();
  });
});
