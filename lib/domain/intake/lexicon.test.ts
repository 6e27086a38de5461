import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale";
import { foldText } from "./folding";
import { LEXICON_FILES, LEXICONS, STRENGTHS } from "./lexicon";
import { matchAt, wordsOf } from "./phrases";
import { ADDRESSEES, KINDS_OF_ACT } from "./reading";

type Section = { sources?: string[] } & Record<string, unknown>;

/** Every list of strings in a section, with its path, for a message that a contributor can follow. */
function listsIn(value: unknown, path: string): { path: string; list: string[] }[] {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return [{ path, list: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, `${path}.${name}`));
}

describe.each(LOCALES)("the lexicon of %s", (locale) => {
  const file = LEXICON_FILES[locale];
  const sections = Object.entries(file).filter(([, value]) => typeof value === "object");

  it("names its language and says how to add to it", () => {
    expect(file.language).toBe(locale);
    expect(file.note.length).toBeGreaterThan(40);
  });

  it("gives the sources of every section", () => {
    const unsourced = sections.filter(([, section]) => !((section as Section).sources ?? [])[0]);
    expect(unsourced.map(([name]) => name)).toEqual([]);
  });

  it("has no empty phrase and none twice in a list", () => {
    for (const { path, list } of listsIn(file, locale)) {
      expect([path, list.filter((phrase) => wordsOf(phrase.replaceAll("|", " ")).length === 0)]).toEqual([
        path,
        [],
      ]);
      expect([path, list.filter((phrase, index) => list.indexOf(phrase) !== index)]).toEqual([path, []]);
    }
  });

  it("uses only kinds, strengths and addressees of the vocabulary", () => {
    for (const group of file.verbs.entries) {
      expect(KINDS_OF_ACT).toContain(group.kind);
      expect(STRENGTHS).toContain(group.strength);
    }
    for (const name of Object.keys(file.addressees.entries)) expect(ADDRESSEES).toContain(name);
    for (const name of Object.keys(file.kinds.entries)) expect(KINDS_OF_ACT).toContain(name);
  });

  it("finds every verb it lists", () => {
    const lost = file.verbs.entries
      .flatMap((group) => group.verbs.flat())
      .filter(
        (form) => matchAt(`${foldText(form)} `, 0, LEXICONS[locale].verbs)?.end !== foldText(form).length,
      );
    expect(lost).toEqual([]);
  });

  it("names twelve months, and units by their ISO letters", () => {
    expect(file.dues.months).toHaveLength(12);
    expect(Object.values(file.dues.units).every((unit) => /^[DWMY]$/u.test(unit))).toBe(true);
    expect(Object.values(file.dues.recurrences).every((rule) => /^P\d+[DWMY]$/u.test(rule))).toBe(true);
  });
});
