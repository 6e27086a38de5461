import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CitedParagraph, comparedParagraphs } from "./compared-paragraphs";

const operative = (texts: string[]): CitedParagraph[] =>
  texts.map((text, index) => ({ part: "operative", number: index + 1, text }));
const shown = (before: string[], after: string[]) =>
  comparedParagraphs(operative(before), operative(after)).map(
    ({ kind, before: one, after: other }) => `${kind} ${one?.number ?? "-"} ${other?.number ?? "-"}`,
  );

const SEA = "Calls upon parliaments to protect the sea by law and to report on it";
const SEA_SOON = "Calls upon parliaments to protect the sea by law without delay and to report on it";
const RIVERS = "Urges governments to publish the levels of all rivers that they share";
const LAKES = "Invites the Secretary General to share good practices on lakes with members";

describe("two texts", () => {
  it("show what stayed, changed, came and went, in the order of the later", () => {
    expect(shown([SEA, RIVERS], [SEA, RIVERS])).toEqual(["same 1 1", "same 2 2"]);
    expect(shown([SEA, RIVERS], [SEA_SOON, LAKES, RIVERS])).toEqual(["changed 1 1", "added - 2", "same 2 3"]);
    expect(shown([SEA, LAKES, RIVERS], [SEA, RIVERS])).toEqual(["same 1 1", "removed 2 -", "same 3 2"]);
    expect(shown([SEA], [RIVERS])).toEqual(["added - 1", "removed 1 -"]);
    expect(shown([], [])).toEqual([]);
  });

  it("show a paragraph that stands elsewhere as moved, not as gone and come", () => {
    expect(shown([SEA, RIVERS, LAKES], [LAKES, SEA_SOON, RIVERS])).toEqual([
      "moved 3 1",
      "changed 1 2",
      "same 2 3",
    ]);
    const twice = shown([LAKES, SEA, RIVERS], [SEA, RIVERS, LAKES, LAKES]);
    expect(twice).toEqual(["same 2 1", "same 3 2", "moved 1 3", "added - 4"]);
    expect(shown([LAKES, `${LAKES}.`, SEA, RIVERS], [SEA, RIVERS, LAKES])).toEqual([
      "removed 2 -",
      "same 3 1",
      "same 4 2",
      "moved 1 3",
    ]);
  });

  it("never pair a ground with an act", () => {
    const rows = comparedParagraphs([{ part: "preambular", number: 1, text: SEA }], operative([SEA]));
    expect(rows.map(({ kind }) => kind)).toEqual(["added", "removed"]);
  });

  it("of any kind have each paragraph once", () => {
    const texts = fc.array(fc.constantFrom(SEA, SEA_SOON, RIVERS, LAKES), { maxLength: 7 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const rows = comparedParagraphs(operative(before), operative(after));
        const numbers = (side: "before" | "after") => rows.flatMap((row) => row[side]?.number ?? []);
        expect(numbers("after")).toEqual(after.map((_, index) => index + 1));
        expect(numbers("before").sort((a, b) => a - b)).toEqual(before.map((_, index) => index + 1));
      }),
    );
  });
});
