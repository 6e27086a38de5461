import { type Edited, type EntryRef, findEntry, newKey, replaced, touched } from "./draft-entries";
import type { Span } from "./intake/reading";
import { LOCALES } from "./locale";
import { isInside, noiseInside, passageText, placeOfWords } from "./passage";
import {
  type ByLocale,
  byPlace,
  type DraftParagraph,
  type DraftReservation,
  type DraftText,
  type ReadingDraft,
} from "./reading-draft";
import { done, refuse } from "./result";
import type { ParagraphPart } from "./statuses";

/** A paragraph as an officer types it: per language the words and their place in the raw text. */
export type ParagraphEdit = {
  part: ParagraphPart;
  number: number;
  label: string;
  texts: ByLocale<{ text: string; span: Span }>;
};

/** Replaces a paragraph. Where only the place changes, the words are read anew from there. */
export function editParagraph(draft: ReadingDraft, ref: EntryRef, given: ParagraphEdit, raw: string): Edited {
  const paragraph = findEntry(draft.paragraphs, ref);
  if (!paragraph) return refuse("changed_meanwhile");
  const isTaken = draft.paragraphs.some(
    ({ key, part, number }) => key !== ref.key && part === given.part && number === given.number,
  );
  if (isTaken) return refuse("paragraph_number_twice");
  const texts: ByLocale<DraftText> = {};
  for (const locale of LOCALES) {
    const typed = given.texts[locale];
    if (!typed) continue;
    if (!isInside(raw, typed.span)) return refuse("span_outside");
    texts[locale] = reread(paragraph.texts[locale], typed, raw);
  }
  const edited = { ...touched(paragraph), part: given.part, number: given.number, label: given.label, texts };
  return done(withParagraphs(draft, replaced(draft.paragraphs, edited)));
}

/** Joins a paragraph with the next of its part: the words follow each other, what lies between the two becomes
 *  noise, and whatever named the second names the first. Where no numbers are printed, later ones move down. */
export function mergeWithNext(draft: ReadingDraft, ref: EntryRef): Edited {
  const first = findEntry(draft.paragraphs, ref);
  if (!first) return refuse("changed_meanwhile");
  const second = draft.paragraphs.find(({ part, number }) => part === first.part && number > first.number);
  if (!second) return refuse("no_next_paragraph");
  const texts: ByLocale<DraftText> = {};
  for (const locale of LOCALES) {
    const text = joinedText(first.texts[locale], second.texts[locale]);
    if (text) texts[locale] = text;
  }
  const rest = draft.paragraphs.filter(({ key }) => key !== second.key);
  const closed =
    second.label === "" ? shifted(rest, { part: first.part, from: second.number, by: -1 }) : rest;
  const merged = withParagraphs(draft, replaced(closed, { ...touched(first), texts }));
  return done(renamed(merged, second.key, first.key));
}

/** Splits a paragraph where `words` begin, in each language for which they are given. The second half takes the next
 *  number, and the paragraphs that have it and follow without a gap move up. Commitments stay with the first half. */
export function splitParagraph(
  draft: ReadingDraft,
  ref: EntryRef,
  words: ByLocale<string>,
  raw: string,
): Edited {
  const paragraph = findEntry(draft.paragraphs, ref);
  if (!paragraph) return refuse("changed_meanwhile");
  const first: ByLocale<DraftText> = { ...paragraph.texts };
  const second: ByLocale<DraftText> = {};
  for (const locale of LOCALES) {
    const text = paragraph.texts[locale];
    const typed = words[locale];
    if (!text || !typed) continue;
    const at = placeOfWords(raw, text, typed);
    if (at === null) return refuse("words_not_found");
    first[locale] = textAt(raw, { start: text.span.start, end: at }, text.noise);
    second[locale] = textAt(raw, { start: at, end: text.span.end }, text.noise);
  }
  if (Object.keys(second).length === 0) return refuse("words_not_found");
  const { part, number, label } = paragraph;
  const added: DraftParagraph = {
    key: newKey(draft),
    edits: 0,
    isChecked: true,
    doubts: Object.keys(second).length < Object.keys(first).length ? ["language_missing"] : [],
    part,
    number: number + 1,
    label: label === "" ? "" : String(number + 1),
    texts: second,
  };
  const opened = withRoomAt(draft.paragraphs, { part, number: number + 1 });
  return done(withParagraphs(draft, [...replaced(opened, { ...touched(paragraph), texts: first }), added]));
}

