/** One letter that a broken encoding has eaten; matches any letter. */
export const LOST_LETTER = "\ufffd";

/** Letters and signs that mean the same in a comparison, beyond case, accents and compatibility forms. */
const SAME_SIGN: Record<string, string> = {
  "\u00a0": " ",
  "\t": " ",
  "\v": " ",
  "\f": "\n",
  "\r": "\n",
  "\u2028": "\n",
  "\u2029": "\n",
  "\u0085": "\n",
  "\n": "\n",
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
  Œ: "oe",
  æ: "ae",
  Æ: "ae",
  ı: "i",
  º: "º",
  ª: "ª",
  "°": "º",
};

/** The characters that Windows-1252 puts where Latin-1 has control codes, as byte values. */
const WINDOWS_BYTES = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((sign, index) => [sign, 0x80 + index]),
);
const CHARACTERS = new Map<number, string>();

/** One UTF-16 unit as comparable text: "É" becomes "e", "٣" becomes "3", a vowel sign nothing. */
export function foldUnit(code: number): string {
  const known = CHARACTERS.get(code);
  if (known !== undefined) return known;
  const folded = foldAnew(String.fromCharCode(code));
  CHARACTERS.set(code, folded);
  return folded;
}

/** How many characters at `offset` are the bytes of one letter read in the wrong encoding; 0 where none are. */
export function brokenLength(raw: string, offset: number): number {
  const lead = raw.charCodeAt(offset);
  const length = lead >= 0xc3 && lead <= 0xdf ? 2 : lead === 0xe2 ? 3 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = byteOf(raw.charAt(offset + next));
    if (!(byte >= 0x80 && byte <= 0xbf)) return 0;
  }
  return length;
}

/** The letter whose `length` bytes were read one by one at `offset`. */
export function repairedAt(raw: string, offset: number, length: number): number {
  let code = raw.charCodeAt(offset) & (length === 2 ? 0x1f : 0x0f);
  for (let next = 1; next < length; next += 1)
    code = (code << 6) | (byteOf(raw.charAt(offset + next)) & 0x3f);
  return code;
}

/** A raw text with letters that were read in the wrong encoding put right, as a reader is shown it. */
export function readable(raw: string): string {
  let text = "";
  let offset = 0;
  for (const lead of raw.matchAll(/[\u00c3-\u00df\u00e2]/gu)) {
    const length = brokenLength(raw, lead.index);
    if (length === 0) continue;
    text += raw.slice(offset, lead.index) + String.fromCharCode(repairedAt(raw, lead.index, length));
    offset = lead.index + length;
  }
  return text + raw.slice(offset);
}

function foldAnew(character: string): string {
  const same = SAME_SIGN[character];
  if (same !== undefined) return same;
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return "";
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

function byteOf(character: string): number {
  return WINDOWS_BYTES.get(character) ?? character.charCodeAt(0);
}
