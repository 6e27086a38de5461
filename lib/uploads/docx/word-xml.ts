import type { Document, Element } from "@xmldom/xmldom";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ELEMENT = 1;

/** The elements of Word's own vocabulary that stand directly in another, by name. */
export function children(of: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let node = of.firstChild; node; node = node.nextSibling)
    if (node.nodeType === ELEMENT && node.localName === name && node.namespaceURI === WORD)
      found.push(node as Element);
  return found;
}

/** The first of them, or null. */
export function child(of: Element, name: string): Element | null {
  return children(of, name)[0] ?? null;
}

/** All elements of a name anywhere in a part, in the order of the text. */
export function descendants(of: Document | Element | null, name: string): Element[] {
  return of ? [...of.getElementsByTagNameNS(WORD, name)] : [];
}

/** An attribute of Word's vocabulary, or null. */
export function attribute(of: Element | null, name: string): string | null {
  return of?.getAttributeNS(WORD, name) || null;
}

/** A run with this text and nothing else. */
export function textRun(document: Document, text: string): Element {
  const run = document.createElementNS(WORD, "w:r");
  run.appendChild(textOf(document, text));
  return run;
}

/** A text as a run holds it; spaces and ends of lines in it count. */
export function textOf(document: Document, text: string): Element {
  const holder = document.createElementNS(WORD, "w:t");
  holder.setAttribute("xml:space", "preserve");
  holder.appendChild(document.createTextNode(text));
  return holder;
}
