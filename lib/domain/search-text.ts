import { foldText } from "./intake/folding";

/** True if every word of the query stands somewhere in the text, at whatever place and in whatever script; compared
 *  without case, accents, vowel signs and the forms of alef. An empty query finds everything. */
export function isFound(text: string, query: string): boolean {
  const within = comparable(text);
  return comparable(query)
    .split(" ")
    .every((word) => within.includes(word));
}

function comparable(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
