import "server-only";
import { BuilderElement, FileChild, Paragraph, TextRun, type XmlComponent } from "docx";

/** A choice of a list: what is stored, and what people read. */
type Choice = { value: string; words: string };
/** A box to fill in: the tag by which it is found again, what it asks, what stands in it. */
export type Box = { tag: string; label: string; text: string; choices?: Choice[] };

const LABEL_WIDTH = 2700;
const BOX_WIDTH = 6900;

/** The boxes of one matter as a table of Word: what is asked, and beside it the box. A whole cell is the box, so that
 *  nobody can type beside it, and it cannot be removed by accident. The library has no such cells, so they are built of
 *  its plain elements. */
export function boxTable(boxes: readonly Box[], { isRtl }: { isRtl: boolean }): FileChild {
  const table = new FileChild("w:tbl");
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) =>
    element(`w:${edge}`, { val: "single", sz: 8, space: 0, color: "8B97A3" }),
  );
  const properties = [
    ...(isRtl ? [element("w:bidiVisual")] : []),
    element("w:tblW", { w: LABEL_WIDTH + BOX_WIDTH, type: "dxa" }),
    element("w:tblBorders", {}, edges),
    element("w:tblLayout", { type: "fixed" }),
  ];
  table.addChildElement(element("w:tblPr", {}, properties));
  table.addChildElement(
    element(
      "w:tblGrid",
      {},
      [LABEL_WIDTH, BOX_WIDTH].map((w) => element("w:gridCol", { w })),
    ),
  );
  for (const box of boxes) {
    const label = cell(LABEL_WIDTH, [paragraph(box.label, { isRtl, isBold: true })]);
    table.addChildElement(element("w:tr", {}, [label, boxCell(box, isRtl)]));
  }
  return table;
}

function boxCell({ tag, label, text, choices }: Box, isRtl: boolean): XmlComponent {
  const list = choices && [
    element(
      "w:dropDownList",
      {},
      choices.map(({ value, words }) => element("w:listItem", { displayText: words, value })),
    ),
  ];
  const chosen = choices?.find(({ value }) => value === text)?.words;
  const lines = choices ? [chosen ?? ""] : text.split("\n");
  const paragraphs = lines.map((line) => paragraph(line, { isRtl, isBold: false }));
  return element("w:sdt", {}, [
    element("w:sdtPr", {}, [
      element("w:alias", { val: label.slice(0, 60) }),
      element("w:tag", { val: tag }),
      element("w:lock", { val: "sdtLocked" }),
      ...(list ?? []),
    ]),
    element("w:sdtContent", {}, [cell(BOX_WIDTH, paragraphs)]),
  ]);
}

function cell(width: number, paragraphs: readonly XmlComponent[]): XmlComponent {
  return element("w:tc", {}, [
    element("w:tcPr", {}, [element("w:tcW", { w: width, type: "dxa" })]),
    ...paragraphs,
  ]);
}

/** A paragraph in the direction of the form; what people wrote turns by its own letters inside it. */
export function paragraph(text: string, look: { isRtl: boolean; isBold: boolean }): Paragraph {
  const { isRtl, isBold } = look;
  return new Paragraph({
    bidirectional: isRtl,
    children: [new TextRun({ text, bold: isBold, rightToLeft: isRtl })],
  });
}

function element(
  name: string,
  attributes: Record<string, string | number> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
  );
  return new BuilderElement({ name, attributes: named, children });
}
