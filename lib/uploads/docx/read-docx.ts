import { DOMParser, type Document, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { printOut } from "./print-out";

const PARTS_BYTES_MAX = 64 * 1024 * 1024;
/** What the text of a Word file is made of: pictures, fonts and what is embedded are never unpacked. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|numbering|styles|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/;

/** The text of a Word file, its paragraphs parted by empty lines, with the numbers of its lists as Word prints them and
 *  its notes at the end. Null where it is no Word file that can be read; "too_much" where it unpacks to more than a
 *  document needs. */
export async function readDocx(bytes: Uint8Array): Promise<string | null | "too_much"> {
  let unpackedBytes = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        unpackedBytes += originalSize;
        return unpackedBytes <= PARTS_BYTES_MAX;
      },
    });
    if (unpackedBytes > PARTS_BYTES_MAX) return "too_much";
    const document = parsed(parts["word/document.xml"]);
    if (!document) return null;
    printOut({
      document,
      numbering: parsed(parts["word/numbering.xml"]),
      styles: parsed(parts["word/styles.xml"]),
      footnotes: parsed(parts["word/footnotes.xml"]),
      endnotes: parsed(parts["word/endnotes.xml"]),
    });
    const { "word/numbering.xml": _, "word/footnotes.xml": __, "word/endnotes.xml": ___, ...rest } = parts;
    const printed = {
      ...rest,
      "word/document.xml": strToU8(new XMLSerializer().serializeToString(document)),
    };
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(printed, { level: 0 })) });
    return value;
  } catch {
    return null;
  }
}

/** No part of a Word file may define entities: only an attack does. */
function parsed(part: Uint8Array | undefined): Document | null {
  if (!part) return null;
  const text = strFromU8(part);
  if (/<!DOCTYPE/i.test(text)) throw new Error("a part with a document type");
  const parser = new DOMParser({ onError: () => {} });
  return parser.parseFromString(text, "text/xml");
}
