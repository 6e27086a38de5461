import { isLocale, type Locale } from "@/lib/domain/locale";
import { decodeText } from "./decode";
import type { SentText } from "./open-reading";

/** What the intake form sent: the text to read, or why a file is none; and what was typed, to show it again. */
export type SentForm = {
  locale: Locale;
  typed: { text: string; name: string; origin: string };
  sent: SentText | { refusal: "text_empty" | "text_binary" | "text_twice" };
};

/** Reads the intake form. A file and a pasted text together are refused: which one is meant, nobody can know.
 *  Browsers send pasted lines with two end signs, which no text had. */
export async function readSentForm(form: FormData): Promise<SentForm> {
  const typed = {
    text: said(form, "text").replaceAll(/\r\n?/g, "\n"),
    name: said(form, "name").trim().slice(0, 200),
    origin: said(form, "origin").trim().slice(0, 500),
  };
  const locale = said(form, "locale");
  return { locale: isLocale(locale) ? locale : "en", typed, sent: await textIn(form, typed) };
}

async function textIn(form: FormData, typed: SentForm["typed"]): Promise<SentForm["sent"]> {
  const file = form.get("file");
  const hasFile = file instanceof File && file.name !== "";
  if (!hasFile) return { ...typed, name: typed.name || firstLine(typed.text), encoding: "utf-8" };
  if (typed.text.trim() !== "") return { refusal: "text_twice" };
  const declared = /charset="?([\w-]+)/i.exec(file.type)?.[1] ?? null;
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()), declared);
  if (!decoded.ok) return { refusal: decoded.refusal };
  const { text, encoding } = decoded;
  return { text, encoding, name: typed.name || file.name.slice(0, 200), origin: typed.origin };
}

function said(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A pasted text without a name is called by its beginning. */
function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n", 1);
  return line.replace(/\s+/gu, " ").slice(0, 80);
}
