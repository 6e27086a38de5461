import { describe, expect, it } from "vitest";
import { isFound } from "./search-text";

describe("a search", () => {
  it.each([
    ["Résolution sur la coopération", "cooperation resolution"],
    ["Audiencia pública n.º 12", "AUDIENCIA 12"],
    ["Œuvre de mémoire", "oeuvre"],
    ["قانونُ حِمايةِ الأطفالِ المهاجرين", "حماية الاطفال"],
    ["إحالة المسألة إلى لجنة", "احاله المساله الى لجنه"],
    ["آليّة الرقابة", "اليه"],
    ["مســـؤولية", "مسوولية"],
    ["القانون رقم ١٤٥ لسنة ٢٠٢٤", "145 2024"],
    ["مصوبهٔ مجلس ۱۴۰۲", "1402"],
    ["План действий Ёлка", "елка план"],
    ["\u202bجلسة\u202c", "جلسة"],
    ["Anything", "  "],
  ])("finds %s by %s", (text, query) => {
    expect(isFound(text, query)).toBe(true);
  });

  it.each([
    ["Hearing on migration", "hearing budget"],
    ["قانون الميزانية", "هجرة"],
  ])("does not find %s by %s", (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });
});
