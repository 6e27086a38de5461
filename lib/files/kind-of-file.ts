import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { FILE_BYTES_MAX, FILE_KINDS, type FileKind } from "@/lib/domain/file-kinds";
import { done, type Result, refuse } from "@/lib/domain/result";
import { type OfficeParts, type OfficeRefusal, officeParts } from "./office-parts";

/** Why a file is not taken. */
export type FileRefusal =
  | OfficeRefusal
  | "file_empty"
  | "file_too_large"
  | "file_kind_unknown"
  | "file_macros";

/** With which every zip begins that holds something. */
const ZIP = "PK\u0003\u0004";
/** How much of a file its first characters are. */
const BEGINNING_BYTES = 4100;

/** The kind of a file by its content; its name is not asked. Office files are looked into: one that is locked, holds a
 *  program, unpacks beyond measure or is broken is refused, for nobody could open it safely. */
export async function kindOfFile(bytes: Uint8Array): Promise<Result<FileKind, FileRefusal>> {
  if (bytes.byteLength === 0) return refuse("file_empty");
  if (bytes.byteLength > FILE_BYTES_MAX) return refuse("file_too_large");
  if (startsWith(bytes, ZIP)) return kindOfOffice(bytes);

  const found = await fileTypeFromBuffer(bytes.subarray(0, BEGINNING_BYTES));
  // Word and Excel wrap a file with a password in their old container.
  if (found?.ext === "cfb") return refuse(holds(bytes, LOCKED) ? "file_password" : "file_kind_unknown");
  const kind = FILE_KINDS.find((each) => each === found?.ext);
  if (kind === undefined) return refuse("file_kind_unknown");
  return kind === "pdf" ? pdfFault(bytes) : done(kind);
}

/** True if a file begins like one that may be taken, so that a film need not arrive whole to be refused; too few bytes
 *  to tell count as well. */
export async function hasKnownBeginning(bytes: Uint8Array): Promise<boolean> {
  if (bytes.byteLength < BEGINNING_BYTES || startsWith(bytes, ZIP)) return true;
  const found = await fileTypeFromBuffer(bytes.subarray(0, BEGINNING_BYTES));
  return found?.ext === "cfb" || FILE_KINDS.some((kind) => kind === found?.ext);
}

const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

function pdfFault(bytes: Uint8Array): Result<"pdf", FileRefusal> {
  if (!holds(bytes, Buffer.from("startxref"))) return refuse("file_damaged");
  if (!holds(bytes, Buffer.from("/Encrypt"))) return done("pdf");
  const isLocked = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString("latin1"));
  return isLocked ? refuse("file_password") : done("pdf");
}

/** The content types of the two kinds, as the list of parts in each office file names them. */
const MAIN_PARTS = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
} as const satisfies Partial<Record<FileKind, string>>;
const ODT = "application/vnd.oasis.opendocument.text";
/** Parts that hold programs, in Microsoft's formats and in the open one. */
const PROGRAM_PART = /(^|\/)(vbaProject\.bin|macrosheets\/|activeX\/)|^(Basic|Scripts)\/./i;

async function kindOfOffice(bytes: Uint8Array): Promise<Result<FileKind, FileRefusal>> {
  const opened = await officeParts(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const types = await parts.read("[Content_Types].xml");
  if (/macroEnabled/i.test(types) || [...parts.names].some((name) => PROGRAM_PART.test(name)))
    return refuse("file_macros");
  if (hasMainPart(types, parts, MAIN_PARTS.docx)) return done("docx");
  if (hasMainPart(types, parts, MAIN_PARTS.xlsx)) return done("xlsx");
  if ((await parts.read("mimetype")).trim() !== ODT || !parts.names.has("content.xml"))
    return refuse("file_kind_unknown");
  const manifest = await parts.read("META-INF/manifest.xml");
  return manifest.includes("encryption-data") ? refuse("file_password") : done("odt");
}

/** True where the list of parts names one of this type and the file has it. */
function hasMainPart(types: string, { names }: OfficeParts, type: string): boolean {
  const overrides = types.match(/<Override\b[^>]*>/g) ?? [];
  return overrides.some((override) => {
    const [, part = ""] = /PartName="\/?([^"]+)"/.exec(override) ?? [];
    return override.includes(`"${type}"`) && names.has(part);
  });
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") === signature;
}

function holds(bytes: Uint8Array, sought: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(sought);
}
