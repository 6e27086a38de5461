import type { Label } from "./labels";
import type { Mark } from "./marks";
import { isBare, opensByVerb } from "./verb-starts";

/**
 * Where operative paragraphs without numbers begin: at their verbs; at the bullets or letters that most of them share;
 * after a marker ("RESOLVES:") at any paragraph. Plain verbs ("Urge") count only where something announces them.
 */
export function unnumberedStarts(
  marks: readonly Mark[],
  setting: { isOpen: boolean; isAnnounced: boolean },
): Mark[] {
  const isPlainText = setting.isOpen && !setting.isAnnounced;
  const verbs = marks.filter(
    (mark) => opensByVerb(mark) && !(isPlainText && isBare(mark) && !/^[;:,]$/u.test(mark.before)),
  );
  const opening = runOnOpening(marks, verbs);
  if (opening) verbs.unshift(opening);
  if (verbs.length === 0) return setting.isAnnounced ? marks.filter((mark) => opensAnyhow(mark)) : [];
  const known = new Set(verbs);
  const shared = sharedLabel(verbs);
  const lastAt = Number(verbs.at(-1)?.at);
  const firstAt = Number(verbs[0]?.at);
  const lastShared = Math.max(...verbs.filter((mark) => mark.label?.kind === shared).map((mark) => mark.at));
  return marks.filter((mark) => {
    if (known.has(mark) && mark.label === null) return shared === null || mark.at < lastShared;
    if (known.has(mark)) return shared === null || mark.label?.kind === shared;
    if (mark.preambular || !mark.lineStart || (mark.at < firstAt && !setting.isAnnounced)) return false;
    if (shared !== null) return mark.label?.kind === shared;
    return mark.at < lastAt && mark.label === null && mark.blankBefore && mark.capital && mark.before === ";";
  });
}

/** The first paragraph of a text that runs on in one line: it follows the comma of the preamble. */
function runOnOpening(marks: readonly Mark[], verbs: readonly Mark[]): Mark | null {
  if (verbs.filter((mark) => mark.lineStart).length > 1) return null;
  const preambleEnd = Math.max(-1, ...marks.filter((mark) => mark.preambular).map((mark) => mark.at));
  const first = verbs[0]?.at ?? Number.POSITIVE_INFINITY;
  const follows = (mark: Mark): boolean => mark.at > preambleEnd && mark.at < first && mark.before === ",";
  return (
    marks.find((mark) => follows(mark) && mark.capital && mark.verb?.start === mark.at && !isBare(mark)) ??
    null
  );
}

/** The kind of label that most of the paragraphs have, if they have one. */
function sharedLabel(verbs: Mark[]): Label["kind"] | null {
  for (const kind of ["bullet", "roman", "letter"] as const) {
    if (verbs.filter((mark) => mark.label?.kind === kind).length * 2 > verbs.length) return kind;
  }
  return null;
}

function opensAnyhow(mark: Mark): boolean {
  return mark.lineStart && (mark.label !== null || (mark.blankBefore && mark.capital));
}
