import { describe, expect, it } from "vitest";
import { aWordFile, aWordParagraph } from "@/lib/testing/sources";
import { readDocx } from "./read-docx";

const level = (ilvl: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, abstractId: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const restart = (ilvl: number, start: number) =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

async function printed(body: string, parts: { numbering: string; styles?: string }): Promise<string[]> {
  const text = await readDocx(aWordFile(body, parts));
  return (text ?? "").split("\n\n").filter((line) => line !== "");
}

describe("the labels of a Word list", () => {
  it("count on each level, begin anew below, and print as the list says", async () => {
    const numbering =
      abstract(
        1,
        level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%1.%3"),
      ) + list(5, 1);
    const at = (text: string, ilvl = 0) => aWordParagraph(text, { id: 5, level: ilvl });
    const body = at("a") + at("b", 1) + at("c", 1) + at("d", 2) + at("e") + at("f", 1) + aWordParagraph("g");
    expect(await printed(body, { numbering })).toEqual([
      "1. a",
      "(a) b",
      "(b) c",
      "1.i d",
      "2. e",
      "(a) f",
      "g",
    ]);
  });

  it("go on in another list of the same make, unless that begins anew", async () => {
    const numbering =
      abstract(1, level(0, "decimal", "%1.")) + list(1, 1) + list(2, 1) + list(3, 1, restart(0, 7));
    const body = [1, 2, 3, 3, 1].map((id) => aWordParagraph("x", { id })).join("");
    expect(await printed(body, { numbering })).toEqual(["1. x", "2. x", "7. x", "8. x", "9. x"]);
  });

  it("come from the style of a paragraph, or of the style that it is made from, and list 0 takes them away", async () => {
    const styles = `<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Made"><w:basedOn w:val="Base"/></w:style>
      <w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>`;
    const styled = (style: string, more = "") =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
    const numbering = abstract(1, level(0, "upperRoman", "%1)")) + list(1, 1);
    const body =
      styled("Base") +
      styled("Made") +
      styled("Round") +
      styled("Base", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled("Made");
    expect(await printed(body, { numbering, styles })).toEqual(["I) x", "II) x", "x", "x", "III) x"]);
  });

  it.each([
    ["upperLetter", 28, "BB"],
    ["decimalZero", 4, "04"],
    ["lowerRoman", 1994, "mcmxciv"],
    ["arabicAbjad", 4, "د"],
    ["arabicAlpha", 3, "ت"],
    ["hindiNumbers", 12, "12"],
  ])("are written as %s", async (format, start, label) => {
    const numbering = abstract(1, level(0, format, "%1.", start)) + list(1, 1);
    expect(await printed(aWordParagraph("x", { id: 1 }), { numbering })).toEqual([`${label}. x`]);
  });

  it("are bullets, or nothing, where the list has no numbers", async () => {
    const numbering =
      abstract(1, level(0, "bullet", "\uf0b7")) +
      abstract(2, level(0, "bullet", "–")) +
      abstract(3, level(0, "none", "")) +
      list(1, 1) +
      list(2, 2) +
      list(3, 3);
    const body = [1, 2, 3, 9].map((id) => aWordParagraph("x", { id })).join("");
    expect(await printed(body, { numbering })).toEqual(["• x", "– x", "x", "x"]);
  });
});
