import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { type documents, heldTexts, readings, renditions } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import {
  anIntakeWorld,
  aReadingOf,
  aShortText,
  assemblyId,
  type IntakeWorld,
  openText,
} from "@/lib/testing/intake-world";
import { checkEntry, discardReading } from "./commands";
import { holdText } from "./open-reading";
import { findHeldText, findReading } from "./queries";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const open = (text: string, actor: Actor = world.officer) => openText(actor, text);
const refusal = (code: string) => ({ ok: false, refusal: code });
const shown = async (readingId: string) => {
  const found = await findReading(world.officer, readingId, "en");
  if (!found) throw new Error("No reading");
  return found;
};
const rowsIn = (table: typeof documents | typeof readings | typeof renditions) =>
  asSystem("test", async (scope) => (await scope.select({ n: count() }).from(table))[0]?.n ?? 0);

describe("a text that comes in", () => {
  it("is stored with a proposal and one step in the history", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    const reading = await shown(readingId);
    expect(reading.draft.paragraphs.map(({ key }) => key)).toEqual(["p1", "o1", "o2"]);
    expect(reading.draft.commitments.map(({ due }) => due.rule)).toEqual([
      { kind: "none" },
      { kind: "by_event", eventId: await assemblyId(149) },
    ]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step, actorId: moves.actorId })
        .from(moves)
        .where(eq(moves.subjectId, readingId)),
    );
    expect(steps).toEqual([{ step: "open", actorId: world.officer.userId }]);
  });

  it("is refused where it asks for nothing or comes from somebody else, and nothing is stored", async () => {
    const before = [await rowsIn(renditions), await rowsIn(readings)];
    expect(await open("Dear colleague, the lift is out of order. Please use the stairs.")).toEqual(
      refusal("not_a_resolution"),
    );
    expect(await open(aShortText(), world.administrator)).toEqual(refusal("not_your_step"));
    expect(await open(aShortText(), world.kenyan)).toEqual(refusal("not_your_step"));
    expect([await rowsIn(renditions), await rowsIn(readings)]).toEqual(before);
  });

  it("leads to its reading when it is sent again, also by a colleague and at the same moment", async () => {
    const text = aShortText();
    const [one, two] = await Promise.all([open(text), open(text, world.second)]);
    const ids = [one, two].map((each) =>
      each.ok && "readingId" in each.value ? each.value.readingId : null,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBeNull();
  });

  it("is open again when it is sent after it was put aside", async () => {
    const text = aShortText();
    const readingId = await aReadingOf(world.officer, text);
    const { version } = await shown(readingId);
    expect(await discardReading(world.officer, { readingId, version: version + 1 })).toEqual(
      refusal("changed_meanwhile"),
    );
    expect(await discardReading(world.officer, { readingId, version })).toEqual({
      ok: true,
      value: { readingId },
    });
    expect(await checkEntry(world.officer, { readingId, key: "o1", edits: 0 })).toEqual(
      refusal("reading_settled"),
    );
    expect(await open(text)).toMatchObject({ ok: true, value: { readingId, isNew: false } });
    expect((await shown(readingId)).state).toBe("open");
  });

  it("that was refused is kept for its officer alone, and the next one takes its place", async () => {
    const first = await holdText(world.officer, { text: "a\u0000b", name: "", origin: "" });
    const heldId = await holdText(world.officer, { text: "a letter", name: "letter", origin: "post" });
    expect(await findHeldText(world.officer, heldId)).toEqual({
      text: "a letter",
      name: "letter",
      origin: "post",
    });
    expect(await findHeldText(world.officer, first)).toBeNull();
    expect(await findHeldText(world.second, heldId)).toBeNull();
    expect(await findHeldText(world.kenyan, heldId)).toBeNull();
    await aReadingOf(world.officer, aShortText());
    expect(await asSystem("test", (scope) => scope.select().from(heldTexts))).toEqual([]);
  });
});
