import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff";

const textOf = (parts: DiffPart[], kinds: DiffPart["kind"][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join("");

describe("what changed between two texts", () => {
  it("is told word by word", () => {
    expect(wordDiff("The bill was tabled.", "The bill was adopted.", "en")).toEqual([
      { kind: "same", text: "The bill was " },
      { kind: "removed", text: "tabled" },
      { kind: "added", text: "adopted" },
      { kind: "same", text: "." },
    ]);
  });

  it("tells neighbouring words in one step", () => {
    expect(wordDiff("It held a hearing today.", "It held two hearings today.", "en")).toEqual([
      { kind: "same", text: "It held " },
      { kind: "removed", text: "a hearing" },
      { kind: "added", text: "two hearings" },
      { kind: "same", text: " today." },
    ]);
  });

  it("keeps Arabic words whole", () => {
    const parts = wordDiff("نظر البرلمان في المشروع", "اعتمد البرلمان المشروع", "ar");
    expect(parts[0]).toEqual({ kind: "removed", text: "نظر" });
    expect(parts[1]).toEqual({ kind: "added", text: "اعتمد" });
  });

  it("gives nothing for two empty texts and one part for equal ones", () => {
    expect(wordDiff("", "", "en")).toEqual([]);
    expect(wordDiff("No change.", "No change.", "en")).toEqual([{ kind: "same", text: "No change." }]);
  });

  it("gives both texts whole when they have little in common", () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(" ");
    const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join("-");
    expect(wordDiff(before, after, "en")).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});

describe("any two texts", () => {
  it("can be read back from the parts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (before, after) => {
        const parts = wordDiff(before, after, "fr");
        expect(textOf(parts, ["same", "removed"])).toBe(before);
        expect(textOf(parts, ["same", "added"])).toBe(after);
      }),
    );
  });
});
