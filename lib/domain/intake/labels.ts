import type { Lexicon } from "./lexicon";
import { wordAt, wordsOf } from "./phrases";

/** A number, letter or bullet before a paragraph. `value` counts from 1; `start` and `end` index the key. */
export type Label = {
  kind: "number" | "letter" | "roman" | "bullet" | "deep";
  value: number;
  /** Printed with a sign that says so: "1.", "(1)", "Article 1"; a bare "1" is not. */
  marked: boolean;
  /** In brackets, "(1)" or "1)": a list keeps to one manner. */
  bracketed: boolean;
  start: number;
  end: number;
};

/** Numerals written out, by their folded word ("primero", "اولا"). */
export type Ordinals = ReadonlyMap<string, number>;

const NUMBER = /(?:[-•*·.] ?){0,2}\(? ?([1-9]\d{0,2})(?!\d|\/\d|%)( ?[.):ºª/-]{0,3})(?=([^\d]|$))[ \n]*/uy;
const DEEP = /\(?\d{1,3}(?:[.-]\d{1,2}){1,3}[.)]?(?=[ \n])[ \n]*/uy;
const NAMED =
  /(?:op|pp|para|paragraph|article|art|art[i\ufffd]culo|section|paragraphe|paragrafo|p[a\ufffd]rrafo|artigo|الماده|الفقره|البند)\.? ?\(?([1-9]\d{0,2})(?!\d)[ºª]?[.):-]{0,3}[ \n]+(?!(?:of|de|du|des|del|and|et|y|من) )/uy;
const LETTER =
  /(?:[-•] ?)?(?:\(([a-z]|[ابجدهوزحطيكلمنسعفصقرشت])\)|([a-z]|[ابجدهوزحطيكلمنسعفصقرشت]) ?[).](?!\p{L}\.))[ \n]*/uy;
const ROMAN =
  /(?:\(((?:x{0,2}(?:ix|iv|v?i{1,3}|v|x)))\)|((?:x{0,2}(?:ix|iv|v?i{1,3}|v|x))) ?[).:-])(?!\p{L})[ \n]*/uy;
const BULLET = /[-•▪◦·*–—>\uf0b7\uf0a7●○■□➢✓‣⁃][ \n]*(?![-\d])/uy;
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ABJAD = "ابجدهوزحطيكلمنسعفصقرشت";
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10 };

/** The label printed at `from`, where a line or a clause begins; null where none is. */
export function labelAt(key: string, from: number, ordinals: Ordinals): Label | null {
  return (
    deepAt(key, from) ??
    numberAt(key, from) ??
    namedAt(key, from) ??
    ordinalAt(key, from, ordinals) ??
    romanAt(key, from) ??
    letterAt(key, from) ??
    bulletAt(key, from)
  );
}

const ORDINALS = new WeakMap<Lexicon, Ordinals>();

/** The numerals that a language writes out, by their folded word. */
export function ordinalsFor(lexicon: Lexicon): Ordinals {
  const known = ORDINALS.get(lexicon);
  if (known) return known;
  const made: Ordinals = new Map(
    lexicon.file.ordinals.entries.map((word, index) => [wordsOf(word).join(" "), index + 1] as const),
  );
  ORDINALS.set(lexicon, made);
  return made;
}

function deepAt(key: string, from: number): Label | null {
  const found = runs(DEEP, key, from);
  return found && labelOf("deep", 0, from, from + found[0].length);
}

/** A label of a kind that leaves no doubt; brackets only tell numbers apart. */
function labelOf(kind: Label["kind"], value: number, start: number, end: number): Label {
  return { kind, value, marked: true, bracketed: false, start, end };
}

function numberAt(key: string, from: number): Label | null {
  const found = runs(NUMBER, key, from);
  if (!found) return null;
  const [whole, digits, sign, next] = found;
  const marked =
    `${sign}`.trim() !== "" || whole.includes("(") || whole.startsWith(".") || whole.startsWith("-");
  const goesOn = /[.:-]/u.test(`${next}`) && /\d/u.test(key.charAt(from + whole.length + 1));
  if (goesOn) return null;
  const bracketed = /[()]/u.test(whole);
  return { kind: "number", value: Number(digits), marked, bracketed, start: from, end: from + whole.length };
}

function namedAt(key: string, from: number): Label | null {
  const found = runs(NAMED, key, from);
  return found && labelOf("number", Number(found[1]), from, from + found[0].length);
}

const BEFORE_ORDINAL = /(?:art[i\ufffd]culo|article|artigo|el|la|الفقره|الماده|البند) +/uy;

/** A numeral in words with a sign after it, "article" before it or not: "SEGUNDO:", "Artículo primero.-". */
function ordinalAt(key: string, from: number, ordinals: Ordinals): Label | null {
  const lead = runs(BEFORE_ORDINAL, key, from);
  const word = wordAt(key, from + (lead ? lead[0].length : 0));
  const value = word && ordinals.get(word.text);
  if (
    !word ||
    !value ||
    !/[.:)-]/u.test(
      key
        .slice(word.end, word.end + 2)
        .trim()
        .charAt(0),
    )
  )
    return null;
  const rest = /[ .:)º-]*\n*/uy;
  rest.lastIndex = word.end;
  rest.test(key);
  return labelOf("number", value, from, rest.lastIndex);
}

function romanAt(key: string, from: number): Label | null {
  const found = runs(ROMAN, key, from);
  if (!found) return null;
  return labelOf("roman", romanValue(found.slice(1).join("")), from, from + found[0].length);
}

function letterAt(key: string, from: number): Label | null {
  const found = runs(LETTER, key, from);
  if (!found) return null;
  const letter = found.slice(1).join("");
  const value = Math.max(LATIN.indexOf(letter), ABJAD.indexOf(letter)) + 1;
  return labelOf("letter", value, from, from + found[0].length);
}

function bulletAt(key: string, from: number): Label | null {
  const found = runs(BULLET, key, from);
  return found && labelOf("bullet", 0, from, from + found[0].length);
}

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => Number(ROMAN_VALUES[letter]));
  return values.reduce((sum, value, at) => sum + (value < Math.max(...values.slice(at)) ? -value : value), 0);
}

function runs(pattern: RegExp, key: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(key);
}
