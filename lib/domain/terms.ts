import { sure } from "./intake/border";
import { foldedOf, foldText, rawAt, rawEnd, type View, viewOf } from "./intake/folding";
import type { Span } from "./intake/reading";
import type { Locale } from "./locale";

/** Terms of one language with what each stands for, ready to be looked up. */
export type TermBook<Value> = ReadonlyMap<string, readonly Term<Value>[]>;

/** A text cut into its words, each in the forms by which a term may name it. */
export type Words = { view: View; words: readonly Word[] };

/** A term found in a text: what it stands for, its place, and how many words it takes from which on. */
export type FoundTerm<Value> = { value: Value; span: Span; first: number; last: number };

type Word = { forms: string[]; start: number; end: number };
type TermWord = { stem: string; isOpen: boolean; isLoose: boolean };
type Term<Value> = { value: Value; words: TermWord[] };

/** A book of terms as a contributor writes them: words in the order of the text, "*" for any ending, "~" for "and"
 *  with one word between. Case, accents and what Arabic writes before a word do not matter. */
export function termBook<Value>(
  entries: readonly (readonly [term: string, value: Value])[],
): TermBook<Value> {
  const terms = entries.map(([term, value]): Term<Value> => ({ value, words: termWords(term) }));
  return Map.groupBy(terms, ({ words }) => headOf(sure(words[0]).stem));
}

/** Cuts a text into words once, for as many books as are looked up in it. */
export function wordsIn(text: string, locale: Locale): Words {
  const view = viewOf(foldedOf(text), []);
  const words = [...view.key.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    forms: formsOf(found[0], locale),
    start: found.index,
    end: found.index + found[0].length,
  }));
  return { view, words };
}

/** The terms of a book that stand in a text, in its order; one that begins where another does is found too. */
export function termsIn<Value>({ view, words }: Words, book: TermBook<Value>): FoundTerm<Value>[] {
  return words.flatMap((word, first) =>
    [...new Set(word.forms.flatMap((form) => book.get(headOf(form)) ?? []))].flatMap(
      ({ value, words: sought }) => {
        const last = matchEnd(words, first, sought);
        if (last === null) return [];
        return [{ value, first, last, span: spanOf(view, word.start, sure(words[last]).end) }];
      },
    ),
  );
}

/** The place in the text of a stretch of its view. */
export function spanOf(view: View, start: number, end: number): Span {
  return { start: rawAt(view, start), end: rawEnd(view, end) };
}

/** Arabic writes "and", "so", "by", "for", "as" and the article as letters of the word that follows. */
function formsOf(word: string, locale: Locale): string[] {
  if (locale !== "ar") return [word];
  const [, , by = "", article = "", rest = ""] = sure(BEFORE_A_WORD.exec(word));
  const forms = [word, by + article + rest, article + rest, rest];
  return [...new Set(forms)].filter((form) => form.length > 2 || form === word);
}

const BEFORE_A_WORD = /^([وف]?)([بلك]?)(ال|ل)?(.*)$/u;

/** The index of the last word of a term that begins at `at`; null where it is not there. */
function matchEnd(words: readonly Word[], at: number, sought: readonly TermWord[]): number | null {
  let next = at;
  for (const word of sought) {
    const isThere = (index: number) => words[index]?.forms.some(fits(word)) === true;
    const place = [next, ...(word.isLoose ? [pastAnd(words, next)] : [])].find(isThere);
    if (place === undefined) return null;
    next = place + 1;
  }
  return next - 1;
}

/** "Cooperation and solidarity": the place after the "and" and its word; Arabic writes both as one word. */
function pastAnd(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return -1;
  const said = sure(word.forms[0]);
  if (/^(?:and|et|y|e)$/u.test(said)) return at + 2;
  return /^و\p{L}{3}/u.test(said) ? at + 1 : -1;
}

function fits({ stem, isOpen }: TermWord): (form: string) => boolean {
  return (form) => (isOpen ? form.startsWith(stem) : form === stem);
}

/** Terms are looked up by the first letters that all their endings share. */
function headOf(form: string): string {
  return form.slice(0, 2);
}

function termWords(term: string): TermWord[] {
  const parts = term.split(" ");
  return parts.flatMap((part, index): TermWord[] => {
    if (part === "~") return [];
    const stem = foldText(part.replace("*", ""));
    return [{ stem, isOpen: part.endsWith("*"), isLoose: parts[index - 1] === "~" }];
  });
}
