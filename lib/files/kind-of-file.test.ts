import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { FILE_BYTES_MAX } from "@/lib/domain/file-kinds";
import { aDocx, aJpg, anOdt, anXlsx, aPdf, aPng, aZip, bytesOf, noise } from "@/lib/testing/files";
import { kindOfFile } from "./kind-of-file";

const HEADER = 46; // of a part in the list at the end of a zip
const zeros = (length: number) => new Uint8Array(length);

/** A zip in which a part of 3 MB says to be as long as this. */
function withAPartOf(bytesStated: number): Uint8Array {
  const bytes = Buffer.from(aDocx({ "word/media/image1.png": zeros(3_000_000) }));
  const listed = bytes.lastIndexOf("word/media/image1.png");
  bytes.writeUInt32LE(bytesStated, listed - HEADER + 24);
  return bytes;
}

/** A zip whose parts are marked as locked with a password. */
function withALock(): Uint8Array {
  const bytes = Buffer.from(aDocx());
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4))
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  return bytes;
}

const macros = aDocx(
  {},
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
);
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe("the kind of a file", () => {
  it.each([
    ["pdf", aPdf()],
    ["pdf", aPdf({ padding: 2_000_000 })],
    ["docx", aDocx()],
    ["docx", aDocx({ "word/embeddings/table.xlsx": anXlsx() })],
    ["xlsx", anXlsx()],
    ["odt", anOdt()],
    ["jpg", aJpg()],
    ["png", aPng()],
  ])("is read from its content: %s", async (kind, bytes) => {
    expect(await kindOfFile(bytes)).toEqual({ ok: true, value: kind });
  });

  it.each([
    ["nothing", zeros(0), "file_empty"],
    ["one byte too many", aPdf({ padding: FILE_BYTES_MAX }), "file_too_large"],
    ["a web page that calls itself a PDF", bytesOf("<html><script>alert(1)</script>"), "file_kind_unknown"],
    ["a drawing with a script", bytesOf("<svg onload='alert(1)'/>"), "file_kind_unknown"],
    ["a program", bytesOf("MZ", noise(400)), "file_kind_unknown"],
    ["a program before a document", bytesOf("MZ", noise(400), aDocx()), "file_kind_unknown"],
    ["a script", bytesOf("#!/bin/sh\nrm -rf /\n"), "file_kind_unknown"],
    ["plain text", bytesOf("The committee met."), "file_kind_unknown"],
    ["noise", noise(10_000), "file_kind_unknown"],
    ["an animation", bytesOf("GIF89a", noise(100)), "file_kind_unknown"],
    ["a zip of anything", aZip({ "a.txt": strToU8("a") }), "file_kind_unknown"],
    ["a zip in a zip", aZip({ "a.docx": aDocx() }), "file_kind_unknown"],
    [
      "a document without its text",
      aZip({ "[Content_Types].xml": strToU8("<Types/>") }),
      "file_kind_unknown",
    ],
    ["an old Word file", bytesOf(oldContainer, noise(4000)), "file_kind_unknown"],
    [
      "a Word file with a password",
      bytesOf(oldContainer, noise(4000), Buffer.from("EncryptedPackage", "utf16le")),
      "file_password",
    ],
    ["a PDF with a password", aPdf({ extra: "3 0 obj<</Encrypt 9 0 R>>endobj\n" }), "file_password"],
    ["a zip with a password", withALock(), "file_password"],
    [
      "an open document with a password",
      anOdt({ "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>") }),
      "file_password",
    ],
    ["a document with macros", macros, "file_macros"],
    ["macros under an innocent list", aDocx({ "word/vbaProject.bin": zeros(9) }), "file_macros"],
    ["a workbook with a macro sheet", anXlsx({ "xl/macrosheets/sheet1.xml": zeros(9) }), "file_macros"],
    ["an open document with macros", anOdt({ "Basic/Standard/Module1.xml": zeros(9) }), "file_macros"],
    ["a PDF cut off on its way", aPdf({ padding: 5000 }).subarray(0, 4000), "file_damaged"],
    ["a document cut off on its way", aDocx({ a: noise(5000) }).subarray(0, 4000), "file_damaged"],
    ["a bomb that says to be small", withAPartOf(10), "file_damaged"],
    ["a way out of its folder", aDocx({ "../../etc/passwd": zeros(9) }), "file_damaged"],
    ["a bomb that says so", withAPartOf(2_000_000_000), "file_unpacks"],
  ])("refuses %s", async (_name, bytes, refusal) => {
    expect(await kindOfFile(bytes)).toEqual({ ok: false, refusal });
  });

  it("does not take words about locks for a lock", async () => {
    expect(await kindOfFile(aPdf({ extra: "% how to /Encrypt a file\n" }))).toMatchObject({ ok: true });
  });

  it("never throws, whatever is cut off or altered", async () => {
    for (const whole of [aPdf(), aDocx(), anXlsx(), anOdt(), aJpg(), aPng()]) {
      for (let at = 0; at < whole.length; at += 7) {
        const altered = Uint8Array.from(whole);
        altered[at] = (altered[at] ?? 0) ^ 0xff;
        expect(typeof (await kindOfFile(altered)).ok).toBe("boolean");
        expect(typeof (await kindOfFile(whole.subarray(0, at))).ok).toBe("boolean");
      }
    }
  });
});
