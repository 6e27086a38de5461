import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { documents, paragraphTexts, readings, renditions, reservations } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import {
  anIntakeWorld,
  aReadingOf,
  aShortText,
  type IntakeWorld,
  openText,
  sourceText,
} from "@/lib/testing/intake-world";
import { changeFacts } from "./commands";
import { confirmAsRendition, confirmReading } from "./confirm-reading";
import { findReading } from "./queries";
import { factsSchema } from "./schema";

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
const withCode = async (readingId: string, code: string) => {
  const { draft } = await shown(readingId);
  return changeFacts(
    world.officer,
    factsSchema.parse({
      readingId,
      edits: draft.factsEdits,
      "title.en": "On the sea",
      code,
      kind: "resolution",
      textDate: "",
      isDraftText: "no",
      adoption: "adopted",
      adoptedOn: "2022-10-15",
      authoritativeLocales: ["en"],
    }),
  );
};

describe("a reading that is confirmed", () => {
  it("becomes a document with confirmed commitments, once, in one step each", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    await withCode(readingId, "SEA1");
    const { version } = await shown(readingId);
    expect(await confirmReading(world.officer, { readingId, version: 0 })).toEqual(
      refusal("changed_meanwhile"),
    );
    expect(await confirmReading(world.kenyan, { readingId, version })).toEqual(refusal("not_found"));
    const confirmed = await confirmReading(world.officer, { readingId, version });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    const { documentId } = confirmed.value;
    expect(await confirmReading(world.second, { readingId, version: version + 1 })).toEqual(
      refusal("reading_settled"),
    );
    const rows = await asSystem("test", (scope) =>
      scope
        .select({ label: commitments.label, lifecycle: commitments.lifecycle })
        .from(commitments)
        .where(eq(commitments.documentId, documentId))
        .orderBy(commitments.position),
    );
    expect(rows).toEqual([
      { label: "1", lifecycle: "confirmed" },
      { label: "2", lifecycle: "confirmed" },
    ]);
    const steps = await asSystem("test", (scope) =>
      scope.select({ step: moves.step }).from(moves).where(eq(moves.subjectId, documentId)),
    );
    expect(steps).toEqual([{ step: "confirm" }]);
  });

  it("is refused with its first problem, or with a code that another document has, and writes nothing", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    await withCode(readingId, "SEA2");
    const ready = await shown(readingId);
    await asSystem("test", (scope) =>
      scope
        .update(readings)
        .set({ draft: { ...ready.draft, facts: { ...ready.draft.facts, code: "" } } })
        .where(eq(readings.id, readingId)),
    );
    const before = await rowsIn(documents);
    expect(await confirmReading(world.officer, { readingId, version: ready.version })).toEqual(
      refusal("code_missing"),
    );
    expect((await shown(readingId)).problems).toContainEqual({ code: "code_missing", key: "facts" });
    await withCode(readingId, "SEA1");
    const { version } = await shown(readingId);
    expect(await confirmReading(world.officer, { readingId, version })).toEqual(
      refusal("document_code_taken"),
    );
    expect(await rowsIn(documents)).toBe(before);
  });

  it("as it is, gives the Kigali resolution; the Danish copy is recognised as it and added as another source", async () => {
    const kigali = await aReadingOf(world.officer, sourceText("kigali-145.txt"), "Kigali");
    await withCode(kigali, "145R9");
    const { version, problems } = await shown(kigali);
    expect(problems).toEqual([]);
    const confirmed = await confirmReading(world.officer, { readingId: kigali, version });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    const { documentId } = confirmed.value;
    const entries = await asSystem("test", (scope) =>
      scope
        .select({ kind: reservations.kind })
        .from(reservations)
        .where(eq(reservations.documentId, documentId)),
    );
    expect(entries).toHaveLength(10);
    expect(entries.filter(({ kind }) => kind === "opposition")).toHaveLength(1);

    const danish = await aReadingOf(world.officer, `${sourceText("kigali-145-ft-dk.txt")}\n`, "Danish copy");
    const reading = await shown(danish);
    expect(reading.twins).toMatchObject([{ documentId, code: "145R9" }]);
    expect(reading.twins[0]?.share).toBeGreaterThan(0.9);
    const input = { readingId: danish, version: reading.version, documentId };
    expect(await confirmAsRendition(world.officer, { ...input, documentId: danish })).toEqual(
      refusal("document_unknown"),
    );
    expect(await confirmAsRendition(world.officer, { ...input, version: 99 })).toEqual(
      refusal("changed_meanwhile"),
    );
    expect(await confirmAsRendition(world.officer, input)).toEqual({
      ok: true,
      value: { documentId, unmatched: 0 },
    });
    const copies = await asSystem("test", (scope) =>
      scope
        .select({ texts: count() })
        .from(paragraphTexts)
        .innerJoin(renditions, eq(renditions.id, paragraphTexts.renditionId))
        .where(eq(renditions.name, "Danish copy")),
    );
    expect(copies).toEqual([{ texts: 55 }]);
    expect(await open(`${sourceText("kigali-145-ft-dk.txt")}\n`)).toMatchObject({
      ok: true,
      value: { documentId },
    });
  });
});

describe("the wall", () => {
  it("lets no parliament write a document, a rendition or a reading", async () => {
    const values = { name: "x", rawText: "x", sha256: "x", locales: [], storedAt: new Date() };
    await expect(
      inScopeOf(world.kenyan, (scope) => scope.insert(renditions).values(values)),
    ).rejects.toThrow();
    const [document] = await asSystem("test", (scope) =>
      scope.select({ id: documents.id }).from(documents).limit(1),
    );
    const changed = await inScopeOf(world.kenyan, (scope) =>
      scope
        .update(documents)
        .set({ code: "STOLEN" })
        .where(eq(documents.id, document?.id ?? ""))
        .returning({ id: documents.id }),
    );
    expect(changed).toEqual([]);
  });
});
