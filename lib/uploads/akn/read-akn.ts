import { asSource } from "@/lib/domain/akoma-ntoso/as-source";
import { fromAkomaNtoso } from "@/lib/domain/akoma-ntoso/from-akoma-ntoso";
import { readDocument } from "@/lib/domain/intake/read-document";
import type { MemberNames, Reading, ReadParagraph, ReadPart } from "@/lib/domain/intake/reading";
import { parseXml } from "./parse-xml";

/** True for a text that says to be Akoma Ntoso. */
export function isAkomaNtoso(text: string): boolean {
  return /^\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<(\w+:)?akomaNtoso[\s>]/s.test(text.slice(0, 4000));
}

/** A document in Akoma Ntoso as a text and its reading: paragraphs, numbers, languages and reservations are those that
 *  the file states; only the acts inside the paragraphs are the parser's. Null for what cannot be read. */
export function readAkn(xml: string, members: MemberNames[]): { text: string; reading: Reading } | null {
  const root = parseXml(xml);
  const record = root && fromAkomaNtoso(root);
  if (!record) return null;
  const { raw, parts } = asSource(record);
  const parsed = readDocument(raw, members).parts;
  return { text: raw, reading: { parts: parts.map((part) => withActs(part, parsed)), doubts: [] } };
}

function withActs(part: ReadPart, parsed: readonly ReadPart[]): ReadPart {
  const read = parsed.flatMap(({ operative }) => operative);
  return {
    ...part,
    operative: part.operative.map((paragraph) => ({ ...paragraph, ...actsOf(paragraph, read) })),
  };
}

/** The parser may have drawn the borders elsewhere: what it found inside this paragraph counts. */
function actsOf(
  { span }: ReadParagraph,
  read: readonly ReadParagraph[],
): Pick<ReadParagraph, "acts" | "doubts"> {
  const inside = read.filter((each) => each.span.start < span.end && span.start < each.span.end);
  const acts = inside
    .flatMap((each) => each.acts)
    .filter((act) => span.start <= act.span.start && act.span.end <= span.end);
  return { acts, doubts: acts.length > 0 ? inside.flatMap(({ doubts }) => doubts) : ["verb_unknown"] };
}
