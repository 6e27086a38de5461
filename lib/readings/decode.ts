/** The encodings that a text may be stored in; the first is what the browser and every new file use. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1256"] as const;
/** One of ENCODINGS. */
export type Encoding = (typeof ENCODINGS)[number];

/** The text in some bytes and the encoding that it was read in, or why it is no text. */
export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; refusal: "text_empty" | "source_kind_unknown" };

/** Reads bytes as text: UTF-8 or UTF-16 with a mark, then what the sender `declared`, then UTF-8, and where that is
 *  no UTF-8, the old Windows encoding that makes more letters of it, Arabic or Western. */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  const encoding = encodingOf(bytes, declared);
  const text = encoding === null ? null : decodedAs(bytes, encoding);
  if (encoding === null || text === null) return { ok: false, refusal: "source_kind_unknown" };
  if (text.trim() === "") return { ok: false, refusal: "text_empty" };
  return { ok: true, text, encoding };
}

/** Control characters that no text has; a tab, the ends of lines and pages and the old end-of-file mark it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
export const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

function encodingOf(bytes: Uint8Array, declared: string | null): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return null;
  const stated = ENCODINGS.find((encoding) => encoding === declared?.toLowerCase());
  if (stated && decodedAs(bytes, stated) !== null) return stated;
  if (decodedAs(bytes, "utf-8") !== null) return "utf-8";
  return windowsEncodingOf(bytes);
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** French letters have the same bytes in both, so only a text that is Arabic above all is taken for Arabic. */
function windowsEncodingOf(bytes: Uint8Array): Encoding {
  const arabic = new TextDecoder("windows-1256").decode(bytes).match(/[\u0621-\u064a]/gu)?.length ?? 0;
  const latin = bytes.filter((byte) => (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b)).length;
  return arabic > latin ? "windows-1256" : "windows-1252";
}
