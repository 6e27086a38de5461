import { sure } from "../intake/border";
import { foldedOf, foldText, rawAt, rawEnd, type View, viewOf } from "../intake/folding";
import type { Span } from "../intake/reading";
import { LOCALES, type Locale } from "../locale";
import file from "./concepts.json";

/** Something that a text may say in one language and leave out in another, with its name in each language. Concepts
 *  of one family are those that a translator may take for each other. */
export type Concept = { id: string; family: number; name: Record<Locale, string> };

/** The concepts that are compared, family by family. */
export const CONCEPTS: readonly Concept[] = file.families.flatMap((family, index) =>
  family.map(({ id, name }) => ({ id, name, family: index })),
);

/** A place at which a text speaks of something: of a concept, by its id, of a number, by its digits after a "#", or of
 *  a landmark, after a "~", whose absence from another language means nothing. */
export type Mention = { what: string; span: Span };

type TermWord = { stem: string; isOpen: boolean; isLoose: boolean };
type Term = { what: string; words: TermWord[] };

const FAMILY_OF = new Map(CONCEPTS.map(({ id, family }) => [id, family]));
const TERMS = Object.fromEntries(LOCALES.map((locale) => [locale, termsOf(locale)])) as Record<
  Locale,
  Map<string, Term[]>
>;

/** What a text speaks of, in its order. Of two concepts of one family, the longer words count: "member parliaments"
 *  are not also "parliaments". */
export function mentionsIn(text: string, locale: Locale): Mention[] {
  const view = viewOf(foldedOf(text), []);
  const words = wordsIn(view, locale);
  const found = words.flatMap((word, at) =>
    [...new Set(word.forms.flatMap((form) => TERMS[locale].get(headOf(form)) ?? []))].flatMap((term) => {
      const last = matchEnd(words, at, term.words);
      return last === null ? [] : [{ what: term.what, first: at, last }];
    }),
  );
  const widest = found.filter((one) => !found.some((other) => covers(other, one)));
  const concepts = distinct(widest).map(({ what, first, last }) => ({
    what,
    span: spanOf(view, sure(words[first]).start, sure(words[last]).end),
  }));
  return [...concepts, ...numbersIn(view)].sort((a, b) => a.span.start - b.span.start);
}

type Word = { forms: string[]; start: number; end: number };
type Found = { what: string; first: number; last: number };

function covers(other: Found, one: Found): boolean {
  const family = FAMILY_OF.get(one.what);
  if (family === undefined || FAMILY_OF.get(other.what) !== family) return false;
  const isInside = other.first <= one.first && one.last <= other.last;
  return isInside && other.last - other.first > one.last - one.first;
}

function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    (one, index) => found.findIndex(({ what, first }) => what === one.what && first === one.first) === index,
  );
}

function wordsIn(view: View, locale: Locale): Word[] {
  return [...view.key.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    forms: formsOf(found[0], locale),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Arabic writes "and", "so", "by", "for", "as" and the article as letters of the word that follows. */
function formsOf(word: string, locale: Locale): string[] {
  if (locale !== "ar") return [word];
  const [, , by = "", article = "", rest = ""] = sure(BEFORE_A_WORD.exec(word));
  const forms = [word, by + article + rest, article + rest, rest];
  return [...new Set(forms)].filter((form) => form.length > 2);
}

const BEFORE_A_WORD = /^([وف]?)([بلك]?)(ال|ل)?(.*)$/u;

/** The index of the last word of a term that begins at `at`; null where it is not there. */
function matchEnd(words: readonly Word[], at: number, sought: readonly TermWord[]): number | null {
  let next = at;
  for (const word of sought) {
    const isThere = (index: number) => words[index]?.forms.some(fits(word)) === true;
    const place = [next, ...(word.isLoose ? [pastAnd(words, next)] : [])].find(isThere);
    if (place === undefined) return null;
    next = place + 1;
  }
  return next - 1;
}

/** "Cooperation and solidarity": the place after the "and" and its word; Arabic writes both as one word. */
function pastAnd(words: readonly Word[], at: number): number {
  const said = words[at]?.forms[0] ?? "";
  if (/^(?:and|et|y|e)$/u.test(said)) return at + 2;
  return /^و\p{L}{3}/u.test(said) ? at + 1 : -1;
}

function fits({ stem, isOpen }: TermWord): (form: string) => boolean {
  return (form) => (isOpen ? form.startsWith(stem) : form === stem);
}

/** Numbers of two digits or more that are no part of a name such as "G20"; smaller ones are written out in one
 *  language and not in another. */
function numbersIn(view: View): Mention[] {
  return [...view.key.matchAll(/(?<![\p{L}\p{N}.,])(?:ال)?(\d{2,})/gu)].map((found) => ({
    what: `#${found[1]}`,
    span: spanOf(view, found.index, found.index + found[0].length),
  }));
}

function spanOf(view: View, start: number, end: number): Span {
  return { start: rawAt(view, start), end: rawEnd(view, end) };
}

/** Terms are looked up by the first letters that all their endings share. */
function headOf(form: string): string {
  return form.slice(0, 2);
}

function termsOf(locale: Locale): Map<string, Term[]> {
  const named = file.families.flat().flatMap(({ id, terms }) => termsFor(id, terms[locale]));
  const landmarks = file.landmarks.entries.flatMap((terms, nth) => termsFor(`~${nth}`, terms[locale]));
  return Map.groupBy([...named, ...landmarks], ({ words }) => headOf(sure(words[0]).stem));
}

function termsFor(what: string, terms: readonly string[]): Term[] {
  return terms.map((term) => ({ what, words: termWords(term) }));
}

function termWords(term: string): TermWord[] {
  const parts = term.split(" ");
  return parts.flatMap((part, index): TermWord[] => {
    if (part === "~") return [];
    const stem = foldText(part.replace("*", ""));
    return [{ stem, isOpen: part.endsWith("*"), isLoose: parts[index - 1] === "~" }];
  });
}
