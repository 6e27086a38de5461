import { type Cleaned, cleaned } from "./cleaned";
import { enactingFormulas } from "./enacting";
import { foldedOf, viewOf } from "./folding";
import { languagesOf } from "./languages";
import { LEXICONS } from "./lexicon";
import { markupOf } from "./markup";
import { type PartRead, readPart } from "./part";
import type { MemberNames, Reading, ReadPart, Span } from "./reading";
import { joined } from "./spans";

/**
 * Reads a raw text: parts by document and language, each with its paragraphs, acts and reservations, every one with its
 * place in the text. Never throws; a text that is no resolution gives no parts and the doubt that says so.
 */
export function readDocument(raw: string, members: readonly MemberNames[]): Reading {
  if (hasLines(raw, MOST_LINES)) return { parts: [], doubts: ["not_a_resolution"] };
  const markup = joined(markupOf(raw));
  const folded = foldedOf(raw);
  const parts = languagesOf(viewOf(folded, markup)).flatMap(({ locale, others }) =>
    partsOf(
      cleaned({ raw, folded, members, lexicon: LEXICONS[locale], masked: joined([...markup, ...others]) }),
    ),
  );
  const ordered = parts.sort((a, b) => a.span.start - b.span.start);
  return { parts: ordered, doubts: ordered.length === 0 ? ["not_a_resolution"] : [] };
}

/** Nobody writes so many lines; a whole volume of resolutions has a tenth of them. */
const MOST_LINES = 100_000;

/** A body adopts some hundreds of resolutions a year; a file that seems to hold more of them holds none. */
const MOST_DOCUMENTS = 2000;

function hasLines(raw: string, count: number): boolean {
  let seen = 0;
  for (let at = raw.indexOf("\n"); at >= 0 && seen < count; at = raw.indexOf("\n", at + 1)) seen += 1;
  return seen >= count;
}

/** After so many formulas without an operative part the first of them is given up. */
const LONGEST_WAIT = 4;

/** The documents of one language, one for each enacting formula that an operative part follows. */
function partsOf(source: Cleaned): ReadPart[] {
  const formulas = enactingFormulas(source.view, source.lexicon);
  if (formulas.length > MOST_DOCUMENTS) return [];
  const parts: ReadPart[] = [];
  let from = 0;
  let pending: Span | null = null;
  let waited = 0;
  for (const [index, formula] of (formulas.length > 0 ? formulas : [null]).entries()) {
    const to = formulas[index + 1]?.start ?? source.view.key.length;
    const part: PartRead = readPart(source, { from, formula: pending ?? formula, to });
    waited = part.read === null ? waited + 1 : 0;
    pending = part.read === null && part.opened && waited < LONGEST_WAIT ? (pending ?? formula) : null;
    if (!part.read) continue;
    parts.push(part.read);
    from = part.end;
  }
  return parts;
}
