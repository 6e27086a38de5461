import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph, aDraftReservation } from "../testing/draft-makers";
import {
  checkSure,
  dropDoubt,
  editCommitment,
  editFacts,
  editReservation,
  markChecked,
  markDifferences,
  paragraphsNamed,
  removeEntry,
} from "./draft-edits";
import type { Edited } from "./draft-entries";
import type { ReadingDraft } from "./reading-draft";

const edited = (outcome: Edited): ReadingDraft => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};
const draft = aDraft({
  paragraphs: [
    aDraftParagraph({ key: "p1", part: "preambular" }),
    aDraftParagraph({ key: "o1", doubts: ["number_missing"] }),
    aDraftParagraph({ key: "o2", number: 2 }),
  ],
  commitments: [
    aCommitment({ key: "c1", paragraphs: ["o1"] }),
    aCommitment({ key: "c2", paragraphs: ["o1", "o2"] }),
  ],
  reservations: [
    aDraftReservation({
      covers: [
        { paragraph: "o1", phrase: null },
        { paragraph: "o2", phrase: null },
      ],
    }),
  ],
});
const stale = { ok: false, refusal: "changed_meanwhile" };

describe("the facts of a draft", () => {
  it("are replaced; a title keeps its place in the text and an empty one goes", () => {
    const span = { start: 3, end: 9 };
    const titled = aDraft({ titles: { en: { text: "Old", span }, fr: { text: "Ancien", span } } });
    const facts = { ...titled.facts, code: "139R1" };
    const after = edited(editFacts(titled, { edits: 0, facts, titles: { en: "New", fr: "", es: "Nuevo" } }));
    expect(after.facts.code).toBe("139R1");
    expect(after.titles).toEqual({ en: { text: "New", span }, es: { text: "Nuevo", span: null } });
    expect(after.factsEdits).toBe(1);
  });

  it("are not replaced from a form opened before a colleague's edit", () => {
    expect(editFacts(draft, { edits: 1, facts: draft.facts, titles: {} })).toEqual(stale);
  });
});

describe("an entry", () => {
  it("that is removed takes along what only it asked for", () => {
    const after = edited(removeEntry(draft, { key: "o1", edits: 0 }));
    expect(after.paragraphs.map(({ key }) => key)).toEqual(["p1", "o2"]);
    expect(after.commitments.map(({ key, paragraphs }) => [key, paragraphs])).toEqual([["c2", ["o2"]]]);
    expect(after.reservations[0]?.covers).toEqual([{ paragraph: "o2", phrase: null }]);
  });

  it("can be a reservation or a commitment", () => {
    expect(edited(removeEntry(draft, { key: "r1", edits: 0 })).reservations).toEqual([]);
    expect(edited(removeEntry(draft, { key: "c1", edits: 0 })).commitments).toHaveLength(1);
  });

  it("is sure once an officer has looked at it", () => {
    const after = edited(markChecked(draft, { key: "o1", edits: 0 }));
    expect(after.paragraphs.map(({ doubts, edits }) => [doubts, edits])).toEqual([
      [[], 0],
      [[], 1],
      [[], 0],
    ]);
    expect(edited(markChecked(draft, { key: "r1", edits: 0 })).reservations[0]?.edits).toBe(1);
    expect(edited(markChecked(draft, { key: "c1", edits: 0 })).commitments[0]?.edits).toBe(1);
  });

  it("loses a doubt that is settled for all entries together, and keeps its others", () => {
    const doubtful = aDraft({
      doubts: ["not_a_resolution"],
      paragraphs: [
        aDraftParagraph({ doubts: ["number_missing", "furniture_inside"] }),
        aDraftParagraph({ key: "o2", number: 2 }),
      ],
    });
    const after = edited(dropDoubt(doubtful, "number_missing"));
    expect(after.paragraphs.map(({ doubts, edits }) => [doubts, edits])).toEqual([
      [["furniture_inside"], 1],
      [[], 0],
    ]);
    expect(edited(dropDoubt(doubtful, "not_a_resolution")).doubts).toEqual([]);
  });

  it("is left alone where a colleague was there first", () => {
    expect(removeEntry(draft, { key: "o1", edits: 7 })).toEqual(stale);
    expect(markChecked(draft, { key: "gone", edits: 0 })).toEqual(stale);
  });
});

