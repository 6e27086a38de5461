import type { DraftEntry, ReadingDraft } from "./reading-draft";
import type { Result } from "./result";

/** The entry that a form was opened on and how often it had been edited then. */
export type EntryRef = { key: string; edits: number };

/** Why an edit is not taken. `changed_meanwhile`: a colleague edited or removed the entry since the form was opened. */
export type EditRefusal =
  | "changed_meanwhile"
  | "paragraph_number_twice"
  | "span_outside"
  | "words_not_found"
  | "no_next_paragraph"
  | "no_place_beyond"
  | "paragraph_unknown";

/** The draft after an edit, or why it is as it was. */
export type Edited = Result<ReadingDraft, EditRefusal>;

/** The entry that a form was opened on; none where it was edited or removed since. */
export function findEntry<Entry extends EntryRef>(
  entries: readonly Entry[],
  ref: EntryRef,
): Entry | undefined {
  return entries.find(({ key, edits }) => key === ref.key && edits === ref.edits);
}

/** An entry that an officer has looked at: edited once more, without doubts. */
export function touched<Entry extends DraftEntry>(entry: Entry): Entry & { doubts: [] } {
  return { ...entry, edits: entry.edits + 1, doubts: [], isChecked: true };
}

/** The entries with one of them in its new shape. */
export function replaced<Entry extends { key: string }>(entries: readonly Entry[], entry: Entry): Entry[] {
  return entries.map((each) => (each.key === entry.key ? entry : each));
}

/** Keys that no entry has, with a letter of their own so that they never meet one of the parser's entries. */
export function newKeys(draft: ReadingDraft, count: number): string[] {
  const keys = [...draft.paragraphs, ...draft.reservations, ...draft.commitments].map(({ key }) => key);
  const used = keys.map((key) => Number(/^n(\d+)$/.exec(key)?.[1] ?? 0));
  const last = Math.max(0, ...used);
  return Array.from({ length: count }, (_, nth) => `n${last + nth + 1}`);
}

/** A key that no entry has. */
export function newKey(draft: ReadingDraft): string {
  return newKeys(draft, 1).join();
}
