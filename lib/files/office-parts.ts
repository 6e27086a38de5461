import "server-only";
import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { done, type Result, refuse } from "@/lib/domain/result";

/** The most that an office file may unpack to, in bytes and in parts: many times what a real one of 25 MB needs. */
const UNPACKED = { bytesMax: 400 * 1024 * 1024, partsMax: 20_000, readBytesMax: 4 * 1024 * 1024 } as const;

/** The parts of an office file by name. `read` gives the text of a small one, "" for one that is not there. */
export type OfficeParts = { names: ReadonlySet<string>; read: (name: string) => Promise<string> };
/** Why an office file cannot be looked into. */
export type OfficeRefusal = "file_damaged" | "file_password" | "file_unpacks";

/** Looks into a zip that says to be an office file and unpacks every part once, keeping none: sizes that are stated in
 *  a zip can lie, and a small file can hold an endless one. */
export async function officeParts(bytes: Uint8Array): Promise<Result<OfficeParts, OfficeRefusal>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = new Map<string, Entry>();
    let stated = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refuse("file_password");
      entries.set(entry.fileName, entry);
      stated += entry.uncompressedSize;
      if (stated > UNPACKED.bytesMax || entries.size > UNPACKED.partsMax) return refuse("file_unpacks");
    }
    for (const entry of entries.values()) await unpacked(zip, entry);
    return done({ names: new Set(entries.keys()), read: (name) => textOf(zip, entries.get(name)) });
  } catch {
    return refuse("file_damaged");
  }
}

/** Ends when the part does; throws where it is not as long as the zip says. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<void> {
  for await (const _part of await zip.openReadStreamPromise(entry)) {
    // Only that it unpacks to its stated size is asked.
  }
}

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > UNPACKED.readBytesMax) return "";
  return (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
}
