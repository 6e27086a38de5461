import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/client";
import { users } from "@/db/schema/people";
import { testDatabase } from "@/db/testing";
import { openCycle } from "@/lib/cycles/commands";
import { moveEvent } from "@/lib/events/commands";
import { findEvent } from "@/lib/events/queries";
import { moveEventSchema } from "@/lib/events/schema";
import { anActiveDocument, setUpFor } from "@/lib/testing/cycle-world";
import { anIntakeWorld, assemblyId, type IntakeWorld } from "@/lib/testing/intake-world";
import { findCalendar } from "./calendar";
import { makeFeed, revokeFeed } from "./commands";
import { listFeeds } from "./queries";

let world: IntakeWorld;
let eventId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
  eventId = await assemblyId(149);
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  return () => vi.useRealTimers();
});

const keyIn = (address: string | undefined) => address?.replace(/.*\/api\/calendar\/|\.ics$/g, "") ?? "";
const keyOf = async (actor = world.kenyan, owner = "person") => {
  await makeFeed(actor, { owner: owner as "person" });
  return keyIn((await listFeeds(actor)).find((each) => each.owner === owner)?.feed?.address);
};
const read = async (key: string) => {
  const text = (await findCalendar(key)) ?? "";
  const entries = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  return { text, entries };
};
const move = async (startsOn: string) => {
  const version = (await findEvent(world.administrator, eventId, "en"))?.event.version;
  const form = { eventId, version, state: "held", startsOn, endsOn: "", reason: "The host asked for it" };
  const moved = await moveEvent(world.administrator, moveEventSchema.parse(form));
  if (!moved.ok) throw new Error(moved.refusal);
};

describe("a calendar", () => {
  it("holds whole days of every event, and what one's parliament owes, under lines that all programs read", async () => {
    const made = await setUpFor(await anActiveDocument(world), {
      actor: world.administrator,
      given: { dueBy: "event", dueOn: "", dueEventId: eventId, closesOn: "2024-12-01" },
    });
    if (!made.ok) throw new Error(made.refusal);
    await openCycle(world.administrator, made.value);
    await asSystem("test", (scope) =>
      scope.update(users).set({ locale: "ar" }).where(eq(users.id, world.kenyan.userId)),
    );
    const { text, entries } = await read(await keyOf());
    const assembly = entries.find(({ uid }) => uid.startsWith(`event-${eventId}@`));
    expect(assembly?.startDate.isDate).toBe(true);
    expect([String(assembly?.startDate), String(assembly?.endDate)]).toEqual(["2024-10-13", "2024-10-18"]);
    expect(assembly?.summary).toContain("الجمعية العامة");
    const report = entries.find(({ uid }) => uid.startsWith("report-"));
    expect(String(report?.startDate)).toBe("2024-10-13");
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    const { entries: officers } = await read(await keyOf(world.officer));
    expect(officers.some(({ uid }) => uid.startsWith("report-"))).toBe(false);
    expect(officers.some(({ uid }) => uid.includes("-closes@"))).toBe(true);
  });

  it("keeps its entries when an event moves, with a higher SEQUENCE", async () => {
    const key = await keyOf();
    const before = (await read(key)).entries;
    await move("2024-10-20");
    const after = (await read(key)).entries;
    const [event, report] = ["event-", "report-"].map((kind) => {
      const is = ({ uid, startDate }: ICAL.Event) =>
        uid.startsWith(kind) && (kind === "report-" || uid.includes(eventId)) && startDate !== null;
      return { was: before.find(is), now: after.find(is) };
    });
    for (const moved of [event, report]) {
      expect(moved?.now?.uid).toBe(moved?.was?.uid);
      expect(Number(moved?.now?.sequence)).toBeGreaterThan(Number(moved?.was?.sequence));
      expect(String(moved?.now?.startDate)).toBe("2024-10-20");
    }
  });

  it("has an address that is nobody's guess, and none once it is renewed, revoked or its person gone", async () => {
    const key = await keyOf();
    expect(key.split(".")[1]?.length).toBeGreaterThanOrEqual(43);
    const swapped = key.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    for (const wrong of [swapped, key.split(".")[0] ?? "", `${key}x`, ""]) {
      expect(await findCalendar(wrong)).toBeNull();
    }
    const renewed = await keyOf();
    expect([await findCalendar(key), (await findCalendar(renewed)) !== null]).toEqual([null, true]);
    const [own] = await listFeeds(world.kenyan);
    const feedId = own?.feed?.id ?? "";
    expect(await revokeFeed(world.officer, { feedId })).toEqual({ ok: false, refusal: "not_found" });
    expect(await revokeFeed(world.kenyan, { feedId })).toMatchObject({ ok: true });
    expect(await findCalendar(renewed)).toBeNull();
  });

  it("of a parliament stays when its coordinator leaves, and only that parliament's coordinators change it", async () => {
    const key = await keyOf(world.kenyan, "parliament");
    const own = await keyOf();
    await asSystem("test", (scope) =>
      scope.update(users).set({ disabledAt: new Date() }).where(eq(users.id, world.kenyan.userId)),
    );
    expect((await read(key)).entries.some(({ uid }) => uid.startsWith("report-"))).toBe(true);
    expect(await findCalendar(own)).toBeNull();
    expect(await makeFeed(world.officer, { owner: "parliament" })).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
  });
});
