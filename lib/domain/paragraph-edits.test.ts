import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph, aDraftReservation } from "../testing/draft-makers";
import type { Edited } from "./draft-entries";
import { editParagraph, mergeWithNext, moveParagraph, splitParagraph } from "./paragraph-edits";
import type { DraftParagraph, DraftText, ReadingDraft } from "./reading-draft";

const raw = "1. Urges one;\n\n2. Urges two\nand also three;\n\n3. Urges four.\n";
const arabic = "١. يدعو";
const at = (words: string): DraftText => {
  const start = raw.indexOf(words);
  return { text: words.replaceAll("\n", " "), span: { start, end: start + words.length }, noise: [] };
};
const paragraphs = [
  aDraftParagraph({ key: "p1", part: "preambular", label: "" }),
  aDraftParagraph({ key: "o1", number: 1, texts: { en: at("Urges one;") } }),
  aDraftParagraph({ key: "o2", number: 2, label: "2", texts: { en: at("Urges two\nand also three;") } }),
  aDraftParagraph({ key: "o3", number: 3, label: "3", texts: { en: at("Urges four.") } }),
];
const draft = aDraft({ paragraphs, commitments: [aCommitment({ paragraphs: ["o1", "o2"] })] });
const edited = (outcome: Edited): ReadingDraft => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};
const refusalOf = (outcome: Edited) => (outcome.ok ? null : outcome.refusal);
const numbers = ({ paragraphs: each }: ReadingDraft) =>
  each.map(({ key, number }) => `${key}=${number}`).join(" ");
const ref = (key: string) => ({ key, edits: 0 });
const typed = (given: Partial<Pick<DraftParagraph, "part" | "number" | "label">> = {}, texts = {}) => ({
  part: "operative" as const,
  number: 2,
  label: "2",
  texts,
  ...given,
});

describe("a paragraph that is moved", () => {
  const labelsIn = ({ paragraphs: each }: ReadingDraft) => each.map(({ label }) => label);

  it("changes its number and label with its neighbour", () => {
    const moved = edited(moveParagraph(draft, ref("o3"), "up"));
    expect(numbers(moved)).toBe("p1=1 o1=1 o3=2 o2=3");
    expect(labelsIn(moved)).toEqual(["", "1", "2", "3"]);
    expect(moved.paragraphs.map(({ edits }) => edits)).toEqual([0, 0, 1, 1]);
    expect(numbers(edited(moveParagraph(draft, ref("o1"), "down")))).toBe("p1=1 o2=1 o1=2 o3=3");
  });

  it("keeps its label where the neighbour prints none", () => {
    const unlabelled = aDraft({
      paragraphs: paragraphs.map((each) => (each.key === "o2" ? { ...each, label: "" } : each)),
    });
    expect(labelsIn(edited(moveParagraph(unlabelled, ref("o3"), "up")))).toEqual(["", "1", "3", ""]);
  });

  it("stays where nothing is beyond it in its part, or a colleague changed it", () => {
    expect(refusalOf(moveParagraph(draft, ref("o1"), "up"))).toBe("no_place_beyond");
    expect(refusalOf(moveParagraph(draft, ref("p1"), "down"))).toBe("no_place_beyond");
    expect(refusalOf(moveParagraph(draft, { key: "o2", edits: 4 }, "up"))).toBe("changed_meanwhile");
  });
});

