import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import {
  documents,
  heldTexts,
  paragraphTexts,
  readings,
  renditions,
  reservations,
} from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import {
  anIntakeWorld,
  aReadingOf,
  aShortText,
  assemblyId,
  type IntakeWorld,
  sourceText,
} from "@/lib/testing/intake-world";
import {
  changeCommitment,
  changeFacts,
  changeParagraph,
  changeReservation,
  checkEntry,
  discardReading,
  mergeParagraphs,
  removeFromReading,
  settleDoubt,
  splitAt,
} from "./commands";
import { confirmAsRendition, confirmReading } from "./confirm-reading";
import { holdText, openReading } from "./open-reading";
import { findHeldText, findReading } from "./queries";
import {
  commitmentSchema,
  factsSchema,
  paragraphSchema,
  reservationSchema,
  splitSchema,
  TEXT_BYTES_MAX,
} from "./schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const sent = (text: string) => ({ text, name: "text", origin: "", encoding: "utf-8" as const });
const open = (text: string, actor: Actor = world.officer) => openReading(actor, sent(text));
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

  it("is refused where it is empty, too long, binary or asks for nothing, and nothing is stored", async () => {
    const before = [await rowsIn(renditions), await rowsIn(readings)];
    expect(await open(" \n ")).toEqual(refusal("text_empty"));
    expect(await open("a".repeat(TEXT_BYTES_MAX + 1))).toEqual(refusal("text_too_long"));
    expect(await open("1. Urges\u0000")).toEqual(refusal("text_binary"));
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
    expect(await open(text)).toEqual({ ok: true, value: { readingId, isNew: false } });
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

describe("an officer's corrections", () => {
  it("are kept entry by entry: two officers on different entries both succeed, on one the second is told", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    const ref = (key: string) => ({ readingId, key, edits: 0 });
    const [one, two] = await Promise.all([
      checkEntry(world.officer, ref("o1")),
      checkEntry(world.second, ref("o2")),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(await removeFromReading(world.second, ref("o1"))).toEqual(refusal("changed_meanwhile"));
    expect((await shown(readingId)).version).toBe(2);
  });

  it("change, split and merge paragraphs in the words of the source", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    const split = { readingId, key: "o1", edits: "0", "words.en": "and to protect" };
    expect(await splitAt(world.officer, splitSchema.parse(split))).toMatchObject({ ok: true });
    const after = await shown(readingId);
    expect(after.draft.paragraphs.map(({ number }) => number)).toEqual([1, 1, 2, 3]);
    expect(after.draft.paragraphs[2]?.texts.en?.text).toBe("and to protect the sea by law;");
    expect(await mergeParagraphs(world.officer, { readingId, key: "o1", edits: 1 })).toMatchObject({
      ok: true,
    });
    expect((await shown(readingId)).draft.paragraphs[1]?.texts.en?.text).toMatch(/by law;$/);

    const text = after.draft.paragraphs[1]?.texts.en;
    const typed = {
      readingId,
      key: "o1",
      edits: "2",
      part: "operative",
      number: "3",
      label: "1",
      "text.en": "Other words",
      "start.en": String(text?.span.start),
      "end.en": String(text?.span.end),
    };
    expect(await changeParagraph(world.officer, paragraphSchema.parse(typed))).toEqual(
      refusal("paragraph_number_twice"),
    );
    const free = paragraphSchema.parse({ ...typed, number: "7" });
    expect(await changeParagraph(world.officer, free)).toMatchObject({ ok: true });
    const outside = paragraphSchema.parse({ ...typed, edits: "3", number: "7", "end.en": "99999" });
    expect(await changeParagraph(world.officer, outside)).toEqual(refusal("span_outside"));
  });

  it("add and change commitments; a due rule that was not read is one that the secretariat assigned", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    const typed = {
      readingId,
      key: "",
      edits: "0",
      paragraphs: "1",
      "summary.en": "Adopt a plan",
      addressees: ["parliaments"],
      kindOfAct: "plan",
      dueKind: "end_of_year",
      dueOn: "",
      dueYear: "2025",
      bound: "Mali, TD",
    };
    const added = await changeCommitment(world.officer, commitmentSchema.parse(typed));
    expect(added).toEqual({ ok: true, value: { readingId, key: "n1" } });
    const { draft, labels } = await shown(readingId);
    expect(draft.commitments.at(-1)).toMatchObject({
      boundIso2: ["ML", "TD"],
      due: { rule: { kind: "end_of_year", year: 2025 }, origin: "assigned" },
    });
    expect(labels.get("n1")).toBe("1 (2)");
    const refused = async (given: object) =>
      changeCommitment(world.officer, commitmentSchema.parse({ ...typed, ...given }));
    expect(await refused({ bound: "Atlantis" })).toEqual(refusal("member_unknown"));
    expect(await refused({ paragraphs: "9" })).toEqual(refusal("paragraph_unknown"));
    expect(await refused({ key: "c2", paragraphs: "2", dueKind: "none", dueYear: "" })).toMatchObject({
      ok: true,
    });
    expect(await refused({ key: "c2" })).toEqual(refusal("changed_meanwhile"));
  });

  it("add reservations by members on record only", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    const typed = {
      readingId,
      key: "",
      edits: "0",
      iso2: "KW",
      kind: "reservation",
      scope: "paragraphs",
      operative: "1",
    };
    const add = (given: object) =>
      changeReservation(world.officer, reservationSchema.parse({ ...typed, ...given }));
    expect(await add({})).toMatchObject({ ok: true });
    expect(await add({ iso2: "XX" })).toEqual(refusal("member_unknown"));
    expect(await add({ operative: "8" })).toEqual(refusal("paragraph_unknown"));
    expect((await shown(readingId)).draft.reservations).toMatchObject([
      { iso2: "KW", covers: [{ paragraph: "o1" }] },
    ]);
  });

  it("settle one kind of doubt for all entries", async () => {
    const readingId = await aReadingOf(world.officer, sourceText("kigali-145-ft-dk.txt"));
    const doubtful = async () =>
      (await shown(readingId)).draft.paragraphs.filter(({ doubts }) => doubts.includes("number_displaced"))
        .length;
    expect(await doubtful()).toBeGreaterThan(10);
    expect(await settleDoubt(world.officer, { readingId, doubt: "number_displaced" })).toMatchObject({
      ok: true,
    });
    expect(await doubtful()).toBe(0);
  });

  it("are nobody else's: a parliament finds no reading, an administrator takes no step", async () => {
    const readingId = await aReadingOf(world.officer, aShortText());
    expect(await findReading(world.kenyan, readingId, "en")).toBeNull();
    expect(await checkEntry(world.kenyan, { readingId, key: "o1", edits: 0 })).toEqual(refusal("not_found"));
    expect(await checkEntry(world.administrator, { readingId, key: "o1", edits: 0 })).toEqual(
      refusal("not_your_step"),
    );
    expect(await checkEntry(world.officer, { readingId: world.officer.userId, key: "o1", edits: 0 })).toEqual(
      refusal("not_found"),
    );
  });
});

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
    expect(await open(`${sourceText("kigali-145-ft-dk.txt")}\n`)).toEqual({
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
