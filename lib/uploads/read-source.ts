import { readDocument } from "@/lib/domain/intake/read-document";
import type { MemberNames, Reading } from "@/lib/domain/intake/reading";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { SourceRefusal } from "@/lib/domain/source-kinds";
import { readAkn } from "./akn/read-akn";
import { type Extracted, type ExtractOptions, extractText } from "./extract-text";

/** A file as it was read: its text and what the parser found in it. */
export type ReadSource = Extracted & { reading: Reading };
/** What the reading of a file needs beside its bytes. */
export type SourceOptions = ExtractOptions & { members: MemberNames[] };

/** Takes the text out of a file and reads it. Slow and hungry for memory where somebody means it to be, so the product
 *  runs it in a process of its own (`readInChild`). */
export async function readSource(
  bytes: Uint8Array,
  options: SourceOptions,
): Promise<Result<ReadSource, SourceRefusal>> {
  const extracted = await extractText(bytes, options);
  if (!extracted.ok) return extracted;
  const { kind, text } = extracted.value;
  if (kind !== "akn") return done({ ...extracted.value, reading: readDocument(text, options.members) });
  const read = readAkn(text, options.members);
  return read ? done({ ...extracted.value, ...read }) : refuse("file_damaged");
}
