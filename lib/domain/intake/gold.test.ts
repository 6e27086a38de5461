import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import memberData from "../../../db/seed/data/members.json";
import { toPrediction } from "./prediction";
import { readDocument } from "./read-document";
import type { ReadPart, Span } from "./reading";
import { similarity } from "./similarity";

type GoldParagraph = {
  number: number;
  first_words: string;
  last_words: string;
  truncated?: boolean;
  addressees: string[];
  addressees_optional?: string[];
  verbs: string[];
  subparagraphs: number;
};
type GoldReservation = { member_iso2: string; scope: string; paragraphs: number[] };
type Gold = {
  name: string;
  language: string;
  title: string | null;
  title_accepted?: string[];
  preambular_count: number | null;
  operative: GoldParagraph[];
  reservations: GoldReservation[];
};

const here = fileURLToPath(new URL(".", import.meta.url));
const documents = fileURLToPath(new URL("../../../db/seed/documents/", import.meta.url));
const members = memberData.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));
/** The texts of the seeds are kept once, as the documents of the demonstration. */
const seedTexts: Record<string, string> = JSON.parse(readFileSync(`${here}gold/seeds/texts.json`, "utf8"));
const goldOf = (file: string): Gold => JSON.parse(readFileSync(file, "utf8"));
const named = (folder: string): string[] =>
  readdirSync(`${here}gold/${folder}`).flatMap((file) =>
    file.endsWith(".gold.json") ? [file.slice(0, -".gold.json".length)] : [],
  );
const cases = [
  ...named("seeds").map((name) => ({
    name,
    gold: goldOf(`${here}gold/seeds/${name}.gold.json`),
    raw: readFileSync(`${documents}${seedTexts[name]}`, "utf8"),
  })),
  ...named("dev").map((name) => ({
    name,
    gold: goldOf(`${here}gold/dev/${name}.gold.json`),
    raw: readFileSync(`${here}gold/dev/${name}.txt`, "utf8"),
  })),
];

/** Letters and digits only, as the scorer compares. */
const compact = (text: string): string =>
  text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/gu, " ")
    .normalize("NFKC")
    .replace(/[\u064b-\u0652\u0670\u0640]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
const tail = (text: string): string => compact(text).replace(/\d+$/u, "");
const partIn = (raw: string, language: string): ReadPart => {
  const part = readDocument(raw, members).parts.find((one) => one.language === language);
  if (!part) throw new Error(`no part in ${language}`);
  return part;
};
const without = (raw: string, span: Span, noise: readonly Span[]): string =>
  [...noise]
    .reverse()
    .reduce(
      (text, gap) => text.slice(0, gap.start - span.start) + text.slice(gap.end - span.start),
      raw.slice(span.start, span.end),
    );

describe.each(cases)("$name", ({ gold, raw }) => {
  const part = partIn(raw, gold.language);
  const predicted = toPrediction(part);

  it("has every operative paragraph, numbered and cut as the gold says", () => {
    expect(part.operative.map((one) => one.number)).toEqual(gold.operative.map((one) => one.number));
    for (const [index, expected] of gold.operative.entries()) {
      const text = part.operative[index]?.text ?? "";
      expect(compact(text).startsWith(compact(expected.first_words))).toBe(true);
      if (!expected.truncated) expect(tail(text).endsWith(tail(expected.last_words))).toBe(true);
      expect(part.operative[index]?.subparagraphs).toBe(expected.subparagraphs);
    }
  });

  it("addresses each paragraph as the gold says", () => {
    for (const [index, { addressees, addressees_optional: optional = [] }] of gold.operative.entries()) {
      if (gold.operative[index]?.truncated) continue;
      const read = predicted.operative[index]?.addressees ?? [];
      const free = new Set([...optional, ...addressees.flatMap((one) => one.split("|"))]);
      expect(addressees.filter((one) => !one.split("|").some((name) => read.includes(name)))).toEqual([]);
      expect(read.filter((one) => !free.has(one))).toEqual([]);
    }
  });

  it("has as many preambular paragraphs, the title and the reservations of the gold", () => {
    if (gold.preambular_count !== null) expect(part.preambular).toHaveLength(gold.preambular_count);
    const titles = gold.title_accepted ?? (gold.title === null ? [] : [gold.title]);
    if (titles.length > 0) expect(titles.map(compact)).toContain(compact(part.title?.text ?? ""));
    const key = (one: GoldReservation): string => [one.member_iso2, one.scope, ...one.paragraphs].join(" ");
    const read = predicted.reservations.map((one) => key({ ...one, member_iso2: one.member_iso2 ?? "" }));
    expect(read.sort()).toEqual(gold.reservations.map(key).sort());
  });

  it("puts every paragraph together again from its span and noise", () => {
    for (const { span, noise, text } of [...part.preambular, ...part.operative]) {
      expect(without(raw, span, noise).replace(/\s+/gu, " ").trim()).toBe(text);
    }
  });
});

describe("the source documents", () => {
  const paragraph = (file: string, language: string, number: number) =>
    partIn(readFileSync(`${documents}${file}`, "utf8"), language).operative[number - 1];

  it("gives two acts with two dues for a plan to develop and a report to make", () => {
    const dues = paragraph("a-139-4-dr.txt", "en", 26)?.acts.map(({ kindOfAct, due }) => [
      kindOfAct,
      due?.isoDate,
    ]);
    expect(dues).toEqual([
      ["plan", "2019-12-31"],
      ["report", "2021-12-31"],
    ]);
  });

  it("binds a report to the Assembly that the text names", () => {
    expect(paragraph("kigali-145.txt", "en", 31)?.acts[0]?.due?.event).toBe("149th Assembly");
  });

  it("says that the numbers of the Danish copy have been moved", () => {
    const part = partIn(readFileSync(`${documents}kigali-145-ft-dk.txt`, "utf8"), "en");
    expect(part.operative[1]?.doubts).toContain("number_displaced");
    expect(part.operative[1]?.label).toBe("2");
  });

  it("knows the Danish copy for the same resolution, and the others for others", () => {
    const text = (file: string): string =>
      partIn(readFileSync(`${documents}${file}`, "utf8"), "en")
        .operative.map((one) => one.text)
        .join(" ");
    expect(similarity(text("kigali-145.txt"), text("kigali-145-ft-dk.txt"))).toBeGreaterThan(0.95);
    expect(similarity(text("kigali-145.txt"), text("a-139-4-dr.txt"))).toBeLessThan(0.3);
  });
});
