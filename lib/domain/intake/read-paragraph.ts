import type { Locale } from "../locale";
import { actsOf, verbStyleOf } from "./acts";
import { foldedOf, viewOf } from "./folding";
import { LEXICONS } from "./lexicon";
import { memberBook } from "./members";
import { verbAt } from "./openings";
import type { Doubt, MemberNames, ReadAct } from "./reading";

/** Reads the acts of one paragraph from its words alone, as an officer has them: without the document around it, so
 *  that places are those within `text`. `year` is the document's, which "by the end of the year" needs. */
export function readParagraph(
  text: string,
  locale: Locale,
  { members, year }: { members: readonly MemberNames[]; year: number | null },
): { acts: ReadAct[]; doubts: Doubt[] } {
  const lexicon = LEXICONS[locale];
  const view = viewOf(foldedOf(text), []);
  const form = verbAt(view, 0, lexicon)?.sense?.form;
  const style = verbStyleOf(view, [{ at: 0, isLabelled: true, form }]);
  const range = { start: 0, end: view.key.length };
  const ownSecretary = "un_secretary_general";
  return actsOf(view, range, { lexicon, members: memberBook(members), style, year, noise: [], ownSecretary });
}
