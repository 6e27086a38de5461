import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceDraft } from "../../testing/source-drafts";
import { readDocument } from "../intake/read-document";
import { draftFromReading } from "../reading-draft";
import { CONCEPTS, mentionsIn } from "./concepts";
import { differenceKey, differencesBetween, differencesIn } from "./differences";
import gold from "./gold/seed-differences.json";

const unseen = fileURLToPath(new URL("../intake/gold/dev/un-frag-s-res-2209-", import.meta.url));
const between = (en: string, ar: string) =>
  differencesBetween({ locale: "en", text: en }, { locale: "ar", text: ar });

describe("the differences between the languages of the source documents", () => {
  const read = Object.entries(gold.documents).map(([file, judged]) => {
    const found = sourceDraft(file).paragraphs.flatMap(({ key, texts }) =>
      differencesIn({ en: texts.en?.text ?? "", ar: texts.ar?.text ?? "" }).map((each) => [
        key,
        differenceKey(each),
      ]),
    );
    return { file, found, judged };
  });

  it.each(read)("are in $file those that a bilingual reader has judged", ({ found, judged }) => {
    expect(found).toEqual(judged.map(([key, difference]) => [key, difference]));
  });

  it("are true in nine cases of ten", () => {
    const verdicts = read.flatMap(({ judged }) => judged.map(([, , verdict]) => verdict));
    expect(verdicts.filter((verdict) => verdict !== "true").length).toBeLessThanOrEqual(verdicts.length / 10);
  });
});

it("is not found where Arabic and Spanish agree, in a text that the lists were not made with", () => {
  const raw = ["ar", "es"].map((locale) => readFileSync(`${unseen}${locale}.txt`, "utf8")).join("\n\n\n");
  const draft = draftFromReading(readDocument(raw, []), { raw, findEvent: () => null });
  expect(draft.paragraphs.map(({ key, texts }) => `${key} ${Object.keys(texts).sort()}`)).toEqual(
    ["p1", "p2", "p3", "o1", "o3", "o5", "o6"].map((key) => `${key} ar,es`),
  );
  const found = draft.paragraphs.flatMap(({ texts }) =>
    differencesIn({ ar: texts.ar?.text ?? "", es: texts.es?.text ?? "" }),
  );
  expect(found).toEqual([]);
});

describe("a difference", () => {
  it("is named with both places where one language says another thing of the same family", () => {
    const [found, ...others] = between(
      "Urges parliaments to protect the rights of migrants",
      "تحث البرلمانات على حماية حقوق اللاجئين",
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ what: "refugees", instead: "migrants", saidIn: "ar", missingIn: "en" });
    expect(
      "Urges parliaments to protect the rights of migrants".slice(found?.near.start, found?.near.end),
    ).toBe("migrants");
  });

  it("is looked for near what both say before and after it", () => {
    const ar =
      "تدعو الحكومات إلى مكافحة الفقر في بلدان المنشأ وتعزيز التدريب المهني لفائدة الشباب في المدن الكبرى";
    const [found] = between(
      "Calls on governments to fight poverty, to raise awareness in countries of origin and to promote training for youth in large cities",
      ar,
    );
    expect(found?.what).toBe("awareness");
    expect(ar.slice(found?.near.start, found?.near.end)).toContain("بلدان المنشأ");
  });

  it("is a number of two digits or more, and no digit of a name", () => {
    const found = between("by the 149th Assembly of the G20 in 3 years", "بحلول الجمعية العامة الـ148");
    expect(found).toMatchObject([{ what: "#148", instead: "#149", saidIn: "ar", missingIn: "en" }]);
  });

  it("is nothing where one of the languages is missing", () => {
    expect(differencesIn({})).toEqual([]);
    expect(differencesIn({ fr: "Les migrants" })).toEqual([]);
  });

  it("has places inside the texts, whatever these say", () => {
    const word = fc.constantFrom(
      "migrants",
      "parliaments",
      "the",
      "women",
      "2018",
      "and",
      "اللاجئين",
      "البرلمانات",
      "في",
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (en, ar) => {
        for (const { said, near, saidIn } of between(en, ar)) {
          const [here, there] = saidIn === "en" ? [en, ar] : [ar, en];
          expect(0 <= said.start && said.start < said.end && said.end <= here.length).toBe(true);
          expect(0 <= near.start && near.start <= near.end && near.end <= there.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a text speaks of", () => {
  const said = (text: string, locale: "en" | "fr" | "ar" | "es") =>
    mentionsIn(text, locale).map(({ what }) => what);

  it("is found behind the letters that Arabic writes before a word", () => {
    expect(said("وللمهاجرين", "ar")).toEqual(["migrants"]);
    expect(said("بالأطفال والشباب", "ar")).toEqual(["children", "youth"]);
  });

  it("is found where one word more is joined to it", () => {
    expect(said("la coopération et la solidarité", "fr")).toEqual(["solidarity"]);
    expect(said("la coopération et solidarité internationale", "fr")).toEqual([
      "international_cooperation",
      "solidarity",
    ]);
    expect(said("التعاون والتضامن الدولي", "ar")).toEqual(["international_cooperation", "solidarity"]);
    expect(said("التعاون من أجل السلم الدولي", "ar")).not.toContain("international_cooperation");
    expect(said("la coopération", "fr")).toEqual([]);
    expect(said("la cooperación y solidaridad internacional", "es")).toContain("international_cooperation");
  });

  it("is what the longer words of a family say", () => {
    expect(said("Member Parliaments", "en")).toEqual(["member_parliaments"]);
    expect(said("parlements membres", "fr")).toEqual(["member_parliaments"]);
    expect(said("trafic illicite de migrants", "fr")).toEqual(["smuggling", "illegal", "migrants"]);
  });

  it("has a name in four languages for each concept", () => {
    for (const { id, name } of CONCEPTS)
      expect([id, Object.values(name).every((each) => each !== "")]).toEqual([id, true]);
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
  });
});
