import type { Lexicon, VerbSense } from "./lexicon";
import type { Opening } from "./openings";
import { wordAt } from "./phrases";

/** A verb of one lexicon by its letters alone, for words that a layout has glued or split. */
type Letters = { letters: string; sense: VerbSense };

const GLUED_MIN = 5;
const WINDOW = 60;
const SAME_SHAPE = new Map(
  ["بتثن", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق"].flatMap((group) =>
    [...group].map((letter) => [letter, group.charAt(0)] as const),
  ),
);
const LIKELY = new WeakMap<Lexicon, Letters[]>();
const LISTS = new WeakMap<Lexicon, Letters[]>();

/** The verb whose letters begin the text at `from` whatever the blanks ("Callsupon States", "Wel comes"). */
export function gluedVerb(key: string, from: number, lexicon: Lexicon): Opening | null {
  const start = wordAt(key, from)?.start ?? from;
  const window = key.slice(start, start + WINDOW);
  const letters = window.replace(/[^\p{L}']/gu, "");
  for (const verb of lettersOf(lexicon)) {
    if (verb.letters.length >= GLUED_MIN && letters.startsWith(verb.letters)) {
      return { start, end: start + lengthOf(window, verb.letters.length), sense: verb.sense, subject: null };
    }
  }
  return null;
}

/** The verb that differs from the first word by one letter ("وتحت" for "وتحث"): a slip of character recognition. */
export function nearestVerb(key: string, from: number, lexicon: Lexicon): Opening | null {
  const word = wordAt(key, from);
  if (!word) return null;
  const shortest = lexicon.locale === "ar" ? 3 : 5;
  for (const skip of lexicon.locale === "ar" && /^[وف]/u.test(word.text) ? [1, 0] : [0]) {
    const text = word.text.slice(skip);
    if (text.length < shortest) continue;
    const verbs = likelyFirst(lexicon);
    const near =
      verbs.find((verb) => skeleton(verb.letters) === skeleton(text)) ??
      verbs.find((verb) => oneApart(text, verb.letters));
    if (near) return { start: word.start + skip, end: word.end, sense: near.sense, subject: null };
  }
  return null;
}

/** Longest first, so that "calls upon" wins over "calls". */
function lettersOf(lexicon: Lexicon): Letters[] {
  const known = LISTS.get(lexicon);
  if (known) return known;
  const made = [...lexicon.verbs.values()]
    .flatMap((entries) => entries.map((entry) => ({ letters: entry.words.join(""), sense: entry.value })))
    .sort((a, b) => b.letters.length - a.letters.length || Number(b.sense.inside) - Number(a.sense.inside));
  LISTS.set(lexicon, made);
  return made;
}

/** Verbs that ask for something first: they are what a resolution is for. */
function likelyFirst(lexicon: Lexicon): Letters[] {
  const known = LIKELY.get(lexicon);
  if (known) return known;
  const rank = ({ sense }: Letters): number => (sense.inside ? 2 : 0) + (sense.directive ? 1 : 0);
  const made = [...lettersOf(lexicon)].sort((a, b) => rank(b) - rank(a));
  LIKELY.set(lexicon, made);
  return made;
}

/** A word without the dots of its Arabic letters, which recognition confuses. */
function skeleton(word: string): string {
  return word.replace(/[\u0600-\u06ff]/gu, (letter) => SAME_SHAPE.get(letter) ?? letter);
}

/** How many signs of `window` hold its first `count` letters. */
function lengthOf(window: string, count: number): number {
  let left = count;
  let length = 0;
  for (const sign of window) {
    if (left === 0) break;
    if (/[\p{L}']/u.test(sign)) left -= 1;
    length += 1;
  }
  return length;
}

/** True where one letter has been changed, lost, added or swapped with its neighbour. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  const changed = restA.slice(1) === restB.slice(1);
  const moved =
    restA.slice(0, 2) === [...restB.slice(0, 2)].reverse().join("") && restA.slice(2) === restB.slice(2);
  return changed || moved || restA.slice(1) === restB || restA === restB.slice(1);
}
