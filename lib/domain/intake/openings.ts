import { sure } from "./border";
import { isCapital, type View } from "./folding";
import type { Lexicon, VerbSense } from "./lexicon";
import { type Found, matchAt, type PhraseBook, skipAll, wordAt } from "./phrases";

/**
 * The verb that opens a clause: `start` to `end` is its surface with the adverbs ("also calls upon"), `subject` who
 * says it where the text says so. Key indexes. `sense` is null for a word no lexicon has.
 */
export type Opening = {
  start: number;
  end: number;
  sense: VerbSense | null;
  subject: "first" | "third" | null;
};

/** The operative verb at `from`, adverbs and a subject before it allowed; null where there is none. */
export function verbAt(view: View, from: number, lexicon: Lexicon): Opening | null {
  const lead = skipLead(view.key, from, lexicon);
  const plain = verbWithout(view, lead, lexicon);
  if (plain) return { ...plain, subject: null };
  const subject = matchAt(view.key, lead, lexicon.subjects);
  if (!subject) return conjoined(view, lead, lexicon);
  const said = verbWithout(view, skipComma(view.key, subject.end), lexicon);
  return said && { ...said, subject: subject.value };
}

/** True where a preambular paragraph opens at `from` ("Deeply concerned", "وإذ تلاحظ", "Que ..."). */
export function opensPreamble(view: View, from: number, lexicon: Lexicon): boolean {
  return openerEnd(view, from, lexicon) !== null;
}

/** Where the preambular opener at `from` ends; null where there is none. */
export function openerEnd(view: View, from: number, lexicon: Lexicon): number | null {
  const start = skipAll(view.key, skipConjunction(view.key, from, lexicon), lexicon.adverbs);
  const found = matchAt(view.key, start, lexicon.openers) ?? matchAt(view.key, from, lexicon.openers);
  return found === null ? null : found.end;
}

/** True for a participle that no lexicon has but its ending shows: "Embarking", "Œuvrant", "Abogando". */
export function looksPreambular(view: View, from: number, lexicon: Lexicon): boolean {
  const ending = PARTICIPLES[lexicon.locale];
  const start = skipAll(view.key, from, lexicon.adverbs);
  const word = wordAt(view.key, start);
  return word !== null && ending.test(word.text) && isCapital(view, from);
}

const PARTICIPLES = {
  en: /^\p{L}{3,}ing$/u,
  fr: /^\p{L}{3,}ant$/u,
  es: /^\p{L}{2,}(?:a|e|ie)ndo$/u,
  ar: /^واذ$/u,
};

/** True for a word that no lexicon has but its ending shows to be of the third person: "Élève", "Opines", "Aplaude". */
export function looksFinite(view: View, from: number, lexicon: Lexicon): boolean {
  const word = wordAt(view.key, from);
  return word !== null && FINITE[lexicon.locale].test(word.text);
}

const FINITE = {
  en: /^\p{L}{3,}[^suia\P{L}]s$/u,
  fr: /^\p{L}{2,}(?:e|it|nd|et)$/u,
  es: /^\p{L}{3,}[ae]$/u,
  ar: /^[ينت]\p{L}{2,}$/u,
};

function verbWithout(view: View, from: number, lexicon: Lexicon): Omit<Opening, "subject"> | null {
  const { key } = view;
  const adverbs = skipAll(key, from, lexicon.adverbs);
  const found = verbMatch(key, skipAll(key, adverbs, lexicon.infinitiveMarks), lexicon, lexicon.verbs);
  const other = found ?? verbMatch(key, from, lexicon, lexicon.verbs);
  if (!other) return null;
  const start = wordStart(key, found && adverbs > from ? from : other.start);
  return { start, end: skipAll(key, other.end, lexicon.adverbs), sense: other.value };
}

/** Arabic joins "and" to the verb: reads past it. */
function conjoined(view: View, from: number, lexicon: Lexicon): Opening | null {
  const after = skipConjunction(view.key, from, lexicon);
  if (after === from) return null;
  const said = verbWithout(view, after, lexicon);
  return said && { ...said, subject: null };
}

/** Past the "and" or "so" that Arabic writes as one letter of the word. */
export function skipConjunction(key: string, from: number, lexicon: Lexicon): number {
  const word = wordAt(key, from);
  const joined = lexicon.locale === "ar" && word !== null && /^[وف]\p{L}{2}/u.test(word.text);
  return joined && word ? word.start + 1 : from;
}

function verbMatch(
  key: string,
  from: number,
  lexicon: Lexicon,
  book: PhraseBook<VerbSense>,
): Found<VerbSense> | null {
  return matchAt(key, from, book, lexicon.adverbs);
}

function skipLead(key: string, from: number, lexicon: Lexicon): number {
  const lead = /[ \n"'([]*/uy;
  lead.lastIndex = from;
  lead.test(key);
  return skipCommaAfter(key, lead.lastIndex, lexicon);
}

/** Past an aside ("in this regard") and past an adverb set off by a comma: "Further, calls upon". */
function skipCommaAfter(key: string, from: number, lexicon: Lexicon): number {
  const aside = skipAll(key, from, lexicon.asides);
  const end = skipAll(key, aside, lexicon.adverbs);
  if (end > from && key.charAt(end) === ",") return end + 1;
  return key.charAt(aside) === "," ? aside + 1 : aside;
}

function skipComma(key: string, from: number): number {
  return key.charAt(from) === "," ? from + 1 : from;
}

function wordStart(key: string, from: number): number {
  return sure(wordAt(key, from)).start;
}
