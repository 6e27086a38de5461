import { sure } from "./border";
import { brokenLength, foldUnit, LOST_LETTER, repairedAt } from "./characters";
import type { Span } from "./reading";

/**
 * A raw text made comparable: lower case, no accents or vowel signs, plain digits, quotes and dashes, single
 * blanks, masked ranges left out. `at[i]` is the raw offset of `key[i]`; `at[key.length]` is the end.
 */
export type View = { raw: string; key: string; at: Int32Array };

/** A raw text with each of its characters folded, before anything is left out; views are made of it. */
export type Folded = { raw: string; codes: Uint16Array; at: Int32Array };

const NEWLINE = 10;
const BLANK = 32;
const DECODER = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Folds a raw text once, in linear time. */
export function foldedOf(raw: string): Folded {
  const codes: number[] = [];
  const at: number[] = [];
  for (let offset = 0; offset < raw.length; offset += 1) {
    const length = brokenLength(raw, offset);
    const code = length > 0 ? repairedAt(raw, offset, length) : raw.charCodeAt(offset);
    if (code > 96 && code < 123) {
      codes.push(code);
      at.push(offset);
    } else {
      const folded = signAt(raw, offset, code);
      for (let index = 0; index < folded.length; index += 1) {
        codes.push(folded.charCodeAt(index));
        at.push(offset);
      }
    }
    offset += Math.max(length - 1, 0);
  }
  return { raw, codes: Uint16Array.from(codes), at: Int32Array.from(at) };
}

/** A whole string as comparable text; what lexicon entries go through. */
export function foldText(text: string): string {
  return viewOf(foldedOf(text), []).key.trim();
}

/** The view of a folded text without the `masked` ranges, which are in order and do not overlap. */
export function viewOf(folded: Folded, masked: readonly Span[]): View {
  const { raw, codes, at } = folded;
  const kept = new Uint16Array(codes.length);
  const offsets = new Int32Array(codes.length + 1);
  let length = 0;
  let mask = 0;
  for (let index = 0; index < codes.length; index += 1) {
    const offset = sure(at[index]);
    while (mask < masked.length && sure(masked[mask]).end <= offset) mask += 1;
    const code = sure(codes[index]);
    if (sure(masked[mask] ?? NOTHING).start <= offset || repeats(kept, length, code)) continue;
    kept[length] = code;
    offsets[length] = offset;
    length += 1;
  }
  offsets[length] = raw.length;
  return tightened({
    raw,
    key: DECODER.decode(kept.subarray(0, length)),
    at: offsets.subarray(0, length + 1),
  });
}

const NOTHING: Span = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** A blank after a blank or at the beginning of a line says nothing, nor does a second empty line. */
function repeats(kept: Uint16Array, length: number, code: number): boolean {
  const last = length === 0 ? NEWLINE : sure(kept[length - 1]);
  if (code === BLANK) return last === BLANK || last === NEWLINE;
  return code === NEWLINE && length > 1 && last === NEWLINE && kept[length - 2] === NEWLINE;
}

/** True where the raw letter behind `index` is a capital, or belongs to a script without capitals. */
export function isCapital(view: View, index: number): boolean {
  const letter = view.raw.charAt(rawAt(view, index));
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}

/** The raw offset behind a key index; the end of the text for an index beyond it. */
export function rawAt(view: View, index: number): number {
  return sure(view.at[Math.min(index, view.key.length)]);
}

/** The first key index whose raw offset is `offset` or later. */
export function keyIndexOf(view: View, offset: number): number {
  let low = 0;
  let high = view.key.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rawAt(view, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The raw offset just after the key character before `index` and the signs that belong to it. */
export function rawEnd(view: View, index: number): number {
  if (index === 0) return 0;
  const last = rawAt(view, index - 1);
  let end = last + Math.max(brokenLength(view.raw, last), 1);
  while (end < rawAt(view, index) && foldUnit(view.raw.charCodeAt(end)) === "") end += 1;
  return end;
}

const SPACED_LINES_MIN = 12;
const BROKEN_SHARE = 0.4;

/**
 * A text set with an empty line after every line says nothing by its empty lines: takes them out, so that they do not
 * pass for the ends of paragraphs. Such a text breaks its lines in the middle of sentences.
 */
function tightened(view: View): View {
  const { filled, spaced } = linesCounted(view.key);
  if (filled < SPACED_LINES_MIN || spaced < filled * 0.8) return view;
  if (brokenOff(view, view.key.split("\n")) < filled * BROKEN_SHARE) return view;
  const offsets = view.at.filter(
    (_, index) => view.key.charAt(index) !== "\n" || view.key.charAt(index - 1) !== "\n",
  );
  return { raw: view.raw, key: view.key.replace(/\n+/gu, "\n"), at: offsets };
}

/** How many lines hold something, and how many of them come after an empty one. */
function linesCounted(key: string): { filled: number; spaced: number } {
  let filled = 0;
  let spaced = 0;
  for (let start = 0; start < key.length; ) {
    const end = key.indexOf("\n", start);
    if (end !== start) {
      filled += 1;
      if (start > 1 && key.charCodeAt(start - 2) === NEWLINE) spaced += 1;
    }
    start = end < 0 ? key.length : end + 1;
  }
  return { filled, spaced };
}

/** How many lines break off inside a sentence: no stop ends them, and the next one does not begin with a capital. */
function brokenOff(view: View, lines: readonly string[]): number {
  let count = 0;
  let start = 0;
  let isOpen = false;
  for (const line of lines) {
    if (line !== "") {
      const goesOn = !isCapital(view, start) || isArabic(view.key.charCodeAt(start));
      if (isOpen && goesOn) count += 1;
      isOpen = !/[.;:,!?]["')]* ?$/u.test(line);
    }
    start += line.length + 1;
  }
  return count;
}

function isArabic(code: number): boolean {
  return code > 0x5ff && code < 0x700;
}

/** The comparable form at `offset`: one line end for CR LF, a lost letter for a question mark inside a word. */
function signAt(raw: string, offset: number, code: number): string {
  if (code === 13 && raw.charCodeAt(offset + 1) === NEWLINE) return "";
  if (code === 63 && isLatin(raw.charCodeAt(offset - 1)) && isLatin(raw.charCodeAt(offset + 1)))
    return LOST_LETTER;
  return foldUnit(code);
}

function isLatin(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123) || (code > 191 && code < 592);
}
