import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph, aDraftReservation } from "@/lib/testing/draft-makers";
import { type Mark, marksOf, segmentsOf } from "./segments";

const mark = (key: string, start: number, end: number): Mark => ({
  key,
  kind: "operative",
  span: { start, end },
});

describe("the source in segments", () => {
  it("names the entries of each run, the narrowest first, and where each begins", () => {
    const marks = [mark("o1", 2, 8), { ...mark("c1", 4, 8), kind: "act" as const }];
    expect(segmentsOf("0123456789", { marks, noise: [{ start: 5, end: 6 }] })).toEqual([
      { start: 0, text: "01", keys: [], kind: null, isNoise: false, anchors: [] },
      { start: 2, text: "23", keys: ["o1"], kind: "operative", isNoise: false, anchors: ["o1"] },
      { start: 4, text: "4", keys: ["c1", "o1"], kind: "act", isNoise: false, anchors: ["c1"] },
      { start: 5, text: "5", keys: ["c1", "o1"], kind: "act", isNoise: true, anchors: [] },
      { start: 6, text: "67", keys: ["c1", "o1"], kind: "act", isNoise: false, anchors: [] },
      { start: 8, text: "89", keys: [], kind: null, isNoise: false, anchors: [] },
    ]);
  });

  it("passes over a place outside the text", () => {
    expect(
      segmentsOf("ab", { marks: [mark("o1", 1, 9), mark("o2", 1, 1)], noise: [{ start: 1, end: 7 }] }),
    ).toMatchObject([
      { text: "a", keys: [] },
      { text: "b", keys: [] },
    ]);
  });

  it("has all places of a draft", () => {
    const span = { start: 0, end: 3 };
    const draft = aDraft({
      titles: { en: { text: "A", span }, fr: { text: "B", span: null } },
      dateSpan: span,
      paragraphs: [aDraftParagraph({ texts: { en: { text: "x", span, noise: [span] } } })],
      reservations: [aDraftReservation()],
      commitments: [aCommitment()],
    });
    const { marks, noise } = marksOf(draft);
    expect(marks.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      "facts title",
      "facts date",
      "o1 operative",
      "r1 reservation",
      "c1 act",
    ]);
    expect(noise).toEqual([span]);
  });

  it("of any marks is the whole source, once", () => {
    const place = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), fc.array(place), fc.array(place), (raw, spans, noise) => {
        const marks = spans.map((span, index) => ({ key: `o${index}`, kind: "operative" as const, span }));
        const segments = segmentsOf(raw, { marks, noise });
        expect(segments.map(({ text }) => text).join("")).toBe(raw);
        const anchors = segments.flatMap((segment) => segment.anchors);
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
    );
  });
});
