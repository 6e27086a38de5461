import { describe, expect, it } from "vitest";
import instrumentData from "../../../db/seed/data/instruments.json";
import themeData from "../../../db/seed/data/themes.json";
import { sourceDraft } from "../../testing/source-drafts";
import { labelsOf } from "../draft-problems";
import { LOCALES } from "../locale";
import gold from "./gold/related-acts.json";
import instrumentWords from "./instrument-words.json";
import { INSTRUMENT_CODES, namedInstruments } from "./named-instruments";
import { type ComparedAct, similarActs } from "./similar-acts";
import { suggestedThemes, THEME_CODES } from "./suggested-themes";
import themeWords from "./theme-words.json";
import { strengthOf } from "./verb-strength";

describe("acts that ask for the same", () => {
  const files = ["geneva-113.txt", "a-139-4-dr.txt", "rabat-2018.txt", "kigali-145.txt"];
  const acts = files.flatMap((file) =>
    labelsOf(sourceDraft(file)).map(({ commitment, label }): ComparedAct => {
      const { kindOfAct, summary } = commitment;
      return { id: `${file} ${label}`, documentId: file, kindOfAct, summary };
    }),
  );
  const pairOf = (one = "", other = "") => [one, other].sort().join(" ~ ");
  const found = files
    .flatMap((file) => [...similarActs(acts, file)])
    .flatMap(([id, others]) => others.map((other) => pairOf(id, other.id)));

  it("are in the source documents those that a reader has judged", () => {
    const judged = gold.suggested.map(([one, other]) => pairOf(one, other));
    expect([...new Set(found)].sort()).toEqual(judged.sort());
  });

  it("are all found that a reader knows of, with few that only touch", () => {
    for (const [one, other] of gold.known) expect(found).toContain(pairOf(one, other));
    const loose = gold.suggested.filter(([, , verdict]) => verdict !== "same");
    expect(loose.length).toBeLessThanOrEqual(gold.suggested.length * 0.15);
  });

  const act = (id: string, given: Partial<ComparedAct> = {}): ComparedAct => ({
    id,
    documentId: id,
    kindOfAct: "other",
    summary: { en: "Urges parliaments to plant trees along rivers" },
    ...given,
  });
  const likely = (...compared: ComparedAct[]) =>
    similarActs([...compared, act("z", { summary: { en: "Nothing alike here" } })], "a").get("a");

  it("are told apart by the words that few have, and say which", () => {
    expect(likely(act("a"), act("b"))).toMatchObject([
      { id: "b", likeness: expect.closeTo(1), locale: "en" },
    ]);
    expect(likely(act("a"), act("b"))?.[0]?.words).toContain("rivers");
    expect(likely(act("a"), act("b", { summary: { en: "the of and" } }))).toEqual([]);
  });

  it("are sought in other documents, in a language that both have", () => {
    expect(likely(act("a"), act("b", { documentId: "a" }))).toEqual([]);
    expect(
      likely(act("a"), act("b", { summary: { fr: "Prie les parlements de planter des arbres" } })),
    ).toEqual([]);
    const arabic = { ar: "تدعو البرلمانات إلى غرس الأشجار على ضفاف الأنهار" };
    expect(
      likely(
        act("a", { summary: arabic }),
        act("b", { summary: arabic }),
        act("c", { summary: { ar: "أي شيء" } }),
      ),
    ).toMatchObject([{ id: "b", locale: "ar" }]);
  });

  it("weigh more where they are of the same kind", () => {
    const en = "Calls on governments to count the trees of each town";
    const likenessAs = (kindOfAct: ComparedAct["kindOfAct"]) =>
      likely(
        act("a", { kindOfAct: "report", summary: { en } }),
        act("b", { kindOfAct, summary: { en: `${en} and paint every bench of the park green` } }),
      )?.map(({ likeness }) => likeness)[0];
    expect(likenessAs("report")).toBeGreaterThan(likenessAs("plan") ?? 1);
  });
});

