import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aReadAct, aReadParagraph, aReadPart, readSpan } from "../testing/read-makers";
import type { Reading, ReadPart } from "./intake/reading";
import { byPlace, type DraftSource, draftFromReading } from "./reading-draft";

const read = (...parts: ReadPart[]): Reading => ({ parts, doubts: [] });
const source: DraftSource = { raw: "Kuwait  on\n  9.", findEvent: () => null };
describe("the languages of one document", () => {
  it("are joined paragraph by paragraph, whatever their order in the file", () => {
    const draft = draftFromReading(
      read(
        aReadPart({
          language: "ar",
          preambular: [aReadParagraph(1)],
          operative: [aReadParagraph(2, { text: "٢" }), aReadParagraph(1)],
        }),
        aReadPart({
          language: "en",
          preambular: [aReadParagraph(1)],
          operative: [aReadParagraph(1), aReadParagraph(2)],
        }),
      ),
      source,
    );
    expect(draft.languages).toEqual(["en", "ar"]);
    expect(draft.paragraphs.map(({ key }) => key)).toEqual(["p1", "o1", "o2"]);
    expect(draft.paragraphs[2]?.texts.ar?.text).toBe("٢");
    expect(draft.paragraphs.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it("leave a doubt on a paragraph that one of them does not have", () => {
    const draft = draftFromReading(
      read(
        aReadPart({ operative: [aReadParagraph(1), aReadParagraph(2)] }),
        aReadPart({ language: "fr", operative: [aReadParagraph(1)] }),
      ),
      source,
    );
    expect(draft.paragraphs.map(({ doubts }) => doubts)).toEqual([[], ["language_missing"]]);
  });

  it("keep a number that is printed twice as two paragraphs", () => {
    const draft = draftFromReading(
      read(aReadPart({ operative: [aReadParagraph(1), aReadParagraph(1)] })),
      source,
    );
    expect(draft.paragraphs.map(({ key, number }) => [key, number])).toEqual([
      ["o1", 1],
      ["o1-2", 1],
    ]);
  });

  it("say so where a file holds a second document of the same language", () => {
    const draft = draftFromReading(read(aReadPart({ doubts: ["not_a_resolution"] }), aReadPart()), source);
    expect(draft.doubts).toEqual(["not_a_resolution", "several_documents"]);
  });
});

describe("the facts of a document", () => {
  const dated = aReadPart({
    symbol: "A/145/R1",
    title: { text: "A title", span: readSpan },
    date: { isoDate: "2022-10-15", span: readSpan },
  });

  it("propose a dated text as adopted on its date", () => {
    const draft = draftFromReading(read(dated), source);
    expect(draft.facts).toMatchObject({
      symbol: "A/145/R1",
      textDate: "2022-10-15",
      adoption: "adopted",
      adoptedOn: "2022-10-15",
      authoritativeLocales: ["en"],
    });
    expect(draft.titles).toEqual({ en: { text: "A title", span: readSpan } });
  });

  it("leave the adoption of a draft and of an undated text to an officer", () => {
    const draft = draftFromReading(read(aReadPart({ ...dated, isDraft: true })), source);
    expect(draft.facts).toMatchObject({ adoption: "not_recorded", adoptedOn: null, isDraftText: true });
    expect(draftFromReading(read(aReadPart()), source).facts.adoption).toBe("not_recorded");
  });

  it("are replaced by what an officer states, the title keeping its place in the text", () => {
    const stated = { ...source, facts: { code: "145R1" }, titles: { en: "Another", es: "Otro" } };
    const draft = draftFromReading(read(dated), stated);
    expect(draft.facts).toMatchObject({ code: "145R1", symbol: "A/145/R1" });
    expect(draft.titles).toEqual({
      en: { text: "Another", span: readSpan },
      es: { text: "Otro", span: null },
    });
  });
});

describe("any reading", () => {
  const anyParagraph = fc
    .record({ number: fc.integer({ min: 1, max: 9 }), acts: fc.integer({ min: 0, max: 3 }) })
    .map(({ number, acts }) =>
      aReadParagraph(number, { acts: Array.from({ length: acts }, () => aReadAct()) }),
    );
  const anyPart = fc
    .record({
      language: fc.constantFrom("en" as const, "fr" as const, "ar" as const, "es" as const),
      preambular: fc.array(anyParagraph, { maxLength: 5 }),
      operative: fc.array(anyParagraph, { maxLength: 9 }),
    })
    .map(aReadPart);

  it("gives every paragraph of every language taken a place, under keys that are all different", () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 4 }), (parts) => {
        const draft = draftFromReading(read(...parts), source);
        const keys = [...draft.paragraphs, ...draft.commitments].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const kept = draft.paragraphs.flatMap(({ texts }) => Object.keys(texts)).length;
        const taken = draft.languages.flatMap(
          (locale) => parts.find(({ language }) => language === locale) ?? [],
        );
        expect(kept).toBe(taken.flatMap((part) => [...part.preambular, ...part.operative]).length);
      }),
    );
  });

  it("is drafted alike each time", () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 3 }), (parts) => {
        expect(draftFromReading(read(...parts), source)).toEqual(draftFromReading(read(...parts), source));
      }),
    );
  });
});

describe("paragraphs in a list", () => {
  it("stand in the order of the text, whatever order they came in", () => {
    const at = (part: "preambular" | "operative", number: number) => ({ part, number });
    const sorted = [at("operative", 2), at("preambular", 2), at("operative", 1), at("preambular", 1)].sort(
      byPlace,
    );
    expect(sorted.map(({ part, number }) => `${part} ${number}`)).toEqual([
      "preambular 1",
      "preambular 2",
      "operative 1",
      "operative 2",
    ]);
  });
});
