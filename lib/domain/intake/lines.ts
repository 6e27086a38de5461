import { rawAt, rawEnd, type View } from "./folding";
import type { Span } from "./reading";

/** A line of a view: `start` and `end` index the key, without the blanks at its ends. */
export type Line = Span & { text: string; blankBefore: boolean };

/** The lines of a view that hold something, in order; `blankBefore` where an empty line comes first. */
export function linesOf(view: View, range: Span = { start: 0, end: view.key.length }): Line[] {
  const lines: Line[] = [];
  let start = range.start;
  let blankBefore = true;
  while (start < range.end) {
    const stop = lineEnd(view.key, start, range.end);
    const text = view.key.slice(start, stop).trimEnd();
    const lead = text.length - text.trimStart().length;
    if (text.length > lead) {
      lines.push({ start: start + lead, end: start + text.length, text: text.slice(lead), blankBefore });
    }
    blankBefore = text.length === lead;
    start = stop + 1;
  }
  return lines;
}

/** The raw range behind a range of the key. */
export function rawSpan(view: View, range: Span): Span {
  return {
    start: rawAt(view, range.start),
    end: Math.max(rawAt(view, range.start), rawEnd(view, range.end)),
  };
}

function lineEnd(key: string, start: number, end: number): number {
  const found = key.indexOf("\n", start);
  return found < 0 ? end : Math.min(found, end);
}
