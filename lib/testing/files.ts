import { strToU8, type Zippable, zipSync } from "fflate";

const DOCX_TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const XLSX_TYPES =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" PartName="/xl/workbook.xml"/></Types>';

/** A small real file of each kind; `padding` bytes that no compression shortens make it as large as wanted. */
export function aPdf({ padding = 0, extra = "" } = {}): Uint8Array {
  const tail = `\n2 0 obj<</Type/Catalog>>endobj\n${extra}trailer<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n`;
  return bytesOf("%PDF-1.7\n1 0 obj<</Length 1>>stream\n", noise(padding), `\nendstream endobj${tail}`);
}
/** A Word document, with further or other parts. */
export function aDocx(parts: Zippable = {}, types = DOCX_TYPES): Uint8Array {
  return aZip({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": strToU8("<w:document/>"),
    ...parts,
  });
}
/** An Excel workbook. */
export function anXlsx(parts: Zippable = {}, types = XLSX_TYPES): Uint8Array {
  return aZip({ "[Content_Types].xml": strToU8(types), "xl/workbook.xml": strToU8("<workbook/>"), ...parts });
}
/** An open document text. */
export function anOdt(parts: Zippable = {}): Uint8Array {
  const mimetype = strToU8("application/vnd.oasis.opendocument.text");
  return aZip({ mimetype: [mimetype, { level: 0 }], "content.xml": strToU8("<office/>"), ...parts });
}
/** A photograph. */
export function aJpg(): Uint8Array {
  return bytesOf([0xff, 0xd8, 0xff, 0xe0], "\u0000\u0010JFIF\u0000", noise(200), [0xff, 0xd9]);
}
/** A picture. */
export function aPng(): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => bytesOf([0, 0, 0, data.length], name, data, [0, 0, 0, 0]);
  return bytesOf(
    [0x89],
    "PNG\r\n\u001a\n",
    chunk("IHDR", noise(13)),
    chunk("IDAT", noise(60)),
    chunk("IEND", noise(0)),
  );
}
/** Any zip. */
export function aZip(parts: Zippable): Uint8Array {
  return zipSync(parts);
}

/** The bytes of texts in Latin-1, of lists and of other bytes, one after the other. */
export function bytesOf(...parts: (string | number[] | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
}

/** The same bytes at every run, and no shorter when compressed. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 0x9e3779b9;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
