import "server-only";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { type FormStamp, readFieldTag, readStampTag } from "@/lib/domain/offline-tag";
import { readFieldKey } from "@/lib/domain/report-check";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { SentForm } from "@/lib/domain/sent-form";
import { PROGRESS } from "@/lib/domain/statuses";
import { type FileRefusal, kindOfFile } from "@/lib/files/kind-of-file";
import { officeParts } from "@/lib/files/office-parts";
import { attribute, child, descendants } from "@/lib/uploads/docx/word-xml";

/** Why a file is no form that can be read. */
export type ReadFormRefusal = FileRefusal | "form_not_word" | "form_not_ours";

/** Reads a Word form that was filled in: for which draft it was made, and what stands in each box. Text around the
 *  boxes and what was struck out with changes tracked is passed over. */
export async function readWordForm(
  bytes: Uint8Array,
): Promise<Result<{ stamp: FormStamp; content: SentForm }, ReadFormRefusal>> {
  const kind = await kindOfFile(bytes);
  if (!kind.ok) return kind;
  if (kind.value !== "docx") return refuse("form_not_word");
  const parts = await officeParts(bytes);
  if (!parts.ok) return parts;
  const boxes = boxesIn(await parts.value.read("word/document.xml"));
  const stamp = boxes.map(({ tag }) => readStampTag(tag)).find((each) => each !== null);
  if (!stamp) return refuse("form_not_ours");
  const read = boxes.flatMap((box) => {
    const field = readFieldTag(box.tag);
    return field ? [{ ...field, text: box.text, value: storedValue(field.key, box) }] : [];
  });
  const fields = read.flatMap(({ key, mark, value }) => (value === null ? [] : [{ key, mark, value }]));
  const unread = read.flatMap(({ key, text, value }) => (value === null ? [{ key, text }] : []));
  return done({ stamp, content: { fields, unread } });
}

type ReadBox = { tag: string; text: string; choices: Map<string, string> };

function boxesIn(xml: string): ReadBox[] {
  // No program writes a document type into a Word file; only somebody who wants entities to grow does.
  if (xml.includes("<!DOCTYPE")) return [];
  const document = parsed(xml);
  return descendants(document, "sdt").map((sdt) => {
    const properties = child(sdt, "sdtPr");
    const items = properties ? descendants(properties, "listItem") : [];
    return {
      tag: (properties && attribute(child(properties, "tag"), "val")) ?? "",
      text: textIn(child(sdt, "sdtContent")),
      choices: new Map(
        items.map((item) => [attribute(item, "displayText") ?? "", attribute(item, "value") ?? ""]),
      ),
    };
  });
}

function parsed(xml: string) {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, "text/xml");
  } catch {
    return null;
  }
}

/** The words of a box, a line for each paragraph; a break or a tab inside one is what it looks like. */
function textIn(content: Element | null): string {
  if (!content) return "";
  const lines = descendants(content, "p").map((line) =>
    descendants(line, "r")
      .flatMap((run) => [...run.childNodes])
      .map((part) => {
        if (part.localName === "t") return part.textContent ?? "";
        if (part.localName === "br" || part.localName === "cr") return "\n";
        return part.localName === "tab" ? "\t" : "";
      })
      .join(""),
  );
  return lines.join("\n").replaceAll("\u0000", "").trim();
}

/** A progress is stored by its value and read by its words; null for words that are no choice. */
function storedValue(key: string, { text, choices }: ReadBox): string | null {
  if (readFieldKey(key)?.name !== "progress") return text;
  return PROGRESS.find((progress) => progress === (choices.get(text) ?? text)) ?? null;
}
