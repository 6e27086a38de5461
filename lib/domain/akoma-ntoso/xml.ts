/** An element of XML; names of other vocabularies than the document's own carry their prefix. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
};

/** An element without those of its attributes and children that are null. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly (XmlElement | string | null)[]
): XmlElement {
  const given = Object.entries(attributes).filter((each): each is [string, string] => each[1] !== null);
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== null),
  };
}

/** An element and all that is in it as XML text. White space is added only between elements, where it means nothing. */
export function xmlOf(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${given.join("")}`;
  if (children.length === 0) return `${start}/>\n`;
  if (children.some((child) => typeof child === "string")) {
    const content = children.map((child) =>
      typeof child === "string" ? escaped(child) : written(child, "").trim(),
    );
    return `${start}>${content.join("")}</${name}>\n`;
  }
  const inside = elementsOf({ name, attributes, children }).map((child) => written(child, `${indent} `));
  return `${start}>
${inside.join("")}${indent}</${name}>\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML has no way to hold; halves of signs are made whole before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNWRITABLE, "")
    .replaceAll(/[&<>"]/g, (sign) => `${ENTITIES[sign]}`)
    .replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The elements of a name anywhere in an element, itself left out, in the order of the text. */
export function within(root: XmlElement, name: string): XmlElement[] {
  return elementsOf(root).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** The elements that stand directly in an element, by name where one is given. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  const elements = parent.children.filter((child) => typeof child !== "string");
  return name === undefined ? elements : elements.filter((child) => localName(child) === name);
}

/** The text of an element and of all that is in it; white space folded, blocks parted by a space. */
export function textIn(root: XmlElement): string {
  return rawTextIn(root).replace(/\s+/gu, " ").trim();
}

function rawTextIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : spaced(child))).join("");
}

/** Inside a line nothing is added: a word may be half in italics. */
const INLINE = new Set([
  "i",
  "b",
  "u",
  "sup",
  "sub",
  "span",
  "ref",
  "rref",
  "term",
  "inline",
  "docTitle",
  "docNumber",
  "docDate",
  "date",
  "organization",
  "person",
  "role",
  "location",
  "event",
  "entity",
  "concept",
  "def",
  "mref",
  "a",
  "abbr",
  "em",
  "strong",
]);

function spaced(child: XmlElement): string {
  return INLINE.has(localName(child)) ? rawTextIn(child) : ` ${rawTextIn(child)} `;
}

/** The name of an element without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/, "");
}