describe("a paragraph that is edited", () => {
  it("takes its new number and stands in its new place", () => {
    const after = edited(editParagraph(draft, ref("o1"), typed({ number: 9, label: "9" }), raw));
    expect(numbers(after)).toBe("p1=1 o2=2 o3=3 o1=9");
  });

  it("is refused a number that another one of its part has", () => {
    expect(refusalOf(editParagraph(draft, ref("o1"), typed(), raw))).toBe("paragraph_number_twice");
    const moved = editParagraph(draft, ref("o2"), typed({ part: "preambular", number: 1 }), raw);
    expect(refusalOf(moved)).toBe("paragraph_number_twice");
  });

  it("is refused a place outside the text, and over a colleague's edit", () => {
    const outside = { en: { text: "x", span: { start: 0, end: 999 } } };
    expect(refusalOf(editParagraph(draft, ref("o2"), typed({}, outside), raw))).toBe("span_outside");
    expect(refusalOf(editParagraph(draft, { key: "o2", edits: 1 }, typed(), raw))).toBe("changed_meanwhile");
  });

  it("is read anew from a new place, unless its words were typed too", () => {
    const before = at("Urges two\nand also three;");
    const whole = { start: before.span.start, end: raw.indexOf("3.") };
    const texts = (text: string, span = whole) => ({ en: { text, span } });
    const wordsAfter = (given: object) =>
      edited(editParagraph(draft, ref("o2"), typed({}, given), raw)).paragraphs[2]?.texts.en?.text;
    expect(wordsAfter(texts(before.text, { ...whole, end: whole.start + 9 }))).toBe("Urges two");
    expect(wordsAfter(texts(before.text, { start: whole.start + 6, end: before.span.end }))).toBe(
      "two and also three;",
    );
    expect(wordsAfter(texts("My words"))).toBe("My words");
    expect(wordsAfter(texts("My words", before.span))).toBe("My words");
  });

  it("can be given a language that was not found", () => {
    const texts = { ar: { text: "", span: { start: 0, end: arabic.length } } };
    const after = edited(editParagraph(draft, ref("o2"), typed({}, texts), arabic + raw));
    expect(after.paragraphs[2]?.texts).toEqual({
      ar: { text: "يدعو", span: { start: 0, end: arabic.length }, noise: [] },
    });
  });
});

describe("two paragraphs that are merged", () => {
  it("keep all their words, what lay between them becoming noise", () => {
    const after = edited(mergeWithNext(draft, ref("o1")));
    expect(numbers(after)).toBe("p1=1 o1=1 o3=3");
    const text = after.paragraphs[1]?.texts.en;
    expect(text?.text).toBe("Urges one; Urges two and also three;");
    expect(text && raw.slice(text.noise[0]?.start, text.noise[0]?.end)).toBe("\n\n2. ");
    expect(after.commitments[0]?.paragraphs).toEqual(["o1"]);
  });

  it("move the later ones down where no numbers are printed", () => {
    const unnumbered = paragraphs.map((each) => ({ ...each, label: "" }));
    expect(numbers(edited(mergeWithNext(aDraft({ paragraphs: unnumbered }), ref("o1"))))).toBe(
      "p1=1 o1=1 o3=2",
    );
  });

  it("are reserved once where both were", () => {
    const covers = ["o1", "o2", "o3"].map((paragraph) => ({ paragraph, phrase: null }));
    const after = edited(
      mergeWithNext({ ...draft, reservations: [aDraftReservation({ covers })] }, ref("o1")),
    );
    expect(after.reservations[0]?.covers.map(({ paragraph }) => paragraph)).toEqual(["o1", "o3"]);
  });

  it("take a language that only one of them has, and a second half that is printed first", () => {
    const fr = { text: "Invite", span: { start: 0, end: 2 }, noise: [] };
    const swapped = [
      aDraftParagraph({ key: "o1", number: 1, texts: { en: at("Urges four.") } }),
      aDraftParagraph({ key: "o2", number: 2, texts: { en: at("Urges one;"), fr } }),
    ];
    const [merged] = edited(mergeWithNext(aDraft({ paragraphs: swapped }), ref("o1"))).paragraphs;
    expect(merged?.texts.en?.text).toBe("Urges four. Urges one;");
    expect(merged?.texts.en?.span).toEqual({
      start: at("Urges one;").span.start,
      end: at("Urges four.").span.end,
    });
    expect(merged?.texts.fr).toEqual(fr);
  });

  it("leave no noise where they touch", () => {
    const touching = [
      aDraftParagraph({
        key: "o1",
        number: 1,
        texts: { en: { text: "a", span: { start: 0, end: 3 }, noise: [] } },
      }),
      aDraftParagraph({
        key: "o2",
        number: 2,
        texts: { en: { text: "b", span: { start: 3, end: 5 }, noise: [] } },
      }),
    ];
    const [merged] = edited(mergeWithNext(aDraft({ paragraphs: touching }), ref("o1"))).paragraphs;
    expect(merged?.texts.en).toEqual({ text: "a b", span: { start: 0, end: 5 }, noise: [] });
  });

  it("are refused after the last, and over a colleague's edit", () => {
    expect(refusalOf(mergeWithNext(draft, ref("o3")))).toBe("no_next_paragraph");
    expect(refusalOf(mergeWithNext(draft, { key: "o1", edits: 3 }))).toBe("changed_meanwhile");
  });
});

