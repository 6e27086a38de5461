import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sure } from "../intake/border";
import { readDocument } from "../intake/read-document";
import { type Pairable, pairedParagraphs } from "./pairing";

const documents = fileURLToPath(new URL("../../../db/seed/documents/", import.meta.url));
const plain = (text: string, index: number): Pairable => ({ number: index + 1, isNumbered: false, text });

describe("the paragraphs of the source documents in two languages", () => {
  const sides = ["kigali-145.txt", "a-139-4-dr.txt"].flatMap((file) => {
    const { parts } = readDocument(readFileSync(documents + file, "utf8"), []);
    const textsIn = (language: string, side: "preambular" | "operative") =>
      sure(parts.find((part) => part.language === language))[side].map(
        ({ number, label, text }): Pairable => ({ number, isNumbered: label !== "", text }),
      );
    return (["preambular", "operative"] as const).map((side) => ({
      name: `${file}, ${side}`,
      en: textsIn("en", side),
      ar: textsIn("ar", side),
    }));
  });

  it.each(sides)("find each other, the preambles without numbers: $name", ({ en, ar }) => {
    const pairs = pairedParagraphs({ locale: "en", paragraphs: en }, { locale: "ar", paragraphs: ar });
    expect(pairs).toEqual(en.map((_, index) => [index, index]));
  });

  it.each(sides)("find each other where one of them is missing: $name", ({ en, ar }) => {
    const wrong = [0, 2, 4, 7, 11].flatMap((missing) => {
      const left = ar.filter((_, index) => index !== missing);
      const pairs = pairedParagraphs({ locale: "en", paragraphs: en }, { locale: "ar", paragraphs: left });
      return pairs.filter(([one, other]) => other !== null && one !== (other < missing ? other : other + 1));
    });
    expect(wrong).toEqual([]);
  });
});

it("goes by printed numbers where the texts say little", () => {
  const numbered = (number: number, text: string): Pairable => ({ number, isNumbered: true, text });
  const pairs = pairedParagraphs(
    { locale: "en", paragraphs: [numbered(1, "Alpha"), numbered(2, "Beta"), numbered(3, "Gamma")] },
    { locale: "fr", paragraphs: [numbered(1, "Alpha"), numbered(3, "Gamma")] },
  );
  expect(pairs).toEqual([
    [0, 0],
    [1, null],
    [2, 1],
  ]);
});

it("leaves both alone where nothing joins them", () => {
  const pairs = pairedParagraphs(
    {
      locale: "en",
      paragraphs: [plain("Migrants and refugees flee wars, poverty and climate change everywhere.", 0)],
    },
    { locale: "fr", paragraphs: [plain("Fin", 0), plain("", 1)] },
  );
  expect(pairs.every(([one, other]) => one === null || other === null)).toBe(true);
});

it("pairs a text of thousands of paragraphs by its numbers alone", () => {
  const many = Array.from({ length: 600 }, (_, index) => plain("Text", index));
  const pairs = pairedParagraphs(
    { locale: "en", paragraphs: many },
    { locale: "fr", paragraphs: many.slice(100) },
  );
  expect(pairs.slice(99, 102)).toEqual([
    [99, null],
    [100, 0],
    [101, 1],
  ]);
  const extra = pairedParagraphs(
    { locale: "en", paragraphs: many.slice(100) },
    { locale: "fr", paragraphs: many },
  );
  expect(extra).toContainEqual([null, 0]);
});