describe("the themes of a text", () => {
  it("are those that its words lead to, with these words", () => {
    const text = "to expand legal pathways and skills training";
    expect(suggestedThemes({ en: text })).toMatchObject([
      { code: "gcm-05", words: ["legal pathways"], locale: "en" },
      { code: "gcm-18", words: ["skills training"] },
      { code: "sdg-10-7" },
    ]);
    expect(
      suggestedThemes({ ar: "رهاب الأجانب", fr: "l’identité juridique" }).map(({ code, locale }) => [
        code,
        locale,
      ]),
    ).toEqual([
      ["gcm-04", "fr"],
      ["gcm-17", "ar"],
      ["sdg-16-9", "fr"],
    ]);
  });

  it("are all in the reference data, with words in four languages and their sources", () => {
    const codes = [...themeData.gcmObjectives, ...themeData.sdgTargets].map(({ id }) => id);
    expect([...THEME_CODES].sort()).toEqual(codes.sort());
    for (const terms of Object.values(themeWords.themes))
      for (const locale of LOCALES) expect(terms[locale].length).toBeGreaterThan(0);
    expect(themeWords.sources.length).toBeGreaterThan(0);
  });
});

describe("the instruments that a text names", () => {
  it("are found by any of their names, once", () => {
    expect(
      namedInstruments({
        en: "the Global Compact for Migration, the 2030 Agenda and the UN Charter",
        ar: "الاتفاق العالمي للهجرة",
      }),
    ).toEqual(["GCM", "AGENDA-2030", "UN-CHARTER"]);
    expect(namedInstruments({ fr: "la Convention relative aux droits de l’enfant" })).toEqual(["CRC"]);
    expect(namedInstruments({ es: "la Convención sobre los Derechos del Niño" })).toEqual(["CRC"]);
  });

  it("are found by their shape where no list has them", () => {
    expect(namedInstruments({ en: "General Assembly resolution 73/195 and resolution 1325 (2000)" })).toEqual(
      ["A/RES/73/195", "S/RES/1325 (2000)"],
    );
    expect(namedInstruments({ en: "A/RES/70/1; the Istanbul Convention" })).toEqual([
      "A/RES/70/1",
      "Istanbul Convention",
    ]);
    expect(namedInstruments({ en: "the Convention on the Law of the Sea, and the sea" })).toEqual([
      "Convention on the Law of the Sea",
    ]);
    expect(namedInstruments({ fr: "la résolution 58/190, la convention n° 189" })).toEqual(["A/RES/58/190"]);
    expect(namedInstruments({ es: "el Convenio núm. 189", ar: "القرار 73/195" })).toEqual([
      "A/RES/73/195",
      "ILO-C189",
    ]);
  });

  it("are none where a text only speaks of conventions", () => {
    expect(namedInstruments({ en: "relevant international conventions and treaties" })).toEqual([]);
  });

  it("have codes of the reference data, and words in four languages", () => {
    const codes = instrumentData.instruments.map(({ code }) => code);
    expect(INSTRUMENT_CODES.filter((code) => !codes.includes(code))).toEqual([]);
    for (const names of Object.values(instrumentWords.instruments))
      for (const locale of LOCALES) expect(names[locale].length).toBeGreaterThan(0);
  });
});

describe("how strongly a commitment asks", () => {
  it("is the strength of its strongest verb, adverbs or not", () => {
    expect(strengthOf(["calls also upon"])).toBe("strong");
    expect(strengthOf(["further invites", "urges"])).toBe("strong");
    expect(strengthOf(["invites"])).toBe(strengthOf(["encourages"]));
    expect(strengthOf(["exhorte"])).toBe("strong");
  });

  it("is unknown where the lexicons do not know its verbs", () => {
    expect(strengthOf(["ponders"])).toBeNull();
    expect(strengthOf([])).toBeNull();
  });
});
