import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing";
import {
  anIntakeWorld,
  aReadingOf,
  aShortText,
  type IntakeWorld,
  sourceText,
} from "@/lib/testing/intake-world";
import {
  changeCommitment,
  changeParagraph,
  changeReservation,
  checkEntry,
  mergeParagraphs,
  removeFromReading,
  settleDoubt,
  splitAt,
} from "./commands";
import { findReading } from "./queries";
import { commitmentSchema, paragraphSchema, reservationSchema, splitSchema } from "./schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const shown = async (readingId: string) => {
  const found = await findReading(world.officer, readingId, "en");
  if (!found) throw new Error("No reading");
  return found;
};

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
