import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MODELS } from "@/lib/testing/akoma-ntoso-models";
import { aDay } from "@/lib/testing/makers";
import { LOCALES } from "../locale";
import { asSource } from "./as-source";
import { fromAkomaNtoso } from "./from-akoma-ntoso";
import { type DocumentRecord, referencesIn } from "./record";
import { toAkomaNtoso } from "./to-akoma-ntoso";
import { element, elementsOf, localName, textIn, within, type XmlElement, xmlOf } from "./xml";

const RECORD: DocumentRecord = {
  code: "148R9",
  symbol: "A/148/R.9",
  kind: "resolution",
  body: "IPU",
  event: "148th Assembly",
  titles: { en: "The care of shared rivers", ar: "رعاية الأنهار المشتركة" },
  textDate: aDay("2024-03-27"),
  adoptedOn: aDay("2024-03-27"),
  recordedOn: aDay("2024-04-02"),
  isDraft: false,
  locales: ["en", "ar"],
  authoritative: ["en"],
  paragraphs: [
    {
      part: "preambular",
      number: 1,
      label: "",
      texts: { en: "Recalling A/RES/64/292,", ar: "إذ تشير إلى القرار،" },
    },
    {
      part: "operative",
      number: 1,
      label: "1",
      texts: { en: "Calls on parliaments;", ar: "تدعو البرلمانات؛" },
    },
    { part: "operative", number: 2, label: "", texts: { en: "Urges governments." } },
  ],
  reservations: [
    {
      iso2: "PE",
      kind: "reservation",
      wholeDocument: false,
      quote: 'Peru: paragraph 2 & the "phrase"',
      covers: [
        { part: "operative", number: 2, phrase: "<governments>" },
        { part: "preambular", number: 1, phrase: null },
      ],
    },
    { iso2: "IN", kind: "opposition", wholeDocument: true, quote: "", covers: [] },
    { iso2: "CL", kind: "reservation", wholeDocument: true, quote: "Chile", covers: [] },
  ],
  references: [{ href: "https://undocs.org/A/RES/64/292", name: "A/RES/64/292" }],
};

/** What is wrong with an element by the models of the standard, as sentences; nothing where it conforms. */
function faultsOf(parent: XmlElement): string[] {
  if (parent.name.includes(":")) return [];
  const model = MODELS[parent.name];
  if (!model) return [`${parent.name} is not known`];
  const names = elementsOf(parent)
    .filter(({ name }) => !name.includes(":"))
    .map(({ name }) => `${name} `)
    .join("");
  return [
    ...(new RegExp(`^${model.children}$`).test(names) ? [] : [`${parent.name} may not hold ${names}`]),
    ...(model.text || !parent.children.some((child) => typeof child === "string")
      ? []
      : [`${parent.name} may hold no text`]),
    ...model.required
      .filter((name) => !(name in parent.attributes))
      .map((name) => `${parent.name} needs ${name}`),
    ...Object.keys(parent.attributes)
      .filter((name) => !/^xmlns/.test(name) && ![...model.required, ...model.optional].includes(name))
      .map((name) => `${parent.name} has no ${name}`),
    ...elementsOf(parent).flatMap(faultsOf),
  ];
}

