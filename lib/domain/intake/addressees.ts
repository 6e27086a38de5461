import type { Clause } from "./clauses";
import type { View } from "./folding";
import type { Lexicon } from "./lexicon";
import { hasActor, NOBODY, namedAt } from "./named";
import { matchAt, type PhraseBook, skipAll, wordAt } from "./phrases";
import type { Addressee } from "./reading";

/** Who a clause is addressed to; `isUnclear` where a directive verb has an object that no lexicon knows. */
export type Addressed = { addressees: Addressee[]; isUnclear: boolean; objectEnd: number };

const LONGEST = 700;

/** Reads the addressees of a clause: the persons and bodies that the object of its directive verb names. */
export function addressedBy(
  view: View,
  clause: Clause,
  lexicon: Lexicon,
  { members, isBare }: { members: PhraseBook<string>; isBare: boolean },
): Addressed {
  const { verb } = clause;
  const nobody: Addressed = { addressees: [], isUnclear: false, objectEnd: verb.end };
  if (isSelfCommitment(view, clause, lexicon, isBare)) return { ...nobody, addressees: ["parliamentarians"] };
  if (!verb.sense?.directive) return nobody;
  const end = Math.min(clause.end, verb.end + LONGEST);
  const first = namedAt(view.key, verb.end, end, lexicon, members);
  if (!first) return unnamed(view.key, clause, lexicon, end);
  const isThat =
    /^\s*(?:that|que|qu'|ان)(?!\p{L})/u.test(view.key.slice(verb.end, verb.end + 8)) ||
    / that$/u.test(view.key.slice(verb.start, verb.end));
  const rest = furtherAfter(view.key, first.end, end, lexicon, members, isThat);
  const later = laterObjects(view.key, rest.end, clause.end, lexicon, members);
  return {
    addressees: unique([first.value, ...rest.found, ...later]),
    isUnclear: false,
    objectEnd: rest.end,
  };
}

/**
 * True for "we commit ourselves", "nous nous engageons", "نلتزم": those who speak address themselves. In English only
 * with a subject or where the whole document speaks in plain verbs, for "commit" may be an infinitive.
 */
function isSelfCommitment(view: View, { verb }: Clause, lexicon: Lexicon, isBare: boolean): boolean {
  const start = skipAll(view.key, verb.start, lexicon.adverbs);
  const said = matchAt(view.key, start, lexicon.selfCommitments);
  if (said === null) return false;
  if (verb.subject === "first" || isBare) return true;
  return verb.sense?.form === "first" && lexicon.locale !== "en";
}

/** The further addressees of a list, up to the words that say what they are to do. */
function furtherAfter(
  key: string,
  from: number,
  end: number,
  lexicon: Lexicon,
  members: PhraseBook<string>,
  isThat: boolean,
): { found: Addressee[]; end: number } {
  const found: Addressee[] = [];
  let at = from;
  let lastEnd = from;
  while (at < end) {
    const window = key.slice(at, at + 12);
    const gap = window.slice(0, window.length - window.replace(/^[\s"')(]*,?\s*/u, "").length);
    const next = at + gap.length;
    if (stopsAt(key, next, lexicon)) return { found, end: next };
    const isJoin =
      gap.includes(",") || matchAt(key, next, lexicon.joins) !== null || arabicAnd(key, next, lexicon);
    const named = isJoin ? namedAt(key, next, end, lexicon, members) : null;
    if (named) found.push(named.value);
    else if (isJoin && at === lastEnd && hasActor(key, skipAll(key, next, lexicon.joins), end, lexicon))
      found.push("other");
    const word = wordAt(key, next);
    if (!word || (isThat && !named)) return { found, end: next };
    at = named ? named.end : word.end;
    if (named) lastEnd = at;
  }
  return { found, end };
}

function arabicAnd(key: string, at: number, lexicon: Lexicon): boolean {
  return lexicon.locale === "ar" && key.charAt(at) === "و";
}

/** True where the object of the verb ends: an infinitive, a "that", a relative or a prepositional phrase. */
function stopsAt(key: string, at: number, lexicon: Lexicon): boolean {
  const stop = matchAt(key, at, lexicon.stops);
  if (!stop) return false;
  const word = key.slice(stop.start, stop.end);
  const next = wordAt(key, stop.end);
  const infinitive = INFINITIVES[lexicon.locale];
  if (!infinitive.marks.test(word) || !next) return true;
  return infinitive.verb.test(next.text);
}

/** Marks that may stand before an infinitive or before a noun, and what a verb after them looks like. */
const INFINITIVES = {
  en: { marks: /^to$/u, verb: /^(?!(?:the|this|that|its|their|these|those|a|an|all|each|any)$)\p{L}/u },
  fr: {
    marks: /^(?:a|de|d')$/u,
    verb: /^(?:\p{L}+(?:er|ir|re|oir)|ne|n'|s'|se|y|tout|en|l'|le|la|les|leur)$/u,
  },
  es: { marks: /^(?:a|de)$/u, verb: /^(?:\p{L}+(?:ar|er|ir|arse|erse|irse)|que|no)$/u },
  ar: { marks: /^$/u, verb: /^/u },
};

/** "… and parliamentarians to join …": a second object later in the clause, each with its own infinitive. */
function laterObjects(
  key: string,
  from: number,
  end: number,
  lexicon: Lexicon,
  members: PhraseBook<string>,
): Addressee[] {
  const pattern = LATER[lexicon.locale];
  return [...key.slice(from, end).matchAll(pattern)].flatMap((join) => {
    const at = from + join.index + join[0].length;
    const named = namedAt(key, at, end, lexicon, members);
    const next = named && wordAt(key, named.end);
    const tail = named ? key.slice(named.end).trimStart().slice(0, 1) : "";
    return named && next && tail !== "," && stopsAt(key, named.end, lexicon) && LATER_MARK.test(next.text)
      ? [named.value]
      : [];
  });
}

const LATER = {
  en: /\s(?:and|while)\s+(?!to\s)/gu,
  fr: /\set\s+(?:aux?|les?|à)?\s*/gu,
  es: /\sy\s+(?:a los|a las|al|a)\s*/gu,
  ar: /$^/gu,
};
const LATER_MARK = /^(?:to|a|de|d')$/u;

/** A directive verb whose object nobody knows: somebody else, if an act follows; nobody, if it is a thing. */
function unnamed(key: string, clause: Clause, lexicon: Lexicon, end: number): Addressed {
  const nobody: Addressed = { addressees: [], isUnclear: false, objectEnd: clause.verb.end };
  const doer = lexicon.locale === "ar" ? doerAfter(key, clause.verb.end, end, lexicon) : null;
  if (doer) return { ...nobody, addressees: [doer] };
  const object = key.slice(clause.verb.end, Math.min(end, clause.verb.end + 120));
  const isSomebody = ASKED[lexicon.locale].test(object) || hasActor(key, clause.verb.end, end, lexicon);
  return isSomebody ? { ...nobody, addressees: ["other"], isUnclear: true } : nobody;
}

/** Arabic puts who is to act after the verb: "توصي بأن تنشئ البرلمانات". */
function doerAfter(key: string, from: number, end: number, lexicon: Lexicon): Addressee | null {
  const that = /^\s*ب?ان [يت]\p{L}+/u.exec(key.slice(from, end));
  return that ? (namedAt(key, from + that[0].length, end, lexicon, NOBODY)?.value ?? null) : null;
}

/** Somebody unknown, asked to act: a capital or "those who", never a thing such as "the adoption of". */
const ASKED = {
  en: /^\s+(?:all |the |those |any )*(?:(?!for |of )\p{L}+(?<!tion|sion|ment|ance|ence|ity|ness|ship|ing|cy|efforts|measures|steps|initiatives|approaches|use|dialogue|solidarity) )(?:to )(?!the |a |an |all |its |their )\p{L}/u,
  fr: /^\s+(?:a |aux? |les? |la |l')?(?:toutes? |tous )?(?:ceux|celles|quiconque)(?!\p{L})/u,
  es: /^\s+(?:a )?(?:todos |todas )?(?:quienes|aquellos|aquellas)(?!\p{L})/u,
  ar: /^\s+(?:جميع |كل )?(?:من|الذين)(?!\p{L})/u,
};

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}
