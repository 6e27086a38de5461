import { type Edited, type EntryRef, findEntry, newKeys, replaced, touched } from "./draft-entries";
import { readParagraph } from "./intake/read-paragraph";
import type { Doubt, MemberNames, ReadParagraph } from "./intake/reading";
import { LOCALES } from "./locale";
import { commitmentsOf } from "./proposed-commitments";
import type { ByLocale, DraftParagraph, ReadingDraft } from "./reading-draft";
import { done, refuse } from "./result";

/** What a paragraph is read with: the members' names and the calendar's events. */
type Known = { members: readonly MemberNames[]; findEvent: (name: string) => string | null };

/** Reads one paragraph again, from its words as they are now: the commitments that it alone asks for give way to what
 *  is read. Those that other paragraphs ask for too stay. */
export function rereadParagraph(draft: ReadingDraft, ref: EntryRef, known: Known): Edited {
  const before = findEntry(draft.paragraphs, ref);
  if (!before) return refuse("changed_meanwhile");
  const { read, doubts } = readAgain(before, {
    members: known.members,
    year: draft.facts.textDate ? Number(draft.facts.textDate.slice(0, 4)) : null,
  });
  const paragraph: DraftParagraph = { ...touched(before), doubts };
  const proposed = commitmentsOf({ paragraph, read }, known.findEvent);
  const added = newKeys(draft, proposed.length).flatMap((key, nth) =>
    proposed.slice(nth, nth + 1).map((commitment) => ({ ...commitment, key })),
  );
  const stays = draft.commitments.filter(({ paragraphs }) => paragraphs.some((key) => key !== before.key));
  return done({
    ...draft,
    paragraphs: replaced(draft.paragraphs, paragraph),
    commitments: [...stays, ...added],
  });
}

/** What is read of the words in each language. The places of acts inside the raw text are no longer known, so each act
 *  stands at the place of its paragraph. */
function readAgain(
  { texts, number, label }: DraftParagraph,
  context: Parameters<typeof readParagraph>[2],
): { read: ByLocale<ReadParagraph>; doubts: Doubt[] } {
  const read: ByLocale<ReadParagraph> = {};
  const doubts = new Set<Doubt>();
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (!text) continue;
    const found = readParagraph(text.text, locale, context);
    for (const doubt of found.doubts) doubts.add(doubt);
    const acts = found.acts.map((act) => ({
      ...act,
      span: text.span,
      due: act.due && { ...act.due, span: text.span },
    }));
    read[locale] = { ...text, number, label, acts, subparagraphs: 0, doubts: found.doubts };
  }
  return { read, doubts: [...doubts] };
}
