import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph, aDraftReservation } from "../testing/draft-makers";
import { aDay } from "../testing/makers";
import { documentPlan, type PlanIds, renditionPlan } from "./document-plan";
import { labelsOf, problemsOfDraft } from "./draft-problems";
import type { DraftDue, ReadingDraft } from "./reading-draft";

const ids: PlanIds = {
  documentId: "document",
  renditionId: "rendition",
  bodyId: "ipu",
  parliamentIdOf: (iso2) => (iso2 === "XX" ? null : `parliament ${iso2}`),
  newId: (name) => name,
};
const planned = (draft: ReadingDraft) => {
  const plan = documentPlan(draft, ids);
  if (!plan.ok) throw new Error(plan.refusal);
  return plan.value;
};
const problemsIn = (given: Partial<ReadingDraft>) => problemsOfDraft(aDraft(given), ids.parliamentIdOf);

describe("the rows of a confirmed reading", () => {
  it("hold the document, its paragraphs and their texts with their places", () => {
    const plan = planned(aDraft());
    expect(plan.document).toMatchObject({
      id: "document",
      bodyId: "ipu",
      code: "145R1",
      title: { en: "A title" },
    });
    expect(plan.paragraphs).toEqual([
      { id: "paragraph o1", documentId: "document", part: "operative", label: "1", position: 1 },
    ]);
    expect(plan.paragraphTexts).toEqual([
      {
        paragraphId: "paragraph o1",
        renditionId: "rendition",
        locale: "en",
        text: "Calls on parliaments",
        span: { start: 0, end: 20 },
        noise: [],
      },
    ]);
  });

  it("leave a document without recorded adoption without a day of adoption", () => {
    const { facts } = aDraft();
    const { document } = planned(
      aDraft({ facts: { ...facts, adoption: "not_recorded", adoptedOn: aDay("2022-10-15") } }),
    );
    expect(document.adoptedOn).toBeNull();
  });

  it("hold confirmed commitments with the columns that their due rule uses", () => {
    const due = (rule: DraftDue["rule"], origin: DraftDue["origin"] = "explicit"): DraftDue => ({
      rule,
      origin,
      text: null,
    });
    const commitments = [
      aCommitment({ key: "c1", due: due({ kind: "on_date", on: aDay("2019-01-02") }) }),
      aCommitment({ key: "c2", due: due({ kind: "end_of_year", year: 2019 }, null) }),
      aCommitment({ key: "c3", due: due({ kind: "by_event", eventId: "e149" }) }),
      aCommitment({ key: "c4", due: due({ kind: "every_years", years: 4, fromYear: 2022 }) }),
      aCommitment({ key: "c5", due: due({ kind: "none" }) }),
    ];
    const none = { dueOn: null, dueYear: null, dueEveryYears: null, dueEventId: null };
    expect(planned(aDraft({ commitments })).commitments).toMatchObject([
      { ...none, dueKind: "on_date", dueOn: "2019-01-02", dueOrigin: "explicit", lifecycle: "confirmed" },
      { ...none, dueKind: "end_of_year", dueYear: 2019, dueOrigin: "assigned" },
      { ...none, dueKind: "by_event", dueEventId: "e149" },
      { ...none, dueKind: "every_years", dueYear: 2022, dueEveryYears: 4 },
      { ...none, dueKind: "none", dueOrigin: null },
    ]);
  });

  it("name the members that a commitment binds, or null for all", () => {
    const commitments = [aCommitment({ key: "c1", boundIso2: ["ML", "TD"] }), aCommitment({ key: "c2" })];
    expect(
      planned(aDraft({ commitments })).commitments.map(({ boundParliamentIds }) => boundParliamentIds),
    ).toEqual([["parliament ML", "parliament TD"], null]);
  });

  it("hold each reservation with what it covers, and a whole one without paragraphs", () => {
    const covers = [
      { paragraph: "o1", phrase: "the words" },
      { paragraph: "gone", phrase: null },
    ];
    const plan = planned(
      aDraft({
        reservations: [
          aDraftReservation({ key: "r1", covers }),
          aDraftReservation({ key: "r2", iso2: "PL", wholeDocument: true, covers, quotes: {} }),
        ],
      }),
    );
    expect(plan.reservationParagraphs).toEqual([
      { reservationId: "reservation r1", paragraphId: "paragraph o1", phrase: "the words" },
    ]);
    expect(
      plan.reservations.map(({ parliamentId, quote, recordedOn }) => [parliamentId, quote, recordedOn]),
    ).toEqual([
      ["parliament KW", "on operative paragraph 1", "2022-10-15"],
      ["parliament PL", "Kuwait", "2022-10-15"],
    ]);
  });

  it("date reservations by the text where no adoption is recorded", () => {
    const { facts } = aDraft();
    const undated = { ...facts, adoptedOn: null, textDate: aDay("2018-10-17") };
    const { reservations } = planned(aDraft({ facts: undated, reservations: [aDraftReservation()] }));
    expect(reservations[0]?.recordedOn).toBe("2018-10-17");
  });

  it("pass over a paragraph that a commitment names and the draft no longer has", () => {
    const commitments = [aCommitment({ paragraphs: ["gone", "o1"] })];
    expect(planned(aDraft({ commitments })).commitmentParagraphs).toEqual([
      { commitmentId: "commitment c1", paragraphId: "paragraph o1" },
    ]);
  });

  it("hold what an officer said of the languages, but not of a paragraph that is gone", () => {
    const mark = { difference: "migrants en>fr", verdict: "noted" } as const;
    const differences = [
      { ...mark, paragraph: "o1" },
      { ...mark, paragraph: "o7" },
    ];
    expect(planned(aDraft({ differences })).differenceMarks).toEqual([
      { ...mark, paragraphId: "paragraph o1" },
    ]);
  });

  it("are none for a draft with a problem", () => {
    expect(documentPlan(aDraft({ paragraphs: [] }), ids)).toEqual({
      ok: false,
      refusal: "no_operative_paragraph",
    });
  });

  it("are a fault where a member is known to the check and then no more", () => {
    let asked = 0;
    const forgetful = { ...ids, parliamentIdOf: () => (asked++ === 0 ? "once" : null) };
    expect(() => documentPlan(aDraft({ reservations: [aDraftReservation()] }), forgetful)).toThrow("KW");
    expect(() => documentPlan(aDraft(), { ...ids, parliamentIdOf: () => null })).not.toThrow();
  });
});

