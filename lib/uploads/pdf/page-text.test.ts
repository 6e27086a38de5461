import { describe, expect, it } from "vitest";
import type { Glyph } from "./glyphs";
import { pageText } from "./page-text";

const WIDTH = 5;
const SIZE = 10;

/** Glyphs of one width from left to right, as they look. */
function drawn(text: string, x: number, y: number, size = SIZE): Glyph[] {
  return [...text].map((sign, nth) => ({ text: sign, x: x + nth * WIDTH, y, width: WIDTH, size }));
}
/** A text from right to left, ending at `x`: as it looks, its first letter is the rightmost. */
const drawnRtl = (text: string, x: number, y: number) =>
  drawn([...text].reverse().join(""), x - text.length * WIDTH, y);
const lines = (texts: string[], x: number, y: number) =>
  texts.flatMap((text, nth) => drawn(text, x, y - nth * 12));

describe("the text of a page", () => {
  it("is read line by line from above, whatever the order of drawing", () => {
    const page = [...drawn("second line", 50, 700), ...drawn("first line", 50, 712)];
    expect(pageText(page)).toBe("first line\nsecond line");
    expect(pageText(page.reverse())).toBe("first line\nsecond line");
    expect(pageText([])).toBe("");
  });

  it("has an empty line where the lines stand apart", () => {
    expect(pageText([...lines(["a a", "b b", "c c"], 50, 700), ...drawn("d d", 50, 640)])).toBe(
      "a a\nb b\nc c\n\nd d",
    );
  });

  it("has a space where signs stand apart, and one where the file draws one", () => {
    expect(pageText([...drawn("one", 50, 700), ...drawn("two", 68, 700)])).toBe("one two");
    expect(pageText(drawn("one two", 50, 700))).toBe("one two");
  });

  it("goes down one column after the other, below a title across both", () => {
    const title = drawn("A title that stands across both of the columns", 50, 740);
    const left = lines(
      ["left one and more", "left two and more", "left three of it", "left four at end"],
      50,
      700,
    );
    const right = lines(
      ["right one and so", "right two and so", "right three and", "right four and"],
      200,
      700,
    );
    expect(pageText([...right, ...title, ...left])).toBe(
      "A title that stands across both of the columns\n\nleft one and more\nleft two and more\nleft three of it\nleft four at end\n\nright one and so\nright two and so\nright three and\nright four and",
    );
  });

  it("does not take the numbers of paragraphs for a column", () => {
    const numbers = lines(["1.", "2.", "3.", "4.", "5."], 50, 700);
    const texts = lines(
      ["Urges all states", "Calls on all", "Invites states", "Requests that", "Decides to be"],
      80,
      700,
    );
    expect(pageText([...numbers, ...texts]).split("\n")[1]).toBe("2. Calls on all");
  });

  it("writes the raised mark of a note as one", () => {
    expect(
      pageText([...drawn("Law", 50, 700), ...drawn("1", 65, 704, 6), ...drawn("of 2024", 80, 700)]),
    ).toBe("Law¹ of 2024");
  });
});

describe("the text of a page from right to left", () => {
  it("keeps its numbers and Latin words from left to right", () => {
    const page = drawnRtl("قرار ", 200, 700).concat(drawn("64/292", 145, 700), drawnRtl("لعام ", 145, 700));
    expect(pageText(page)).toBe("قرار 64/292لعام");
    const named = drawn("A/148/R.1 of UN", 100, 688).concat(drawnRtl("التقرير ", 215, 688));
    expect(pageText(named)).toBe("التقرير A/148/R.1 of UN");
  });

  it("parts two numbers that only a space stands between", () => {
    expect(pageText([...drawnRtl("عام ", 200, 700), ...drawn("2022 2018", 135, 700)])).toBe("عام 2018 2022");
  });

  it("puts the alef of a joined lam and alef, which has no width, behind its lam", () => {
    const page = [...drawnRtl("كل", 100, 700), { text: "ا", x: 90, y: 700, width: 0, size: SIZE }];
    expect(pageText([...page, ...drawnRtl("م", 90.1, 700)])).toBe("كلام");
  });

  it("keeps a mark with its letter and writes letters as letters, not as shapes", () => {
    expect(
      pageText([
        ...drawnRtl("ﻛﺮﻫﺎ", 100, 700),
        { text: "ً", x: 81, y: 703, width: 0, size: SIZE },
        ...drawnRtl("،", 80, 700),
      ]),
    ).toBe("كرهاً،");
  });

  it("turns brackets that are noted down as they look", () => {
    expect(pageText(drawnRtl("عام )1948( وما", 200, 700))).toBe("عام (8491) وما");
    expect(pageText(drawnRtl("عام (1948) وما", 200, 700))).toBe("عام (8491) وما");
  });

  it("reads the right column first, and Arabic words in a line from left to right as they are read", () => {
    const column = (texts: string[], x: number) =>
      texts.flatMap((text, nth) => drawnRtl(text, x, 700 - nth * 12));
    const page = [
      ...column(["يسار أول", "يسار ثان", "يسار ثالث", "يسار رابع"], 110),
      ...column(["يمين أول", "يمين ثان", "يمين ثالث", "يمين رابع"], 170),
    ];
    expect(
      pageText(page)
        .split("\n\n")
        .map((each) => each.split("\n")[0]),
    ).toEqual(["يمين أول", "يسار أول"]);
    const latin = [
      ...drawn("The word is ", 50, 700),
      ...drawnRtl("سلام عالمي", 160, 700),
      ...drawn(" here", 160, 700),
    ];
    expect(pageText(latin)).toBe("The word is سلام عالمي here");
  });
});
