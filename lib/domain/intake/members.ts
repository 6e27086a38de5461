import { bookOf, type Found, matchAt, type PhraseBook, wordAt } from "./phrases";
import type { MemberNames } from "./reading";

const BOOKS = new WeakMap<readonly MemberNames[], PhraseBook<string>>();

/** The names of the members as a phrase book from name to ISO code; made once per list. */
export function memberBook(members: readonly MemberNames[]): PhraseBook<string> {
  const known = BOOKS.get(members);
  if (known) return known;
  const book = bookOf(members.flatMap((member) => member.names.map((name) => [name, member.iso2] as const)));
  BOOKS.set(members, book);
  return book;
}

/** The members named in `key` from `from` to `end`, in order. Arabic may join "and" to a name. */
export function membersIn(key: string, from: number, end: number, book: PhraseBook<string>): Found<string>[] {
  const found: Found<string>[] = [];
  let at = from;
  while (at < end) {
    const word = wordAt(key, at);
    if (!word) {
      at += 1;
      continue;
    }
    const member = matchAt(key, word.start, book) ?? conjoined(key, word.start, book);
    if (member && member.end <= end) found.push(member);
    at = member ? member.end : word.end;
  }
  return found;
}

function conjoined(key: string, at: number, book: PhraseBook<string>): Found<string> | null {
  return /^[ولب]\p{L}/u.test(key.slice(at, at + 2)) ? matchAt(key, at + 1, book) : null;
}

/** True where `sought` stands as whole words in `text`; both folded. */
export function holdsPhrase(text: string, sought: string): boolean {
  let at = text.indexOf(sought);
  while (at >= 0) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + sought.length))) return true;
    at = text.indexOf(sought, at + 1);
  }
  return false;
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}