describe("a document in Akoma Ntoso", () => {
  it("conforms to the models that the standard publishes, and no id stands twice", () => {
    const root = toAkomaNtoso(RECORD);
    expect(faultsOf(root)).toEqual([]);
    const all = (parent: XmlElement): XmlElement[] => [parent, ...elementsOf(parent).flatMap(all)];
    const ids = all(root).flatMap(({ attributes }) => attributes.eId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const bare: DocumentRecord = {
      ...RECORD,
      symbol: null,
      event: null,
      titles: {},
      textDate: null,
      adoptedOn: null,
      recordedOn: null,
      authoritative: [],
      paragraphs: [],
      reservations: [],
      references: [],
      isDraft: true,
      body: "",
    };
    expect(faultsOf(toAkomaNtoso(bare))).toEqual([]);
    expect(faultsOf(toAkomaNtoso({ ...bare, locales: [] }))).toEqual(["collectionBody may not hold "]);
  });

  it("is seen not to conform where something is missing or too much", () => {
    expect(faultsOf(element("recital", { style: "x" }, element("heading2", {})))).toEqual([
      "recital may not hold heading2 ",
      "recital needs eId",
      "recital has no style",
      "heading2 is not known",
    ]);
    expect(faultsOf(element("preface", {}, "text"))).toEqual([
      "preface may not hold ",
      "preface may hold no text",
    ]);
  });

  it("is named by its kind, its organisation, its day and its code, and by the language of each text", () => {
    const [publication, english, arabic] = within(toAkomaNtoso(RECORD), "identification");
    const iris = (level?: XmlElement) =>
      within(level ?? element("x", {}), "FRBRuri").map(({ attributes }) => attributes.value);
    expect(iris(english)).toEqual([
      "/akn/un/statement/deliberation/ipu/2024-03-27/148r9",
      "/akn/un/statement/deliberation/ipu/2024-03-27/148r9/eng@2024-03-27",
      "/akn/un/statement/deliberation/ipu/2024-03-27/148r9/eng@2024-03-27.xml",
    ]);
    expect(iris(arabic)[1]).toBe("/akn/un/statement/deliberation/ipu/2024-03-27/148r9/ara@2024-03-27");
    expect(iris(publication)[0]).toBe(iris(english)[0]);
    const draft = within(toAkomaNtoso({ ...RECORD, isDraft: true, kind: "declaration" }), "statement")[0];
    expect(draft?.attributes.name).toBe("declarationDraft");
  });

  it("comes back as it was", () => {
    expect(fromAkomaNtoso(toAkomaNtoso(RECORD))).toEqual(RECORD);
  });

  it("of any content comes back as it was", () => {
    const word = fc.constantFrom("States", "<all>", "R&D", '"law"', "l’état", "قرار", "من", "64/292");
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((each) => each.join(" "));
    const locales = fc.subarray([...LOCALES], { minLength: 1 });
    const day = fc.integer({ min: 1, max: 28 }).map((nth) => aDay(`2022-02-${String(nth).padStart(2, "0")}`));
    const part = fc.constantFrom("preambular" as const, "operative" as const);
    const record = locales.chain((spoken) =>
      fc.record<DocumentRecord>({
        code: fc.constantFrom("145R1", "139-4-DR"),
        symbol: fc.option(fc.constantFrom("A/148/R.9", "CL/7")),
        kind: fc.constantFrom("resolution", "declaration", "plan"),
        body: fc.constant("IPU"),
        event: fc.option(words),
        titles: fc.record(Object.fromEntries(spoken.map((locale) => [locale, words])), { requiredKeys: [] }),
        textDate: fc.option(day),
        adoptedOn: fc.option(day),
        recordedOn: fc.option(day),
        isDraft: fc.boolean(),
        locales: fc.constant(spoken),
        authoritative: fc.subarray(spoken),
        paragraphs: fc
          .array(
            fc.record({
              part,
              label: fc.constantFrom("", "1", "(a)", "٢٦"),
              spoken: fc.subarray(spoken, { minLength: 1 }),
              text: words,
            }),
            { maxLength: 8 },
          )
          .map((all) =>
            (["preambular", "operative"] as const).flatMap((each) =>
              all
                .filter((one) => one.part === each)
                .map((one, nth) => ({
                  part: each,
                  number: nth + 1,
                  label: one.label,
                  texts: Object.fromEntries(one.spoken.map((locale) => [locale, one.text])),
                })),
            ),
          ),
        reservations: fc.array(
          fc.record({
            iso2: fc.constantFrom("PE", "IN"),
            kind: fc.constantFrom("reservation" as const, "opposition" as const),
            wholeDocument: fc.boolean(),
            quote: words,
            covers: fc.array(fc.record({ part, number: fc.nat(40), phrase: fc.option(words) }), {
              maxLength: 3,
            }),
          }),
          { maxLength: 3 },
        ),
        references: fc.array(
          fc.record({ href: fc.constantFrom("https://undocs.org/A/1?b&c"), name: words }),
          { maxLength: 3 },
        ),
      }),
    );
    fc.assert(
      fc.property(record, (each) => {
        const root = toAkomaNtoso(each);
        expect(faultsOf(root)).toEqual([]);
        expect(fromAkomaNtoso(root)).toEqual(each);
      }),
      { numRuns: 100 },
    );
  });

  it("made by others gives what has a place here", () => {
    const root = element(
      "an:akomaNtoso",
      {},
      element(
        "an:doc",
        { name: "draft resolution" },
        element(
          "meta",
          {},
          element("FRBRdate", { date: "2020-01-02" }),
          element("FRBRlanguage", { language: "fre" }),
          element("FRBRlanguage", { language: "fr" }),
        ),
        element("preface", {}, element("docNumber", {}, " A/75/L.1 ")),
        element(
          "preamble",
          {},
          element("p", {}, "Recalling ", element("i", {}, "all"), ","),
          element("p", {}, " "),
        ),
        element(
          "mainBody",
          {},
          element(
            "section",
            {},
            element("heading", {}, "Part one"),
            element(
              "paragraph",
              { eId: "sec_1__para_4" },
              element("num", {}, "4."),
              element("intro", {}, element("p", {}, "Decides:")),
              element(
                "paragraph",
                {},
                element("num", {}, "(a)"),
                element("content", {}, element("p", {}, "to act")),
              ),
            ),
          ),
        ),
      ),
    );
    const spoken = JSON.parse(JSON.stringify(root).replace('"fre"', '"fra"')) as XmlElement;
    const read = fromAkomaNtoso(spoken);
    expect(read).toMatchObject({
      code: "",
      symbol: "A/75/L.1",
      kind: "resolution",
      body: "",
      event: null,
      titles: {},
      textDate: "2020-01-02",
      adoptedOn: null,
      isDraft: true,
      locales: ["fr"],
      authoritative: ["fr"],
      reservations: [],
      paragraphs: [
        { part: "preambular", number: 1, label: "", texts: { fr: "Recalling all," } },
        { part: "operative", number: 4, label: "4", texts: { fr: "Decides: (a) to act" } },
      ],
    });
  });

  it("without a text in a language of ours is none", () => {
    expect(fromAkomaNtoso(element("akomaNtoso", {}))).toBeNull();
    expect(
      fromAkomaNtoso(element("akomaNtoso", {}, element("statement", { name: "resolution" }))),
    ).toBeNull();
    const empty = element(
      "statement",
      { name: "resolution" },
      element(
        "meta",
        {},
        element("FRBRlanguage", { language: "eng" }),
        element("activeRef", { href: "x" }),
        element(
          "proprietary",
          {},
          element("op:reservation", { kind: "regret" }),
          element("op:reservation", { kind: "reservation" }, element("op:covers", {})),
        ),
      ),
    );
    expect(fromAkomaNtoso(element("akomaNtoso", {}, empty))).toMatchObject({
      locales: ["en"],
      paragraphs: [],
      references: [{ href: "x", name: "x" }],
      reservations: [{ iso2: "", quote: "", wholeDocument: false }],
    });
  });
});

describe("a record as a source", () => {
  it("prints every text where its span says, and reservations once", () => {
    const { raw, parts } = asSource(RECORD);
    for (const part of parts) {
      for (const { text, span } of [...part.preambular, ...part.operative])
        expect(raw.slice(span.start, span.end)).toBe(text);
      expect(raw.slice(part.title?.span.start, part.title?.span.end)).toBe(part.title?.text);
    }
    expect(parts.map(({ operative }) => operative.map(({ number }) => number))).toEqual([[1, 2], [1]]);
    expect(raw).toContain("\n\n1. Calls on parliaments;\n\n");
    expect(parts[0]?.reservations).toMatchObject([
      { iso2: "PE", scope: "operative", paragraphs: [2], phrase: "<governments>" },
      { iso2: "PE", scope: "preambular", paragraphs: [1], phrase: null },
      { iso2: "IN", scope: "opposition", paragraphs: [] },
      { iso2: "CL", scope: "whole", paragraphs: [] },
    ]);
    expect(parts[1]?.reservations).toEqual([]);
    const bare = asSource({
      ...RECORD,
      titles: {},
      symbol: null,
      event: null,
      textDate: null,
      locales: ["en"],
      paragraphs: [{ part: "operative", number: 1, label: "(a)", texts: { en: "Urges." } }],
      reservations: [],
    });
    expect(bare.raw).toBe("(a) Urges.\n\n");
  });
});

describe("the documents that a text names", () => {
  it("are those of the United Nations, each once", () => {
    const texts = [
      "Recalling A/RES/64/292 and S/2020/123,",
      "and A/RES/64/292, E/CN.4/2003/12, and/or A4/2",
      "none",
    ];
    expect(referencesIn(texts).map(({ name }) => name)).toEqual([
      "A/RES/64/292",
      "S/2020/123",
      "E/CN.4/2003/12",
    ]);
    expect(referencesIn(texts)[0]?.href).toBe("https://undocs.org/A/RES/64/292");
  });
});

describe("XML", () => {
  it("is written so that it reads the same, without what no XML can hold", () => {
    const text = xmlOf(
      element(
        "a",
        { b: 'x<"\n' },
        element("c", {}, "1 & 2\u0001\ud800", element("i", {}, ">"), "\ttail"),
        element("d", { e: null }, null),
      ),
    );
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="x&lt;&quot;&#10;">\n <c>1 &amp; 2\ufffd<i>&gt;</i>&#9;tail</c>\n <d/>\n</a>\n',
    );
    expect(textIn(element("p", {}, " one", element("b", {}, "two "), element("p", {}, "three")))).toBe(
      "onetwo three",
    );
    expect(localName(element("akn:p", {}))).toBe("p");
  });
});
