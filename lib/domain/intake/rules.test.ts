import { describe, expect, it } from "vitest";
import { calendarDatesIn, endOfMonth } from "./dates";
import { duesIn } from "./dues";
import { foldedOf, foldText, viewOf } from "./folding";
import { labelAt } from "./labels";
import { LEXICONS } from "./lexicon";
import { NOBODY, namedAt } from "./named";
import { readDocument } from "./read-document";
import type { ReadParagraph, ReadPart } from "./reading";
import { similarity } from "./similarity";
import { joined, within } from "./spans";

const MEMBERS = [
  { iso2: "KW", names: ["Kuwait"] },
  { iso2: "LB", names: ["Lebanon"] },
];
const FORMULA = "The Conference,\n\nRecalling its statutes,\n\n";
const part = (raw: string): ReadPart | undefined => readDocument(raw, MEMBERS).parts[0];
const operative = (raw: string): ReadParagraph[] => part(raw)?.operative ?? [];
const verbs = (raw: string): string[] =>
  operative(raw).flatMap((one) => one.acts.flatMap((act) => act.verbs));
const whole = (text: string) => viewOf(foldedOf(text), []);
const dues = (text: string, year: number | null = null) => {
  const view = whole(text);
  return duesIn(view, { start: 0, end: view.key.length }, LEXICONS.en, year).map((due) => [
    due.isoDate,
    due.precision,
    due.recurrence,
  ]);
};

describe("dates", () => {
  const dates = (text: string) => {
    const view = whole(text);
    return calendarDatesIn(view, { start: 0, end: view.key.length }, LEXICONS.en).map((date) => date.isoDate);
  };
  it("are read in words and in figures, and only where the calendar has them", () => {
    expect(dates("3 May 2031, June 14, 2016, 2024-02-29, 01.12.2020")).toEqual([
      "2031-05-03",
      "2016-06-14",
      "2024-02-29",
      "2020-12-01",
    ]);
    expect(dates("31.13.2020, 31 February 2020, 0 May 2020, 30.02.2021")).toEqual(
      ["2020-02-29", "2020-05-31"].slice(2),
    );
  });

  it("end a month on its last day", () => {
    expect([endOfMonth(2024, 2), endOfMonth(2023, 2), endOfMonth(1900, 2), endOfMonth(2000, 2)]).toEqual([
      "2024-02-29",
      "2023-02-28",
      "1900-02-28",
      "2000-02-29",
    ]);
  });
});

describe("due rules", () => {
  it("take a limit with a day, a month, a year or the middle of one", () => {
    expect(dues("before 1 December 2024")).toEqual([["2024-12-01", "day", null]]);
    expect(dues("no later than June 2025")).toEqual([["2025-06-30", "month", null]]);
    expect(dues("by mid-2030")).toEqual([["2030-06-30", "month", null]]);
    expect(dues("by the time of need")).toEqual([]);
  });

  it("join a recurrence and the date it begins on, whichever comes first", () => {
    expect(dues("every four years, beginning in 2022")).toEqual([["2022-12-31", "year", "P4Y"]]);
    expect(dues("starting in 2022, every two years")).toEqual([["2022-12-31", "year", "P2Y"]]);
  });

  it("leave out dates that have been", () => {
    expect(dues("as decided in 2015", 2020)).toEqual([]);
    expect(dues("the meeting held in 2030", 2020)).toEqual([]);
    expect(dues("on 3 May 2019", 2020)).toEqual([]);
  });
});

describe("labels", () => {
  const label = (text: string) => labelAt(text, 0, new Map([["primero", 1]]));
  it("tell numbers, letters, roman numbers, bullets and deep numbers apart", () => {
    expect(
      ["12. x", "(b) x", "iv. x", "- x", "9.1. x", "primero: x"].map((text) => label(text)?.kind),
    ).toEqual(["number", "letter", "roman", "bullet", "deep", "number"]);
    expect(label("xiv. x")?.value).toBe(14);
    expect(label("article 3 x")?.value).toBe(3);
  });

  it("are no times, fractions, years or words", () => {
    expect(label("12:30 in the hall")).toBeNull();
    expect(label("3/4 of them")).toBeNull();
    expect(label("2018 was")).toBeNull();
    expect(label("primero que todo")).toBeNull();
  });
});

