import type { View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import { holdsPhrase, membersIn } from "./members";
import { openerEnd, verbAt } from "./openings";
import { type PhraseBook, wordAt } from "./phrases";
import type { Span } from "./reading";

/** A sentence that says who holds a reservation. `headed` where the sentence before it announced a list. */
export type ReservationSentence = Span & { headed: boolean };

const SENTENCE_END = /[.!?](?=["')\]]*(?:\s+(?!\d)|$))|:(?=\s*\n)|\n(?=[ \n]*(?:\n|[-•*] ?\p{L}))/gu;
const LONGEST = 1500;
const NO_ORDINALS: ReadonlyMap<string, number> = new Map();

/** The sentences on reservations in a view, in order; key indexes. */
export function reservationSentences(
  view: View,
  lexicon: Lexicon,
  book: PhraseBook<string>,
): ReservationSentence[] {
  const found: ReservationSentence[] = [];
  let listing = false;
  for (const sentence of sentencesOf(view.key)) {
    const text = view.key.slice(sentence.start, sentence.end);
    const isTitle = isHeading(text, lexicon);
    const says: boolean =
      text.length < LONGEST && (isTitle || speaks(view, sentence, lexicon, book, listing));
    if (says) found.push({ ...sentence, headed: listing });
    listing = says && (isTitle || text.trimEnd().endsWith(":") || listing);
  }
  return found;
}

/** "Reservations:" or "Reservations" on a line of its own: what follows is the list. */
function isHeading(text: string, lexicon: Lexicon): boolean {
  const words = text
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .split(" ");
  const most = /:\s*$/u.test(text) ? HEADING_WORDS : 1;
  return words.length <= most && lexicon.reservations.words.some((phrase) => phrase === words[0]);
}

const HEADING_WORDS = 6;

function sentencesOf(key: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const stop of key.matchAll(SENTENCE_END)) {
    add(spans, key, start, stop.index + stop[0].length);
    start = stop.index + stop[0].length;
  }
  add(spans, key, start, key.length);
  return spans;
}

function add(spans: Span[], key: string, start: number, end: number): void {
  const text = key.slice(start, end);
  const lead = text.length - text.trimStart().length;
  if (lead < text.length) spans.push({ start: start + lead, end: start + text.trimEnd().length });
}

function speaks(
  view: View,
  sentence: Span,
  lexicon: Lexicon,
  book: PhraseBook<string>,
  listing: boolean,
): boolean {
  const text = view.key.slice(sentence.start, sentence.end);
  const { words, oppositions, delegations } = lexicon.reservations;
  const keyed = [...words, ...oppositions].some((phrase) => holdsPhrase(text, phrase));
  if (!keyed && !listing) return false;
  const delegation = delegations.some((phrase) => holdsPhrase(text, phrase));
  if (opens(view, sentence.start, lexicon, delegation)) return false;
  const names = () => membersIn(view.key, sentence.start, sentence.end, book).length > 0;
  return (keyed && delegation) || (/^(?:\d{1,2}\)? )?["'(*\p{L}•▪◦·-]/u.test(text) && names());
}

/** True for a sentence that opens a paragraph of the resolution itself; a delegation only does with a label. */
function opens(view: View, start: number, lexicon: Lexicon, delegation: boolean): boolean {
  const label = labelAt(view.key, start, NO_ORDINALS);
  if (label ? label.kind === "bullet" : delegation) return false;
  const from = label ? label.end : start;
  const word = wordAt(view.key, from);
  return word !== null && (verbAt(view, from, lexicon) !== null || openerEnd(view, from, lexicon) !== null);
}
