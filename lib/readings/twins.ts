import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { documents, paragraphs, paragraphTexts } from "@/db/schema/documents";
import { similarity } from "@/lib/domain/intake/similarity";
import type { Locale } from "@/lib/domain/locale";
import type { ReadingDraft } from "@/lib/domain/reading-draft";
import { localText } from "@/lib/text/local-text";
import type { Twin } from "./views";

/** From here on two texts are taken for the same document; two resolutions on one subject stay below 0.3. */
const SAME_FROM = 0.6;

/** The documents on record that read like a draft in a language that both have, the likest first. */
export async function twinsOf(scope: Scope, draft: ReadingDraft, reader: Locale): Promise<Twin[]> {
  if (draft.languages.length === 0) return [];
  const rows = await scope
    .select({
      documentId: documents.id,
      code: documents.code,
      title: documents.title,
      locale: paragraphTexts.locale,
      text: sql<string>`string_agg(${paragraphTexts.text}, ' ')`,
    })
    .from(paragraphTexts)
    .innerJoin(paragraphs, eq(paragraphs.id, paragraphTexts.paragraphId))
    .innerJoin(documents, eq(documents.id, paragraphs.documentId))
    .where(inArray(paragraphTexts.locale, draft.languages))
    .groupBy(documents.id, paragraphTexts.renditionId, paragraphTexts.locale);
  const shares = new Map<string, Twin>();
  for (const { documentId, code, title, locale, text } of rows) {
    const share = similarity(textIn(draft, locale), text);
    if (share < SAME_FROM || share <= (shares.get(documentId)?.share ?? 0)) continue;
    shares.set(documentId, { documentId, code, title: localText(title, reader), share });
  }
  return [...shares.values()].sort((a, b) => b.share - a.share);
}

function textIn(draft: ReadingDraft, locale: Locale): string {
  return draft.paragraphs.flatMap(({ texts }) => texts[locale]?.text ?? []).join(" ");
}
