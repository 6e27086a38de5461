import { isLocale, type Locale } from "@/lib/domain/locale";
import { SOURCE_BYTES_MAX } from "@/lib/domain/source-kinds";

/** A file or a pasted text as it came in: its bytes, what to call it and where it comes from; `declared` is the encoding
 *  that the sender stated. */
export type SentSource = {
  content: Uint8Array;
  isPasted: boolean;
  declared: string | null;
  name: string;
  origin: string;
};

/** Why what was sent cannot even be looked into. */
type SentFormRefusal = "text_empty" | "text_twice" | "source_too_large";

/** What the intake form sent: the source to read, or why there is none; and what was typed, to show it again. */
export type SentForm = {
  locale: Locale;
  typed: { text: string; name: string; origin: string };
  sent: SentSource | { refusal: SentFormRefusal };
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
  return { locale: isLocale(locale) ? locale : "en", typed, sent: await sourceIn(form, typed) };
}

async function sourceIn(form: FormData, typed: SentForm["typed"]): Promise<SentForm["sent"]> {
  const { text, name, origin } = typed;
  const file = form.get("file");
  const hasText = text.trim() !== "";
  if (!(file instanceof File) || file.name === "") {
    if (!hasText) return { refusal: "text_empty" };
    const content = new TextEncoder().encode(text);
    return { content, isPasted: true, declared: "utf-8", name: name || firstLine(text), origin };
  }
  if (hasText) return { refusal: "text_twice" };
  if (file.size > SOURCE_BYTES_MAX) return { refusal: "source_too_large" };
  const content = new Uint8Array(await file.arrayBuffer());
  const declared = /charset="?([\w-]+)/i.exec(file.type)?.[1] ?? null;
  return { content, isPasted: false, declared, name: name || file.name.slice(0, 200), origin };
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
