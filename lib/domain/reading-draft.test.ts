import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import type { ReadAct, ReadDue, Reading, ReadParagraph, ReadPart, ReadReservation } from "./intake/reading";
import { asksForSomething } from "./proposed-commitments";
import { type DraftSource, draftFromReading } from "./reading-draft";

const span = { start: 0, end: 4 };
const anAct = (given: Partial<ReadAct> = {}): ReadAct => ({
  verbs: ["calls on"],
  addressees: ["parliaments"],
  kindOfAct: "legislate",
  due: null,
  span,
  text: "Calls on parliaments to legislate",
  ...given,
});
const aDue = (given: Partial<ReadDue>): ReadDue => ({
  text: "as printed",
  span,
  isoDate: null,
  precision: null,
  event: null,
  recurrence: null,
  ...given,
});
const aParagraph = (number: number, given: Partial<ReadParagraph> = {}): ReadParagraph => ({
  label: `${number}`,
  number,
  text: `Paragraph ${number}`,
  span,
  noise: [],
  subparagraphs: 0,
  acts: [],
  doubts: [],
  ...given,
});
const aReservation = (given: Partial<ReadReservation> = {}): ReadReservation => ({
  iso2: "KW",
  member: "Kuwait",
  scope: "operative",
  paragraphs: [9],
  phrase: null,
  span: { start: 0, end: 15 },
  doubts: [],
  ...given,
});
const aPart = (given: Partial<ReadPart> = {}): ReadPart => ({
  language: "en",
  span,
  title: null,
  symbol: null,
  adoptingBody: null,
  date: null,
  isDraft: false,
  preambular: [],
  operative: [],
  reservations: [],
  doubts: [],
  ...given,
});
const read = (...parts: ReadPart[]): Reading => ({ parts, doubts: [] });
const source: DraftSource = { raw: "Kuwait  on\n  9.", findEvent: () => null };
const commitmentsOf = (...operative: ReadParagraph[]) =>
  draftFromReading(read(aPart({ operative })), source).commitments;
const dueOf = (due: ReadDue, findEvent: DraftSource["findEvent"] = () => null) => {
  const part = aPart({ operative: [aParagraph(1, { acts: [anAct({ due })] })] });
  return draftFromReading(read(part), { ...source, findEvent }).commitments[0];
};

describe("the languages of one document", () => {
  it("are joined paragraph by paragraph, whatever their order in the file", () => {
    const draft = draftFromReading(
      read(
        aPart({
          language: "ar",
          preambular: [aParagraph(1)],
          operative: [aParagraph(2, { text: "٢" }), aParagraph(1)],
        }),
        aPart({ language: "en", preambular: [aParagraph(1)], operative: [aParagraph(1), aParagraph(2)] }),
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
        aPart({ operative: [aParagraph(1), aParagraph(2)] }),
        aPart({ language: "fr", operative: [aParagraph(1)] }),
      ),
      source,
    );
    expect(draft.paragraphs.map(({ doubts }) => doubts)).toEqual([[], ["language_missing"]]);
  });

  it("keep a number that is printed twice as two paragraphs", () => {
    const draft = draftFromReading(read(aPart({ operative: [aParagraph(1), aParagraph(1)] })), source);
    expect(draft.paragraphs.map(({ key, number }) => [key, number])).toEqual([
      ["o1", 1],
      ["o1-2", 1],
    ]);
  });

  it("say so where a file holds a second document of the same language", () => {
    const draft = draftFromReading(read(aPart({ doubts: ["not_a_resolution"] }), aPart()), source);
    expect(draft.doubts).toEqual(["not_a_resolution", "several_documents"]);
  });
});

describe("the facts of a document", () => {
  const dated = aPart({
    symbol: "A/145/R1",
    title: { text: "A title", span },
    date: { isoDate: "2022-10-15", span },
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
    expect(draft.titles).toEqual({ en: { text: "A title", span } });
  });

  it("leave the adoption of a draft and of an undated text to an officer", () => {
    const draft = draftFromReading(read(aPart({ ...dated, isDraft: true })), source);
    expect(draft.facts).toMatchObject({ adoption: "not_recorded", adoptedOn: null, isDraftText: true });
    expect(draftFromReading(read(aPart()), source).facts.adoption).toBe("not_recorded");
  });

  it("are replaced by what an officer states, the title keeping its place in the text", () => {
    const stated = { ...source, facts: { code: "145R1" }, titles: { en: "Another", es: "Otro" } };
    const draft = draftFromReading(read(dated), stated);
    expect(draft.facts).toMatchObject({ code: "145R1", symbol: "A/145/R1" });
    expect(draft.titles).toEqual({ en: { text: "Another", span }, es: { text: "Otro", span: null } });
  });
});

