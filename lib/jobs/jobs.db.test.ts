import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { moves } from "@/db/schema/history";
import { reports } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { openCycle } from "@/lib/cycles/commands";
import { findCycle } from "@/lib/cycles/queries";
import { anActiveDocument, reportsOf, runJob, setUpFor } from "@/lib/testing/cycle-world";
import { anIntakeWorld, type IntakeWorld } from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  return () => vi.useRealTimers();
});

const on = (day: string) => vi.setSystemTime(new Date(`${day}T09:00:00Z`));
const setUp = (documentId: string, given: object = {}, actor = world.administrator) =>
  setUpFor(documentId, { actor, given });
async function aCycle(documentId: string, given: object = {}): Promise<string> {
  const made = await setUp(documentId, given);
  if (!made.ok) throw new Error(made.refusal);
  return made.value.cycleId;
}

describe("a cycle that closes", () => {
  it("closes the reports that were never submitted, on the day after its last, and leaves the others", async () => {
    const documentId = await anActiveDocument(world);
    const cycleId = await aCycle(documentId);
    await openCycle(world.administrator, { cycleId });
    const [draft, submitted, returned, updated] = await reportsOf(cycleId);
    const set = (id: string | undefined, values: object) =>
      asSystem("test", (scope) =>
        scope
          .update(reports)
          .set(values)
          .where(eq(reports.id, id ?? "")),
      );
    await set(draft?.id, { status: "drafting" });
    await set(submitted?.id, { status: "submitted", submittedVersion: 1 });
    await set(returned?.id, { status: "returned", submittedVersion: 1 });
    await set(updated?.id, { status: "drafting", submittedVersion: 1 });

    on("2024-10-01");
    await runJob("close-cycles");
    expect((await findCycle(world.officer, cycleId, "en"))?.phase).toBe("open");
    on("2024-10-02");
    await Promise.all([runJob("close-cycles"), runJob("close-cycles")]);
    expect((await findCycle(world.officer, cycleId, "en"))?.phase).toBe("closed");
    const after = await reportsOf(cycleId);
    const statusOf = (id: string | undefined) => after.find((report) => report.id === id)?.status;
    expect([draft, submitted, returned, updated].map((each) => statusOf(each?.id))).toEqual([
      "closed",
      "submitted",
      "returned",
      "drafting",
    ]);
    expect(after.filter(({ status }) => status === "closed")).toHaveLength(after.length - 3);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ actedAs: moves.actedAs, from: moves.fromState })
        .from(moves)
        .where(and(eq(moves.subjectId, draft?.id ?? ""), eq(moves.step, "close"))),
    );
    expect(steps).toEqual([{ actedAs: "close-cycles", from: "drafting" }]);
  });
});

describe("a recurring act", () => {
  it("has its next task when the last falls due, once, and only where it is active", async () => {
    const documentId = await anActiveDocument(world);
    const [first] = await asSystem("test", (scope) =>
      scope
        .select({ id: commitments.id })
        .from(commitments)
        .where(and(eq(commitments.documentId, documentId), eq(commitments.label, "1"))),
    );
    const commitmentId = first?.id ?? "";
    await asSystem("test", async (scope) => {
      await scope
        .update(commitments)
        .set({ dueKind: "every_years", dueYear: 2022, dueEveryYears: 4, dueOrigin: "explicit" })
        .where(eq(commitments.id, commitmentId));
      await scope
        .update(tasks)
        .set({ occurrence: 2026, dueOn: aDay("2026-12-31") })
        .where(eq(tasks.commitmentId, commitmentId));
    });
    const occurrences = async () =>
      (
        await asSystem("test", (scope) =>
          scope
            .selectDistinct({ at: tasks.occurrence })
            .from(tasks)
            .where(eq(tasks.commitmentId, commitmentId))
            .orderBy(tasks.occurrence),
        )
      ).map(({ at }) => at);
    await runJob("make-recurring-tasks");
    expect(await occurrences()).toEqual([2026]);
    on("2026-12-31");
    await Promise.all([runJob("make-recurring-tasks"), runJob("make-recurring-tasks")]);
    await runJob("make-recurring-tasks");
    expect(await occurrences()).toEqual([2026, 2030]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ detail: moves.detail })
        .from(moves)
        .where(and(eq(moves.subjectId, commitmentId), eq(moves.step, "recur"))),
    );
    expect(steps).toMatchObject([{ detail: { occurrence: 2030 } }]);
  });
});