describe("similarity", () => {
  it("is one for the same words in another layout, nothing for others and for no text", () => {
    expect(similarity("Calls upon all States\nto act now.", "CALLS UPON ALL STATES TO ACT, now")).toBe(1);
    expect(similarity("one two three four", "five six seven eight")).toBe(0);
    expect(similarity("", "five six seven")).toBe(0);
    expect(similarity("12 — 34", "")).toBe(0);
    expect(similarity("Yes!", "yes")).toBe(1);
  });
});

describe("spans", () => {
  it("are joined where they touch, empty ones left out", () => {
    const spans = [
      { start: 4, end: 6 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
      { start: 9, end: 9 },
    ];
    expect(joined(spans)).toEqual([{ start: 1, end: 6 }]);
    expect(within([{ start: 1, end: 6 }], { start: 2, end: 3 })).toEqual([{ start: 2, end: 3 }]);
    expect(within([{ start: 1, end: 2 }], { start: 2, end: 3 })).toEqual([]);
  });
});

describe("folding", () => {
  it("keeps what a comparison needs", () => {
    expect(foldText("É٣ «x» – ﻻ ß œ")).toBe('e3 "x" - لا ss oe');
    expect(foldText("۳ ٣")).toBe("3 3");
    expect(foldText("é?É a? 1?2 ?b")).toBe("e\ufffde a? 1?2 ?b");
    expect(foldText("Ã©tÃ© â€™ Ãx")).toBe("ete ' ax");
  });
});

describe("paragraphs", () => {
  it("go on after a full stop, but not over a heading", () => {
    const raw = `${FORMULA}1. Notes the fact. It is new.\nMore is to come.\n\nPart two\n\n2. Urges States to act.`;
    expect(operative(raw).map((one) => one.text)).toEqual([
      "Notes the fact. It is new. More is to come.",
      "Urges States to act.",
    ]);
  });

  it("in Arabic stop at a heading too", () => {
    const raw =
      "إن المؤتمر،\n\nإذ يشير إلى نظامه،\n\n1. يلاحظ الأمر.\n\nالمتابعة\n\n2. يدعو الدول إلى العمل.";
    expect(operative(raw)[0]?.text).toBe("يلاحظ الأمر.");
  });

  it("do not take a rule across the page for notes when no note follows", () => {
    const raw = `${FORMULA}1. Notes the fact;\n_____\n2. Urges States to act.`;
    expect(operative(raw)).toHaveLength(2);
  });

  it("end before the formula that closes the document", () => {
    const raw = `${FORMULA}1. Notes the fact,\nDone at Doha`;
    expect(operative(raw)[0]?.text).toBe("Notes the fact,");
  });

  it("have sub-paragraphs by letters past the eighth, by deep numbers and by bullets", () => {
    const letters = "abcdefghi".split("").map((letter) => `(${letter}) one;`);
    expect(
      operative(`${FORMULA}1. Urges States to:\n${letters.join("\n")}\n2. Notes it.`)[0]?.subparagraphs,
    ).toBe(9);
    expect(
      operative(`${FORMULA}1. Urges States to act: (a) here; (b) there; 1.1 x;\n2. Notes it.`)[0]
        ?.subparagraphs,
    ).toBe(2);
    expect(operative(`${FORMULA}1. Urges States to act, - and soon.\n2. Notes it.`)[0]?.subparagraphs).toBe(
      0,
    );
  });
});

describe("openers and markers", () => {
  it("know a participle by its ending, and a paragraph by the empty line before it", () => {
    const raw =
      "The Conference,\n\nRecalling its statutes,\n\nEmbarking on a journey,\n\nOf the view that it is time,\n\n1. Notes it.";
    expect(part(raw)?.preambular).toHaveLength(3);
  });

  it("take a numbered participle for the preamble", () => {
    const raw =
      "The Conference,\n1. Recalling its statutes,\n2. Embarking on a journey,\n3. Notes the fact;\n4. Urges States to act.";
    expect(operative(raw).map((one) => one.number)).toEqual([3, 4]);
  });

  it("announce the operative part in capitals without a colon", () => {
    const raw =
      "CONSIDERANDO que es hora,\n\nLA ASAMBLEA RESUELVE\n\n- Fundar una escuela;\n- Abrir un puerto.";
    expect(operative(raw)).toHaveLength(2);
    const small = "Considerando que es hora,\n\nque la asamblea resuelve\n\n- Fundar una escuela.";
    expect(operative(small)).toHaveLength(0);
  });

  it("announce paragraphs that begin in no known way", () => {
    const raw = `${FORMULA}RESOLVES:\n\nThat the port be opened;\n\nthat is to say at once;\n\nThat it be kept open.`;
    expect(operative(raw)).toHaveLength(2);
  });

  it("leave a plain text alone", () => {
    expect(readDocument("It rained.\n\nWelcome home, said the note on the door.", MEMBERS)).toEqual({
      parts: [],
      doubts: ["not_a_resolution"],
    });
    expect(readDocument("", MEMBERS).doubts).toEqual(["not_a_resolution"]);
  });
});

describe("titles", () => {
  it("are none when they run on like a paragraph", () => {
    expect(part(`${"A very long heading indeed ".repeat(30)}\n${FORMULA}1. Notes it.`)?.title).toBeNull();
  });

  it("are read for each document of a file", () => {
    const raw = `First matter of all\n\n${FORMULA}1. Notes it.\n\nSecond matter of all\n\n${FORMULA}1. Notes that.`;
    expect(readDocument(raw, MEMBERS).parts.map((one) => one.title?.text)).toEqual([
      "First matter of all",
      "Second matter of all",
    ]);
  });
});

describe("verbs inside a paragraph", () => {
  it("are no nouns in the plural", () => {
    expect(
      verbs(`${FORMULA}1. Notes their calls and requests for help, and demands of others;\n2. Urges it.`),
    ).toEqual(["notes", "urges"]);
  });

  it("count with an adverb though another verb follows at once", () => {
    expect(verbs(`${FORMULA}1. Notes it, and strongly condemns and rejects force;\n2. Urges it.`)).toEqual([
      "notes",
      "strongly condemns",
      "rejects",
      "urges",
    ]);
  });

  it("follow a subject, in the third person only as the sentence has it", () => {
    const raw = `${FORMULA}1. As members, we will act. The Assembly urges States to help. The Assembly urge nobody;\n2. Notes it.`;
    expect(verbs(raw)).toEqual(["will act", "urges", "notes"]);
  });
});

describe("addressees", () => {
  const addressed = (raw: string) =>
    operative(raw).flatMap((one) => one.acts.flatMap((act) => act.addressees));
  it("are read from a long list as far as it is worth reading", () => {
    expect(addressed(`${FORMULA}1. Calls upon ${"the said Member States, ".repeat(60)}to act.`)).toEqual([
      "states",
    ]);
  });

  it("are not read over the end of what is asked about", () => {
    const key = "all the member states to act";
    expect(namedAt(key, 0, key.length, LEXICONS.en, NOBODY)?.value).toBe("states");
    expect(namedAt(key, 0, 12, LEXICONS.en, NOBODY)).toBeNull();
  });

  it("may be joined by a letter and an adjective in Arabic", () => {
    const raw = "إن المؤتمر،\n\nإذ يشير إلى نظامه،\n\n1. يدعو الدول وكل الحكومات إلى العمل.";
    expect(addressed(raw)).toEqual(["states", "governments"]);
  });
});

describe("page furniture", () => {
  it("is no paragraph that is printed twice", () => {
    const raw = `${FORMULA}Urges States to act.\n2/3\nUrges States to act.`;
    expect(operative(raw)).toHaveLength(2);
  });

  it("is no opener of a paragraph, however often it is printed", () => {
    const raw = "The Conference,\n\nRecalling its statutes,\n2/3\nRecalling its statutes,\n\n1. Notes it.";
    expect(part(raw)?.preambular).toHaveLength(2);
  });
});
