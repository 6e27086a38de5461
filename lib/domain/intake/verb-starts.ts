import type { Mark } from "./marks";

/** True for a mark that begins a paragraph by its verb alone. */
export function opensByVerb(mark: Mark): boolean {
  if (!mark.verb || mark.preambular || mark.label?.kind === "deep") return false;
  if (mark.quoted && mark.label === null) return false;
  if (!mark.lineStart) return mark.capital && /^[;.]$/u.test(mark.before) && !isBare(mark);
  const isFree = mark.blankBefore || /^[;.,:]?$/u.test(mark.before) || mark.label !== null;
  return isFree && (mark.capital || mark.label !== null || mark.blankBefore);
}

/** True for a verb without the ending of the third person and without a subject: "Urge", "Instar". */
export function isBare(mark: Mark): boolean {
  return mark.verb?.sense?.form !== "third" && mark.verb?.subject === null;
}
