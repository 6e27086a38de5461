import { isCapital, type View } from "./folding";
import type { Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import { membersIn } from "./members";
import { type PhraseBook, wordAt } from "./phrases";
import type { ReadReservation, Span } from "./reading";
import { foldSpace } from "./spans";

type Scope = ReadReservation["scope"];
/** What is reserved, and where the text says it. */
type Said = { at: number; scope: Scope; paragraphs: number[]; phrase: string | null };
type Named = { at: number; end: number; iso2: string | null };

const NUMBERS = /\d{1,3}(?:(?: ?, ?| ?(?:and|et|y|e|&|to|a|au|al|-|الي|و) ?)+\d{1,3})*/gu;
const RANGE = /(\d+) ?(?:to|a|au|al|-|الي) ?(\d+)/u;
const NEAR_WORDS = 5;

/** The reservation entries of one sentence, member by scope, in the order of the members. */
export function reservationsIn(
  view: View,
  sentence: Span,
  lexicon: Lexicon,
  book: PhraseBook<string>,
): ReadReservation[] {
  const named = namesIn(view, sentence, lexicon, book);
  const said = saidIn(view.key, sentence, lexicon);
  return named.flatMap((member, index) => {
    const own = saidOf(named, index, said);
    return entriesOf(view, member, own, sentence);
  });
}

/** What is said of a member: up to the next member that has something said of it; else what stands before. */
function saidOf(named: Named[], index: number, said: Said[]): Said[] {
  for (let last = index; last < named.length; last += 1) {
    const from = Number(named[last]?.end);
    const to = named[last + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = said.filter((one) => one.at >= from && one.at < to);
    if (own.length > 0) return own;
  }
  const first = Number(named[0]?.at);
  const before = said.filter((one) => one.at < first);
  return before.length > 0 ? before : [{ at: 0, scope: "whole", paragraphs: [], phrase: null }];
}

function entriesOf(view: View, member: Named, said: Said[], sentence: Span): ReadReservation[] {
  const opposed = said.some((one) => one.scope === "opposition");
  const scopes: Scope[] = opposed ? ["opposition"] : ["preambular", "operative", "whole"];
  return scopes.flatMap((scope) => {
    const own = said.filter((one) => one.scope === scope);
    if (own.length === 0 || (scope === "whole" && own.length < said.length)) return [];
    return {
      iso2: member.iso2,
      member: foldSpace(
        view.raw.slice(
          rawSpan(view, { start: member.at, end: member.end }).start,
          rawSpan(view, { start: member.at, end: member.end }).end,
        ),
      ),
      scope,
      paragraphs: own.flatMap((one) => one.paragraphs).sort((a, b) => a - b),
      phrase: own.map((one) => one.phrase).find((phrase) => phrase !== null) ?? null,
      span: rawSpan(view, sentence),
      doubts: member.iso2 === null ? ["member_unknown"] : [],
    };
  });
}

/** Members by their names; where none is known but a delegation is spoken of, the words after it. */
function namesIn(view: View, sentence: Span, lexicon: Lexicon, book: PhraseBook<string>): Named[] {
  const known = membersIn(view.key, sentence.start, sentence.end, book);
  if (known.length > 0) return known.map((found) => ({ at: found.start, end: found.end, iso2: found.value }));
  const text = view.key.slice(sentence.start, sentence.end);
  if (text.endsWith(":")) return [];
  for (const word of lexicon.reservations.delegations) {
    const pattern = new RegExp(`(?<!\\p{L})${word} (?:(?:of|from|de|du|des|d'|del|la|the|l') ?)*`, "u");
    const found = pattern.exec(text);
    const name = found && wordAt(view.key, sentence.start + found.index + found[0].length);
    if (name && isCapital(view, name.start)) return [{ at: name.start, end: name.end, iso2: null }];
  }
  return [];
}

function saidIn(key: string, sentence: Span, lexicon: Lexicon): Said[] {
  const text = key.slice(sentence.start, sentence.end);
  const { whole, oppositions } = lexicon.reservations;
  const numbered = [...text.matchAll(NUMBERS)].filter((found) => followsParagraph(text, found.index));
  const said = numbered.map((found) => paragraphsSaid(text, found, sentence.start, lexicon));
  const phrases = (list: readonly string[], scope: Scope): Said[] =>
    list.flatMap((phrase) =>
      placesOf(text, phrase).map((at) => ({
        at: sentence.start + at,
        scope,
        paragraphs: [],
        phrase: null,
      })),
    );
  const counted = ordinalsSaid(text, sentence.start, lexicon);
  return [...said, ...counted, ...phrases(whole, "whole"), ...phrases(oppositions, "opposition")].sort(
    (a, b) => a.at - b.at,
  );
}

const PARAGRAPH =
  /(?:para(?:s|graph?e?s?)?\.?|alineas?|parrafos?|paragraphe?s?|articles?|points?|puntos?|op|pp|الفقر\p{L}*|فقر\p{L}*)\s*(?:no\.?|nos\.?|from|de|من|(?:dispositiv|resolutiv|operativ|preambular)\p{L}*|operationnels?)?\s*$/u;

/** Paragraphs named by a numeral: "the second preambular paragraph", "le premier alinéa du préambule". */
function ordinalsSaid(text: string, offset: number, lexicon: Lexicon): Said[] {
  const words = lexicon.reservations.ordinals.flatMap((entry, index) =>
    entry.split("|").map((word) => ({ word, value: index + 1 })),
  );
  const numeral = words.map(({ word }) => word).join("|");
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(?<before>${numeral})\\s+(?:\\p{L}+\\s+)?${NOUN}|${NOUN}\\s+(?<after>${numeral}))(?!\\p{L})`,
    "gu",
  );
  return [...text.matchAll(pattern)].map((found): Said => {
    const spoken = found.groups?.before ?? found.groups?.after;
    const clause = [...wordsAfter(found[0], 0), ...wordsAfter(text, found.index + found[0].length)];
    return {
      at: offset + found.index,
      scope: scopeOf(clause, lexicon) ?? "operative",
      paragraphs: words.filter(({ word }) => word === spoken).map(({ value }) => value),
      phrase: phraseBefore(text, found.index, lexicon),
    };
  });
}

const NOUN = "(?:paragraph|paragraphe|alinea|parrafo|الفقره)";

function followsParagraph(text: string, at: number): boolean {
  return PARAGRAPH.test(text.slice(Math.max(at - 30, 0), at));
}

function paragraphsSaid(text: string, found: RegExpExecArray, offset: number, lexicon: Lexicon): Said {
  const end = found.index + found[0].length;
  const scope =
    scopeOf(wordsAfter(text, end), lexicon) ??
    scopeOf(wordsBefore(text, found.index), lexicon) ??
    "operative";
  return {
    at: offset + found.index,
    scope,
    paragraphs: expanded(found[0]),
    phrase: phraseBefore(text, found.index, lexicon),
  };
}

function scopeOf(words: string[], lexicon: Lexicon): Scope | null {
  const { preambular, operative } = lexicon.reservations;
  const nearest = words.find((word) => preambular.includes(word) || operative.includes(word));
  if (nearest === undefined) return null;
  return preambular.includes(nearest) ? "preambular" : "operative";
}

/** The next words up to a comma or an "and". */
function wordsAfter(text: string, from: number): string[] {
  const clause = text
    .slice(from)
    .split(/[,;:]| (?:and|et|y|as) | و/u, 1)
    .join("");
  return clause
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .slice(0, NEAR_WORDS);
}

/** The words just before, back to a comma or another number, nearest first. */
function wordsBefore(text: string, to: number): string[] {
  const clause = text
    .slice(Math.max(to - 80, 0), to)
    .split(/[,;:\d]/u)
    .slice(-1)
    .join("");
  const words = clause.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.slice(-NEAR_WORDS).reverse();
}

function expanded(numbers: string): number[] {
  const range = RANGE.exec(numbers);
  if (!range) return numbers.split(/\D+/u).map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return to > from && to - from < 50
    ? Array.from({ length: to - from + 1 }, (_, step) => from + step)
    : [from, to];
}

/** The words reserved where only a part of a paragraph is meant: "the reference to labour mobility". */
function phraseBefore(text: string, to: number, lexicon: Lexicon): string | null {
  const clause = text.slice(Math.max(to - 160, 0), to);
  for (const reference of lexicon.reservations.references) {
    const at = clause.lastIndexOf(reference);
    if (at >= 0 && !/[\d;]/u.test(clause.slice(at))) {
      return foldSpace(clause.slice(at + reference.length).replace(/\s(?:in|dans|en|في)\s[^,]*$/u, ""));
    }
  }
  return null;
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + phrase.length)))
      places.push(at);
  }
  return places;
}
