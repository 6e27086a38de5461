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
  if (verbs.length === 0) return setting.isAnnounced ? marks.filter((mark) => opensAnyhow(mark)) : [];
  const shared = sharedLabel(verbs);
  const lastAt = Number(verbs.at(-1)?.at);
  const firstAt = Number(verbs[0]?.at);
  return marks.filter((mark) => {
    if (verbs.includes(mark)) return shared === null || mark.label?.kind === shared || mark.label === null;
    if (mark.at < firstAt || mark.preambular || !mark.lineStart) return false;
    if (shared !== null) return mark.label?.kind === shared;
    return mark.at < lastAt && mark.label === null && mark.blankBefore && mark.capital && mark.before === ";";
  });
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
