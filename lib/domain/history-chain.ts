/** A chain of the history: the id of a parliament, or "body" for what belongs to none. */
type ChainName = string;

/** Where a chain ends: the place of its last line, from 1, and the hash there. */
export type ChainHead = { chain: ChainName; position: number; hash: string };

/** A line of the history beside its link, as they are stored. Either can be missing. `fields` are the columns of the
 *  move as text, in the order of MOVE_FIELDS. */
export type ChainLine = {
  link: { chain: ChainName; position: number; hash: string } | null;
  move: { id: string; chain: ChainName; fields: readonly (string | null)[] } | null;
};

/** What is wrong with a line: its words are not those that were recorded; a line before it is gone; it was never
 *  recorded through the product; the chain ends before, or goes otherwise than, a signed digest says. */
const FAULT_KINDS = ["changed", "missing", "not_linked", "cut_off", "rewritten"] as const;

/** A fault of the history, at its chain and place; `moveId` where the line itself is still there. */
export type HistoryFault = {
  kind: (typeof FAULT_KINDS)[number];
  chain: ChainName;
  position: number | null;
  moveId: string | null;
};

/** SHA-256 in hexadecimal of a text in UTF-8; passed in, because rules import nothing. */
export type HashOf = (text: string) => string;

/** The columns of `moves` that a hash covers, all of them, in this order. The trigger in the migration
 *  `chain-the-history` builds the same text; a test holds the two together. */
export const MOVE_FIELDS = [
  "id",
  "sequence",
  "parliament_id",
  "subject",
  "subject_id",
  "step",
  "from_state",
  "to_state",
  "actor_id",
  "acted_as",
  "reason",
  "detail",
  "at",
] as const;

/** One text for the fields of a line, from which each can be told: "3:abc" for a field of three bytes, "-" for none.
 *  Without the lengths, words could wander from one column to the next unseen. */
export function contentOf(fields: readonly (string | null)[], bytesOf: (text: string) => number): string {
  return fields.map((field) => (field === null ? "-" : `${bytesOf(field)}:${field}`)).join(",");
}

/** The hash of a line: over the hash before it, "" at the beginning of a chain, and its content. */
export function linkHash(before: string, content: string, hashOf: HashOf): string {
  return hashOf(`${before} ${content}`);
}

/** What is wrong with one line, or null. `before` is the head of the same chain so far; lines come chain by chain in
 *  the order of their places. Each line is judged by the stored hash before it, so that one fault is one fault. */
export function faultOf(
  line: ChainLine,
  before: ChainHead | null,
  { hashOf, bytesOf }: { hashOf: HashOf; bytesOf: (text: string) => number },
): HistoryFault | null {
  const { link, move } = line;
  if (!link)
    return { kind: "not_linked", chain: move?.chain ?? "", position: null, moveId: move?.id ?? null };
  const at = { chain: link.chain, position: link.position, moveId: move?.id ?? null };
  if (!move || link.position !== (before?.position ?? 0) + 1) return { kind: "missing", ...at };
  const expected = linkHash(before?.hash ?? "", contentOf(move.fields, bytesOf), hashOf);
  const isWhole = move.chain === link.chain && expected === link.hash;
  return isWhole ? null : { kind: "changed", ...at };
}

/** What a digest tells of a chain: cut off before the place it names, or another hash there. `stored` is the hash now
 *  at that place, null where the chain is shorter. */
export function digestFault(head: ChainHead, stored: string | null): HistoryFault | null {
  if (stored === head.hash) return null;
  const kind = stored === null ? "cut_off" : "rewritten";
  return { kind, chain: head.chain, position: head.position, moveId: null };
}
