import { strToU8 } from "fflate";
import { aZip } from "./files";

/** A PDF that a reader opens: each page is a list of texts with the place of their beginning, in points. Written by hand,
 *  so that a test says where on the page a text stands. */
export function aPdfOf(
  pages: readonly (readonly (readonly [x: number, y: number, text: string, size?: number])[])[],
) {
  const objects: string[] = ["<</Type/Catalog/Pages 2 0 R>>"];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`);
  objects.push(`<</Type/Pages/Kids[${kids.join(" ")}]/Count ${pages.length}>>`);
  objects.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  for (const [index, texts] of pages.entries()) {
    const drawn = texts.map(
      ([x, y, text, size = 10]) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`,
    );
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
      `<</Length ${drawn.join("\n").length}>>stream\n${drawn.join("\n")}\nendstream`,
    );
  }
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(body, "latin1"));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, "\\$&");
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file that Word opens, with this body and these further parts, all in Word's own XML without its root. */
export function aWordFile(
  body: string,
  parts: Partial<Record<"numbering" | "styles" | "footnotes", string>> = {},
) {
  const part = (root: string, content: string) => strToU8(`<w:${root} ${WORD}>${content}</w:${root}>`);
  return aZip({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, part(name, content)]),
    ),
  });
}

/** A paragraph of a Word file, in a list where `list` names one. */
export function aWordParagraph(text: string, list?: { id: number; level?: number }): string {
  const place = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr></w:pPr>`
    : "";
  return `<w:p>${place}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
