import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRUMBS, HOSTILE, placeFaults, repeated } from "../../testing/intake-inputs";
import { readDocument } from "./read-document";

const MEMBERS = [
  { iso2: "KW", names: ["Kuwait", "Koweït", "الكويت"] },
  { iso2: "IN", names: ["India", "Inde", "الهند"] },
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...CRUMBS), fc.string({ unit: "binary", maxLength: 20 })), {
    maxLength: 30,
  })
  .map((crumbs) => crumbs.join(""));

/** Generous, for machines that do other work at the same time. */
const TIMEOUT_MS = 60_000;

// `npm run proof:intake` asks the same of ten thousand texts, and how long a million characters take.
describe("any text at all", { timeout: TIMEOUT_MS }, () => {
  it("is read without an error, its spans inside it and in order, its paragraphs whole", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(placeFaults(raw, readDocument(raw, MEMBERS))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is read the same way twice", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(readDocument(raw, MEMBERS)).toEqual(readDocument(raw, MEMBERS));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a long text", { timeout: TIMEOUT_MS }, () => {
  it.each([
    "empty lines",
    "one letter a line",
    "enacting formulas",
    "moved numbers",
    "lost letters",
    "limits without dates",
    "clauses in one line",
    "reservations",
  ])("of nothing but %s takes a time in proportion to its length", (name) => {
    const once = (raw: string): number => {
      const start = process.cpuUsage();
      readDocument(raw, MEMBERS);
      return process.cpuUsage(start).user / 1000;
    };
    // Processor time, and the best of several runs: whatever else the machine does only ever adds to it.
    const best = (length: number): number => {
      const raw = repeated(`${HOSTILE[name]}`, length);
      return Math.min(once(raw), once(raw), once(raw), once(raw));
    };
    const short = Math.max(best(20_000), 10);
    expect(best(80_000)).toBeLessThan(short * 16);
  });

  it("of more paragraphs than any resolution has is no resolution", () => {
    expect(readDocument(repeated("1. Urges States;\n2. Calls on all;\n", 70_000), MEMBERS)).toEqual({
      parts: [],
      doubts: ["not_a_resolution"],
    });
  });

  it("of more lines than anybody writes is no resolution either", () => {
    const raw = `The Assembly,\n\nRecalling it,\n\n1. Urges States to act.${"\n".repeat(100_000)}`;
    expect(readDocument(raw, MEMBERS).doubts).toEqual(["not_a_resolution"]);
  });

  it("of more documents than a body adopts in years is none", () => {
    const raw = repeated(`${HOSTILE["documents of four lines"]}`, 130_000);
    expect(readDocument(raw, MEMBERS).doubts).toEqual(["not_a_resolution"]);
  });

  it("of more clauses than any paragraph has is read up to the two hundredth", () => {
    const raw = `1. Urges States to act${", and urges parliaments to act".repeat(300)}.`;
    expect(readDocument(raw, MEMBERS).parts[0]?.operative[0]?.acts).toHaveLength(201);
  });
});
