import { sure } from "./border";
import type { Span } from "./reading";

/** Ranges in order, touching and overlapping ones joined. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) out.push({ ...span });
  }
  return out;
}

/** The parts of `spans` (joined and in order) that lie inside `range`. */
export function within(spans: readonly Span[], range: Span): Span[] {
  const out: Span[] = [];
  for (let index = firstAfter(spans, range.start); index < spans.length; index += 1) {
    const span = sure(spans[index]);
    if (span.start >= range.end) break;
    out.push({ start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) });
  }
  return out;
}

/** The text of `range` without the `noise` inside it, white space folded: what a reader is shown. */
export function textOf(raw: string, range: Span, noise: readonly Span[]): string {
  let text = "";
  let offset = range.start;
  for (const span of noise) {
    text += raw.slice(offset, span.start);
    offset = span.end;
  }
  return foldSpace(text + raw.slice(offset, range.end));
}

/** Runs of white space as one blank, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Index of the first of `spans` that ends after `offset`. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sure(spans[middle]).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
