import type { Glyph } from "./glyphs";
import { isRightToLeft, lineText } from "./line-text";

/** Glyphs on one baseline, and its height on the page. */
type Line = { y: number; size: number; glyphs: Glyph[] };
/** A stretch of a line's width, from left to right. */
type Range = { from: number; to: number };

/** Baselines closer than this part of the size are one. */
const SAME_LINE = 0.45;
/** What has more lines is no page with columns, and looking for them would take for ever. */
const PAGE_LINES_MAX = 400;
/** A gap between columns is at least as wide as this many signs are high. */
const GUTTER_FROM = 0.9;
/** Fewer lines beside each other are no columns, and neither is a side narrower than this part of the text. */
const COLUMN_LINES_MIN = 4;
const COLUMN_SHARE_MIN = 0.25;
/** Lines further apart than this many usual distances are parted by an empty line. */
const BREAK_FROM = 1.35;

const TURNED: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[" };
/** A digit that is smaller than its line by this much and stands higher by that much is the mark of a note. */
const RAISED = { sizeMax: 0.8, heightMin: 0.15, digits: "⁰¹²³⁴⁵⁶⁷⁸⁹" };

/** The text of a page in the order of reading: line by line from above, and where lines stand in columns one column
 *  after the other, the right one first on a page that is written from right to left. */
export function pageText(glyphs: readonly Glyph[]): string {
  const rightToLeft = isRightToLeft(glyphs);
  const text = blocksOf(linesOf(glyphs), rightToLeft)
    .map((lines) => blockText(lines))
    .join("\n\n");
  return rightToLeft ? withBracketsTurned(text) : text;
}

/** Some programs note down a bracket of a right-to-left text as it looks and others as it is meant. Where more close
 *  than were opened, they stand as they look. */
function withBracketsTurned(text: string): string {
  let open = 0;
  let paired = 0;
  let unpaired = 0;
  for (const [bracket] of text.matchAll(/[()]/g)) {
    if (bracket === "(") open += 1;
    else if (open === 0) unpaired += 1;
    else {
      open -= 1;
      paired += 1;
    }
  }
  if (unpaired <= paired) return text;
  return text.replaceAll(/[()[\]]/g, (bracket) => TURNED[bracket] ?? bracket);
}

/** Draws the glyphs together that stand on one line. A raised note sign is smaller and belongs to the line it is in. Lines
 *  are looked up by their height, so that a page of many costs no more for each. */
function linesOf(glyphs: readonly Glyph[]): Line[] {
  const largestFirst = glyphs.toSorted((a, b) => b.size - a.size);
  const reach = Math.ceil(SAME_LINE * (largestFirst[0]?.size ?? 0));
  const byHeight = new Map<number, Line[]>();
  for (const glyph of largestFirst) {
    const line = nearLines(byHeight, glyph.y, reach).find(
      ({ y, size }) => Math.abs(y - glyph.y) < SAME_LINE * Math.max(size, glyph.size),
    );
    if (line) line.glyphs.push(glyph);
    else {
      const height = Math.round(glyph.y);
      const started = { y: glyph.y, size: glyph.size, glyphs: [glyph] };
      byHeight.set(height, [...(byHeight.get(height) ?? []), started]);
    }
  }
  return [...byHeight.values()]
    .flat()
    .filter((line) => line.glyphs.some(({ text }) => text.trim() !== ""))
    .sort((a, b) => b.y - a.y);
}

function nearLines(byHeight: ReadonlyMap<number, Line[]>, y: number, reach: number): Line[] {
  const near: Line[] = [];
  for (let distance = 0; distance <= reach; distance += 1) {
    for (const height of new Set([Math.round(y) - distance, Math.round(y) + distance]))
      near.push(...(byHeight.get(height) ?? []));
  }
  return near;
}

/** Parts the lines of a page into blocks that are read one after the other. */
function blocksOf(lines: readonly Line[], rightToLeft: boolean): Line[][] {
  if (lines.length > PAGE_LINES_MAX) return [[...lines]];
  const blocks: Line[][] = [];
  let rest = [...lines];
  let plain: Line[] = [];
  const endPlain = () => {
    if (plain.length > 0) blocks.push(plain);
    plain = [];
  };
  while (rest.length > 0) {
    const columns = columnsAt(rest);
    if (!columns) {
      plain.push(...rest.splice(0, 1));
      continue;
    }
    endPlain();
    const [left, right] = columns.sides;
    for (const side of rightToLeft ? [right, left] : [left, right])
      blocks.push(...blocksOf(side, rightToLeft));
    rest = rest.slice(columns.lines);
  }
  endPlain();
  return blocks;
}

/** The two columns in which the next lines stand, or null. */
function columnsAt(lines: readonly Line[]): { lines: number; sides: [Line[], Line[]] } | null {
  const extent = extentOf(lines);
  let gutters: Range[] = [extent];
  let length = 0;
  for (const line of lines) {
    const wide = GUTTER_FROM * line.size;
    const left = gutters
      .flatMap((gutter) => gapsIn(line, gutter))
      .filter(({ from, to }) => to - from >= wide);
    if (left.length === 0) break;
    gutters = left;
    length += 1;
  }
  const inside = gutters.filter(({ from, to }) => from > extent.from && to < extent.to);
  const zone = lines.slice(0, length);
  for (const gutter of inside) {
    const sides = partedAt(zone, gutter);
    if (sides.every((side) => isColumn(side, extent))) return { lines: length, sides };
  }
  return null;
}

/** The parts of a range over which a line draws nothing. */
function gapsIn({ glyphs }: Line, range: Range): Range[] {
  const drawn = glyphs
    .filter(({ text }) => text.trim() !== "")
    .map(({ x, width }) => ({ from: x, to: x + width }))
    .sort((a, b) => a.from - b.from);
  const gaps: Range[] = [];
  let { from } = range;
  for (const sign of drawn) {
    if (sign.from > from) gaps.push({ from, to: Math.min(sign.from, range.to) });
    from = Math.max(from, sign.to);
    if (from >= range.to) return gaps;
  }
  gaps.push({ from, to: range.to });
  return gaps;
}

function partedAt(lines: readonly Line[], { from, to }: Range): [Line[], Line[]] {
  const middle = (from + to) / 2;
  const side = (belongs: (glyph: Glyph) => boolean) =>
    lines
      .map((line) => ({ ...line, glyphs: line.glyphs.filter(belongs) }))
      .filter(({ glyphs }) => glyphs.some(({ text }) => text.trim() !== ""));
  return [side(({ x }) => x < middle), side(({ x }) => x >= middle)];
}

function isColumn(lines: readonly Line[], extent: Range): boolean {
  if (lines.length < COLUMN_LINES_MIN) return false;
  const wide = lines.filter((line) => {
    const { from, to } = extentOf([line]);
    return to - from >= COLUMN_SHARE_MIN * (extent.to - extent.from);
  });
  return wide.length * 2 > lines.length;
}

function extentOf(lines: readonly Line[]): Range {
  const drawn = lines.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ""));
  return {
    from: drawn.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    to: drawn.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
  };
}

function blockText(lines: readonly Line[]): string {
  const pitches = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const usual = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
  return lines
    .map((line, index) => {
      const text = lineText(line.glyphs.map(asRaised(line)), isRightToLeft(line.glyphs));
      if (index === 0) return text;
      return `${(pitches[index - 1] ?? 0) > BREAK_FROM * usual ? "\n\n" : "\n"}${text}`;
    })
    .join("");
}

/** Writes the mark of a note as one, so that nobody takes "States1" for a word or "2024" with its note for a year. */
function asRaised(line: Line): (glyph: Glyph) => Glyph {
  return (glyph) => {
    const isRaised =
      glyph.size <= RAISED.sizeMax * line.size && glyph.y - line.y >= RAISED.heightMin * line.size;
    return isRaised && /^\d$/.test(glyph.text)
      ? { ...glyph, text: RAISED.digits[Number(glyph.text)] ?? glyph.text }
      : glyph;
  };
}
