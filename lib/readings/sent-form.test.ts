import { describe, expect, it } from "vitest";
import { readSentForm } from "./sent-form";

function form(fields: Record<string, string | File>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

describe("the intake form", () => {
  it("gives the pasted text with plain ends of lines, called by its beginning", async () => {
    const { sent, locale } = await readSentForm(form({ text: "  The Assembly,\r\nurges\r", locale: "fr" }));
    expect(locale).toBe("fr");
    expect(sent).toEqual({
      text: "  The Assembly,\nurges\n",
      name: "The Assembly,",
      origin: "",
      encoding: "utf-8",
    });
  });

  it("gives the text of a file exactly, called by its name", async () => {
    const file = new File(["Urges\r\nStates"], "res.txt", { type: "text/plain" });
    const { sent } = await readSentForm(form({ file, text: " ", origin: " ipu.org ", locale: "xx" }));
    expect(sent).toEqual({ text: "Urges\r\nStates", name: "res.txt", origin: "ipu.org", encoding: "utf-8" });
  });

  it("reads a file in the encoding that its type states", async () => {
    const file = new File([Uint8Array.of(0xc7)], "a.txt", { type: "text/plain;charset=windows-1256" });
    expect((await readSentForm(form({ file }))).sent).toMatchObject({ text: "ا", encoding: "windows-1256" });
  });

  it("takes an empty file box for no file, and keeps what was typed", async () => {
    const { sent, typed } = await readSentForm(form({ file: new File([], ""), text: "x", name: "My text" }));
    expect(sent).toMatchObject({ text: "x", name: "My text" });
    expect(typed).toEqual({ text: "x", name: "My text", origin: "" });
  });

  it("refuses a file that is no text, and a file beside a pasted text", async () => {
    const pdf = new File(["%PDF-1.7\u0000"], "a.pdf");
    expect((await readSentForm(form({ file: pdf }))).sent).toEqual({ refusal: "text_binary" });
    expect((await readSentForm(form({ file: pdf, text: "x" }))).sent).toEqual({ refusal: "text_twice" });
  });

  it("is empty where nothing was sent", async () => {
    expect((await readSentForm(form({}))).sent).toMatchObject({ text: "", name: "" });
  });
});