describe("a commitment", () => {
  const {
    key: _key,
    edits: _edits,
    doubts: _doubts,
    spans: _spans,
    ...typed
  } = aCommitment({ note: "Read twice" });

  it("is replaced and keeps its place", () => {
    const after = edited(editCommitment(draft, { key: "c1", edits: 0 }, typed));
    expect(after.commitments[0]).toMatchObject({
      key: "c1",
      edits: 1,
      note: "Read twice",
      verbs: ["calls on"],
    });
  });

  it("is added under a key of its own", () => {
    const once = edited(editCommitment(draft, null, typed));
    const twice = edited(editCommitment(once, null, typed));
    expect(twice.commitments.map(({ key }) => key)).toEqual(["c1", "c2", "n1", "n2"]);
  });

  it("is refused on a paragraph that is not there, or over a colleague's edit", () => {
    expect(editCommitment(draft, null, { ...typed, paragraphs: ["?9"] })).toMatchObject({
      refusal: "paragraph_unknown",
    });
    expect(editCommitment(draft, { key: "c1", edits: 2 }, typed)).toEqual(stale);
  });
});

describe("a reservation entry", () => {
  const typed = {
    iso2: "PL",
    member: "Poland",
    kind: "reservation" as const,
    wholeDocument: false,
    covers: [{ paragraph: "o1", phrase: null }],
  };

  it("is replaced or added", () => {
    const after = edited(editReservation(draft, { key: "r1", edits: 0 }, typed));
    expect(after.reservations).toMatchObject([{ key: "r1", iso2: "PL", edits: 1 }]);
    expect(edited(editReservation(draft, null, typed)).reservations.map(({ key }) => key)).toEqual([
      "r1",
      "n1",
    ]);
  });

  it("that opposes is always to the whole", () => {
    const after = edited(editReservation(draft, null, { ...typed, kind: "opposition" }));
    expect(after.reservations[1]).toMatchObject({ wholeDocument: true, covers: [] });
  });

  it("is refused on a paragraph that is not there, or over a colleague's edit", () => {
    const elsewhere = { ...typed, covers: [{ paragraph: "?9", phrase: null }] };
    expect(editReservation(draft, null, elsewhere)).toMatchObject({ refusal: "paragraph_unknown" });
    expect(editReservation(draft, { key: "r1", edits: 2 }, typed)).toEqual(stale);
  });
});

describe("paragraphs named by number", () => {
  it.each([
    ["1, 2", ["o1", "o2"]],
    ["1-2", ["o1", "o2"]],
    ["١ و ٢", ["o1", "o2"]],
    ["2, 2, 9", ["o2", "?9"]],
    ["2-1", ["o2"]],
    ["none", []],
  ])("%j are %j", (text, keys) => {
    expect(paragraphsNamed(draft, "operative", text)).toEqual(keys);
  });

  it("are those of their part, and never more than a hundred of a range", () => {
    expect(paragraphsNamed(draft, "preambular", "1")).toEqual(["p1"]);
    expect(paragraphsNamed(draft, "operative", "1-9999")).toHaveLength(100);
  });
});

describe("what the parser is sure of", () => {
  it("is checked all at once, and what is doubtful is left for a look of its own", () => {
    const checked = edited(checkSure(draft));
    const shown = [...checked.paragraphs, ...checked.commitments, ...checked.reservations].map(
      ({ key, isChecked, doubts }) => [key, isChecked === (doubts.length === 0)],
    );
    expect(shown.filter(([, isRight]) => !isRight)).toEqual([]);
    expect(checked.paragraphs.find(({ key }) => key === "o1")?.isChecked).toBe(false);
    expect(edited(checkSure(checked))).toEqual(checked);
  });
});

describe("differences between the languages", () => {
  const mark = { paragraph: "o1", difference: "migrants en>fr", verdict: "noted" } as const;

  it("keep the last word that an officer said of each", () => {
    const once = edited(markDifferences(draft, [mark, { ...mark, paragraph: "o2" }]));
    const twice = edited(markDifferences(once, [{ ...mark, verdict: "no_difference" }]));
    expect(twice.differences).toEqual([
      { ...mark, paragraph: "o2" },
      { ...mark, verdict: "no_difference" },
    ]);
  });
});