describe("the labels of commitments", () => {
  it("count the acts of one paragraph, in the order of the text", () => {
    const paragraphs = [
      aDraftParagraph({ key: "p1", part: "preambular" }),
      aDraftParagraph({ key: "o26", number: 26 }),
      aDraftParagraph({ key: "o27", number: 27 }),
    ];
    const commitments = [
      aCommitment({ key: "lost", paragraphs: ["gone"] }),
      aCommitment({ key: "c4", paragraphs: ["o27", "o26"] }),
      aCommitment({ key: "c3", paragraphs: ["o27"] }),
      aCommitment({ key: "c1", paragraphs: ["o26"] }),
      aCommitment({ key: "c2", paragraphs: ["o26"] }),
      aCommitment({ key: "c0", paragraphs: ["p1"] }),
    ];
    expect(
      labelsOf(aDraft({ paragraphs, commitments })).map(({ label, commitment }) => [label, commitment.key]),
    ).toEqual([
      ["P1", "c0"],
      ["26, 27", "c4"],
      ["26 (1)", "c1"],
      ["26 (2)", "c2"],
      ["27", "c3"],
      ["", "lost"],
    ]);
  });
});

describe("a draft cannot be confirmed", () => {
  it("without code, title or operative paragraph", () => {
    const { facts } = aDraft();
    const given = {
      facts: { ...facts, code: "" },
      titles: { fr: { text: "", span: null } },
      paragraphs: [],
      commitments: [],
    };
    expect(problemsIn(given)).toEqual([
      { code: "code_missing", key: "facts" },
      { code: "title_missing", key: "facts" },
      { code: "no_operative_paragraph", key: "facts" },
    ]);
  });

  it("with a number used twice in one part, or a paragraph without text", () => {
    const paragraphs = [
      aDraftParagraph({ key: "p1", part: "preambular" }),
      aDraftParagraph({ key: "o1" }),
      aDraftParagraph({ key: "o1-2" }),
      aDraftParagraph({ key: "o2", number: 2, texts: {} }),
    ];
    expect(problemsIn({ paragraphs })).toEqual([
      { code: "paragraph_number_twice", key: "o1-2" },
      { code: "paragraph_without_text", key: "o2" },
    ]);
  });

  it("with a reservation of an unknown member, on nothing, or entered twice", () => {
    const whole = { wholeDocument: true, covers: [] };
    const reservations = [
      aDraftReservation({ key: "r1", iso2: null }),
      aDraftReservation({ key: "r2", iso2: "XX" }),
      aDraftReservation({ key: "r3", covers: [{ paragraph: "gone", phrase: null }] }),
      aDraftReservation({ key: "r4", iso2: "PL", ...whole }),
      aDraftReservation({ key: "r5", iso2: "PL", ...whole }),
      aDraftReservation({ key: "r6", iso2: "PL" }),
    ];
    expect(problemsIn({ reservations })).toEqual([
      { code: "reservation_member_unknown", key: "r1" },
      { code: "reservation_member_unknown", key: "r2" },
      { code: "reservation_covers_nothing", key: "r3" },
      { code: "reservation_member_twice", key: "r5" },
    ]);
  });

  it("with a commitment of no paragraph, without words, or binding an unknown member", () => {
    const commitments = [
      aCommitment({ key: "c1", paragraphs: ["gone"] }),
      aCommitment({ key: "c2", summary: {} }),
      aCommitment({ key: "c3", boundIso2: ["XX"] }),
      aCommitment({ key: "c4", boundIso2: ["ML"] }),
    ];
    expect(problemsIn({ commitments })).toEqual([
      { code: "commitment_without_paragraph", key: "c1" },
      { code: "commitment_without_summary", key: "c2" },
      { code: "bound_member_unknown", key: "c3" },
    ]);
  });
});

