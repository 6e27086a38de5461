import type { Mark } from "./marks";

/** True for a mark that begins a paragraph by its verb alone. */
export function opensByVerb(mark: Mark): boolean {
  if (!mark.verb || mark.preambular || mark.label?.kind === "deep") return false;
  if (mark.quoted && mark.label === null) return false;
  if (!mark.lineStart) return mark.capital && /^[;.]$/u.test(mark.before) && !isBare(mark);
  const isFree = mark.blankBefore || /^[;.,:]?$/u.test(mark.before) || mark.label !== null;
  return isFree && (mark.capital || mark.label !== null || mark.blankBefore);
}

/** The same, but for an item of a list, which belongs to the paragraph that the list is in. */
export function opensUnlisted(mark: Mark): boolean {
  return opensByVerb(mark) && !isItem(mark);
}

/** True for an item of a list inside a paragraph: after a letter, or in small letters with its "to": "(1) to ensure". */
export function isItem(mark: Mark): boolean {
  if (mark.label?.kind === "letter" || mark.label?.kind === "roman") return true;
  const { verb } = mark;
  return (
    verb !== null && verb.subject === null && verb.start > mark.at && mark.label !== null && !mark.capital
  );
}

/** True for a verb without the ending of the third person and without a subject: "Urge", "Instar". */
export function isBare(mark: Mark): boolean {
  return mark.verb?.sense?.form !== "third" && mark.verb?.subject === null;
}
