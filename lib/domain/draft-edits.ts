import type { DifferenceMark } from "./alignment/differences";
import { type Edited, type EntryRef, findEntry, newKey, replaced, touched } from "./draft-entries";
import { LOCALES } from "./locale";
import type {
  ByLocale,
  DraftCommitment,
  DraftEntry,
  DraftFacts,
  DraftReservation,
  ReadingDraft,
} from "./reading-draft";
import { done, refuse } from "./result";
import type { ParagraphPart } from "./statuses";

/** Replaces the facts and titles; each title keeps its place in the text, and an empty one goes. */
export function editFacts(
  draft: ReadingDraft,
  given: { edits: number; facts: DraftFacts; titles: ByLocale<string> },
): Edited {
  if (given.edits !== draft.factsEdits) return refuse("changed_meanwhile");
  const titles: ReadingDraft["titles"] = {};
  for (const locale of LOCALES) {
    const text = given.titles[locale];
    if (text) titles[locale] = { text, span: draft.titles[locale]?.span ?? null };
  }
  return done({ ...draft, facts: given.facts, titles, factsEdits: draft.factsEdits + 1, doubts: [] });
}

/** Takes an entry out. A paragraph goes with the commitments that only it asked for. */
export function removeEntry(draft: ReadingDraft, ref: EntryRef): Edited {
  const found = findEntry([...draft.paragraphs, ...draft.reservations, ...draft.commitments], ref);
  if (!found) return refuse("changed_meanwhile");
  const stays = ({ key }: { key: string }): boolean => key !== ref.key;
  const isNamed = (name: string): boolean => name !== ref.key;
  return done({
    ...draft,
    paragraphs: draft.paragraphs.filter(stays),
    reservations: draft.reservations
      .filter(stays)
      .map((entry) => ({ ...entry, covers: entry.covers.filter(({ paragraph }) => isNamed(paragraph)) })),
    commitments: draft.commitments
      .filter(stays)
      .map((entry) => ({ ...entry, paragraphs: entry.paragraphs.filter(isNamed) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
  });
}

/** Says that an entry is right as it is: its doubts go. */
export function markChecked(draft: ReadingDraft, ref: EntryRef): Edited {
  const found = findEntry([...draft.paragraphs, ...draft.reservations, ...draft.commitments], ref);
  if (!found) return refuse("changed_meanwhile");
  return done({
    ...draft,
    paragraphs: draft.paragraphs.map((entry) => (entry.key === ref.key ? touched(entry) : entry)),
    reservations: draft.reservations.map((entry) => (entry.key === ref.key ? touched(entry) : entry)),
    commitments: draft.commitments.map((entry) => (entry.key === ref.key ? touched(entry) : entry)),
  });
}

/** Says that every entry without a doubt is right as it was read. */
export function checkSure(draft: ReadingDraft): Edited {
  const checked = <Entry extends DraftEntry>(entry: Entry): Entry =>
    entry.doubts.length > 0 || entry.isChecked
      ? entry
      : { ...entry, edits: entry.edits + 1, isChecked: true };
  return done({
    ...draft,
    paragraphs: draft.paragraphs.map(checked),
    reservations: draft.reservations.map(checked),
    commitments: draft.commitments.map(checked),
  });
}

/** Says of one kind of doubt that it troubles no entry: what was looked at together is settled together. */
export function dropDoubt(draft: ReadingDraft, doubt: string): Edited {
  const without = <Entry extends DraftEntry>(entry: Entry): Entry =>
    entry.doubts.some((each) => each === doubt)
      ? { ...entry, edits: entry.edits + 1, doubts: entry.doubts.filter((each) => each !== doubt) }
      : entry;
  return done({
    ...draft,
    doubts: draft.doubts.filter((each) => each !== doubt),
    paragraphs: draft.paragraphs.map(without),
    reservations: draft.reservations.map(without),
    commitments: draft.commitments.map(without),
  });
}

/** Keeps what an officer says of differences between the languages; a second word on one replaces the first. */
export function markDifferences(draft: ReadingDraft, marks: readonly DifferenceMark[]): Edited {
  const isNamed = (kept: DifferenceMark): boolean =>
    marks.some(({ paragraph, difference }) => paragraph === kept.paragraph && difference === kept.difference);
  return done({
    ...draft,
    differences: [...draft.differences.filter((kept) => !isNamed(kept)), ...marks],
  });
}

/** A commitment as an officer types it. */
export type CommitmentEdit = Pick<
  DraftCommitment,
  | "paragraphs"
  | "verbs"
  | "summary"
  | "addressees"
  | "kindOfAct"
  | "due"
  | "boundIso2"
  | "note"
  | "themes"
  | "instruments"
>;

/** Replaces a commitment, or adds one where `ref` is null. */
export function editCommitment(draft: ReadingDraft, ref: EntryRef | null, given: CommitmentEdit): Edited {
  if (!knowsAll(draft, given.paragraphs)) return refuse("paragraph_unknown");
  if (!ref) {
    const added = {
      key: newKey(draft),
      edits: 0,
      doubts: [],
      isChecked: true,
      spans: {},
      ...given,
    };
    return done({ ...draft, commitments: [...draft.commitments, added] });
  }
  const commitment = findEntry(draft.commitments, ref);
  if (!commitment) return refuse("changed_meanwhile");
  return done({ ...draft, commitments: replaced(draft.commitments, { ...touched(commitment), ...given }) });
}

/** A reservation entry as an officer types it. */
export type ReservationEdit = Pick<DraftReservation, "iso2" | "member" | "kind" | "wholeDocument" | "covers">;

/** Replaces a reservation entry, or adds one where `ref` is null. Opposition is always to the whole. */
export function editReservation(draft: ReadingDraft, ref: EntryRef | null, given: ReservationEdit): Edited {
  if (
    !knowsAll(
      draft,
      given.covers.map(({ paragraph }) => paragraph),
    )
  )
    return refuse("paragraph_unknown");
  const wholeDocument = given.wholeDocument || given.kind === "opposition";
  const entry = { ...given, wholeDocument, covers: wholeDocument ? [] : given.covers };
  if (!ref) {
    const added = { key: newKey(draft), edits: 0, doubts: [], isChecked: true, quotes: {}, ...entry };
    return done({ ...draft, reservations: [...draft.reservations, added] });
  }
  const reservation = findEntry(draft.reservations, ref);
  if (!reservation) return refuse("changed_meanwhile");
  return done({
    ...draft,
    reservations: replaced(draft.reservations, { ...touched(reservation), ...entry }),
  });
}

/** The keys of the paragraphs of one part that an officer names by number ("9, 16", "9-10", "٩ و ١٦"), in that
 *  order; a number that the draft has not becomes a key that no paragraph has. */
export function paragraphsNamed(draft: ReadingDraft, part: ParagraphPart, typed: string): string[] {
  const latin = typed.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const numbers = [...latin.matchAll(/(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = Math.min(to === undefined ? first : Number(to), first + 99);
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, nth) => first + nth);
  });
  return [...new Set(numbers)].map(
    (number) =>
      draft.paragraphs.find((each) => each.part === part && each.number === number)?.key ?? `?${number}`,
  );
}

function knowsAll(draft: ReadingDraft, keys: readonly string[]): boolean {
  return keys.every((sought) => draft.paragraphs.some(({ key }) => key === sought));
}
