import type { Span } from "./reading";

const TAG = /<\/?[a-z!][^<>]{0,300}>/giu;
const ENTITY = /&(?:nbsp|zwnj|zwj|shy|lrm|rlm|#160|#xa0);/giu;
const EMPHASIS_OPENS = /(?<![^\s([{"'«“‘>*_\-–—])(?:\*{1,3}|_{1,2})(?=[^\s*_])/gu;
const EMPHASIS_CLOSES = /(?<=[^\s*_])(?:\*{1,3}|_{1,2})(?![^\s.,;:!?)\]}"'»”’<*،؛])/gu;
const RAISED = /(?<=[^\sÃÂØÙ\d](?:\s?))(?<!\b[ckm]?m)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;
const BRACKETED_MARK = /(?<=[\p{L}\p{N},;.»”"])\[\d{1,3}\](?!\()/gu;
const HEADING_SIGN = /^#{1,6}(?=\s)/gmu;
const PATTERNS = [TAG, ENTITY, EMPHASIS_OPENS, EMPHASIS_CLOSES, RAISED, BRACKETED_MARK, HEADING_SIGN];

/** Where signs of layout lie between the words: tags, emphasis and heading signs, raised footnote marks. */
export function markupOf(raw: string): Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...raw.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length })),
  );
}
