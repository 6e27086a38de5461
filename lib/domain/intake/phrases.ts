import { sure } from "./border";
import { LOST_LETTER } from "./characters";
import { foldText } from "./folding";

/** A word of a view's key; an elided word keeps its apostrophe ("l'"). */
export type Word = { text: string; start: number; end: number };

/** What a phrase of a lexicon stands for, found by its first word; longest phrase first. */
export type PhraseBook<Value> = Map<string, { words: string[]; value: Value }[]>;

/** A phrase found in a key; `end` is just after its last word. */
export type Found<Value> = { value: Value; start: number; end: number };

const GAP = /[ \n"(\u00ad-]*/uy;
const WORD = /[\p{L}\p{N}\ufffd]+'?/uy;
/** The last word asked for: the books of a lexicon ask about the same place one after the other. */
let last: { key: string; from: number; word: Word | null } = { key: "", from: -1, word: null };

/** The word that begins at or after `from`, with only blanks, quotes and hyphens before it; null at a stop. */
export function wordAt(key: string, from: number): Word | null {
  if (last.from !== from || last.key !== key) last = { key, from, word: wordFrom(key, from) };
  return last.word;
}

function wordFrom(key: string, from: number): Word | null {
  GAP.lastIndex = from;
  GAP.test(key);
  const start = GAP.lastIndex;
  WORD.lastIndex = start;
  if (!WORD.test(key)) return null;
  return { text: key.slice(start, WORD.lastIndex), start, end: WORD.lastIndex };
}

/** The words of a phrase as they stand in a key. */
export function wordsOf(phrase: string): string[] {
  const key = foldText(phrase);
  const words: string[] = [];
  for (let word = wordAt(key, 0); word; word = wordAt(key, word.end)) words.push(word.text);
  return words;
}

/** A book of the phrases of a list, each standing for what `valueOf` says. */
export function bookOf<Value>(pairs: readonly (readonly [string, Value])[]): PhraseBook<Value> {
  const book: PhraseBook<Value> = new Map();
  for (const [phrase, value] of pairs) {
    const words = wordsOf(phrase);
    const first = words.slice(0, 1).join("");
    const entries = book.get(first) ?? [];
    entries.push({ words, value });
    book.set(first, entries);
  }
  for (const entries of book.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** A book of phrases that only have to be there. */
export function listOf(phrases: readonly string[]): PhraseBook<string> {
  return bookOf(phrases.map((phrase) => [phrase, phrase] as const));
}

/**
 * The longest phrase of `book` that begins at `from`. Words of `between` may stand between its words ("calls also
 * upon"). A word with a lost letter is compared with each entry of its length.
 */
export function matchAt<Value>(
  key: string,
  from: number,
  book: PhraseBook<Value>,
  between: PhraseBook<string> = NOTHING,
): Found<Value> | null {
  const word = wordAt(key, from);
  if (!word) return null;
  for (const first of [word, mended(key, word)]) {
    if (!first) continue;
    for (const entry of entriesFor(book, first.text)) {
      const end = restMatches(key, first.end, entry.words, between);
      if (end !== null && !isCompound(key, end)) return { value: entry.value, start: first.start, end };
    }
  }
  return null;
}

const CUT = /-\n(\p{L}+'?)/uy;

/** A word that the end of a line has cut in two ("par-", "liaments"), whole; null for any other. */
function mended(key: string, word: Word): Word | null {
  CUT.lastIndex = word.end;
  const rest = CUT.exec(key);
  return rest && { text: `${word.text}${rest[1]}`, start: word.start, end: CUT.lastIndex };
}

/** The end of as many phrases of `book` as follow each other from `from`; `from` itself where none does. */
export function skipAll(key: string, from: number, book: PhraseBook<string>): number {
  let end = from;
  for (let found = matchAt(key, end, book); found; found = matchAt(key, end, book)) end = found.end;
  return end;
}

const NOTHING: PhraseBook<string> = new Map();

type Entry<Value> = { words: string[]; value: Value };

/** The phrases that begin with `word`, or with a word of its shape where a letter of it is lost. */
function entriesFor<Value>(book: PhraseBook<Value>, word: string): Entry<Value>[] {
  const entries = book.get(word);
  if (entries || !word.includes(LOST_LETTER)) return entries ?? [];
  const alike = shapesOf(book).get(shapeOf(word)) ?? [];
  return alike.filter((first) => sameButLost(word, first)).flatMap((first) => sure(book.get(first)));
}

const SHAPES = new WeakMap<PhraseBook<unknown>, Map<string, string[]>>();

/** First words of a book by their length and either end, so that a lost letter does not cost a search of them all. */
function shapesOf(book: PhraseBook<unknown>): Map<string, string[]> {
  const known = SHAPES.get(book);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const first of book.keys()) {
    for (const shape of [`${first.length}${first.charAt(0)}`, `${first.length}>${first.slice(-1)}`]) {
      made.set(shape, [...(made.get(shape) ?? []), first]);
    }
  }
  SHAPES.set(book, made);
  return made;
}

function shapeOf(word: string): string {
  return word.startsWith(LOST_LETTER)
    ? `${word.length}>${word.slice(-1)}`
    : `${word.length}${word.charAt(0)}`;
}

/** True where a hyphen ties what was found to a longer word ("follow-up"). */
function isCompound(key: string, end: number): boolean {
  return key.charAt(end) === "-" && /\p{L}/u.test(key.charAt(end + 1));
}

/** True for two words that differ only where the first has lost letters. */
export function sameButLost(word: string, other: string): boolean {
  return (
    word.length === other.length && [...word].every((sign, at) => sign === LOST_LETTER || sign === other[at])
  );
}

function restMatches(key: string, from: number, words: string[], between: PhraseBook<string>): number | null {
  let end = from;
  for (const expected of words.slice(1)) {
    const plain = wordAt(key, end);
    const skipped = plain && plain.text !== expected ? skipAll(key, end, between) : end;
    const word = skipped > end ? wordAt(key, skipped) : plain;
    const same = [word, word && mended(key, word)].find(
      (one) => one && (one.text === expected || sameButLost(one.text, expected)),
    );
    if (!same) return null;
    end = same.end;
  }
  return end;
}
