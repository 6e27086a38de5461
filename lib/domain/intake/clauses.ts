import { sure } from "./border";
import { isCapital, type View } from "./folding";
import type { Lexicon, VerbSense } from "./lexicon";
import { namesSomebody } from "./named";
import { gluedVerb, nearestVerb } from "./near-verbs";
import { type Opening, openerEnd, skipConjunction, verbAt } from "./openings";
import { matchAt, skipAll, wordAt } from "./phrases";
import type { Span } from "./reading";

/** A stretch of a paragraph with its own operative verb. Key indexes; `verb` is the surface with its adverbs. */
export type Clause = { start: number; end: number; verb: Opening; isKnown: boolean };

/** How most verbs of a document stand: plain, "urge" for "urges", or as infinitives, "instar" for "insta". */
export type VerbStyle = { isBare: boolean; isInfinitive: boolean };

/** The clauses of the paragraph `range`, in order; the first opens it, whatever its verb. Never empty for a text. */
export function clausesOf(view: View, range: Span, lexicon: Lexicon, style: VerbStyle): Clause[] {
  const first = firstVerb(view, range, lexicon);
  if (!first) return [];
  const setting = { range, lexicon, style, first: first.verb };
  const inner: Verb[] = [];
  for (const at of boundariesOf(view, range, lexicon)) {
    if (inner.length > MOST_CLAUSES) break;
    if (at > first.verb.end) inner.push(...innerVerb(view, at, setting));
  }
  const verbs = [first, ...distinct(inner).slice(0, MOST_CLAUSES)];
  return verbs.map(({ verb, isKnown }, index) => ({
    start: index === 0 ? range.start : verb.start,
    end: verbs[index + 1]?.verb.start ?? range.end,
    verb,
    isKnown,
  }));
}

/** No paragraph asks for so many acts; what follows belongs to the last of them. */
const MOST_CLAUSES = 200;

type Verb = Pick<Clause, "verb" | "isKnown">;

/** The verb that opens a paragraph: known, glued or misspelt; after a subject in its first sentence; or its first word. */
function firstVerb(view: View, range: Span, lexicon: Lexicon): Verb | null {
  const known = verbAt(view, range.start, lexicon);
  if (known && known.end <= range.end) return { verb: known, isKnown: true };
  const said = spokenVerb(view, range, lexicon);
  if (said) return { verb: said, isKnown: true };
  const near = gluedVerb(view.key, range.start, lexicon) ?? nearestVerb(view.key, range.start, lexicon);
  if (near) return { verb: near, isKnown: true };
  return unknownVerb(view, range, lexicon);
}

/** The verb after the subject of the first sentence: "As parliamentarians, we are convinced". */
function spokenVerb(view: View, range: Span, lexicon: Lexicon): Opening | null {
  const sentence = view.key.slice(range.start, range.end).search(/[.;:]\s/u);
  const end = sentence < 0 ? range.end : range.start + sentence;
  const subject = matchAt(view.key, range.start, lexicon.subjects);
  for (const stop of view.key.slice(range.start, end).matchAll(/[,—-] ?|(?<=^\P{Z}+) /gu)) {
    const at = range.start + stop.index + stop[0].length;
    const verb = verbAt(view, at, lexicon);
    if (verb && verb.subject !== null) return verb;
    if (verb && subject?.value === "first" && verb.sense?.form === "first")
      return { ...verb, subject: "first" };
    const helped = helpedVerb(view, at, lexicon);
    if (helped) return helped;
  }
  return helpedVerb(view, range.start, lexicon);
}

/** A subject of the first person with a helping verb: "we need to demand", "we will therefore work". */
function helpedVerb(view: View, at: number, lexicon: Lexicon): Opening | null {
  const subject = matchAt(view.key, at, lexicon.subjects);
  if (subject?.value !== "first") return null;
  const start = skipAll(view.key, subject.end, lexicon.adverbs);
  const help = matchAt(view.key, start, lexicon.auxiliaries);
  if (!help) return null;
  const verb = wordAt(view.key, skipAll(view.key, help.end, lexicon.adverbs));
  return verb && { start: help.start, end: verb.end, sense: null, subject: "first" };
}

function unknownVerb(view: View, range: Span, lexicon: Lexicon): Verb | null {
  const subject = matchAt(view.key, range.start, lexicon.subjects);
  const start = subject?.value === "first" ? subject.end : skipConjunction(view.key, range.start, lexicon);
  const word = wordAt(view.key, skipAll(view.key, start, lexicon.adverbs));
  if (!word || word.end > range.end) return null;
  const from = sure(wordAt(view.key, start)).start;
  const said = subject?.value === "first" ? ("first" as const) : null;
  return { verb: { start: from, end: word.end, sense: null, subject: said }, isKnown: false };
}

/** The places where a further clause may begin: after a stop, a comma or an "and". */
function boundariesOf(view: View, range: Span, lexicon: Lexicon): number[] {
  const text = view.key.slice(range.start, range.end);
  const pattern = BOUNDARIES[lexicon.locale];
  return [...text.matchAll(pattern)].map((found) => range.start + found.index + found[0].length);
}

const STOP = "[.;:,\\u2026](?:\\s*-)?[\\s\"')]+";
const BOUNDARIES = {
  en: boundary("and|while|but"),
  fr: boundary("et|tout en|mais"),
  es: boundary("y|e|pero"),
  ar: new RegExp(`(?:${STOP}|\\s)(?:كما\\s+|(?=[وف]))`, "gu"),
};

function boundary(conjunctions: string): RegExp {
  return new RegExp(
    `(?:${STOP}(?:\\([a-z]+\\) ?)?(?:(?:${conjunctions})\\s+)?|\\s(?:${conjunctions})\\s+)`,
    "gu",
  );
}