describe("an act becomes a commitment", () => {
  it("when it names an addressee or asks, and not when it only states", () => {
    expect(asksForSomething({ addressees: ["all"], kindOfAct: "acknowledge" })).toBe(true);
    expect(asksForSomething({ addressees: [], kindOfAct: "other" })).toBe(true);
    expect(asksForSomething({ addressees: [], kindOfAct: "acknowledge" })).toBe(false);
    expect(asksForSomething({ addressees: [], kindOfAct: "condemn" })).toBe(false);
  });

  it("once for each act that asks, and never for a preambular paragraph", () => {
    const acts = [
      anAct({ addressees: [], kindOfAct: "acknowledge" }),
      anAct(),
      anAct({ kindOfAct: "report" }),
    ];
    const part = aPart({
      preambular: [aParagraph(1, { acts })],
      operative: [aParagraph(26, { acts }), aParagraph(27)],
    });
    const { commitments } = draftFromReading(read(part), source);
    expect(commitments.map(({ key, paragraphs, kindOfAct }) => [key, paragraphs, kindOfAct])).toEqual([
      ["c1", ["o26"], "legislate"],
      ["c2", ["o26"], "report"],
    ]);
  });

  it("in the words of each language that splits the paragraph alike, in the whole paragraph of one that does not", () => {
    const two = [anAct({ text: "one" }), anAct({ text: "two" })];
    const draft = draftFromReading(
      read(
        aPart({ operative: [aParagraph(1, { acts: two })] }),
        aPart({
          language: "fr",
          operative: [aParagraph(1, { acts: two.map((act) => ({ ...act, text: `${act.text} fr` })) })],
        }),
        aPart({ language: "ar", operative: [aParagraph(1, { text: "الكل", acts: [anAct()] })] }),
      ),
      source,
    );
    expect(draft.commitments.map(({ summary }) => summary)).toEqual([
      { en: "one", fr: "one fr", ar: "الكل" },
      { en: "two", fr: "two fr", ar: "الكل" },
    ]);
  });

  it("read in the first language that has acts", () => {
    const draft = draftFromReading(
      read(
        aPart({ operative: [aParagraph(1)] }),
        aPart({ language: "fr", operative: [aParagraph(1, { acts: [anAct({ verbs: ["invite"] })] })] }),
      ),
      source,
    );
    expect(draft.commitments.map(({ verbs }) => verbs)).toEqual([["invite"]]);
  });

  it("with a doubt where nobody is named, said once", () => {
    const vague = anAct({ addressees: [] });
    const [one] = commitmentsOf(aParagraph(1, { acts: [vague] }));
    expect(one?.doubts).toEqual(["addressee_unclear"]);
    const doubts = ["addressee_unclear", "verb_unknown", "furniture_inside"] as const;
    const [two] = commitmentsOf(aParagraph(1, { acts: [vague], doubts: [...doubts] }));
    expect(two?.doubts).toEqual(["addressee_unclear", "verb_unknown"]);
  });
});

describe("a due rule", () => {
  it("of one paragraph gives each of its acts its own day", () => {
    const commitments = commitmentsOf(
      aParagraph(26, {
        acts: [
          anAct({ due: aDue({ isoDate: "2019-12-31", precision: "year" }) }),
          anAct({ due: aDue({ isoDate: "2021-12-31", precision: "year" }) }),
        ],
      }),
    );
    expect(commitments.map(({ due }) => due.rule)).toEqual([
      { kind: "end_of_year", year: 2019 },
      { kind: "end_of_year", year: 2021 },
    ]);
  });

  it("is none, and sure, where the text says nothing", () => {
    expect(commitmentsOf(aParagraph(1, { acts: [anAct()] }))[0]).toMatchObject({
      due: { rule: { kind: "none" }, origin: null, text: null },
      doubts: [],
    });
  });

  it("by an event hangs on the calendar's event", () => {
    const found = dueOf(aDue({ event: "149th Assembly" }), (name) =>
      name === "149th Assembly" ? "e149" : null,
    );
    expect(found).toMatchObject({
      due: { rule: { kind: "by_event", eventId: "e149" }, origin: "explicit" },
      doubts: [],
    });
  });

  it("by an event that the calendar does not know falls back on the date, and is doubtful", () => {
    expect(dueOf(aDue({ event: "Forum", isoDate: "2018-12-31", precision: "month" }))).toMatchObject({
      due: { rule: { kind: "end_of_year", year: 2018 }, text: "as printed" },
      doubts: ["event_unknown"],
    });
    expect(dueOf(aDue({ event: "Forum" }))).toMatchObject({
      due: { rule: { kind: "none" }, origin: null, text: "as printed" },
      doubts: ["event_unknown"],
    });
  });

  it("recurs from the year it names, before any event", () => {
    const due = aDue({ event: "Forum", isoDate: "2022-12-31", precision: "year", recurrence: "P4Y" });
    expect(dueOf(due, () => "forum")).toMatchObject({
      due: { rule: { kind: "every_years", years: 4, fromYear: 2022 }, origin: "explicit" },
      doubts: [],
    });
  });

  it("that recurs in no way we know is doubtful", () => {
    expect(dueOf(aDue({ recurrence: "P4Y" }))?.doubts).toEqual(["due_unclear"]);
    expect(dueOf(aDue({ recurrence: "P6M", isoDate: "2022-06-30", precision: "month" }))).toMatchObject({
      due: { rule: { kind: "on_date", on: "2022-06-30" }, origin: "derived" },
      doubts: ["due_unclear"],
    });
  });

  it("on a day is that day", () => {
    expect(dueOf(aDue({ isoDate: "2018-12-31", precision: "day" }))?.due).toEqual({
      rule: { kind: "on_date", on: aDay("2018-12-31") },
      origin: "explicit",
      text: "as printed",
    });
  });

  it("that the text states without a day is doubtful", () => {
    expect(dueOf(aDue({}))?.doubts).toEqual(["due_unclear"]);
  });
});

