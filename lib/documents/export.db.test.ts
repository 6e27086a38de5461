import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing";
import { fromAkomaNtoso } from "@/lib/domain/akoma-ntoso/from-akoma-ntoso";
import { toAkomaNtoso } from "@/lib/domain/akoma-ntoso/to-akoma-ntoso";
import { xmlOf } from "@/lib/domain/akoma-ntoso/xml";
import { changeFacts } from "@/lib/readings/commands";
import { confirmReading } from "@/lib/readings/confirm-reading";
import { factsSchema } from "@/lib/readings/schema";
import {
  aConfirmedDocument,
  anIntakeWorld,
  aReadingOf,
  type IntakeWorld,
  sourceText,
} from "@/lib/testing/intake-world";
import { parseXml } from "@/lib/uploads/akn/parse-xml";
import { findDocumentWithSources } from "./record";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const exported = async (documentId: string) => {
  const found = await findDocumentWithSources(world.officer, documentId);
  if (!found) throw new Error("No document");
  return found;
};

describe("a document that leaves", () => {
  it("comes back from its Akoma Ntoso as it was: paragraphs, reservations, references and languages", async () => {
    const readingId = await aReadingOf(world.officer, sourceText("kigali-145.txt"));
    await changeFacts(
      world.officer,
      factsSchema.parse({
        readingId,
        edits: 0,
        "title.en": "On migration",
        "title.ar": "بشأن الهجرة",
        code: "145R9",
        kind: "resolution",
        textDate: "2022-10-15",
        isDraftText: "no",
        adoption: "adopted",
        adoptedOn: "2022-10-15",
        adoptionReference: "x",
        authoritativeLocales: ["en", "ar"],
      }),
    );
    const confirmed = await confirmReading(world.officer, { readingId, version: 1 });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    const { record } = await exported(confirmed.value.documentId);
    expect(record.locales).toEqual(["en", "ar"]);
    expect(record.paragraphs.length).toBeGreaterThan(40);
    expect(record.reservations.length).toBeGreaterThan(3);
    const root = parseXml(xmlOf(toAkomaNtoso(record)));
    expect(root && fromAkomaNtoso(root)).toEqual(record);
  });

  it("carries its sources, and every span points into one of them", async () => {
    const documentId = await aConfirmedDocument(world.officer, "145R8");
    const { renditions, paragraphs } = await exported(documentId);
    const raw = new Map(renditions.map(({ id, rawText }) => [id, rawText]));
    const texts = paragraphs.flatMap((paragraph) => paragraph.texts);
    expect(texts.length).toBeGreaterThan(2);
    for (const { renditionId, span, text } of texts) {
      expect(raw.get(renditionId)?.slice(span.start, span.end)).toContain(text.slice(0, 20));
    }
    expect(await findDocumentWithSources(world.officer, crypto.randomUUID())).toBeNull();
  });
});