/** What a verb inside a paragraph is judged by; `first` is the verb that opens the paragraph. */
type Setting = { range: Span; lexicon: Lexicon; style: VerbStyle; first: Opening };

function innerVerb(view: View, at: number, setting: Setting): Verb[] {
  const { range, lexicon } = setting;
  const sentence = /[.;]/u.test(view.key.slice(Math.max(at - 3, range.start), at));
  const helped = sentence || view.key.charAt(at - 2) === "," ? helpedVerb(view, at, lexicon) : null;
  if (helped) return [{ verb: helped, isKnown: true }];
  const verb = verbAt(view, at, lexicon) ?? verbAfterPronoun(view, at, lexicon);
  if (!verb || verb.end > range.end || openerEnd(view, at, lexicon) !== null) return [];
  return verb.sense && counts(view, at, verb, verb.sense, setting) ? [{ verb, isKnown: true }] : [];
}

const PRONOUNS = {
  en: /^$/u,
  fr: /^(?:les |leur |lui |l'|le |la )/u,
  es: /^(?:los |las |les |lo |la |le )/u,
  ar: /^$/u,
};

/** Romance languages put who is asked before the verb: "et les exhorte à", "y los insta a". */
function verbAfterPronoun(view: View, at: number, lexicon: Lexicon): Opening | null {
  const pronoun = PRONOUNS[lexicon.locale].exec(view.key.slice(at, at + 5));
  const verb = pronoun && pronoun[0] !== "" ? verbAt(view, at + pronoun[0].length, lexicon) : null;
  return verb?.sense?.directive === true && verb.sense.inside && verb.sense.form === "third" ? verb : null;
}

/** Whether a verb inside a paragraph opens a clause of its own and is not a noun, an infinitive or a list. */
function counts(view: View, at: number, verb: Opening, sense: VerbSense, setting: Setting): boolean {
  const { lexicon, style } = setting;
  if (verb.subject === "first") return true;
  if (verb.subject === "third") return sense.form === "third" && isCapital(view, at);
  if (lexicon.locale === "ar") return sense.inside && agrees(view, at, verb);
  if (sense.form === "infinitive") return style.isInfinitive && coordinates(view, at, verb, sense, setting);
  if (!sense.inside) return sense.form === "third" && hasOwnObject(view, verb, sense, lexicon);
  if (lexicon.locale !== "en") return true;
  if (sense.form === "third") return takesObject(view, verb, lexicon);
  const stopped = /[,;.:]/u.test(view.key.slice(at - 6, at));
  if (!style.isBare) return false;
  return (stopped && takesObject(view, verb, lexicon)) || coordinates(view, at, verb, sense, setting);
}

const FREE_WITHIN = 400;
const SUBORDINATES = {
  en: /(?<!\p{L})(?:to|that|which|who|whose|should|must|shall|may|can|not)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:a|de|d'|pour|que|qu'|qui|afin)(?!\p{L})/u,
  es: /(?<!\p{L})(?:para|que|quienes|fin)(?!\p{L})/u,
  ar: /$^/u,
};

/**
 * Whether a plain verb or infinitive goes with the verb that opens the paragraph and not with an infinitive of its
 * object: it has somebody to ask and the first verb asks nobody, or nothing before it could govern it.
 */
function coordinates(view: View, at: number, verb: Opening, sense: VerbSense, setting: Setting): boolean {
  const { first, lexicon, range } = setting;
  if (!sense.inside) return false;
  const between = view.key.slice(first.end, at);
  const isFree = between.length < FREE_WITHIN && !SUBORDINATES[lexicon.locale].test(between);
  if (!sense.directive) return isFree && takesObject(view, verb, lexicon);
  const asks = namesSomebody(view.key, verb.end, range.end, lexicon);
  return asks && (isFree || first.sense?.directive !== true);
}

/** Whether a verb that is often another word has somebody to ask, or a "that", just after it. */
function hasOwnObject(view: View, verb: Opening, sense: VerbSense, lexicon: Lexicon): boolean {
  if (lexicon.locale === "en") return false;
  if (/^\s*(?:que |qu')/u.test(view.key.slice(verb.end, verb.end + 6))) return true;
  return sense.directive && namesSomebody(view.key, verb.end, view.key.length, lexicon);
}

/** Arabic joins "and" to a further verb; without it the verb belongs to the sentence before. */
function agrees(view: View, at: number, verb: Opening): boolean {
  return verb.start > at || view.key.slice(at - 4, at - 1) === "كما";
}

const ENGLISH_NOUN =
  /^[ \n]*(?:of|and|or|in|from|by|as|at|,|;|\.|\)|which|who|are|were|is|was|have|has|should|must|against|between)(?!\p{L})/u;

/** English verbs in -s may be nouns in the plural: then no object follows. */
function takesObject(view: View, verb: Opening, lexicon: Lexicon): boolean {
  const surface = view.key.slice(verb.start, verb.end);
  const rest = view.key.slice(verb.end, verb.end + 40);
  if (/ (?:on|upon|for|of|to|that|in|its|our|their|note|into)(?: |$)/u.test(surface)) return true;
  if (/^[ \n]*for(?!\p{L})/u.test(rest)) return false;
  return (
    !ENGLISH_NOUN.test(rest) ||
    wordAt(view.key, verb.end) === null ||
    matchAt(view.key, verb.end, lexicon.asides) !== null ||
    matchAt(view.key, verb.start, lexicon.adverbs) !== null
  );
}

function distinct(verbs: Verb[]): Verb[] {
  return verbs.filter(({ verb }, index) => index === 0 || verb.start >= sure(verbs[index - 1]).verb.end);
}
