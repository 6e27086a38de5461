import type { Lexicon } from "./lexicon";
import { type Found, matchAt, type PhraseBook, wordAt } from "./phrases";
import type { Addressee } from "./reading";

/** A list of members for places where a country is no addressee. */
export const NOBODY: PhraseBook<string> = new Map();

/** The addressee that begins at `from`, articles and adjectives skipped; null where nobody known is named. */
export function namedAt(
  key: string,
  from: number,
  end: number,
  lexicon: Lexicon,
  members: PhraseBook<string>,
): Found<Addressee> | null {
  let at = from;
  for (let steps = 0; at < end && steps < 14; steps += 1) {
    const found = matchAt(key, at, lexicon.addressees) ?? joinedTo(key, at, lexicon);
    if (found && !isOwner(key, found, lexicon)) return found.end <= end ? ofBody(key, found, lexicon) : null;
    const member = matchAt(key, at, members);
    if (member) return { ...member, value: "states" };
    const next = found?.end ?? skipFiller(key, at, lexicon);
    if (next === at) return qualified(key, at, end, lexicon);
    at = next;
  }
  return null;
}

/** True for an organization that only says whose members are meant: "WTO Member governments". */
function isOwner(key: string, found: Found<Addressee>, lexicon: Lexicon): boolean {
  if (lexicon.locale !== "en" || found.value !== "international_organizations") return false;
  return /^ (?:members? \p{L}|parliamentarians|states|governments)/u.test(
    key.slice(found.end, found.end + 20),
  );
}

const OF_A_BODY = {
  en: /^ of (?:the )?\p{L}/u,
  fr: /^ (?:du |des |de l'|de la (?!\p{L}+(?:er|ir|re) ))\p{L}/u,
  es: /^ (?:del|de la|de los|de las) \p{L}/u,
  ar: /^ لل?\p{L}{3}/u,
};

/** The head of another body is not that of the United Nations: "the Secretary General of the Association". */
function ofBody(key: string, found: Found<Addressee>, lexicon: Lexicon): Found<Addressee> {
  const isOther =
    found.value === "un_secretary_general" &&
    !/nations|unies|unidas|onu|المتحده/u.test(key.slice(found.start, found.end)) &&
    OF_A_BODY[lexicon.locale].test(key.slice(found.end, found.end + 24));
  return isOther ? { ...found, value: "other" } : found;
}

const NO_QUALIFIER = /(?:ing|ed|ly|tion|sion|ment|ance|ence|ity|ness|ship)$/u;

/** An addressee after one or two words that only qualify it: "coastal States", "technology companies". English. */
function qualified(key: string, from: number, end: number, lexicon: Lexicon): Found<Addressee> | null {
  let at = from;
  for (let count = 0; lexicon.locale === "en" && count < 2; count += 1) {
    const word = wordAt(key, at);
    if (!word || word.end > end || key.slice(at, word.start).trim() !== "") return null;
    if (NO_QUALIFIER.test(word.text) || PREPOSITIONS.en.test(word.text)) return null;
    if (matchAt(key, at, lexicon.stops) ?? matchAt(key, at, lexicon.joins)) return null;
    const found = matchAt(key, word.end, lexicon.addressees);
    if (found && found.end <= end && key.slice(word.end, found.start).trim() === "")
      return endsObject(key, found.end, lexicon) ? found : null;
    at = word.end;
  }
  return null;
}

/** True where a noun phrase is over: at a stop, a sign, a conjunction or the end. */
function endsObject(key: string, at: number, lexicon: Lexicon): boolean {
  return (
    /^\s*(?:[,;.:)]|$)/u.test(key.slice(at, at + 3)) ||
    matchAt(key, at, lexicon.stops) !== null ||
    matchAt(key, at, lexicon.joins) !== null ||
    /^\s(?:of|for|that|which|who|from) /u.test(key.slice(at, at + 8))
  );
}

/** True where somebody is named at `from`: the object of a verb that asks. */
export function namesSomebody(key: string, from: number, end: number, lexicon: Lexicon): boolean {
  return namedAt(key, from, end, lexicon, NOBODY) !== null || hasActor(key, from, end, lexicon);
}

/** Articles that a layout may have glued to the word after them. */
const GLUED = {
  en: /^(?:the|all)(?=\p{L}{5})/u,
  fr: /^(?:les|aux)(?=\p{L}{5})/u,
  es: /^(?:los|las)(?=\p{L}{5})/u,
};

/** Arabic writes "and", "for" and "by" as one letter of the word that follows; a layout may glue an article to it. */
function joinedTo(key: string, at: number, lexicon: Lexicon): Found<Addressee> | null {
  const word = wordAt(key, at);
  const glued = word && lexicon.locale !== "ar" ? GLUED[lexicon.locale].exec(word.text) : null;
  if (word && glued) return matchAt(key, word.start + glued[0].length, lexicon.addressees);
  if (lexicon.locale !== "ar" || !word || !/^[ولبف]\p{L}{2}/u.test(word.text)) return null;
  return matchAt(key, word.start + 1, lexicon.addressees);
}

function skipFiller(key: string, at: number, lexicon: Lexicon): number {
  const found =
    matchAt(key, at, lexicon.joins) ?? matchAt(key, at, lexicon.fillers) ?? matchAt(key, at, lexicon.adverbs);
  if (found) return found.end;
  const word = wordAt(key, at);
  if (lexicon.locale === "ar" && word && /^[وف]/u.test(word.text)) {
    const joined = matchAt(key, word.start + 1, lexicon.fillers);
    if (joined) return joined.end;
  }
  return at;
}

const ACTOR_WITHIN = 6;

/** True where the object begins with a noun that can act, whatever its name: "the Steering Committee to". */
export function hasActor(key: string, from: number, end: number, lexicon: Lexicon): boolean {
  if (lexicon.locale === "ar") return matchAt(key, pastFillers(key, from, lexicon), lexicon.actors) !== null;
  const isThat = /^ that /u.test(key.slice(from, from + 6));
  let at = from;
  for (let count = 0; count < ACTOR_WITHIN; count += 1) {
    const word = wordAt(key, at);
    if (!word || word.end > end || /[,;.:]/u.test(key.slice(at, word.start))) return false;
    const actor = matchAt(key, at, lexicon.actors);
    if (actor) return lexicon.locale !== "en" || isThat || endsObject(key, actor.end, lexicon);
    if ((count > 0 ? PREPOSITIONS : INDEFINITE)[lexicon.locale].test(word.text)) return false;
    at = word.end;
  }
  return false;
}

function pastFillers(key: string, from: number, lexicon: Lexicon): number {
  let at = from;
  for (let next = skipFiller(key, at, lexicon); next > at; next = skipFiller(key, at, lexicon)) at = next;
  return at;
}

/** A thing is asked for, not somebody: "requests a committee". */
const INDEFINITE = {
  en: /^(?:an?|for)$/u,
  fr: /^(?:une?|des|pour)$/u,
  es: /^(?:un|una|unos|unas|por)$/u,
};

const PREPOSITIONS = {
  en: /^(?:of|for|in|on|to|with|at|by|from|that|between|among|against)$/u,
  fr: /^(?:pour|dans|sur|par|avec|que|qu'|en|entre|contre|d'|de|du|des)$/u,
  es: /^(?:para|en|sobre|por|con|que|entre|contra|de|del)$/u,
};
