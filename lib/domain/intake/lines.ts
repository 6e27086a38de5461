import { rawAt, rawEnd, type View } from "./folding";
import type { Span } from "./reading";

/** A line of a view: `start` and `end` index the key, without the blanks at its ends. */
export type Line = Span & { text: string; blankBefore: boolean };

/** The lines of a view that hold something, in order; `blankBefore` where an empty line comes first. */
export function linesOf(view: View, range: Span = { start: 0, end: view.key.length }): Line[] {
  const lines: Line[] = [];
  let start = range.start;
  let blankBefore = true;
  for (const whole of view.key.slice(range.start, range.end).split("\n")) {
    const text = whole.trimEnd();
    const lead = text.length - text.trimStart().length;
    if (text.length > lead) {
      lines.push({ start: start + lead, end: start + text.length, text: text.slice(lead), blankBefore });
    }
    blankBefore = text.length === lead;
    start += whole.length + 1;
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
