import { sure } from "./border";
import type { Span } from "./reading";

/**
 * A raw text made comparable: lower case, no accents or vowel signs, plain digits, quotes and dashes, single
 * blanks, masked ranges left out. `at[i]` is the raw offset of `key[i]`; `at[key.length]` is the end.
 */
export type View = { raw: string; key: string; at: Int32Array };

/** One letter that a broken encoding has eaten; matches any letter. */
export const LOST_LETTER = "\ufffd";

const CHARACTERS = new Map<string, string>();
const SAME_SIGN: Record<string, string> = {
  "\u00a0": " ",
  "\t": " ",
  "\v": " ",
  "\f": "\n",
  "\u2028": "\n",
  "\u2029": "\n",
  "\u0085": "\n",
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u00b4": "'",
  "`": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
  "\u0640": "",
  "\u060c": ",",
  "\u066b": ",",
  "\u061b": ";",
  "\u061f": "?",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ı: "i",
  º: "º",
  ª: "ª",
  "°": "º",
};
/** The characters that Windows-1252 puts where Latin-1 has control codes, as byte values. */
const WINDOWS_BYTES = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((sign, index) => [sign, 0x80 + index]),
);

/** One character as comparable text: "É" becomes "e", "٣" becomes "3", a vowel sign nothing. */
export function foldCharacter(character: string): string {
  const known = CHARACTERS.get(character);
  if (known !== undefined) return known;
  const folded = foldAnew(character);
  CHARACTERS.set(character, folded);
  return folded;
}

/** A whole string as comparable text; what lexicon entries go through. */
export function foldText(text: string): string {
  return viewOf(text, []).key.trim();
}

/** The view of `raw` without the `masked` ranges, which are in order and do not overlap. */
export function viewOf(raw: string, masked: readonly Span[]): View {
  const building = { key: [] as string[], at: [] as number[], last: "\n" };
  let offset = 0;
  for (const mask of masked) {
    addRange(building, raw, offset, mask.start);
    offset = mask.end;
  }
  addRange(building, raw, offset, raw.length);
  building.at.push(raw.length);
  return { raw, key: building.key.join(""), at: Int32Array.from(building.at) };
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
  while (end < rawAt(view, index) && foldCharacter(view.raw.charAt(end)) === "") end += 1;
  return end;
}

type Building = { key: string[]; at: number[]; last: string };

function addRange(building: Building, raw: string, start: number, end: number): void {
  for (let offset = start; offset < end; offset += 1) {
    const length = brokenLength(raw, offset);
    const character = length > 0 ? repaired(raw, offset, length) : raw.charAt(offset);
    add(building, signAt(raw, offset, character), offset);
    offset += Math.max(length - 1, 0);
  }
}

/** The comparable form at `offset`: one line end for CR LF, a lost letter for a question mark inside a word. */
function signAt(raw: string, offset: number, character: string): string {
  const code = character.charCodeAt(0);
  if (code > 96 && code < 123) return character;
  if (code === 13 && raw.charCodeAt(offset + 1) === 10) return "";
  if (code === 63 && isLatin(raw.charCodeAt(offset - 1)) && isLatin(raw.charCodeAt(offset + 1)))
    return LOST_LETTER;
  return foldCharacter(character);
}

function isLatin(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123) || (code > 191 && code < 592);
}

function add(building: Building, folded: string, offset: number): void {
  for (const sign of folded) {
    if (sign === " " && (building.last === " " || building.last === "\n")) continue;
    building.key.push(sign);
    building.at.push(offset);
    building.last = sign;
  }
}

function foldAnew(character: string): string {
  const same = SAME_SIGN[character];
  if (same !== undefined) return same;
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return character === "\n" || character === "\r" ? "\n" : "";
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const plain = [...bare].map((sign) => SAME_SIGN[sign] ?? digitOf(sign)).join("");
  return plain.replace(/\s/gu, " ");
}

function digitOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return sign;
}

/** How many characters at `offset` are the bytes of one letter read in the wrong encoding; 0 where none are. */
function brokenLength(raw: string, offset: number): number {
  const lead = raw.charCodeAt(offset);
  const length = lead >= 0xc3 && lead <= 0xdf ? 2 : lead === 0xe2 ? 3 : 0;
  if (length === 0) return 0;
  for (let next = 1; next < length; next += 1) {
    const byte = byteOf(raw.charAt(offset + next));
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function repaired(raw: string, offset: number, length: number): string {
  let code = raw.charCodeAt(offset) & (length === 2 ? 0x1f : 0x0f);
  for (let next = 1; next < length; next += 1)
    code = (code << 6) | (byteOf(raw.charAt(offset + next)) & 0x3f);
  return String.fromCharCode(code);
}

function byteOf(character: string): number {
  return WINDOWS_BYTES.get(character) ?? character.charCodeAt(0);
}
