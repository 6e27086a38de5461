import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { notices } from "@/db/schema/outbox";
import { testDatabase } from "@/db/testing";
import { anActiveDocument } from "@/lib/testing/cycle-world";
import { anIntakeWorld, assemblyId, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { addEvent, removeEvent } from "./calendar-commands";
import { moveEvent } from "./commands";
import { findEvent, listEvents } from "./queries";
import { addEventSchema, moveEventSchema } from "./schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  world = await anIntakeWorld();
  return () => vi.useRealTimers();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const add = (given: object = {}, actor = world.administrator) =>
  addEvent(
    actor,
    addEventSchema.parse({
      kind: "session",
      "name.en": "Governing Council",
      startsOn: "2025-03-01",
      endsOn: "",
      ...given,
    }),
  );
const remove = (eventId: string, actor = world.administrator) =>
  removeEvent(actor, { eventId, reason: "Entered by mistake" });

describe("an event", () => {
  it("is added once, with days or without, and by an administrator alone", async () => {
    const made = await add({ "name.ar": "مجلس الإدارة" });
    const eventId = made.ok ? made.value.eventId : "";
    expect((await findEvent(world.officer, eventId, "ar"))?.event).toMatchObject({
      name: { text: "مجلس الإدارة", locale: "ar" },
      startsOn: "2025-03-01",
      endsOn: "2025-03-01",
    });
    expect(await add()).toEqual(refusal("event_twice"));
    expect(await add({ kind: "assembly", number: "149", "name.en": "The 149th" })).toEqual(
      refusal("event_twice"),
    );
    expect(await add({ "name.en": "Later", startsOn: "" })).toMatchObject({ ok: true });
    expect(await add({ "name.en": "Another" }, world.officer)).toEqual(refusal("not_your_step"));
  });

  it("is taken out with a reason while nothing hangs on it, and is refused plainly when something does", async () => {
    const made = await add({ "name.en": "A mistake" });
    const eventId = made.ok ? made.value.eventId : "";
    expect(await remove(eventId, world.officer)).toEqual(refusal("not_your_step"));
    expect(await remove(eventId)).toMatchObject({ ok: true });
    expect((await listEvents(world.officer, "en")).map(({ id }) => id)).not.toContain(eventId);
    const [step] = await asSystem("test", (scope) =>
      scope
        .select({ reason: moves.reason })
        .from(moves)
        .where(and(eq(moves.subjectId, eventId), eq(moves.step, "remove"))),
    );
    expect(step).toEqual({ reason: "Entered by mistake" });
    await anActiveDocument(world);
    expect(await remove(await assemblyId(149))).toEqual(refusal("event_in_use"));
  });

  it("that moves is told to those it was shown to be told to, and each task's move is in its parliament's record", async () => {
    const eventId = await assemblyId(149);
    const shown = await findEvent(world.administrator, eventId, "en");
    expect(shown?.effects.told.length).toBeGreaterThan(100);
    const move = {
      eventId,
      version: shown?.event.version,
      state: "held",
      startsOn: "2024-10-20",
      endsOn: "",
      reason: "The host asked for it",
    };
    await moveEvent(world.administrator, moveEventSchema.parse(move));
    const queued = await asSystem("test", (scope) =>
      scope.select().from(notices).where(eq(notices.kind, "event_moved")),
    );
    expect(queued).toHaveLength(shown?.effects.told.length ?? 0);
    const kenyaId = await parliamentOf("KE");
    expect(queued.find(({ parliamentId }) => parliamentId === kenyaId)?.facts).toMatchObject({
      startsOn: "2024-10-20",
    });
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ from: moves.fromState, to: moves.toState, reason: moves.reason })
        .from(moves)
        .where(and(eq(moves.parliamentId, kenyaId), eq(moves.step, "move_with_event"))),
    );
    expect(steps).toEqual([{ from: "2024-10-13", to: "2024-10-20", reason: "The host asked for it" }]);
  });
});
