import { LOCALES, type Locale } from "@/lib/domain/locale";

/** A text and the language it is in; pages show it with its own `lang` and `dir`. */
export type LocalText = { text: string; locale: Locale };

/** The text in the reader's language, or in the first of LOCALES that has one. A missing text is said with "–", so
 *  that a page never has an unnamed link. */
export function localText(texts: Partial<Record<Locale, string>>, reader: Locale): LocalText {
  for (const locale of [reader, ...LOCALES]) {
    const text = texts[locale];
    if (text) return { text, locale };
  }
  return { text: "–", locale: reader };
}
