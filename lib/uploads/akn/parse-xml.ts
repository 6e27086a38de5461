import { DOMParser, type Element } from "@xmldom/xmldom";
import type { XmlElement } from "@/lib/domain/akoma-ntoso/xml";

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** Deeper than any document; an attack could otherwise exhaust the stack. */
const DEPTH_MAX = 200;

/** Reads XML into plain data; null for what is not well-formed, too deep, or has a document type: entities are how XML
 *  is attacked, and no document that is exchanged needs them. */
export function parseXml(text: string): XmlElement | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return null;
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    });
    const root = parser.parseFromString(text, "text/xml").documentElement;
    return root ? plain(root, 0) : null;
  } catch {
    return null;
  }
}

function plain(element: Element, depth: number): XmlElement {
  if (depth > DEPTH_MAX) throw new Error("XML is too deep");
  const attributes = [...element.attributes].map(({ name, value }): [string, string] => [name, value]);
  const children: (XmlElement | string)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) children.push(plain(node as Element, depth + 1));
    else if (node.nodeType === TEXT || node.nodeType === CDATA) children.push(node.nodeValue ?? "");
  }
  return { name: element.tagName, attributes: Object.fromEntries(attributes), children };
}
