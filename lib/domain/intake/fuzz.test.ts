import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";
import type { ReadPart, Span } from "./reading";

const MEMBERS = [
  { iso2: "KW", names: ["Kuwait", "Koweït", "الكويت"] },
  { iso2: "IN", names: ["India", "Inde", "الهند"] },
];
/** Crumbs of resolutions and of bad layouts, so that chance meets the rules. */
const CRUMBS = [
  "The General Assembly,\n",
  "Recalling its resolution 71/1,\n",
  "1. Calls upon States to act by the end of 2030;\n",
  "2.\nUrges parliaments",
  "• Requests the Secretary-General to report at its next session;",
  "Le Parlement européen,\n",
  "considérant que",
  "3. prie instamment les États de ratifier ;\n",
  "RESUELVE:\n",
  "PRIMERO: Instar a los Estados a",
  "إن الجمعية العامة،\n",
  "وإذ تشير إلى قرارها،\n",
  "٢ - تدعو الدول إلى التصديق؛\n",
  "* The delegation of Kuwait expressed reservations on operative paragraph 2.\n",
  "- India on preambular paragraphs 3 and 4,",
  "____________\n1 See A/70/12.\n",
  "- 2 -\n",
  "4\n5\n6\n",
  "(a) first;\n(b) second;\n",
  "Ã©tat \ufffd\ufffd a?b <br/> **x** ",
  " and also encourages ",
  "within six months, every four years, beginning in 2022, ",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...CRUMBS), fc.string({ unit: "binary", maxLength: 20 })), {
    maxLength: 30,
  })
  .map((crumbs) => crumbs.join(""));

const spansOf = (part: ReadPart): Span[] => [
  ...[...part.preambular, ...part.operative].flatMap((one) => [
    one.span,
    ...one.noise,
    ...one.acts.flatMap((act) => [act.span, ...(act.due ? [act.due.span] : [])]),
  ]),
  ...part.reservations.map((one) => one.span),
];

/** Generous, for machines that do other work at the same time. */
const TIMEOUT_MS = 60_000;

describe("any text at all", { timeout: TIMEOUT_MS }, () => {
  it("is read without an error, every span inside it", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { parts } = readDocument(raw, MEMBERS);
        return parts
          .flatMap(spansOf)
          .every(({ start, end }) => 0 <= start && start <= end && end <= raw.length);
      }),
      { numRuns: 200 },
    );
  });

  it("gives its paragraphs in the order of the text, none over another", () => {
    fc.assert(
      fc.property(text, (raw) => {
        for (const part of readDocument(raw, MEMBERS).parts) {
          for (const list of [part.preambular, part.operative]) {
            expect(list.every((one, at) => at === 0 || (list[at - 1]?.span.end ?? 0) <= one.span.start)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it("puts each paragraph together again from its span and its noise", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const all = readDocument(raw, MEMBERS).parts.flatMap((part) => [
          ...part.preambular,
          ...part.operative,
        ]);
        return all.every(({ span, noise, text: read }) => {
          const kept = [...noise].reverse().reduce(
            (left, gap) => {
              return left.slice(0, gap.start - span.start) + left.slice(gap.end - span.start);
            },
            raw.slice(span.start, span.end),
          );
          return kept.replace(/\s+/gu, " ").trim() === read;
        });
      }),
      { numRuns: 200 },
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
    ["newlines", "\n"],
    ["one letter", "x"],
    ["enacting formulas", "The General Assembly, Recalling "],
    ["moved numbers", "1.\n"],
    ["lost letters", "\ufffd\ufffd \n"],
    ["limits without dates", "1. Urges States by "],
    ["reservations", "The delegation of Kuwait expressed reservations on paragraph 9. "],
  ])("of nothing but %s takes a time in proportion to its length", (_, crumb) => {
    const once = (raw: string): number => {
      const start = performance.now();
      readDocument(raw, MEMBERS);
      return performance.now() - start;
    };
    // The best of several runs: whatever else the machine does only ever adds time.
    const best = (length: number): number => {
      const raw = crumb.repeat(Math.ceil(length / crumb.length));
      return Math.min(once(raw), once(raw), once(raw), once(raw));
    };
    const short = Math.max(best(20_000), 3);
    expect(best(80_000)).toBeLessThan(short * 16);
  });
});
