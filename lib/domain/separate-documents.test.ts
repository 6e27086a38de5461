import { describe, expect, it } from "vitest";
import { readDocument } from "./intake/read-document";
import type { ReadPart } from "./intake/reading";
import type { Locale } from "./locale";
import { separateDocuments } from "./separate-documents";

const part = (language: Locale, start: number, end: number) =>
  ({ language, span: { start, end } }) as ReadPart;

describe("several documents in one text", () => {
  it("are parted where one ends, and together are the whole text", () => {
    expect(separateDocuments("aaaa bbbb ", [part("en", 5, 8), part("en", 0, 4)])).toEqual(["aaaa", " bbbb "]);
  });

  it("keep their languages together", () => {
    const parts = [part("en", 0, 2), part("ar", 2, 4), part("en", 5, 6), part("ar", 6, 8)];
    expect(separateDocuments("eeaa eaa!", parts)).toEqual(["eeaa", " eaa!"]);
  });

  it("are left together where their languages stand mixed, and where there is one", () => {
    const mixed = [part("en", 0, 2), part("en", 2, 4), part("ar", 4, 6), part("ar", 6, 8)];
    expect(separateDocuments("eeeeaaaa", mixed)).toEqual(["eeeeaaaa"]);
    expect(separateDocuments("ee", [part("en", 0, 2), part("ar", 0, 2)])).toEqual(["ee"]);
    expect(separateDocuments("", [])).toEqual([""]);
  });

  it("are found as the parser reads them", () => {
    const one = (subject: string) =>
      `The 148th Assembly of the Inter-Parliamentary Union,\n\nRecalling the ${subject},\n\n1. Calls upon parliaments to protect the ${subject};\n\n2. Urges governments to report on the ${subject}.\n\n`;
    const raw = `Resolution on the sea\n\n${one("sea")}Resolution on the rivers\n\n${one("rivers")}`;
    const texts = separateDocuments(raw, readDocument(raw, []).parts);
    expect(texts).toHaveLength(2);
    expect(texts.join("")).toBe(raw);
    expect(texts[0]).not.toContain("rivers");
    expect(texts[1]).toContain("Resolution on the rivers");
    expect(texts[1]).not.toContain("the sea");
  });
});
