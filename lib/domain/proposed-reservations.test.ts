import { describe, expect, it } from "vitest";
import { aReadParagraph, aReadPart, aReadReservation } from "../testing/read-makers";
import type { Reading, ReadPart } from "./intake/reading";
import { type DraftSource, draftFromReading } from "./reading-draft";

const read = (...parts: ReadPart[]): Reading => ({ parts, doubts: [] });
const source: DraftSource = { raw: "Kuwait  on\n  9.", findEvent: () => null };
describe("reservations", () => {
  const operative = [aReadParagraph(9), aReadParagraph(16)];

  it("are entered once for all languages, with the words of each", () => {
    const draft = draftFromReading(
      read(
        aReadPart({ operative, reservations: [aReadReservation()] }),
        aReadPart({ language: "ar", operative, reservations: [aReadReservation({ member: "الكويت" })] }),
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
        aReadPart({ operative, reservations: [aReadReservation()] }),
        aReadPart({ language: "ar", operative, reservations: [aReadReservation({ paragraphs: [16] })] }),
      ),
      source,
    );
    expect(draft.reservations[0]).toMatchObject({
      covers: [{ paragraph: "o9", phrase: null }],
      doubts: ["languages_differ"],
    });
  });

  it("of one member on one scope stay apart where they are printed apart", () => {
    const reservations = [aReadReservation(), aReadReservation({ paragraphs: [16] })];
    const draft = draftFromReading(read(aReadPart({ operative, reservations })), source);
    expect(draft.reservations.map(({ covers, doubts }) => [covers[0]?.paragraph, doubts])).toEqual([
      ["o9", []],
      ["o16", []],
    ]);
  });

  it("on a paragraph that is not there, or by an unknown member, are doubtful", () => {
    const reservations = [
      aReadReservation({ paragraphs: [9, 99] }),
      aReadReservation({ iso2: null, member: "Freedonia", paragraphs: [], doubts: ["member_unknown"] }),
    ];
    const draft = draftFromReading(read(aReadPart({ operative, reservations })), source);
    expect(draft.reservations.map(({ doubts }) => doubts)).toEqual([
      ["number_missing"],
      ["number_missing", "member_unknown"],
    ]);
  });

  it("on the whole text and opposition cover no single paragraph", () => {
    const reservations = [
      aReadReservation({ scope: "whole", paragraphs: [] }),
      aReadReservation({ iso2: "RU", scope: "opposition", paragraphs: [] }),
    ];
    const draft = draftFromReading(read(aReadPart({ operative, reservations })), source);
    expect(
      draft.reservations.map(({ kind, wholeDocument, covers }) => [kind, wholeDocument, covers]),
    ).toEqual([
      ["reservation", true, []],
      ["opposition", true, []],
    ]);
  });
});
