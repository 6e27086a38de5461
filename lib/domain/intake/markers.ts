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
 * The words that announce the operative part on a line of their own ("RESOLVES:", "LA ASAMBLEA … DECLARA:"), before
 * its first numbered paragraph; null where there are none.
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

function isMarker(view: View, line: Line, lexicon: Lexicon): boolean {
  if (line.text.length > LONGEST || labelAt(view.key, line.start, NO_ORDINALS) !== null) return false;
  const words = line.text.replace(/[\s:.,-]+$/u, "");
  const isAnnounced = /:[\s-]*$/u.test(line.text);
  for (const word of words.matchAll(/(?<![\p{L}'])\p{L}/gu)) {
    const found = matchAt(words, word.index, lexicon.markers);
    if (found && found.end === words.length) return isAnnounced || word.index === 0 || isShouted(view, line);
  }
  return false;
}

function isShouted(view: View, line: Line): boolean {
  const raw = view.raw.slice(view.at[line.start], view.at[line.end]);
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}
