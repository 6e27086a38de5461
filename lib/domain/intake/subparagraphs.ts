import type { View } from "./folding";
import { type Label, labelAt } from "./labels";
import type { Span } from "./reading";

const NO_ORDINALS: ReadonlyMap<string, number> = new Map();
const PLACES = /(?:(?:^|\n)"?|[;:,.]\s+(?:(?:and|or|et|ou|y|o|e)\s+)?)(?=[^\s])/gu;

/**
 * How many first-level sub-paragraphs a paragraph has: letters that follow each other, small roman numbers, deep
 * numbers ("9.1"), numbers in brackets on lines of their own, or bullets, of whichever kind comes first. One alone is no list.
 */
export function subparagraphsIn(view: View, range: Span): number {
  const labels = labelsIn(view, range);
  const first = labels[0];
  if (!first) return 0;
  const own =
    first.label.kind === "bullet" ? labels.filter((one) => one.label.kind === "bullet") : inOrder(labels);
  return own.length > 1 ? own.length : 0;
}

function depthOf(key: string, label: Label): number {
  return Number(key.slice(label.start, label.end).match(/\d+/gu)?.length);
}

/** `depth` is how many numbers a deep one is made of: two in "5.1", three in "5.3.1". */
type Placed = { label: Label; depth: number };

function labelsIn(view: View, range: Span): Placed[] {
  const text = view.key.slice(range.start, range.end);
  return [...text.matchAll(PLACES)].flatMap((place): Placed[] => {
    const at = range.start + place.index + place[0].length;
    const lineStart = place[0].includes("\n");
    const label = at === range.start ? null : labelAt(view.key, at, NO_ORDINALS);
    if (!label || label.end >= range.end) return [];
    if (label.kind === "number") return lineStart && label.bracketed ? [{ label, depth: 0 }] : [];
    if (label.kind === "deep") return lineStart ? [{ label, depth: depthOf(view.key, label) }] : [];
    return lineStart || label.kind !== "bullet" ? [{ label, depth: 0 }] : [];
  });
}

/** The labels that count on from the first: a, b, c, whatever lies between them. */
function inOrder(labels: Placed[]): Placed[] {
  let next = 1;
  const depth = labels[0]?.depth;
  return labels.filter((one) => {
    const { label } = one;
    const counts =
      label.kind === "deep" ? one.depth === depth : label.value === next || asLetter(label) === next;
    if (counts) next += 1;
    return counts;
  });
}

/** "(i)" is the ninth letter as well as the first roman number. */
function asLetter(label: Label): number {
  return label.kind === "roman" ? 9 : label.value;
}
