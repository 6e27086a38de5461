/** The languages of the interface and of documents, in the order they are offered. */
export const LOCALES = ["en", "fr", "ar", "es"] as const;
/** One of LOCALES. */
export type Locale = (typeof LOCALES)[number];

/** The writing direction of a locale, for `html[dir]` and for quoted text. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** True for one of LOCALES; anything that comes from a URL or a file goes through here. */
export function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
