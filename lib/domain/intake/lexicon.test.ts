import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../locale";
import { foldText } from "./folding";
import { LEXICON_FILES, LEXICONS, STRENGTHS } from "./lexicon";
import { matchAt, wordsOf } from "./phrases";
import { ADDRESSEES, KINDS_OF_ACT } from "./reading";

type Section = { sources?: string[] } & Record<string, unknown>;
type List = { path: string; list: string[] };

/** Every list of phrases in a lexicon with its place, so that a contributor finds it. */
function listsIn(value: unknown, path: string): List[] {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return [{ path, list: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, `${path} > ${name}`));
}

const FILES = LOCALES.map((locale) => [`${locale}.json`, locale] as const);
const listsOf = (locale: Locale): List[] => listsIn(LEXICON_FILES[locale], `${locale}.json`);
const repeated = (list: readonly string[]): string[] =>
  list.filter((phrase, index) => list.indexOf(phrase) !== index);

// Each test lists its problems as sentences: what is wrong, where it stands and what to do (docs/lexicons.md).
describe.each(FILES)("%s", (file, locale) => {
  const lexicon = LEXICON_FILES[locale];
  const groups = lexicon.verbs.entries;

  it("names its language, and the sources of every section", () => {
    expect(lexicon.language).toBe(locale);
    expect(lexicon.note.length).toBeGreaterThan(40);
    const unsourced = Object.entries(lexicon)
      .filter(([, section]) => typeof section === "object" && !((section as Section).sources ?? [])[0])
      .map(([name]) => `${file} > ${name} has no source: say in "sources" where its phrases were found`);
    expect(unsourced).toEqual([]);
  });

  it("has no empty phrase and none twice in a list", () => {
    const problems = listsOf(locale).flatMap(({ path, list }) => [
      ...list
        .filter((phrase) => wordsOf(phrase.replaceAll("|", " ")).length === 0)
        .map(() => `${path} has a phrase without a letter: write it or remove it`),
      ...repeated(list).map((phrase) => `${path} has "${phrase}" twice: remove one`),
    ]);
    expect(problems).toEqual([]);
  });

  it("is written in small letters with straight apostrophes", () => {
    const problems = listsOf(locale)
      .filter(({ path }) => !/ > (?:sources|months)$/.test(path))
      .flatMap(({ path, list }) =>
        list
          .filter((phrase) => phrase !== phrase.toLowerCase() || /[’‘“”]/u.test(phrase))
          .map((phrase) => `${path} has "${phrase}": write it in small letters, with ' for the apostrophe`),
      );
    expect(problems).toEqual([]);
  });

  it("uses only the kinds, strengths and addressees that there are", () => {
    const problem = (where: string, name: string, known: readonly string[]): string[] =>
      known.includes(name) ? [] : [`${file} > ${where} says "${name}": choose one of ${known.join(", ")}`];
    const problems = [
      ...groups.flatMap(({ kind, strength }) => [
        ...problem("verbs", kind, KINDS_OF_ACT),
        ...problem("verbs", strength, STRENGTHS),
      ]),
      ...Object.keys(lexicon.addressees.entries).flatMap((name) => problem("addressees", name, ADDRESSEES)),
      ...Object.keys(lexicon.kinds.entries).flatMap((name) => problem("kinds", name, KINDS_OF_ACT)),
    ];
    expect(problems).toEqual([]);
  });

  it("has each verb once, in one to three forms, and finds it in a text", () => {
    const verbs = groups.flatMap((group) => group.verbs);
    const problems = [
      ...repeated(verbs.map(([third = ""]) => third)).map(
        (verb) => `${file} > verbs has "${verb}" twice: keep it in the group that fits best`,
      ),
      ...verbs
        .filter((forms) => forms.length < 1 || forms.length > 3)
        .map((forms) => `${file} > verbs has ${forms.length} forms of "${forms[0]}": one to three are read`),
      ...verbs
        .flat()
        .filter(
          (form) => matchAt(`${foldText(form)} `, 0, LEXICONS[locale].verbs)?.end !== foldText(form).length,
        )
        .map(
          (form) => `${file} > verbs has "${form}", which is not found in a text: is it spelt as printed?`,
        ),
    ];
    expect(problems).toEqual([]);
  });

  it("gives each addressee one meaning", () => {
    const entries = Object.entries(lexicon.addressees.entries);
    const all = entries.flatMap(([, list]) => list);
    const problems = repeated(all).map((phrase) => {
      const meanings = entries.filter(([, list]) => list.includes(phrase)).map(([name]) => name);
      return `${file} > addressees has "${phrase}" as ${meanings.join(" and as ")}: keep one`;
    });
    expect(problems).toEqual([]);
  });

  it("names twelve months, and units by their ISO letters", () => {
    const { months, units, recurrences } = lexicon.dues;
    expect(months).toHaveLength(12);
    expect(Object.values(units).filter((unit) => !/^[DWMY]$/u.test(unit))).toEqual([]);
    expect(Object.values(recurrences).filter((rule) => !/^P\d+[DWMY]$/u.test(rule))).toEqual([]);
  });
});
