import { and, count, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { reservations } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { memberships } from "@/db/schema/reference";
import { testDatabase } from "@/db/testing";
import { anActiveDocument, reportsOf, runJob, setUpFor } from "@/lib/testing/cycle-world";
import { anIntakeWorld, assemblyId, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";
import { openCycle } from "./commands";
import { findCycle, findCycleChoices, listCycles } from "./queries";
import { setUpCycleSchema } from "./schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  return () => vi.useRealTimers();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const on = (day: string) => vi.setSystemTime(new Date(`${day}T09:00:00Z`));
const setUp = (documentId: string, given: object = {}, actor = world.administrator) =>
  setUpFor(documentId, { actor, given });
async function aCycle(documentId: string, given: object = {}): Promise<string> {
  const made = await setUp(documentId, given);
  if (!made.ok) throw new Error(made.refusal);
  return made.value.cycleId;
}

describe("a cycle that is set up", () => {
  it("is scheduled, and takes the first day of the event that it is due by", async () => {
    const documentId = await anActiveDocument(world);
    const dueEventId = await assemblyId(149);
    const cycleId = await aCycle(documentId, { dueBy: "event", dueEventId, closesOn: "2024-12-31" });
    expect(await findCycle(world.officer, cycleId, "en")).toMatchObject({
      phase: "scheduled",
      dueOn: "2024-10-13",
      dueEvent: { hasDays: true },
      canOpen: true,
      reports: 0,
    });
    expect((await listCycles(world.officer, "en")).map(({ id }) => id)).toContain(cycleId);
    expect((await findCycleChoices(world.officer, "en")).documents.map(({ id }) => id)).toContain(documentId);
  });

  it("is refused in the wrong order of days, without days, over another cycle, or by others", async () => {
    const documentId = await anActiveDocument(world);
    expect(await setUp(documentId, { dueOn: "2024-05-31" })).toEqual(refusal("due_before_opening"));
    expect(await setUp(documentId, { closesOn: "2024-08-31" })).toEqual(refusal("closes_before_due"));
    const undated = await assemblyId(109);
    expect(await setUp(documentId, { dueBy: "event", dueEventId: undated })).toEqual(
      refusal("event_without_days"),
    );
    expect(await setUp(documentId, { dueBy: "event", dueEventId: documentId })).toEqual(refusal("not_found"));
    expect(await setUp(world.officer.userId)).toEqual(refusal("not_found"));
    expect(await setUp(documentId, {}, world.officer)).toEqual(refusal("not_your_step"));
    expect(await setUp(documentId, {}, world.kenyan)).toEqual(refusal("not_your_step"));
    await aCycle(documentId, { code: "ONCE-1" });
    expect(
      await setUp(documentId, { opensOn: "2024-10-01", dueOn: "2024-11-01", closesOn: "2024-12-01" }),
    ).toEqual(refusal("cycles_overlap"));
    expect(
      await setUp(documentId, {
        code: "once-1",
        opensOn: "2025-01-01",
        dueOn: "2025-02-01",
        closesOn: "2025-03-01",
      }),
    ).toEqual(refusal("cycle_code_taken"));
    expect(
      await setUp(documentId, { opensOn: "2024-10-02", dueOn: "2024-11-01", closesOn: "2024-12-01" }),
    ).toMatchObject({ ok: true });
  });

  it("needs a document", () => {
    const parsed = setUpCycleSchema.safeParse({ code: "AB", documents: [] });
    expect(parsed.error?.issues.map(({ message }) => message)).toContain("cycle_documents.empty");
  });
});

describe("a cycle that opens", () => {
  it("makes one report for each member with a task, all reserved where all is; once, however many workers try", async () => {
    const documentId = await anActiveDocument(world);
    const poland = await parliamentOf("PL");
    await asSystem("test", async (scope) => {
      const [made] = await scope
        .insert(reservations)
        .values({
          documentId,
          parliamentId: poland,
          kind: "reservation",
          wholeDocument: true,
          quote: "whole",
        })
        .returning({ id: reservations.id });
      await scope
        .update(tasks)
        .set({ reservedById: made?.id ?? null })
        .where(and(eq(tasks.documentId, documentId), eq(tasks.parliamentId, poland)));
    });
    const cycleId = await aCycle(documentId, { opensOn: "2024-06-02" });
    await runJob("open-cycles");
    expect(await reportsOf(cycleId)).toEqual([]);
    on("2024-06-02");
    await Promise.all([runJob("open-cycles"), runJob("open-cycles"), runJob("open-cycles")]);
    const made = await reportsOf(cycleId);
    const [bound] = await asSystem("test", (scope) => scope.select({ n: count() }).from(memberships));
    expect(made.length).toBeGreaterThan(100);
    expect(made.length).toBeLessThanOrEqual(bound?.n ?? 0);
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(["open"]));
    expect(made.filter(({ allReserved }) => allReserved).map(({ parliamentId }) => parliamentId)).toEqual([
      poland,
    ]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ actedAs: moves.actedAs, from: moves.fromState, to: moves.toState, n: count() })
        .from(moves)
        .where(
          inArray(
            moves.subjectId,
            made.map(({ id }) => id),
          ),
        )
        .groupBy(moves.actedAs, moves.fromState, moves.toState),
    );
    expect(steps).toEqual([{ actedAs: "open-cycles", from: "scheduled", to: "open", n: made.length }]);
  });

  it("asks nobody who joins later, and nobody who left before", async () => {
    const documentId = await anActiveDocument(world);
    const [later, left] = [await parliamentOf("KE"), await parliamentOf("FR")];
    await asSystem("test", async (scope) => {
      await scope
        .update(memberships)
        .set({ joinedOn: aDay("2024-07-01") })
        .where(eq(memberships.parliamentId, later));
      await scope
        .update(memberships)
        .set({ leftOn: aDay("2024-05-01") })
        .where(eq(memberships.parliamentId, left));
    });
    const cycleId = await aCycle(documentId);
    expect(await openCycle(world.administrator, { cycleId })).toMatchObject({ ok: true });
    const asked = (await reportsOf(cycleId)).map(({ parliamentId }) => parliamentId);
    expect(asked).not.toContain(later);
    expect(asked).not.toContain(left);
    await asSystem("test", (scope) =>
      scope
        .update(memberships)
        .set({ joinedOn: null, leftOn: null })
        .where(inArray(memberships.parliamentId, [later, left])),
    );
  });

  it("makes the tasks first that a member lacks who joined since the activation", async () => {
    const documentId = await anActiveDocument(world);
    const joined = await parliamentOf("KE");
    await asSystem("test", (scope) =>
      scope.delete(tasks).where(and(eq(tasks.documentId, documentId), eq(tasks.parliamentId, joined))),
    );
    const cycleId = await aCycle(documentId);
    await openCycle(world.administrator, { cycleId });
    expect((await reportsOf(cycleId)).map(({ parliamentId }) => parliamentId)).toContain(joined);
  });

  it("asks nobody where it is voluntary", async () => {
    const cycleId = await aCycle(await anActiveDocument(world), { regime: "voluntary" });
    expect(await openCycle(world.administrator, { cycleId })).toEqual({
      ok: true,
      value: { cycleId, reports: 0 },
    });
  });

  it("is opened by an administrator, on its day, once", async () => {
    const cycleId = await aCycle(await anActiveDocument(world), { opensOn: "2024-06-03" });
    expect(await openCycle(world.administrator, { cycleId })).toEqual(refusal("cycle_not_due"));
    expect(await openCycle(world.officer, { cycleId })).toEqual(refusal("not_your_step"));
    expect(await openCycle(world.kenyan, { cycleId })).toEqual(refusal("not_found"));
    on("2024-06-03");
    expect(await openCycle(world.administrator, { cycleId })).toMatchObject({ ok: true });
    expect(await openCycle(world.administrator, { cycleId })).toEqual(refusal("step_not_available"));
  });
});
