import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside, noiseInside, passageText, placeOfWords } from "./passage";

const raw = "- (3) *Urges*\n\n  States to act,\n\n¹ A footnote.\n\nand to report;\n";
const whole = { start: 0, end: raw.length };
const footnote = { start: raw.indexOf("¹"), end: raw.indexOf("and to") };

describe("the words at a place", () => {
  it("are shown without number, folded lines, signs of layout and footnotes", () => {
    expect(passageText(raw, whole, [footnote])).toBe("Urges States to act, and to report;");
  });

  it("keep a year and a plain number at the beginning", () => {
    const text = "2018 was the year; 10 December the day";
    expect(passageText(text, { start: 0, end: text.length }, [])).toBe(text);
  });

  it("lose an Arabic number and its bracket", () => {
    const text = "(٢٦) يدعو البرلمانات";
    expect(passageText(text, { start: 0, end: text.length }, [])).toBe("يدعو البرلمانات");
  });
});

describe("words sought in a place", () => {
  it("are found across lines, footnotes and signs of layout", () => {
    const at = placeOfWords(raw, { span: whole, noise: [footnote] }, "act, and  to report");
    expect(at).toBe(raw.indexOf("act,"));
  });

  it.each(["", "   ", "never written", "Urges", "(3) Urges States"])("are not found: %j", (words) => {
    expect(placeOfWords(raw, { span: whole, noise: [] }, words)).toBeNull();
  });
});

describe("a place in the raw text", () => {
  it("holds something and lies inside", () => {
    expect(isInside(raw, { start: 0, end: 1 })).toBe(true);
    expect(isInside(raw, { start: 1, end: 1 })).toBe(false);
    expect(isInside(raw, { start: -1, end: 1 })).toBe(false);
    expect(isInside(raw, { start: 0, end: raw.length + 1 })).toBe(false);
  });

  it("keeps only the noise inside it, cut to its ends", () => {
    const noise = [
      { start: 0, end: 4 },
      { start: 6, end: 20 },
      { start: 30, end: 40 },
    ];
    expect(noiseInside(noise, { start: 2, end: 10 })).toEqual([
      { start: 2, end: 4 },
      { start: 6, end: 10 },
    ]);
  });
});

describe("any text", () => {
  it("is read without double blanks, and words are found where they begin", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), fc.nat(), (words, choice) => {
        const text = words.join(" \n ");
        const span = { start: 0, end: text.length };
        expect(passageText(text, span, [])).toBe(words.join(" "));
        const index = 1 + (choice % (words.length - 1));
        const sought = words.slice(index).join(" ");
        expect(placeOfWords(text, { span, noise: [] }, sought)).toBe(
          text.length - words.slice(index).join(" \n ").length,
        );
      }),
    );
  });
});
