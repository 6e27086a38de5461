import type { View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import type { Line } from "./lines";
import type { Mark } from "./marks";
import { matchAt } from "./phrases";
import type { Span } from "./reading";

const LONGEST = 160;
const NO_ORDINALS: ReadonlyMap<string, number> = new Map();

/**
 * The words that announce the operative part on a line of their own ("RESOLVES:", "LA ASAMBLEA … DECLARA:", "… RECOMMANDE
 * AU CONSEIL :"), before its first numbered paragraph; null where there are none.
 */
export function operativeMarker(
  view: View,
  lines: readonly Line[],
  marks: readonly Mark[],
  lexicon: Lexicon,
): Span | null {
  const first = marks.find(
    (mark) => mark.label?.kind === "number" && mark.label.marked && mark.verb !== null,
  );
  for (const line of lines) {
    if (first && line.start >= first.from) return null;
    if (isMarker(view, line, lexicon)) return { start: line.start, end: line.end };
  }
  return null;
}

/**
 * The same words inside a line that runs on: in capitals, or with a colon ("… la disputa, RESUELVE 1. Instar"). Before
 * the first mark that would begin a numbered operative paragraph; null where there are none.
 */
export function inlineMarker(view: View, range: Span, lexicon: Lexicon): Span | null {
  for (const stop of view.key.slice(range.start, range.end).matchAll(/[,;.]["')\]]* (?=\p{L})/gu)) {
    const start = range.start + stop.index + stop[0].length;
    const found = matchAt(view.key, start, lexicon.markers);
    if (!found) continue;
    const end = found.end + Number(view.key.charAt(found.end) === ":");
    if (end > found.end || isShouted(view, found)) return { start, end };
  }
  return null;
}

const LAST_WORDS = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The words that end a marker, so that other lines are not searched for one. */
function lastWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = LAST_WORDS.get(lexicon);
  if (known) return known;
  const made = new Set([...lexicon.markers.values()].flat().map((entry) => `${entry.words.at(-1)}`));
  LAST_WORDS.set(lexicon, made);
  return made;
}

function isMarker(view: View, line: Line, lexicon: Lexicon): boolean {
  if (line.text.length > LONGEST || labelAt(view.key, line.start, NO_ORDINALS) !== null) return false;
  const words = line.text.replace(/[\s:.,-]+$/u, "");
  const isAnnounced = /:[\s-]*$/u.test(line.text);
  if (!isAnnounced && !lastWords(lexicon).has(words.slice(words.lastIndexOf(" ") + 1))) return false;
  for (const word of words.matchAll(/(?<![\p{L}'])\p{L}/gu)) {
    const found = matchAt(words, word.index, lexicon.markers);
    if (!found) continue;
    if (found.end === words.length) return isAnnounced || word.index === 0 || isShouted(view, line);
    if (word.index > 0 && isAnnounced && isShouted(view, line)) return true;
  }
  return false;
}

function isShouted(view: View, range: Span): boolean {
  const raw = view.raw.slice(view.at[range.start], view.at[range.end]);
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}
