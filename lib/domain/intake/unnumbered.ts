import type { Label } from "./labels";
import type { Mark } from "./marks";
import { isBare, isItem, opensByVerb } from "./verb-starts";

/**
 * Where operative paragraphs without numbers begin: at their verbs; at the bullets or letters that most of them share;
 * after a marker ("RESOLVES:") at any paragraph. Plain verbs ("Urge") count only where something announces them.
 */
export function unnumberedStarts(
  marks: readonly Mark[],
  setting: { isOpen: boolean; isAnnounced: boolean },
): Mark[] {
  const isPlainText = setting.isOpen && !setting.isAnnounced;
  let verbs = marks.filter(
    (mark) => opensByVerb(mark) && !(isPlainText && isBare(mark) && !/^[;:,]$/u.test(mark.before)),
  );
  if (verbs.filter((mark) => mark.lineStart).length > 1)
    verbs = verbs.filter((mark) => mark.lineStart || mark.before === ";");
  verbs.push(...runOn(marks, verbs, setting.isAnnounced));
  verbs.sort((a, b) => a.at - b.at);
  verbs.unshift(...unknownBefore(marks, verbs));
  if (verbs.length === 0) return setting.isAnnounced ? marks.filter((mark) => opensAnyhow(mark)) : [];
  const known = new Set(verbs);
  const shared = sharedLabel(verbs);
  const lastAt = Number(verbs.at(-1)?.at);
  const firstAt = Number(verbs[0]?.at);
  const lastShared = Math.max(...verbs.filter((mark) => mark.label?.kind === shared).map((mark) => mark.at));
  return marks.filter((mark) => {
    if (known.has(mark) && mark.label === null) return shared === null || mark.at < lastShared;
    if (known.has(mark)) return shared === null ? !isItem(mark) : mark.label?.kind === shared;
    if (mark.heading || mark.preambular || !mark.lineStart || (mark.at < firstAt && !setting.isAnnounced))
      return false;
    if (shared !== null) return mark.label?.kind === shared;
    return mark.at < lastAt && mark.label === null && mark.blankBefore && mark.capital && mark.before === ";";
  });
}

/**
 * The paragraphs of a text that runs on in one line: they follow commas, the first that of the preamble; plain verbs
 * follow semicolons, where something announces them.
 */
function runOn(marks: readonly Mark[], verbs: readonly Mark[], isAnnounced: boolean): Mark[] {
  if (verbs.filter((mark) => mark.lineStart).length > 1) return [];
  const preambleEnd = marks.filter((mark) => mark.preambular && mark.capital).at(-1)?.at ?? -1;
  return marks.filter(
    (mark) =>
      mark.at > preambleEnd &&
      !mark.lineStart &&
      mark.capital &&
      mark.verb?.start === mark.at &&
      (isBare(mark) ? isAnnounced && mark.before === ";" : mark.before === ","),
  );
}

/** Paragraphs between the preamble and the first known verb that look like verbs too: "Élève une protestation". */
function unknownBefore(marks: readonly Mark[], verbs: readonly Mark[]): Mark[] {
  const first = verbs[0];
  if (!first || first.label !== null || !first.lineStart) return [];
  const preambleEnd = marks.filter((mark) => mark.preambular && mark.at < first.at).at(-1);
  if (!preambleEnd) return [];
  return marks.filter(
    ({ at, maybeVerb, label, before, lineStart, capital }) =>
      at > preambleEnd.at &&
      at < first.at &&
      maybeVerb &&
      lineStart &&
      capital &&
      label === null &&
      before === ",",
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