describe("reservations", () => {
  const operative = [aParagraph(9), aParagraph(16)];

  it("are entered once for all languages, with the words of each", () => {
    const draft = draftFromReading(
      read(
        aPart({ operative, reservations: [aReservation()] }),
        aPart({ language: "ar", operative, reservations: [aReservation({ member: "الكويت" })] }),
      ),
      source,
    );
    expect(draft.reservations).toHaveLength(1);
    expect(draft.reservations[0]).toMatchObject({
      iso2: "KW",
      member: "Kuwait",
      kind: "reservation",
      covers: [{ paragraph: "o9", phrase: null }],
      doubts: [],
      quotes: { en: { text: "Kuwait on 9." }, ar: { text: "Kuwait on 9." } },
    });
  });

  it("are doubtful where two languages name other paragraphs", () => {
    const draft = draftFromReading(
      read(
        aPart({ operative, reservations: [aReservation()] }),
        aPart({ language: "ar", operative, reservations: [aReservation({ paragraphs: [16] })] }),
      ),
      source,
    );
    expect(draft.reservations[0]).toMatchObject({
      covers: [{ paragraph: "o9", phrase: null }],
      doubts: ["languages_differ"],
    });
  });

  it("of one member on one scope stay apart where they are printed apart", () => {
    const reservations = [aReservation(), aReservation({ paragraphs: [16] })];
    const draft = draftFromReading(read(aPart({ operative, reservations })), source);
    expect(draft.reservations.map(({ covers, doubts }) => [covers[0]?.paragraph, doubts])).toEqual([
      ["o9", []],
      ["o16", []],
    ]);
  });

  it("on a paragraph that is not there, or by an unknown member, are doubtful", () => {
    const reservations = [
      aReservation({ paragraphs: [9, 99] }),
      aReservation({ iso2: null, member: "Freedonia", paragraphs: [], doubts: ["member_unknown"] }),
    ];
    const draft = draftFromReading(read(aPart({ operative, reservations })), source);
    expect(draft.reservations.map(({ doubts }) => doubts)).toEqual([
      ["number_missing"],
      ["number_missing", "member_unknown"],
    ]);
  });

  it("on the whole text and opposition cover no single paragraph", () => {
    const reservations = [
      aReservation({ scope: "whole", paragraphs: [] }),
      aReservation({ iso2: "RU", scope: "opposition", paragraphs: [] }),
    ];
    const draft = draftFromReading(read(aPart({ operative, reservations })), source);
    expect(
      draft.reservations.map(({ kind, wholeDocument, covers }) => [kind, wholeDocument, covers]),
    ).toEqual([
      ["reservation", true, []],
      ["opposition", true, []],
    ]);
  });
});

describe("any reading", () => {
  const anyParagraph = fc
    .record({ number: fc.integer({ min: 1, max: 9 }), acts: fc.integer({ min: 0, max: 3 }) })
    .map(({ number, acts }) => aParagraph(number, { acts: Array.from({ length: acts }, () => anAct()) }));
  const anyPart = fc
    .record({
      language: fc.constantFrom("en" as const, "fr" as const, "ar" as const, "es" as const),
      preambular: fc.array(anyParagraph, { maxLength: 5 }),
      operative: fc.array(anyParagraph, { maxLength: 9 }),
    })
    .map(aPart);

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