/** Moves a paragraph one place up or down in its part: the two change numbers, and labels where both print one, so that
 *  the text is cited in its new order. */
export function moveParagraph(draft: ReadingDraft, ref: EntryRef, way: "up" | "down"): Edited {
  const moved = findEntry(draft.paragraphs, ref);
  if (!moved) return refuse("changed_meanwhile");
  const part = draft.paragraphs.filter((each) => each.part === moved.part);
  const other = part[part.indexOf(moved) + (way === "up" ? -1 : 1)];
  if (!other) return refuse("no_place_beyond");
  const labels =
    moved.label !== "" && other.label !== "" ? { [moved.key]: other.label, [other.key]: moved.label } : {};
  const placed = (entry: DraftParagraph, number: number) => ({
    ...touched(entry),
    number,
    label: labels[entry.key] ?? entry.label,
  });
  const first = replaced(draft.paragraphs, placed(moved, other.number));
  return done(withParagraphs(draft, replaced(first, placed(other, moved.number))));
}

function withParagraphs(draft: ReadingDraft, paragraphs: DraftParagraph[]): ReadingDraft {
  return { ...draft, paragraphs: [...paragraphs].sort(byPlace) };
}

function reread(before: DraftText | undefined, typed: { text: string; span: Span }, raw: string): DraftText {
  const { span } = typed;
  const noise = noiseInside(before?.noise ?? [], span);
  const isMoved = before?.span.start !== span.start || before.span.end !== span.end;
  const isRetyped = typed.text !== (before?.text ?? "");
  return isMoved && !isRetyped ? textAt(raw, span, noise) : { text: typed.text, span, noise };
}

function textAt(raw: string, span: Span, noise: readonly Span[]): DraftText {
  const inside = noiseInside(noise, span);
  return { text: passageText(raw, span, inside), span, noise: inside };
}

function joinedText(first: DraftText | undefined, second: DraftText | undefined): DraftText | undefined {
  if (!first || !second) return first ?? second;
  const [before, after] = first.span.start <= second.span.start ? [first, second] : [second, first];
  const gap = { start: before.span.end, end: after.span.start };
  return {
    text: `${first.text} ${second.text}`,
    span: { start: before.span.start, end: Math.max(before.span.end, after.span.end) },
    noise: [...before.noise, ...(gap.start < gap.end ? [gap] : []), ...after.noise],
  };
}

function shifted(
  paragraphs: readonly DraftParagraph[],
  { part, from, by }: { part: ParagraphPart; from: number; by: number },
): DraftParagraph[] {
  return paragraphs.map((each) =>
    each.part === part && each.number >= from ? { ...each, number: each.number + by } : each,
  );
}

/** Moves up the unbroken run of paragraphs that begins at a number, so that the number is free. */
function withRoomAt(
  paragraphs: readonly DraftParagraph[],
  place: { part: ParagraphPart; number: number },
): DraftParagraph[] {
  const taken = new Set(paragraphs.filter(({ part }) => part === place.part).map(({ number }) => number));
  let end = place.number;
  while (taken.has(end)) end += 1;
  return paragraphs.map((each) =>
    each.part === place.part && place.number <= each.number && each.number < end
      ? { ...each, number: each.number + 1 }
      : each,
  );
}

function renamed(draft: ReadingDraft, from: string, to: string): ReadingDraft {
  const name = (key: string): string => (key === from ? to : key);
  return {
    ...draft,
    commitments: draft.commitments.map((entry) => ({
      ...entry,
      paragraphs: [...new Set(entry.paragraphs.map(name))],
    })),
    reservations: draft.reservations.map((entry) => ({
      ...entry,
      covers: onceEach(entry.covers.map((cover) => ({ ...cover, paragraph: name(cover.paragraph) }))),
    })),
  };
}

function onceEach(covers: DraftReservation["covers"]): DraftReservation["covers"] {
  return covers.filter(
    ({ paragraph }, index) => covers.findIndex((other) => other.paragraph === paragraph) === index,
  );
}
