import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import { findDocument } from "@/lib/documents/queries";
import { changeFacts, markReadingDifferences } from "@/lib/readings/commands";
import { confirmReading } from "@/lib/readings/confirm-reading";
import { findReading } from "@/lib/readings/queries";
import { factsSchema } from "@/lib/readings/schema";
import { anIntakeWorld, aReadingOf, type IntakeWorld } from "@/lib/testing/intake-world";
import { markDocumentDifferences } from "./commands";
import { markLine, markSchema } from "./schema";
import type { ParagraphDifferences } from "./shown";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const TEXT = `The 145th Assembly of the Inter-Parliamentary Union,

Recalling the resolutions that it has adopted on the same subject in earlier years,

1. Urges parliaments to protect by law the basic rights of migrants in their countries;

2. Calls on governments to raise awareness of these rights among youth in every region;

3. Invites all parliaments to debate this resolution.

La 145e Assemblée de l'Union interparlementaire,

Rappelant les résolutions qu'elle a adoptées sur le même sujet ces dernières années,

1. Exhorte les parlements à protéger par la loi les droits fondamentaux des réfugiés dans leurs pays ;

2. Demande aux gouvernements d'informer les jeunes de ces droits dans toutes les régions ;

3. Invite tous les parlements à débattre de la présente résolution.
`;

const saidOf = (found: readonly ParagraphDifferences[]) =>
  found.flatMap(({ number, differences }) =>
    differences.map(({ key, verdict, said, missing }) => [
      number,
      key,
      verdict,
      said.words,
      missing.words.includes("migrants"),
    ]),
  );
const marks = (subjectId: string, ...lines: Parameters<typeof markLine>[0][]) =>
  markSchema.parse({ subjectId, marks: lines.map(markLine).join("\r\n") });
const shown = async (readingId: string) => {
  const found = await findReading(world.officer, readingId, "en");
  if (!found) throw new Error("No reading");
  return found;
};
const documentShown = async (documentId: string) => {
  const found = await findDocument(world.officer, documentId, { reader: "en", shown: "en" });
  if (!found) throw new Error("No document");
  return found.differences;
};
const REFUGEES = "refugees fr>en";
const AWARENESS = "awareness en>fr";

describe("what the languages of a text do not both say", () => {
  let readingId: string;
  let documentId: string;

  it("is found on its reading, with both places", async () => {
    readingId = await aReadingOf(world.officer, TEXT);
    expect(saidOf((await shown(readingId)).differences)).toEqual([
      [1, REFUGEES, null, "réfugiés", true],
      [2, AWARENESS, null, "awareness", false],
    ]);
  });

  it("is marked by an officer, who may change their mind", async () => {
    const mark = (verdict: "noted" | "no_difference") =>
      markReadingDifferences(
        world.officer,
        marks(readingId, { verdict, paragraph: "o1", difference: REFUGEES }),
      );
    await mark("no_difference");
    expect(await mark("noted")).toMatchObject({ ok: true });
    expect((await shown(readingId)).draft.differences).toEqual([
      { verdict: "noted", paragraph: "o1", difference: REFUGEES },
    ]);
  });

  it("keeps its mark when the reading becomes a document", async () => {
    const { draft } = await shown(readingId);
    await changeFacts(
      world.officer,
      factsSchema.parse({
        readingId,
        edits: draft.factsEdits,
        "title.en": "On rights",
        code: "DIFF1",
        kind: "resolution",
        textDate: "",
        isDraftText: "no",
        adoption: "adopted",
        adoptedOn: "2022-10-15",
        authoritativeLocales: ["en"],
      }),
    );
    const { version } = await shown(readingId);
    const confirmed = await confirmReading(world.officer, { readingId, version });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    documentId = confirmed.value.documentId;
    expect(saidOf(await documentShown(documentId)).map(([, key, verdict]) => [key, verdict])).toEqual([
      [REFUGEES, "noted"],
      [AWARENESS, null],
    ]);
  });

  it("is marked on the document too, by officers alone and on its own paragraphs, with a step each time", async () => {
    const [first, second] = await documentShown(documentId);
    const line = { verdict: "no_difference", paragraph: second?.id ?? "", difference: AWARENESS } as const;
    expect(await markDocumentDifferences(world.kenyan, marks(documentId, line))).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
    const strange = { ...line, paragraph: world.kenyan.userId };
    expect(await markDocumentDifferences(world.officer, marks(documentId, strange))).toEqual({
      ok: false,
      refusal: "not_found",
    });
    const again = { verdict: "no_difference", paragraph: first?.id ?? "", difference: REFUGEES } as const;
    expect(await markDocumentDifferences(world.officer, marks(documentId, line, again))).toMatchObject({
      ok: true,
    });
    expect(saidOf(await documentShown(documentId)).map(([, , verdict]) => verdict)).toEqual([
      "no_difference",
      "no_difference",
    ]);
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step })
        .from(moves)
        .where(eq(moves.subjectId, documentId))
        .orderBy(moves.sequence),
    );
    expect(steps.map(({ step }) => step)).toEqual(["confirm", "mark_differences"]);
  });

  it("is marked in no words but those of the buttons", () => {
    const parsed = markSchema.safeParse({ subjectId: world.kenyan.userId, marks: "wrong|o1|x" });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["invalid"]);
  });
});
