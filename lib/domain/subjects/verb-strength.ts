import { foldText } from "../intake/folding";
import { LEXICONS, STRENGTHS } from "../intake/lexicon";
import { matchAt, skipAll } from "../intake/phrases";
import { LOCALES } from "../locale";

/** One of STRENGTHS. */
export type Strength = (typeof STRENGTHS)[number];

/** How strongly a commitment asks: the strongest of its verbs on the scale of the lexicons, which orders the verbs of
 *  United Nations resolutions as their readers do (J. Gruenberg, An Analysis of United Nations Security Council
 *  Resolutions, 2009: "recommends" and "invites" below "requests", "calls upon" and "urges" above, "demands" last).
 *  Null where no lexicon knows a verb. */
export function strengthOf(verbs: readonly string[]): Strength | null {
  const found = verbs.map(strengthOfVerb);
  return STRENGTHS.find((strength) => found.includes(strength)) ?? null;
}

function strengthOfVerb(verb: string): string | null {
  const key = foldText(verb);
  for (const locale of LOCALES) {
    const { verbs, adverbs } = LEXICONS[locale];
    const known = matchAt(key, skipAll(key, 0, adverbs), verbs, adverbs);
    if (known?.end === key.length) return known.value.strength;
  }
  return null;
}
