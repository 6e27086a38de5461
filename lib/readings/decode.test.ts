import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("the bytes of a file", () => {
  it("are read as UTF-8, with or without a mark", () => {
    expect(decodeText(bytes("Élargir"), null)).toEqual({ ok: true, text: "Élargir", encoding: "utf-8" });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes("x")), null)).toMatchObject({ text: "x" });
  });

  it("are read as UTF-16 where a mark says so", () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0), null)).toMatchObject({
      text: "A",
      encoding: "utf-16le",
    });
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x41), null)).toMatchObject({
      text: "A",
      encoding: "utf-16be",
    });
  });

  it("are read as an old Western text where they are no UTF-8", () => {
    expect(decodeText(latin1("D\u00e9cide d\x92\u00e9largir"), null)).toEqual({
      ok: true,
      text: "Décide d’élargir",
      encoding: "windows-1252",
    });
  });

  it("are read as an old Arabic text where that makes more Arabic than Latin letters", () => {
    const arabic = Uint8Array.of(0xc7, 0xe1, 0xcc, 0xe3, 0xda, 0xed, 0xc9, 0x20, 0x49, 0x50, 0x55);
    expect(decodeText(arabic, null)).toEqual({ ok: true, text: "الجمعية IPU", encoding: "windows-1256" });
  });

  it("are read in the encoding that the sender declares", () => {
    expect(decodeText(Uint8Array.of(0xc7), "WINDOWS-1256")).toMatchObject({
      text: "ا",
      encoding: "windows-1256",
    });
    expect(decodeText(latin1("\u00c7a va"), "utf-8")).toMatchObject({
      text: "Ça va",
      encoding: "windows-1252",
    });
    expect(decodeText(bytes("x"), "klingon")).toMatchObject({ encoding: "utf-8" });
  });

  it("are refused where they are no text, or hold none", () => {
    expect(decodeText(bytes("%PDF-1.7\u0000\u0001"), null)).toEqual({
      ok: false,
      refusal: "source_kind_unknown",
    });
    expect(decodeText(bytes("PK\u0003\u0004"), null)).toEqual({ ok: false, refusal: "source_kind_unknown" });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0xd8), null)).toEqual({
      ok: false,
      refusal: "source_kind_unknown",
    });
    expect(decodeText(bytes(" \n\t"), null)).toEqual({ ok: false, refusal: "text_empty" });
    expect(decodeText(new Uint8Array(), null)).toEqual({ ok: false, refusal: "text_empty" });
  });

  it("whatever they are, are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(typeof decodeText(any, null).ok).toBe("boolean");
      }),
    );
  });
});
