/** One part of a bar as drawn, in per cent of its width, measured from the physical left edge. */
export type BarSegment<Key extends string> = {
  key: Key;
  value: number;
  x: number;
  width: number;
  middle: number;
  /** True where there is room for the number itself. */
  labelled: boolean;
};

/** Room for a number in a bar 320 px wide, in per cent: a margin and some 6 px for each digit. */
function labelWidth(value: number): number {
  return 3 + 2 * String(value).length;
}

/** Lays the parts of a bar side by side from the start of the line: left to right, or right to left in Arabic.
 *  The widths add up to value / whole of the bar; parts of no value are left out. Negative values do not exist. */
export function barSegments<Key extends string>(
  values: readonly { key: Key; value: number }[],
  { whole, direction }: { whole: number; direction: "ltr" | "rtl" },
): BarSegment<Key>[] {
  if (whole <= 0) return [];
  let drawn = 0;
  const segments: BarSegment<Key>[] = [];
  for (const { key, value } of values) {
    if (value === 0) continue;
    const width = (100 * value) / whole;
    const x = direction === "ltr" ? drawn : 100 - drawn - width;
    segments.push({ key, value, x, width, middle: x + width / 2, labelled: width >= labelWidth(value) });
    drawn += width;
  }
  return segments;
}
