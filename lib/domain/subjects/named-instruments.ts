import { sure } from "../intake/border";
import { LOCALES, type Locale } from "../locale";
import type { ByLocale } from "../reading-draft";
import { type TermBook, termBook, termsIn, wordsIn } from "../terms";
import file from "./instrument-words.json";

/** Every code that words lead to. */
export const INSTRUMENT_CODES: readonly string[] = Object.keys(file.instruments);

const BOOKS = new Map<Locale, TermBook<string>>(
  LOCALES.map((locale) => [
    locale,
    termBook(
      Object.entries(file.instruments).flatMap(([code, names]) =>
        names[locale].map((name) => [name, code] as const),
      ),
    ),
  ]),
);

/** The instruments that a text names, each once: those of the reference data by their codes, whichever of their names
 *  is used, and others by the shape of a name ("Convention on …", "resolution 73/195"). In the order of the text, the
 *  first of LOCALES first; titles are sought in one language alone, for each language has its own. */
export function namedInstruments(texts: ByLocale<string>): string[] {
  const places = LOCALES.flatMap((locale) => {
    const text = texts[locale] ?? "";
    const known = knownIn(text, locale);
    return [...known, ...shapedIn(text, locale, known)].sort((a, b) => a.start - b.start);
  });
  return [...new Set(places.map(({ instrument }) => instrument))];
}

type Place = { instrument: string; start: number; end: number };

function knownIn(text: string, locale: Locale): Place[] {
  return termsIn(wordsIn(text, locale), sure(BOOKS.get(locale))).map(({ value, span }) => ({
    instrument: value,
    ...span,
  }));
}

/** Names that no list can have: symbols, numbered resolutions, numbered conventions and, in English, whose capitals
 *  show where a name ends, titles. A shape inside a known name is that name. */
function shapedIn(text: string, locale: Locale, known: readonly Place[]): Place[] {
  return [...NUMBERED, ...(locale === "en" ? [TITLE] : [])].flatMap(({ shape, named }) =>
    [...text.matchAll(shape)].flatMap((found): Place[] => {
      const place = { start: found.index, end: found.index + found[0].length };
      const isKnown = known.some(({ start, end }) => start < place.end && place.start < end);
      return isKnown ? [] : [{ instrument: named(found), ...place }];
    }),
  );
}

type Shape = { shape: RegExp; named: (found: RegExpExecArray) => string };

const asPrinted = (found: RegExpExecArray): string => found[0].replace(/\s+/gu, " ").trim();
const RESOLUTION = "(?:[Rr]esolutions?|[Rr]ésolutions?|[Rr]esoluci[oó]n(?:es)?|(?:ال|لل)?قرار(?:ها)?)";

const NUMBERED: readonly Shape[] = [
  { shape: /\b(?:A|S|E|A\/HRC)\/RES\/\d+(?:\/\d+)?(?: ?\(\d{4}\))?/gu, named: asPrinted },
  {
    shape: new RegExp(`${RESOLUTION} (\\d{2}/\\d{1,3}[AB]?)(?!\\d)`, "gu"),
    named: ([, number]) => `A/RES/${number}`,
  },
  {
    shape: new RegExp(`${RESOLUTION} (\\d{3,4}) \\((\\d{4})\\)`, "gu"),
    named: ([, number, year]) => `S/RES/${number} (${year})`,
  },
  {
    shape:
      /(?:ILO )?(?:Convention|Convenio|(?:ال)?اتفاقية)(?: (?:de l['’]OIT|de la OIT))?,? \(?(?:No\.?|n[°º]|núm\.|رقم) ?(\d{1,3})\)?/gu,
    named: ([, number]) => `ILO-C${number}`,
  },
];

const KIND =
  "(?:Convention|Covenant|Protocol|Declaration|Compact|Charter|Treaty|Statute|Platform|Programme|Plan|Agenda|Framework|Agreement)";
const JOIN = "(?:of|all|on|for|and|the|against|to|in|relating|concerning|with|at|its|a)";

/** A kind of instrument with its title in capitals: "Istanbul Convention", "Convention on the Law of the Sea". */
const TITLE: Shape = {
  shape: new RegExp(
    `(?:(?:\\p{Lu}[\\p{L}’'-]+ ){1,8}${KIND}s?|${KIND}s?)(?:(?:,? ${JOIN})+ \\p{Lu}[\\p{L}’'-]+(?:,? \\p{Lu}[\\p{L}’'-]+)*)+|(?:\\p{Lu}[\\p{L}’'-]+ ){1,8}${KIND}s?(?! \\p{Lu})`,
    "gu",
  ),
  named: asPrinted,
};
