import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { aReadAct, aReadDue, aReadParagraph, aReadPart } from "../testing/read-makers";
import type { ReadDue, Reading, ReadParagraph, ReadPart } from "./intake/reading";
import { asksForSomething } from "./proposed-commitments";
import { type DraftSource, draftFromReading } from "./reading-draft";

const read = (...parts: ReadPart[]): Reading => ({ parts, doubts: [] });
const source: DraftSource = { raw: "Kuwait  on\n  9.", findEvent: () => null };
const commitmentsOf = (...operative: ReadParagraph[]) =>
  draftFromReading(read(aReadPart({ operative })), source).commitments;
const dueOf = (due: ReadDue, findEvent: DraftSource["findEvent"] = () => null) => {
  const part = aReadPart({ operative: [aReadParagraph(1, { acts: [aReadAct({ due })] })] });
  return draftFromReading(read(part), { ...source, findEvent }).commitments[0];
};

describe("an act becomes a commitment", () => {
  it("when it names an addressee or asks, and not when it only states", () => {
    expect(asksForSomething({ addressees: ["all"], kindOfAct: "acknowledge" })).toBe(true);
    expect(asksForSomething({ addressees: [], kindOfAct: "other" })).toBe(true);
    expect(asksForSomething({ addressees: [], kindOfAct: "acknowledge" })).toBe(false);
    expect(asksForSomething({ addressees: [], kindOfAct: "condemn" })).toBe(false);
  });

  it("once for each act that asks, and never for a preambular paragraph", () => {
    const acts = [
      aReadAct({ addressees: [], kindOfAct: "acknowledge" }),
      aReadAct(),
      aReadAct({ kindOfAct: "report" }),
    ];
    const part = aReadPart({
      preambular: [aReadParagraph(1, { acts })],
      operative: [aReadParagraph(26, { acts }), aReadParagraph(27)],
    });
    const { commitments } = draftFromReading(read(part), source);
    expect(commitments.map(({ key, paragraphs, kindOfAct }) => [key, paragraphs, kindOfAct])).toEqual([
      ["c1", ["o26"], "legislate"],
      ["c2", ["o26"], "report"],
    ]);
  });

  it("in the words of each language that splits the paragraph alike, in the whole paragraph of one that does not", () => {
    const two = [aReadAct({ text: "one" }), aReadAct({ text: "two" })];
    const draft = draftFromReading(
      read(
        aReadPart({ operative: [aReadParagraph(1, { acts: two })] }),
        aReadPart({
          language: "fr",
          operative: [aReadParagraph(1, { acts: two.map((act) => ({ ...act, text: `${act.text} fr` })) })],
        }),
        aReadPart({ language: "ar", operative: [aReadParagraph(1, { text: "الكل", acts: [aReadAct()] })] }),
      ),
      source,
    );
    expect(draft.commitments.map(({ summary }) => summary)).toEqual([
      { en: "one", fr: "one fr", ar: "الكل" },
      { en: "two", fr: "two fr", ar: "الكل" },
    ]);
  });

  it("without the comma that stood before it", () => {
    const acts = [aReadAct({ text: ", and to report;" }), aReadAct({ text: "، وتقديم تقرير" })];
    const [one, two] = commitmentsOf(aReadParagraph(26, { acts }));
    expect([one?.summary.en, two?.summary.en]).toEqual(["and to report;", "وتقديم تقرير"]);
  });

  it("read in the first language that has acts", () => {
    const draft = draftFromReading(
      read(
        aReadPart({ operative: [aReadParagraph(1)] }),
        aReadPart({
          language: "fr",
          operative: [aReadParagraph(1, { acts: [aReadAct({ verbs: ["invite"] })] })],
        }),
      ),
      source,
    );
    expect(draft.commitments.map(({ verbs }) => verbs)).toEqual([["invite"]]);
  });

  it("with a doubt where nobody is named, said once", () => {
    const vague = aReadAct({ addressees: [] });
    const [one] = commitmentsOf(aReadParagraph(1, { acts: [vague] }));
    expect(one?.doubts).toEqual(["addressee_unclear"]);
    const doubts = ["addressee_unclear", "verb_unknown", "furniture_inside"] as const;
    const [two] = commitmentsOf(aReadParagraph(1, { acts: [vague], doubts: [...doubts] }));
    expect(two?.doubts).toEqual(["addressee_unclear", "verb_unknown"]);
  });
});

describe("a due rule", () => {
  it("of one paragraph gives each of its acts its own day", () => {
    const commitments = commitmentsOf(
      aReadParagraph(26, {
        acts: [
          aReadAct({ due: aReadDue({ isoDate: "2019-12-31", precision: "year" }) }),
          aReadAct({ due: aReadDue({ isoDate: "2021-12-31", precision: "year" }) }),
        ],
      }),
    );
    expect(commitments.map(({ due }) => due.rule)).toEqual([
      { kind: "end_of_year", year: 2019 },
      { kind: "end_of_year", year: 2021 },
    ]);
  });

  it("is none, and sure, where the text says nothing", () => {
    expect(commitmentsOf(aReadParagraph(1, { acts: [aReadAct()] }))[0]).toMatchObject({
      due: { rule: { kind: "none" }, origin: null, text: null },
      doubts: [],
    });
  });

  it("by an event hangs on the calendar's event", () => {
    const found = dueOf(aReadDue({ event: "149th Assembly" }), (name) =>
      name === "149th Assembly" ? "e149" : null,
    );
    expect(found).toMatchObject({
      due: { rule: { kind: "by_event", eventId: "e149" }, origin: "explicit" },
      doubts: [],
    });
  });

  it("by an event that the calendar does not know falls back on the date, and is doubtful", () => {
    expect(dueOf(aReadDue({ event: "Forum", isoDate: "2018-12-31", precision: "month" }))).toMatchObject({
      due: { rule: { kind: "end_of_year", year: 2018 }, text: "as printed" },
      doubts: ["event_unknown"],
    });
    expect(dueOf(aReadDue({ event: "Forum" }))).toMatchObject({
      due: { rule: { kind: "none" }, origin: null, text: "as printed" },
      doubts: ["event_unknown"],
    });
  });

  it("recurs from the year it names, before any event", () => {
    const due = aReadDue({ event: "Forum", isoDate: "2022-12-31", precision: "year", recurrence: "P4Y" });
    expect(dueOf(due, () => "forum")).toMatchObject({
      due: { rule: { kind: "every_years", years: 4, fromYear: 2022 }, origin: "explicit" },
      doubts: [],
    });
  });

  it("that recurs in no way we know is doubtful", () => {
    expect(dueOf(aReadDue({ recurrence: "P4Y" }))?.doubts).toEqual(["due_unclear"]);
    expect(dueOf(aReadDue({ recurrence: "P6M", isoDate: "2022-06-30", precision: "month" }))).toMatchObject({
      due: { rule: { kind: "on_date", on: "2022-06-30" }, origin: "derived" },
      doubts: ["due_unclear"],
    });
  });

  it("on a day is that day", () => {
    expect(dueOf(aReadDue({ isoDate: "2018-12-31", precision: "day" }))?.due).toEqual({
      rule: { kind: "on_date", on: aDay("2018-12-31") },
      origin: "explicit",
      text: "as printed",
    });
  });

  it("that the text states without a day is doubtful", () => {
    expect(dueOf(aReadDue({}))?.doubts).toEqual(["due_unclear"]);
  });
});
