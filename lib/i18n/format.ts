import type { Locale } from "@/lib/domain/locale";

/** One policy for every page, mail and export: day before month, Gregorian calendar, Latin digits in all four
 *  languages, and instants said in UTC. Symbols such as 145/R1 read the same for everybody. */
const TAGS = {
  en: "en-GB-u-ca-gregory-nu-latn",
  fr: "fr-u-ca-gregory-nu-latn",
  ar: "ar-u-ca-gregory-nu-latn",
  es: "es-u-ca-gregory-nu-latn",
} as const satisfies Record<Locale, string>;

/** A calendar date ("2024-10-13") in words: "13 October 2024". */
export function formatDate(isoDate: string, locale: Locale): string {
  return longDate(locale).format(new Date(`${isoDate}T00:00:00Z`));
}

/** A calendar date ("2024-10-13") for a narrow column: "13 Oct 2024". */
export function formatShortDate(isoDate: string, locale: Locale): string {
  return shortDate(locale).format(new Date(`${isoDate}T00:00:00Z`));
}

/** An instant with its time of day and zone: "13 October 2024, 14:32 UTC". */
export function formatInstant(at: Date, locale: Locale): string {
  return instant(locale).format(at);
}

/** A number with the separators of the language: 1234.5 gives "1,234.5" in English. */
export function formatNumber(value: number, locale: Locale): string {
  return number(locale).format(value);
}

/** Part of a whole in per cent without decimals; null where there is no whole, for "no figure" is not 0 %. */
export function formatShare({ part, whole }: { part: number; whole: number }, locale: Locale): string | null {
  return whole === 0 ? null : share(locale).format(part / whole);
}

/** A list in a sentence: "Kenya, Norway and Spain". */
export function formatList(words: readonly string[], locale: Locale): string {
  return list(locale).format(words);
}

/** How far away a day is, in words: 0 gives "today", 21 "in 3 weeks", -3 "3 days ago". Up to 13 days are said in
 *  days, up to 12 weeks in weeks, up to 23 months in months, then in years; the nearest unit below, never above. */
export function formatRelativeDays(days: number, locale: Locale): string {
  const { amount, unit } = relativeUnit(days);
  // "next year" may be 80 days away; only days have names that say how far.
  return (unit === "day" ? namedDays : distance)(locale).format(amount, unit);
}

/** Compares two names in the alphabetical order of the language, numbers inside them by value. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
  return alphabet(locale).compare;
}

/** The name of a language in itself, for the language links: "العربية". */
export const LANGUAGE_NAMES = {
  en: "English",
  fr: "Français",
  ar: "العربية",
  es: "Español",
} as const satisfies Record<Locale, string>;

const LONG_DATE = { day: "numeric", month: "long", year: "numeric" } as const;
const SHORT_DATE = { day: "numeric", month: "short", year: "numeric" } as const;
const INSTANT = {
  ...LONG_DATE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;

const longDate = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...LONG_DATE, timeZone: "UTC" }));
const shortDate = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...SHORT_DATE, timeZone: "UTC" }));
const instant = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...INSTANT, timeZone: "UTC" }));
const number = perLocale((tag) => new Intl.NumberFormat(tag));
const share = perLocale((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }));
const list = perLocale((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const namedDays = perLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const distance = perLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "always" }));
const alphabet = perLocale((tag) => new Intl.Collator(tag, { numeric: true }));

/** Made once for each language: to make a format costs many times what it costs to use it, and a page uses hundreds. */
function perLocale<Format>(make: (tag: string) => Format): (locale: Locale) => Format {
  const made = new Map<Locale, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(TAGS[locale]);
    made.set(locale, format);
    return format;
  };
}

function relativeUnit(days: number): { amount: number; unit: "day" | "week" | "month" | "year" } {
  const away = Math.abs(days);
  if (away < 14) return { amount: days, unit: "day" };
  if (away < 90) return { amount: Math.trunc(days / 7), unit: "week" };
  if (away < 730) return { amount: Math.trunc(days / 30.44), unit: "month" };
  return { amount: Math.trunc(days / 365), unit: "year" };
}
