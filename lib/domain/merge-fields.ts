/** What a field holds now; the version grows by one with every write. */
export type StoredField = { value: string; version: number };

/** What a person left in a field, and what stood there when they began. */
export type TypedField = { value: string; baseVersion: number; baseValue: string };

/** What becomes of a form: fields to write (with their new version; what they replace goes to the history), fields
 *  that two people changed differently (`theirs` stands, `mine` goes to the history), and fields left as they are. */
type Merge = {
  writes: { key: string; value: string; version: number }[];
  conflicts: { key: string; theirs: string; mine: string }[];
  unchanged: string[];
};

/** Merges what one person typed into what others have stored since, field by field, so that neither loses a word. A
 *  field they did not touch is never written, however old their page; one that nobody else touched is; the same
 *  text typed twice is no conflict. A field never stored is empty, at version 0. Line ends are those of a browser's
 *  form or of a script: they count as equal and are written as "\n". */
export function mergeFields(
  stored: Readonly<Record<string, StoredField>>,
  typed: Readonly<Record<string, TypedField>>,
): Merge {
  const merge: Merge = { writes: [], conflicts: [], unchanged: [] };
  const now = new Map(Object.entries(stored));
  for (const [key, field] of Object.entries(typed)) {
    const { value: theirs, version } = now.get(key) ?? { value: "", version: 0 };
    const mine = withPlainLineEnds(field.value);
    const base = withPlainLineEnds(field.baseValue);
    const untouchedByOthers = version === field.baseVersion || theirs === base;

    if (mine === base || mine === theirs) merge.unchanged.push(key);
    else if (untouchedByOthers) merge.writes.push({ key, value: mine, version: version + 1 });
    else merge.conflicts.push({ key, theirs, mine });
  }
  return merge;
}

/** A text of a field and who wrote it; null is nobody in particular. */
type WrittenText = { value: string; editedBy: string | null };

/** True where the text that a write replaces goes to the history. Saving follows the typing by a second, so one that
 *  its own writer only added to does not: whoever has the later one has every word of it. */
export function mustBeKept(replaced: WrittenText, later: WrittenText): boolean {
  if (replaced.value === "") return false;
  return replaced.editedBy !== later.editedBy || !onlyAddsTo(replaced.value, later.value);
}

/** True where `after` is `before` with something put in at one place. */
function onlyAddsTo(before: string, after: string): boolean {
  if (after.length < before.length) return false;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  return after.endsWith(before.slice(start));
}

/** A text with the line ends that a draft stores. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
