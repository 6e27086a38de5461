import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { instruments } from "@/db/schema/reference";
import { testDatabase } from "@/db/testing";
import { findDocument } from "@/lib/documents/queries";
import { INSTRUMENT_CODES } from "@/lib/domain/subjects/named-instruments";
import { changeCommitment, changeFacts } from "@/lib/readings/commands";
import { confirmReading } from "@/lib/readings/confirm-reading";
import { findReading } from "@/lib/readings/queries";
import { commitmentSchema, factsSchema } from "@/lib/readings/schema";
import { aConfirmedDocument, anIntakeWorld, aReadingOf, type IntakeWorld } from "@/lib/testing/intake-world";
import { listRelations, relateCommitments } from "./related";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

describe("commitments that ask for the same", () => {
  let one = "";
  const relations = async () =>
    (await listRelations(world.officer, one, "en")).map(({ label, others }) => [
      label,
      others.map(({ code, label, isRelated }) => [code, label, isRelated]),
    ]);

  it("are suggested across documents, the report with the report", async () => {
    one = await aConfirmedDocument(world.officer, "REL1");
    await aConfirmedDocument(world.officer, "REL2");
    expect(await relations()).toEqual([
      ["1", [["REL2", "1", false]]],
      ["2", [["REL2", "2", false]]],
    ]);
  });

  it("are related by an officer, once, and parted again, with a step each time", async () => {
    const [first, second] = await listRelations(world.officer, one, "en");
    const pair = { documentId: one, commitmentId: first?.id ?? "", otherId: first?.others[0]?.id ?? "" };
    const relate = (isRelated: boolean, actor = world.officer) =>
      relateCommitments(actor, { ...pair, isRelated });
    expect(await relate(true, world.kenyan)).toEqual({ ok: false, refusal: "not_your_step" });
    const own = { ...pair, otherId: second?.id ?? "", isRelated: true };
    expect(await relateCommitments(world.officer, own)).toEqual({ ok: false, refusal: "not_found" });
    await relate(true);
    await relate(true);
    expect((await relations())[0]).toEqual(["1", [["REL2", "1", true]]]);
    await relate(false);
    expect((await relations())[0]).toEqual(["1", [["REL2", "1", false]]]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step })
        .from(moves)
        .where(eq(moves.subjectId, pair.commitmentId))
        .orderBy(moves.sequence),
    );
    expect(steps.map(({ step }) => step)).toEqual(["confirm", "relate", "unrelate"]);
  });
});

describe("what a commitment is about", () => {
  it("is suggested with its reading, corrected by the officer and kept with the document", async () => {
    const readingId = await aReadingOf(
      world.officer,
      "The 145th Assembly of the Inter-Parliamentary Union,\n\nRecalling its earlier resolutions on the matter,\n\n1. Urges parliaments to expand legal pathways in line with the Global Compact for Migration;\n\n2. Calls on parliaments to debate this resolution.\n",
    );
    const reading = await findReading(world.officer, readingId, "en");
    const [commitment] = reading?.draft.commitments ?? [];
    expect(commitment).toMatchObject({ themes: ["gcm-05", "gcm-23", "sdg-10-7"], instruments: ["GCM"] });
    await changeCommitment(
      world.officer,
      commitmentSchema.parse({
        readingId,
        key: "c1",
        edits: 0,
        paragraphs: "1",
        "summary.en": "Expand legal pathways",
        addressees: ["parliaments"],
        kindOfAct: "legislate",
        dueKind: "none",
        dueOn: "",
        themes: ["gcm-05", "no-theme"],
        instruments: "GCM\n\n Treaty of  the Valley \nGCM",
      }),
    );
    await changeFacts(
      world.officer,
      factsSchema.parse({
        readingId,
        edits: 0,
        "title.en": "On pathways",
        code: "SUB1",
        kind: "resolution",
        textDate: "",
        isDraftText: "no",
        adoption: "adopted",
        adoptedOn: "2022-10-15",
      }),
    );
    const confirmed = await confirmReading(world.officer, { readingId, version: 2 });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    const document = await findDocument(world.officer, confirmed.value.documentId, {
      reader: "fr",
      shown: "en",
    });
    const subjects = document?.commitments[0]?.subjects;
    expect(subjects?.themes.map(({ code, name }) => [code, name.locale])).toEqual([["gcm-05", "fr"]]);
    expect(subjects?.instruments.map(({ text }) => text)).toEqual([
      "Pacte mondial pour des migrations sûres, ordonnées et régulières",
      "Treaty of the Valley",
    ]);
  });

  it("is named by codes that the reference data has", async () => {
    const rows = await asSystem("test", (scope) =>
      scope.select({ code: instruments.code }).from(instruments),
    );
    const known = rows.map(({ code }) => code);
    expect(INSTRUMENT_CODES.filter((code) => !known.includes(code))).toEqual([]);
  });
});
