import { LOCALES, type Locale } from "../locale";
import { sure } from "./border";
import { foldText, type View } from "./folding";
import { LEXICON_FILES } from "./lexicon";
import { type Line, linesOf, rawSpan } from "./lines";
import type { Span } from "./reading";

/** A language of a raw text with the raw ranges that are written in other languages. */
export type LanguagePart = { locale: Locale; others: Span[] };

/** A run of fewer letters is a name or a header inside another language, not a text of its own. */
const LEAST_LETTERS = 280;
type Run = { locale: Locale; letters: number; from: number; to: number };

/** The languages a text is written in, in the order they begin. Never empty. */
export function languagesOf(view: View): LanguagePart[] {
  const lines = linesOf(view);
  const runs = settled(runsOf(lines));
  const locales = [...new Set(runs.map((run) => run.locale))];
  if (locales.length === 0) return [{ locale: "en", others: [] }];
  return locales.map((locale) => ({
    locale,
    others: runs
      .filter((run) => run.locale !== locale)
      .map((run) => rawSpan(view, { start: sure(lines[run.from]).start, end: sure(lines[run.to - 1]).end })),
  }));
}

function runsOf(lines: Line[]): Run[] {
  const runs: Run[] = [];
  const ranked = localesByWords(lines);
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    const letters = line.text.replace(/[^\p{L}]/gu, "").length;
    const locale = languageOf(line.text, ranked) ?? (last ? last.locale : null);
    if (last && (locale === last.locale || locale === null)) {
      last.to = index + 1;
      last.letters += letters;
    } else if (locale !== null) {
      runs.push({ locale, letters, from: last ? index : 0, to: index + 1 });
    }
  }
  return runs;
}

/** Runs too short to be a text of their own join the one before (the first: the one after). */
function settled(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of joinedRuns(runs)) {
    const last = kept.at(-1);
    if (last && (run.locale === last.locale || run.letters < LEAST_LETTERS)) {
      if (run.letters > last.letters) last.locale = run.locale;
      last.to = run.to;
      last.letters += run.letters;
    } else if (last && last.letters < LEAST_LETTERS) {
      kept[kept.length - 1] = { ...run, from: last.from };
    } else {
      kept.push({ ...run });
    }
  }
  return kept;
}

/** Runs of one language with only crumbs of another between them are one. */
function joinedRuns(runs: Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const crumb = out.at(-1);
    const before = out.at(-2);
    if (crumb && before && before.locale === run.locale && crumb.letters < LEAST_LETTERS) {
      out.pop();
      before.to = run.to;
      before.letters += run.letters + crumb.letters;
    } else {
      out.push({ ...run });
    }
  }
  return out;
}

const FUNCTION_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: stopwords("en"),
  fr: stopwords("fr"),
  es: stopwords("es"),
  ar: stopwords("ar"),
};

function stopwords(locale: Locale): ReadonlySet<string> {
  return new Set(LEXICON_FILES[locale].stopwords.entries.map((word) => foldText(word)));
}

/** The languages by how many function words of theirs the lines hold: a line that two share is the first one's. */
function localesByWords(lines: readonly Line[]): readonly Locale[] {
  const hits = new Map<Locale, number>();
  for (const line of lines) {
    for (const word of wordsIn(line.text)) {
      for (const locale of LOCALES)
        if (FUNCTION_WORDS[locale].has(word)) hits.set(locale, (hits.get(locale) ?? 0) + 1);
    }
  }
  return [...LOCALES].sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0));
}

/** The words of a line; the letters of a document's symbol ("A/79/1") are none. */
function wordsIn(text: string): string[] {
  const tokens = text.split(/\s/u).filter((token) => !token.includes("/"));
  return tokens.join(" ").match(/\p{L}+'?/gu) ?? [];
}

/** The language of a line by its script and its function words, the first of `ranked` among equals; null for none. */
function languageOf(text: string, ranked: readonly Locale[] = LOCALES): Locale | null {
  const arabic = text.match(/[\u0600-\u06ff]/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gu)?.length ?? 0;
  if (arabic > latin) return "ar";
  const words = wordsIn(text);
  let best: { locale: Locale; hits: number } | null = null;
  for (const locale of ranked) {
    const hits = words.filter((word) => FUNCTION_WORDS[locale].has(word)).length;
    if (hits > 0 && (!best || hits > best.hits)) best = { locale, hits };
  }
  return best && best.hits * 12 >= words.length ? best.locale : null;
}
