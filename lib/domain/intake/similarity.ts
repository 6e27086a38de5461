import { foldText } from "./folding";

const SHINGLE_WORDS = 3;

/**
 * How alike two texts are, from 0 to 1: the share of the runs of three words of the shorter text that the longer has
 * too. Case, accents, digits' script, line breaks, page furniture and moved numbers hardly matter, so a copy of a
 * resolution in another layout is near 1 and another resolution of the same subject below 0.3. Two empty texts: 0.
 */
export function similarity(a: string, b: string): number {
  return shareOfRuns(wordRuns(a), wordRuns(b));
}

/** The same for texts whose runs are at hand, where many are compared with many. */
export function shareOfRuns(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  if (shorter.size === 0) return 0;
  const shared = [...shorter].filter((shingle) => longer.has(shingle)).length;
  return shared / shorter.size;
}

/** The runs of words of a text; of a text shorter than a run, the text itself. */
export function wordRuns(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const runs = words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(" "));
  return new Set(runs.length > 0 || words.length === 0 ? runs : [words.join(" ")]);
}
