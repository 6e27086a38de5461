import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { moves } from "@/db/schema/history";
import { events } from "@/db/schema/reference";
import { cycles } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { activateCommitments } from "@/lib/commitments/commands";
import { recordAdoption } from "@/lib/documents/commands";
import { recordAdoptionSchema } from "@/lib/documents/schema";
import {
  aConfirmedDocument,
  anIntakeWorld,
  assemblyId,
  type IntakeWorld,
  parliamentOf,
} from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";
import { moveEvent } from "./commands";
import { findEvent, listEvents } from "./queries";
import { moveEventSchema } from "./schema";

let world: IntakeWorld;
let eventId: string;
let documentId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
  eventId = await assemblyId(149);
  documentId = await aConfirmedDocument(world.officer, "MOVE1");
  const adoption = {
    documentId,
    version: 0,
    adoption: "adopted",
    adoptedOn: "2022-10-15",
    adoptionReference: "Minutes",
  };
  await recordAdoption(world.officer, recordAdoptionSchema.parse(adoption));
  await activateCommitments(world.officer, { documentId, commitmentId: "all" });
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const versionOf = async () => (await findEvent(world.officer, eventId, "en"))?.event.version ?? -1;
const move = async (given: object, actor = world.administrator) =>
  moveEvent(
    actor,
    moveEventSchema.parse({
      eventId,
      version: await versionOf(),
      state: "held",
      startsOn: "2024-10-20",
      endsOn: "",
      reason: "The host asked for it",
      ...given,
    }),
  );
const dueDays = () =>
  asSystem("test", async (scope) => {
    const rows = await scope
      .selectDistinct({ dueOn: tasks.dueOn })
      .from(tasks)
      .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
      .where(and(eq(tasks.documentId, documentId), eq(commitments.dueKind, "by_event")))
      .orderBy(tasks.dueOn);
    return rows.map(({ dueOn }) => dueOn);
  });

describe("an event that moves", () => {
  it("takes along the tasks that nobody answered and the open cycles, and is recorded with its reason", async () => {
    const answered = await parliamentOf("KE");
    await asSystem("test", (scope) =>
      scope
        .update(tasks)
        .set({ progress: "planned" })
        .where(and(eq(tasks.parliamentId, answered), eq(tasks.documentId, documentId))),
    );
    const cycleId = await asSystem("test", async (scope) => {
      const [{ bodyId } = { bodyId: "" }] = await scope
        .select({ bodyId: events.bodyId })
        .from(events)
        .where(eq(events.id, eventId));
      const [cycle] = await scope
        .insert(cycles)
        .values({
          bodyId,
          code: "MOVE-1",
          name: { en: "Moves" },
          regime: "everyone",
          opensOn: aDay("2024-05-01"),
          dueOn: aDay("2024-10-13"),
          dueEventId: eventId,
          closesOn: aDay("2024-10-15"),
        })
        .returning({ id: cycles.id });
      return cycle?.id ?? "";
    });
    const before = await findEvent(world.officer, eventId, "en");
    const open = before?.effects.commitments[0]?.openTasks ?? 0;
    expect(before?.effects.commitments[0]?.answeredTasks).toBe(1);
    expect(before?.effects.cycles.map(({ id }) => id)).toEqual([cycleId]);

    expect(await move({})).toEqual({ ok: true, value: { eventId, tasks: open } });
    expect(await dueDays()).toEqual(["2024-10-13", "2024-10-20"]);
    const [cycle] = await asSystem("test", (scope) =>
      scope.select().from(cycles).where(eq(cycles.id, cycleId)),
    );
    expect(cycle).toMatchObject({ dueOn: "2024-10-20", closesOn: "2024-10-20" });
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step, from: moves.fromState, to: moves.toState, reason: moves.reason })
        .from(moves)
        .where(eq(moves.subjectId, eventId)),
    );
    expect(steps).toEqual([
      { step: "move", from: "2024-10-13", to: "2024-10-20", reason: "The host asked for it" },
    ]);
  });

  it("leaves its open tasks without a day where it has none or is cancelled, and its cycles as they are", async () => {
    expect(await move({ state: "undated", startsOn: "" })).toMatchObject({ ok: true });
    expect(await dueDays()).toEqual(["2024-10-13", null]);
    expect(await move({ state: "cancelled" })).toMatchObject({ ok: true });
    const listed = (await listEvents(world.officer, "en")).find(({ id }) => id === eventId);
    expect(listed).toMatchObject({ cancelled: true, startsOn: null, commitments: 1, cycles: 1 });
    const due = await asSystem("test", (scope) => scope.select({ dueOn: cycles.dueOn }).from(cycles));
    expect(due).toEqual([{ dueOn: "2024-10-20" }]);
    expect(await move({})).toMatchObject({ ok: true });
    expect(await dueDays()).toEqual(["2024-10-13", "2024-10-20"]);
  });

  it("is refused before a cycle opens that is due by it, from a stale form, and by anybody but an administrator", async () => {
    expect(await move({ startsOn: "2024-04-01" })).toEqual(refusal("cycle_due_before_opening"));
    expect(await move({ version: 0 })).toEqual(refusal("changed_meanwhile"));
    expect(await move({ eventId: documentId })).toEqual(refusal("not_found"));
    expect(await move({}, world.officer)).toEqual(refusal("not_your_step"));
    expect(await move({}, world.kenyan)).toEqual(refusal("not_found"));
    expect(await dueDays()).toEqual(["2024-10-13", "2024-10-20"]);
  });
});
