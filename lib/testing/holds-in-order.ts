/** True where every character of `part` stands in `text` in the same order: whoever has `text` has all of it. */
export function holdsInOrder(text: string, part: string): boolean {
  let at = 0;
  for (const character of text) if (character === part[at]) at += 1;
  return at === part.length;
}
