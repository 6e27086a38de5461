import { done, type Result, refuse } from "@/lib/domain/result";
import type { SourceKind, SourceRefusal } from "@/lib/domain/source-kinds";
import { kindOfFile } from "@/lib/files/kind-of-file";
import { CONTROL, decodeText, type Encoding } from "@/lib/readings/decode";
import { TEXT_BYTES_MAX } from "@/lib/readings/schema";
import { isAkomaNtoso } from "./akn/read-akn";
import { readDocx } from "./docx/read-docx";
import { type Progress, readPdf } from "./pdf/read-pdf";
import { readHtml, statedEncoding } from "./read-html";

/** The text that a file holds, in the order of reading, and what the file turned out to be. */
export type Extracted = { kind: SourceKind; text: string; encoding: Encoding | null; pages: number | null };
/** What the sender stated, and who hears how far it has come. */
export type ExtractOptions = { declared: string | null; onPage: (progress: Progress) => void };

/** Finds out by its content what a file is and takes its text out. The text has no control characters; that of Akoma
 *  Ntoso is still its XML, whose structure is worth more than its words. */
export async function extractText(
  bytes: Uint8Array,
  options: ExtractOptions,
): Promise<Result<Extracted, SourceRefusal>> {
  if (bytes.byteLength === 0) return refuse("file_empty");
  const extracted = await byKind(bytes, options);
  if (!extracted.ok) return extracted;
  const text = extracted.value.text.toWellFormed().replaceAll(new RegExp(CONTROL, "g"), "");
  if (text.trim() === "") return refuse("text_empty");
  if (Buffer.byteLength(text) > TEXT_BYTES_MAX) return refuse("text_too_long");
  return done({ ...extracted.value, text });
}

async function byKind(
  bytes: Uint8Array,
  { declared, onPage }: ExtractOptions,
): Promise<Result<Extracted, SourceRefusal>> {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (beginning.includes("%PDF-")) {
    const read = await readPdf(bytes, onPage);
    return read.ok ? done({ kind: "pdf", encoding: null, ...read.value }) : read;
  }
  if (beginning.startsWith("PK\u0003\u0004") || beginning.startsWith("\u00d0\u00cf\u0011\u00e0"))
    return fromOffice(bytes, beginning.startsWith("PK"));

  const decoded = decodeText(bytes, statedEncoding(bytes) ?? declared);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  if (isAkomaNtoso(text)) return done({ kind: "akn", text, encoding, pages: null });
  if (/<!doctype html|<html[\s>]|<body[\s>]/i.test(text.slice(0, 4000)))
    return done({ kind: "html", text: readHtml(text), encoding, pages: null });
  return done({ kind: "text", text, encoding, pages: null });
}

async function fromOffice(bytes: Uint8Array, isZip: boolean): Promise<Result<Extracted, SourceRefusal>> {
  const kind = await kindOfFile(bytes);
  if (!kind.ok) {
    if (kind.refusal === "file_kind_unknown")
      return refuse(isZip ? "source_kind_unknown" : "source_old_word");
    return refuse(kind.refusal === "file_too_large" ? "file_unpacks" : kind.refusal);
  }
  if (kind.value !== "docx") return refuse("source_kind_unknown");
  const text = await readDocx(bytes);
  if (text === null) return refuse("file_damaged");
  if (text === "too_much") return refuse("file_unpacks");
  return done({ kind: "docx", text, encoding: null, pages: null });
}