describe("a paragraph that is split", () => {
  it("gives its second half the next number, and the run after it moves up", () => {
    const after = edited(splitParagraph(draft, ref("o2"), { en: "and also three" }, raw));
    expect(numbers(after)).toBe("p1=1 o1=1 o2=2 n1=3 o3=4");
    expect(after.paragraphs.slice(2, 4).map(({ label, texts }) => [label, texts.en?.text])).toEqual([
      ["2", "Urges two"],
      ["3", "and also three;"],
    ]);
  });

  it("leaves numbers after a gap alone, and prints no number where none was", () => {
    const gapped = [
      aDraftParagraph({ key: "o2", number: 2, label: "", texts: { en: at("Urges two\nand also three;") } }),
      aDraftParagraph({ key: "o9", number: 9 }),
    ];
    const after = edited(splitParagraph(aDraft({ paragraphs: gapped }), ref("o2"), { en: "and also" }, raw));
    expect(numbers(after)).toBe("o2=2 n1=3 o9=9");
    expect(after.paragraphs[1]?.label).toBe("");
  });

  it("stays whole in a language without words, and is doubtful for that", () => {
    const both = { en: at("Urges two\nand also three;"), fr: at("Urges four.") };
    const two = aDraft({ paragraphs: [aDraftParagraph({ key: "o2", number: 2, texts: both })] });
    const after = edited(splitParagraph(two, ref("o2"), { en: "and also", fr: "", es: "y" }, raw));
    expect(after.paragraphs.map(({ texts, doubts }) => [Object.keys(texts), doubts])).toEqual([
      [["en", "fr"], []],
      [["en"], ["language_missing"]],
    ]);
  });

  it("is refused without words that stand in it, and over a colleague's edit", () => {
    expect(refusalOf(splitParagraph(draft, ref("o2"), { en: "elsewhere" }, raw))).toBe("words_not_found");
    expect(refusalOf(splitParagraph(draft, ref("o2"), {}, raw))).toBe("words_not_found");
    expect(refusalOf(splitParagraph(draft, { key: "o2", edits: 1 }, { en: "and" }, raw))).toBe(
      "changed_meanwhile",
    );
  });
});

describe("any split", () => {
  it("is undone by a merge, and never uses a number twice", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const many = fc.uniqueArray(word, { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(many, fc.nat(), fc.uniqueArray(fc.integer({ min: 2, max: 8 })), (words, choice, others) => {
        const text = words.join(" ");
        const en = { text, span: { start: 0, end: text.length }, noise: [] };
        const before = aDraft({
          paragraphs: [
            aDraftParagraph({ key: "o1", label: "", texts: { en } }),
            ...others.map((number) => aDraftParagraph({ key: `o${number}`, number, label: "" })),
          ],
        });
        const second = words.slice(1 + (choice % (words.length - 1))).join(" ");
        const split = edited(splitParagraph(before, ref("o1"), { en: second }, text));
        expect(new Set(split.paragraphs.map(({ number }) => number)).size).toBe(others.length + 2);
        const merged = edited(mergeWithNext(split, { key: "o1", edits: 1 }));
        expect(merged.paragraphs.find(({ key }) => key === "o1")?.texts.en?.text).toBe(text);
      }),
    );
  });
});
