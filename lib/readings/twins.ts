import "server-only";
import type { Scope } from "@/db/client";
import { likeDocuments } from "@/lib/documents/like-documents";
import type { LikeDocument } from "@/lib/documents/views";
import type { Locale } from "@/lib/domain/locale";
import type { ReadingDraft } from "@/lib/domain/reading-draft";

/** From here on two texts are taken for the same document; two resolutions on one subject stay below 0.3. */
const SAME_FROM = 0.6;

/** The documents on record that read like a draft in a language that both have, the likest first. */
export function twinsOf(scope: Scope, draft: ReadingDraft, reader: Locale): Promise<LikeDocument[]> {
  const texts = Object.fromEntries(draft.languages.map((locale) => [locale, textIn(draft, locale)]));
  return likeDocuments(scope, texts, { reader, from: SAME_FROM });
}

function textIn(draft: ReadingDraft, locale: Locale): string {
  return draft.paragraphs.flatMap(({ texts }) => texts[locale]?.text ?? []).join(" ");
}
