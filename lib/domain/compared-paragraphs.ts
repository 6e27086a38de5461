import { sure } from "./intake/border";
import { shareOfRuns, wordRuns } from "./intake/similarity";
import type { ParagraphPart } from "./statuses";

/** A paragraph of one of two texts, as it is cited. */
export type CitedParagraph = { part: ParagraphPart; number: number; text: string };
/** What became of a paragraph from an earlier text to a later one. "moved" ones may have changed too. */
export type ComparedParagraph =
  | { kind: "same" | "changed" | "moved"; before: CitedParagraph; after: CitedParagraph }
  | { kind: "added"; before: null; after: CitedParagraph }
  | { kind: "removed"; before: CitedParagraph; after: null };

/** Two paragraphs with less in common than this are not one that was changed. */
const CHANGED_FROM = 0.4;
/** Out of its order a paragraph must be more alike to be taken for the same. */
const MOVED_FROM = 0.6;

/** What changed between two texts, paragraph by paragraph in the order of the later one; what was taken out stands
 *  where it was. */
export function comparedParagraphs(
  before: readonly CitedParagraph[],
  after: readonly CitedParagraph[],
): ComparedParagraph[] {
  const alike = likenessOf(before, after);
  const kept = keptInOrder(alike);
  const moved = movedPairs(alike, kept);
  const rows: ComparedParagraph[] = [];
  let next = 0;
  const takenOutUntil = (end: number) => {
    for (; next < end; next += 1) {
      const paragraph = before[next];
      if (paragraph && !kept.has(next) && !moved.has(next))
        rows.push({ kind: "removed", before: paragraph, after: null });
    }
  };
  for (const [index, paragraph] of after.entries()) {
    const inOrder = partnerOf(kept, index);
    if (inOrder !== null) takenOutUntil(inOrder);
    const earlier = before[inOrder ?? partnerOf(moved, index) ?? before.length];
    if (!earlier) rows.push({ kind: "added", before: null, after: paragraph });
    else
      rows.push({
        kind: inOrder === null ? "moved" : kindOf(earlier, paragraph),
        before: earlier,
        after: paragraph,
      });
  }
  takenOutUntil(before.length);
  return rows;
}

function kindOf(before: CitedParagraph, after: CitedParagraph): "same" | "changed" {
  return before.text === after.text ? "same" : "changed";
}

/** How alike each earlier paragraph is to each later one, from 0 to 1. */
type Likeness = number[][];

function likenessOf(before: readonly CitedParagraph[], after: readonly CitedParagraph[]): Likeness {
  const later = after.map((paragraph) => ({ ...paragraph, runs: wordRuns(paragraph.text) }));
  return before.map(({ part, text }) => {
    const runs = wordRuns(text);
    return later.map((other) => {
      if (part !== other.part) return 0;
      return text === other.text ? 1 : shareOfRuns(runs, other.runs);
    });
  });
}

/** The pairs that keep their order and have the most in common, by the place of the earlier paragraph. */
function keptInOrder(alike: Likeness): Map<number, number> {
  const rows = alike.length;
  const columns = alike[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (i: number, j: number) => sure(sure(best[i])[j]);
  const worth = (i: number, j: number) => {
    const share = sure(sure(alike[i])[j]);
    return share >= CHANGED_FROM ? share : 0;
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      sure(best[i])[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + worth(i, j));
    }
  }
  const kept = new Map<number, number>();
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (worth(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + worth(i, j)) {
      kept.set(i, j);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Pairs of what is left over, the likest first. */
function movedPairs(alike: Likeness, kept: ReadonlyMap<number, number>): Map<number, number> {
  const taken = new Set(kept.values());
  const pairs = alike
    .flatMap((shares, i) => (kept.has(i) ? [] : shares.map((share, j) => ({ i, j, share }))))
    .filter(({ j, share }) => !taken.has(j) && share >= MOVED_FROM)
    .sort((a, b) => b.share - a.share);
  const moved = new Map<number, number>();
  for (const { i, j } of pairs) {
    if (moved.has(i) || taken.has(j)) continue;
    moved.set(i, j);
    taken.add(j);
  }
  return moved;
}

function partnerOf(pairs: ReadonlyMap<number, number>, after: number): number | null {
  for (const [i, j] of pairs) if (j === after) return i;
  return null;
}
