import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import { changeFacts } from "@/lib/readings/commands";
import { confirmReading } from "@/lib/readings/confirm-reading";
import { findReading } from "@/lib/readings/queries";
import { factsSchema } from "@/lib/readings/schema";
import { anIntakeWorld, aReadingOf, type IntakeWorld } from "@/lib/testing/intake-world";
import { nameAuthoritative } from "./commands";
import { findComparison, findDocumentVersions } from "./versions";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const text = (paragraphs: string[]) =>
  `On the protection of the sea\n\nThe 145th Assembly of the Inter-Parliamentary Union,\n\nRecalling the law of the sea,\n\n${paragraphs.map((each, index) => `${index + 1}. ${each}`).join("\n\n")}\n`;
const LAW = "Calls on parliaments to protect the sea and all who live by it with good laws;";
const REPORT = "Invites Member Parliaments to report on what they did for the sea within two years;";
const SHARE = "Requests the Secretary General to share good practices on clean harbours with all Members.";

async function aDocument(raw: string, { code, isDraftText }: { code: string; isDraftText: "yes" | "no" }) {
  const readingId = await aReadingOf(world.officer, raw);
  const facts = { readingId, edits: 0, code, kind: "resolution", textDate: "2022-10-15", isDraftText };
  await changeFacts(
    world.officer,
    factsSchema.parse({
      ...facts,
      "title.en": code,
      adoption: "not_recorded",
      adoptedOn: "",
      authoritativeLocales: ["en"],
    }),
  );
  const twins = (await findReading(world.officer, readingId, "en"))?.twins ?? [];
  const confirmed = await confirmReading(world.officer, { readingId, version: 1 });
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  return { documentId: confirmed.value.documentId, twins };
}

describe("a draft and what was adopted", () => {
  it("are recognised as alike, kept apart, and compared paragraph by paragraph", async () => {
    const draft = await aDocument(text([LAW, REPORT, SHARE]), { code: "145D1", isDraftText: "yes" });
    const adopted = await aDocument(text([LAW.replace("good laws", "strict laws"), SHARE]), {
      code: "145A1",
      isDraftText: "no",
    });
    expect(draft.twins).toEqual([]);
    expect(adopted.twins).toMatchObject([{ documentId: draft.documentId, code: "145D1", isDraftText: true }]);

    const versions = await findDocumentVersions(world.officer, adopted.documentId, "en");
    expect(versions).toMatchObject({ locales: ["en"], others: [{ code: "145D1", isDraftText: true }] });
    const pair = { documentId: adopted.documentId, otherId: draft.documentId };
    for (const each of [pair, { documentId: pair.otherId, otherId: pair.documentId }]) {
      const compared = await findComparison(world.officer, each, { reader: "fr", asked: "ar" });
      expect(compared).toMatchObject({ before: { code: "145D1" }, after: { code: "145A1" }, locale: "en" });
      expect(compared?.rows.map(({ paragraph: { kind } }) => kind)).toEqual([
        "same",
        "changed",
        "removed",
        "same",
      ]);
      expect(compared?.rows[1]?.parts.filter(({ kind }) => kind !== "same")).toEqual([
        { kind: "removed", text: "good" },
        { kind: "added", text: "strict" },
      ]);
    }
    const unknown = crypto.randomUUID();
    expect(
      await findComparison(world.officer, { ...pair, otherId: unknown }, { reader: "en", asked: "en" }),
    ).toBeNull();
    expect(await findDocumentVersions(world.officer, unknown, "en")).toBeNull();
  });
});

describe("the authoritative languages of a document", () => {
  it("are named by an officer, once for each state of it, and recorded", async () => {
    const { documentId } = await aDocument(text([SHARE]), { code: "145B1", isDraftText: "yes" });
    const input = { documentId, version: 0, locales: ["en" as const, "fr" as const] };
    expect(await nameAuthoritative(world.administrator, input)).toEqual({
      ok: false,
      refusal: "not_your_step",
    });
    expect(await nameAuthoritative(world.kenyan, input)).toMatchObject({ ok: false });
    expect(await nameAuthoritative(world.officer, input)).toEqual({ ok: true, value: { documentId } });
    expect(await nameAuthoritative(world.officer, input)).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(await nameAuthoritative(world.officer, { ...input, documentId: crypto.randomUUID() })).toEqual({
      ok: false,
      refusal: "not_found",
    });
    await asSystem("test", async (scope) => {
      const [row] = await scope
        .select({ locales: documents.authoritativeLocales })
        .from(documents)
        .where(eq(documents.id, documentId));
      expect(row?.locales).toEqual(["en", "fr"]);
      const steps = await scope
        .select({ step: moves.step })
        .from(moves)
        .where(eq(moves.subjectId, documentId));
      expect(steps.map(({ step }) => step)).toEqual(["confirm", "name_authoritative"]);
    });
  });
});
