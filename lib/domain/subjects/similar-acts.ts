import { sure } from "../intake/border";
import { foldText } from "../intake/folding";
import { LEXICON_FILES } from "../intake/lexicon";
import type { KindOfAct } from "../intake/reading";
import { LOCALES, type Locale } from "../locale";
import type { ByLocale } from "../reading-draft";

/** An act to be compared: what is asked, in each language in which it is said, and the document that asks. */
export type ComparedAct = {
  id: string;
  documentId: string;
  kindOfAct: KindOfAct;
  summary: ByLocale<string>;
};

/** An act that asks for much the same: how alike the two are, from 0 to 1, and the words that say so, the most telling
 *  first, in the language in which they were compared. */
export type SimilarAct = { id: string; likeness: number; locale: Locale; words: string[] };

/** From here on an act is suggested as related; gold/related-acts.json has what this finds on the source documents, each
 *  with a reader's verdict. */
const SUGGESTED_FROM = 0.2;
const SAME_KIND = 1.25;
const WORDS_SHOWN = 6;

/** For each act of a document, by id, those of other documents that ask for much the same, the likest first. Two acts are compared
 *  in the first of LOCALES that both are said in, by the words that few acts have; the same kind of act weighs a
 *  quarter more. */
export function similarActs(acts: readonly ComparedAct[], documentId: string): Map<string, SimilarAct[]> {
  const corpora = new Map(LOCALES.map((locale) => [locale, corpusIn(acts, locale)]));
  return new Map(
    acts
      .filter((act) => act.documentId === documentId)
      .map((act) => [
        act.id,
        acts
          .filter((other) => other.documentId !== act.documentId)
          .flatMap((other) => likenessOf(act, other, corpora))
          .filter(({ likeness }) => likeness >= SUGGESTED_FROM)
          .sort((a, b) => b.likeness - a.likeness),
      ]),
  );
}

type Profile = { words: ReadonlyMap<string, string>; norm: number };
type Corpus = { profiles: ReadonlyMap<string, Profile>; weigh: (stem: string) => number };

function corpusIn(acts: readonly ComparedAct[], locale: Locale): Corpus {
  const said = acts.flatMap(({ id, summary }) => {
    const text = summary[locale];
    return text ? [{ id, words: contentWords(text, locale) }] : [];
  });
  const counts = new Map<string, number>();
  for (const { words } of said)
    for (const stem of words.keys()) counts.set(stem, 1 + (counts.get(stem) ?? 0));
  const weigh = (stem: string) => Math.log(said.length / sure(counts.get(stem)));
  const normOf = (words: ReadonlyMap<string, string>) =>
    Math.sqrt([...words.keys()].reduce((sum, stem) => sum + weigh(stem) ** 2, 0));
  return { weigh, profiles: new Map(said.map(({ id, words }) => [id, { words, norm: normOf(words) }])) };
}

function likenessOf(
  act: ComparedAct,
  other: ComparedAct,
  corpora: ReadonlyMap<Locale, Corpus>,
): SimilarAct[] {
  for (const [locale, { profiles, weigh }] of corpora) {
    const [one, two] = [profiles.get(act.id), profiles.get(other.id)];
    if (!one || !two) continue;
    const shared = [...one.words.keys()].filter((stem) => two.words.has(stem));
    const sum = shared.reduce((total, stem) => total + weigh(stem) ** 2, 0);
    const isSameKind = act.kindOfAct === other.kindOfAct && act.kindOfAct !== "other";
    const cosine = one.norm * two.norm === 0 ? 0 : sum / (one.norm * two.norm);
    const words = shared
      .sort((a, b) => weigh(b) - weigh(a))
      .slice(0, WORDS_SHOWN)
      .map((stem) => sure(one.words.get(stem)));
    return [{ id: other.id, likeness: Math.min(1, cosine * (isSameKind ? SAME_KIND : 1)), locale, words }];
  }
  return [];
}

const STOPWORDS = new Map(
  LOCALES.map((locale) => [locale, new Set(LEXICON_FILES[locale].stopwords.entries.map(foldText))]),
);
const STEM_LETTERS = 6;

/** The words of a text that say what it is about, by the letters that their endings share. */
function contentWords(text: string, locale: Locale): Map<string, string> {
  const words = [...foldText(text).matchAll(/\p{L}{3,}/gu)].map(([word]) => word);
  const stopwords = sure(STOPWORDS.get(locale));
  return new Map(
    words
      .filter((word) => !stopwords.has(word))
      .map((word) => [bare(word, locale).slice(0, STEM_LETTERS), word]),
  );
}

/** An Arabic word without the letters for "and", "by", "for" and the article before it. */
function bare(word: string, locale: Locale): string {
  return locale === "ar" ? word.replace(/^[وف]?[بلك]?(?:ال)?(?=\p{L}{3})/u, "") : word;
}
