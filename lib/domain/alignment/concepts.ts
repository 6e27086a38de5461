import type { Span } from "../intake/reading";
import { LOCALES, type Locale } from "../locale";
import { type FoundTerm, spanOf, type TermBook, termBook, termsIn, type Words, wordsIn } from "../terms";
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

const FAMILY_OF = new Map(CONCEPTS.map(({ id, family }) => [id, family]));
const BOOKS = Object.fromEntries(LOCALES.map((locale) => [locale, bookOf(locale)])) as Record<
  Locale,
  TermBook<string>
>;

/** What a text speaks of, in its order. Of two concepts of one family, the longer words count: "member parliaments"
 *  are not also "parliaments". */
export function mentionsIn(text: string, locale: Locale): Mention[] {
  const words = wordsIn(text, locale);
  const found = termsIn(words, BOOKS[locale]);
  const widest = found.filter((one) => !found.some((other) => covers(other, one)));
  const concepts = distinct(widest).map(({ value, span }) => ({ what: value, span }));
  return [...concepts, ...numbersIn(words)].sort((a, b) => a.span.start - b.span.start);
}

type Found = FoundTerm<string>;

function covers(other: Found, one: Found): boolean {
  const family = FAMILY_OF.get(one.value);
  if (family === undefined || FAMILY_OF.get(other.value) !== family) return false;
  const isInside = other.first <= one.first && one.last <= other.last;
  return isInside && other.last - other.first > one.last - one.first;
}

function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    (one, index) =>
      found.findIndex(({ value, first }) => value === one.value && first === one.first) === index,
  );
}

/** Numbers of two digits or more that are no part of a name such as "G20"; smaller ones are written out in one
 *  language and not in another. */
function numbersIn({ view }: Words): Mention[] {
  return [...view.key.matchAll(/(?<![\p{L}\p{N}.,])(?:ال)?(\d{2,})/gu)].map((found) => ({
    what: `#${found[1]}`,
    span: spanOf(view, found.index, found.index + found[0].length),
  }));
}

function bookOf(locale: Locale): TermBook<string> {
  const named = file.families
    .flat()
    .flatMap(({ id, terms }) => terms[locale].map((term) => [term, id] as const));
  const landmarks = file.landmarks.entries.flatMap((terms, nth) =>
    terms[locale].map((term) => [term, `~${nth}`] as const),
  );
  return termBook([...named, ...landmarks]);
}
