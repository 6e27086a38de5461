import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, aReservation } from "../testing/makers";
import { reservationCovering } from "./reservation";

describe("a reservation", () => {
  it("on the whole text reserves every commitment", () => {
    expect(reservationCovering(["p9"], [aReservation({ id: "poland", scope: "whole" })])).toBe("poland");
  });

  it("in the form of opposition reserves every commitment", () => {
    const opposed = aReservation({ id: "opposed", kind: "opposition", scope: "whole" });
    expect(reservationCovering(["p1", "p2"], [opposed])).toBe("opposed");
  });

  it("on a paragraph, or a phrase of it, reserves the commitment it asks for", () => {
    expect(reservationCovering(["p5"], [aReservation({ id: "qatar", paragraphIds: ["p5"] })])).toBe("qatar");
  });

  it("on another paragraph, or a preambular one, reserves nothing", () => {
    const elsewhere = aReservation({ paragraphIds: ["p16", "preambular-9"] });
    expect(reservationCovering(["p9"], [elsewhere])).toBeNull();
  });

  it("on one of a commitment's two paragraphs does not reserve it", () => {
    expect(reservationCovering(["p9", "p16"], [aReservation({ paragraphIds: ["p9"] })])).toBeNull();
  });

  it("may cover a commitment together with another, and the first is named", () => {
    const two = [
      aReservation({ id: "a", paragraphIds: ["p9"] }),
      aReservation({ id: "b", paragraphIds: ["p16"] }),
    ];
    expect(reservationCovering(["p9", "p16"], two)).toBe("a");
  });

  it("that was withdrawn reserves nothing", () => {
    const withdrawn = aReservation({ scope: "whole", withdrawnOn: aDay("2023-01-01") });
    expect(reservationCovering(["p9"], [withdrawn])).toBeNull();
  });

  it("on paragraphs cannot cover a commitment that rests on no operative paragraph", () => {
    expect(reservationCovering([], [aReservation({ paragraphIds: ["p9"] })])).toBeNull();
  });
});

describe("any set of reservations", () => {
  const anyParagraphs = fc.uniqueArray(fc.constantFrom("p1", "p2", "p3", "p4"), { maxLength: 4 });
  const anyReservation = fc
    .record({
      id: fc.uuid(),
      scope: fc.constantFrom("whole" as const, "paragraphs" as const),
      paragraphIds: anyParagraphs,
      withdrawnOn: fc.constantFrom(null, aDay("2023-01-01")),
    })
    .map(aReservation);

  it("reserves the same, in whatever order it is read", () => {
    fc.assert(
      fc.property(anyParagraphs, fc.array(anyReservation), (paragraphs, entries) => {
        const reserved = reservationCovering(paragraphs, entries) !== null;
        expect(reservationCovering(paragraphs, entries.toReversed()) !== null).toBe(reserved);
      }),
    );
  });

  it("frees nothing by one entry more", () => {
    fc.assert(
      fc.property(anyParagraphs, fc.array(anyReservation), anyReservation, (paragraphs, entries, another) => {
        fc.pre(reservationCovering(paragraphs, entries) !== null);
        expect(reservationCovering(paragraphs, [...entries, another])).not.toBeNull();
      }),
    );
  });
});