describe("another rendition of a document on record", () => {
  it("gives its texts to the paragraphs with the same part and number, and counts the others", () => {
    const paragraphs = [
      aDraftParagraph({ key: "p1", part: "preambular" }),
      aDraftParagraph({ key: "o1" }),
      aDraftParagraph({ key: "o1-2" }),
      aDraftParagraph({ key: "o9", number: 9 }),
    ];
    const plan = renditionPlan(aDraft({ paragraphs }), {
      renditionId: "copy",
      paragraphs: [{ id: "one", part: "operative", position: 1 }],
    });
    expect(plan.paragraphTexts.map(({ paragraphId, renditionId }) => [paragraphId, renditionId])).toEqual([
      ["one", "copy"],
    ]);
    expect(plan.unmatched).toBe(3);
  });
});

describe("any draft", () => {
  it("is either refused or planned with a row for each entry, each id once", () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(numbers, (given) => {
        const paragraphs = given.map((number, index) => aDraftParagraph({ key: `o${index}`, number }));
        const commitments = given.map((_, index) =>
          aCommitment({ key: `c${index}`, paragraphs: [`o${index}`] }),
        );
        const plan = documentPlan(aDraft({ paragraphs, commitments }), ids);
        expect(plan.ok).toBe(given.length > 0 && new Set(given).size === given.length);
        if (!plan.ok) return;
        const rows = [...plan.value.paragraphs, ...plan.value.commitments];
        expect(new Set(rows.map(({ id }) => id)).size).toBe(given.length * 2);
        expect(plan.value.commitmentParagraphs).toHaveLength(given.length);
        expect(new Set(plan.value.commitments.map(({ label }) => label)).size).toBe(given.length);
      }),
    );
  });
});
