import type { Clause } from "./clauses";
import type { View } from "./folding";
import type { Lexicon } from "./lexicon";
import { matchAt, wordAt } from "./phrases";
import type { KindOfAct, Span } from "./reading";

/** What an act asks for: what its verb says by itself, else the first telling words of `range`, else "other". */
export function kindOfAct(view: View, clause: Clause, range: Span, lexicon: Lexicon): KindOfAct {
  const kind = clause.verb.sense?.kind ?? "other";
  if (kind !== "other") return kind;
  for (
    let word = wordAfter(view.key, range.start, range.end);
    word;
    word = wordAfter(view.key, word.end, range.end)
  ) {
    const found = matchAt(view.key, word.start, lexicon.kinds);
    if (found && !WITH.test(view.key.slice(found.end, found.end + 6))) return found.value;
  }
  return "other";
}

/** "in cooperation with …" says how an act is done, not what it is. */
const WITH = /^ ?(?:with|avec|con|مع)(?!\p{L})/u;

function wordAfter(key: string, from: number, end: number): Span | null {
  const word = /[\p{L}\p{N}]+'?/gu;
  word.lastIndex = from;
  const found = word.exec(key);
  if (!found || found.index >= end) return null;
  return wordAt(key, found.index);
}
