import { readDocument } from "@/lib/domain/intake/read-document";
import type { MemberNames, Reading } from "@/lib/domain/intake/reading";
import { done, type Result, refuse } from "@/lib/domain/result";
import { separateDocuments } from "@/lib/domain/separate-documents";
import type { SourceRefusal } from "@/lib/domain/source-kinds";
import { readAkn } from "./akn/read-akn";
import { type Extracted, type ExtractOptions, extractText } from "./extract-text";

/** A document in a file: its text and what the parser found in it. */
type FileDocument = { text: string; reading: Reading };
/** A file as it was read: what it turned out to be, and each document in it, of which there is at least one. */
export type ReadSource = Omit<Extracted, "text"> & { documents: FileDocument[] };
/** What the reading of a file needs beside its bytes. */
export type SourceOptions = ExtractOptions & { members: MemberNames[] };

/** Takes the text out of a file and reads it, document by document. Slow and hungry for memory where somebody means it
 *  to be, so the product runs it in a process of its own (`readInChild`). */
export async function readSource(
  bytes: Uint8Array,
  options: SourceOptions,
): Promise<Result<ReadSource, SourceRefusal>> {
  const extracted = await extractText(bytes, options);
  if (!extracted.ok) return extracted;
  const { text, ...facts } = extracted.value;
  if (facts.kind !== "akn") return done({ ...facts, documents: documentsOf(text, options.members) });
  const document = readAkn(text, options.members);
  return document ? done({ ...facts, documents: [document] }) : refuse("file_damaged");
}

/** More are no file of some documents but a collection, which nobody confirms in one go: it stays whole, with a doubt. */
const DOCUMENTS_MAX = 20;

/** Each document of a text is read by itself; where one of them would then ask for nothing, the text was parted in the
 *  wrong place and stays whole. */
function documentsOf(text: string, members: MemberNames[]): FileDocument[] {
  const reading = readDocument(text, members);
  const texts = separateDocuments(text, reading.parts);
  if (texts.length < 2 || texts.length > DOCUMENTS_MAX) return [{ text, reading }];
  const documents = texts.map((each) => ({ text: each, reading: readDocument(each, members) }));
  return documents.every((each) => each.reading.parts.length > 0) ? documents : [{ text, reading }];
}
