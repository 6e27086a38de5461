import { sure } from "../intake/border";
import { LOCALES, type Locale } from "../locale";
import type { ByLocale } from "../reading-draft";
import { type TermBook, termBook, termsIn, wordsIn } from "../terms";
import file from "./theme-words.json";

/** A theme of the reference data, by its code, with the words of a text that lead to it, as they stand there. */
export type SuggestedTheme = { code: string; words: string[]; locale: Locale };

/** Every code that words lead to. */
export const THEME_CODES: readonly string[] = Object.keys(file.themes);

const BOOKS = new Map<Locale, TermBook<string>>(
  LOCALES.map((locale) => [
    locale,
    termBook(
      Object.entries(file.themes).flatMap(([code, terms]) =>
        terms[locale].map((term) => [term, code] as const),
      ),
    ),
  ]),
);

/** The themes that a text leads to, in the order of the reference data, each with its words in the first of LOCALES
 *  that leads there. Languages differ, so each of them is read. */
export function suggestedThemes(texts: ByLocale<string>): SuggestedTheme[] {
  const found = LOCALES.flatMap((locale) => themesIn(texts[locale] ?? "", locale));
  return THEME_CODES.flatMap((code) => found.find((theme) => theme.code === code) ?? []);
}

function themesIn(text: string, locale: Locale): SuggestedTheme[] {
  const found = termsIn(wordsIn(text, locale), sure(BOOKS.get(locale)));
  return [...Map.groupBy(found, ({ value }) => value)].map(([code, terms]) => ({
    code,
    locale,
    words: [...new Set(terms.map(({ span }) => text.slice(span.start, span.end)))],
  }));
}
