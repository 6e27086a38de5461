import type { Document, Element } from "@xmldom/xmldom";
import { listLabeller } from "./lists";
import { attribute, child, children, descendants, textOf, textRun } from "./word-xml";

/** The parts of a Word file that say what a page shows; those that it may lack are null. */
export type WordParts = {
  document: Document;
  numbering: Document | null;
  styles: Document | null;
  footnotes: Document | null;
  endnotes: Document | null;
};

const RAISED = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/** Writes into the text of a Word file what Word only shows when it prints: the numbers of its lists, the marks of its
 *  notes, and the notes, which go to the end. Resolutions are cited by those numbers, and reservations often stand in
 *  a note. Changes `document`. */
export function printOut(parts: WordParts): void {
  const { document } = parts;
  const labelOf = listLabeller(parts);
  for (const paragraph of descendants(document, "p")) {
    const label = labelOf(paragraph);
    if (label !== "") insertFirst(paragraph, textRun(document, `${label} `));
  }
  for (const end of [...descendants(document, "br"), ...descendants(document, "cr")]) {
    if (!attribute(end, "type")) end.parentNode?.replaceChild(textOf(document, "\n"), end);
  }
  appendNotes(parts, { reference: "footnoteReference", note: "footnote", notes: parts.footnotes });
  appendNotes(parts, { reference: "endnoteReference", note: "endnote", notes: parts.endnotes });
}

/** Counts the notes as they are referred to; one with a mark of its own, such as an asterisk, prints that itself. */
function appendNotes(
  { document }: WordParts,
  { reference, note, notes }: { reference: string; note: string; notes: Document | null },
): void {
  const body = descendants(document, "body")[0];
  if (!body) return;
  const byId = new Map(descendants(notes, note).map((each) => [attribute(each, "id"), each]));
  let count = 0;
  for (const sign of descendants(document, reference)) {
    const ownMark = attribute(sign, "customMarkFollows");
    const hasOwnMark = ownMark !== null && !["0", "false", "off"].includes(ownMark);
    const mark = hasOwnMark ? "" : raised(++count);
    const content = byId.get(attribute(sign, "id"));
    sign.parentNode?.replaceChild(textOf(document, mark), sign);
    for (const [index, paragraph] of (content ? children(content, "p") : []).entries()) {
      const copy = document.importNode(paragraph, true) as Element;
      if (index === 0 && mark !== "") insertFirst(copy, textRun(document, `${mark} `));
      body.insertBefore(copy, child(body, "sectPr"));
    }
  }
}

function insertFirst(paragraph: Element, run: Element): void {
  const properties = child(paragraph, "pPr");
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

function raised(count: number): string {
  return [...String(count)].map((digit) => RAISED[Number(digit)] ?? "").join("");
}
