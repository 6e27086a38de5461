/** True when every word of `asked` begins or is inside one of `names`, whatever the case, the accents or the Arabic
 *  spelling (أ and ا, ى and ي, ة and ه are one letter to a reader who searches). Nothing asked matches all. */
export function matchesName(asked: string, names: readonly string[]): boolean {
  const words = folded(asked);
  if (words === "") return true;
  const haystack = folded(names.join(" "));
  return words.split(/\s+/).every((word) => haystack.includes(word));
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[أإآ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replace(/['’`-]/g, " ")
    .trim();
}
