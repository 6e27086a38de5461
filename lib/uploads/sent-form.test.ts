import { describe, expect, it } from "vitest";
import { SOURCE_BYTES_MAX } from "@/lib/domain/source-kinds";
import { readSentForm } from "./sent-form";

function form(fields: Record<string, string | File>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

const textOf = (content: Uint8Array) => new TextDecoder().decode(content);

describe("the intake form", () => {
  it("gives the pasted text with plain ends of lines, called by its beginning", async () => {
    const { sent, locale } = await readSentForm(form({ text: "  The Assembly,\r\nurges\r", locale: "fr" }));
    expect(locale).toBe("fr");
    if ("refusal" in sent) throw new Error(sent.refusal);
    expect(textOf(sent.content)).toBe("  The Assembly,\nurges\n");
    expect(sent).toMatchObject({ isPasted: true, name: "The Assembly,", origin: "", declared: "utf-8" });
  });

  it("gives a file byte for byte, called by its name, with the encoding that its type states", async () => {
    const file = new File([Uint8Array.of(0xc7, 13, 10)], "res.txt", {
      type: "text/plain;charset=windows-1256",
    });
    const { sent } = await readSentForm(form({ file, text: " ", origin: " ipu.org ", locale: "xx" }));
    expect(sent).toEqual({
      content: Uint8Array.of(0xc7, 13, 10),
      isPasted: false,
      declared: "windows-1256",
      name: "res.txt",
      origin: "ipu.org",
    });
  });

  it("takes an empty file box for no file, and keeps what was typed", async () => {
    const { sent, typed } = await readSentForm(form({ file: new File([], ""), text: "x", name: "My text" }));
    expect(sent).toMatchObject({ isPasted: true, name: "My text" });
    expect(typed).toEqual({ text: "x", name: "My text", origin: "" });
  });

  it("refuses a file beside a pasted text, a file beyond the limit, and nothing", async () => {
    const pdf = new File(["%PDF-1.7"], "a.pdf");
    expect((await readSentForm(form({ file: pdf, text: "x" }))).sent).toEqual({ refusal: "text_twice" });
    const large = new File([new Uint8Array(SOURCE_BYTES_MAX + 1)], "a.pdf");
    expect((await readSentForm(form({ file: large }))).sent).toEqual({ refusal: "source_too_large" });
    expect((await readSentForm(form({ text: " \n " }))).sent).toEqual({ refusal: "text_empty" });
    expect((await readSentForm(form({}))).sent).toEqual({ refusal: "text_empty" });
  });
});
