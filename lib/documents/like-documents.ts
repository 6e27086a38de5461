import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { documents, paragraphs, paragraphTexts } from "@/db/schema/documents";
import { shareOfRuns, wordRuns } from "@/lib/domain/intake/similarity";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";
import { localText } from "@/lib/text/local-text";
import type { LikeDocument } from "./views";

/** The documents on record whose text has at least the share `from` in common with one of these texts, the likest first.
 *  Reads every text in those languages: some dozens today, a matter for an index when there are thousands. */
export async function likeDocuments(
  scope: Scope,
  texts: ByLocale<string>,
  { reader, from }: { reader: Locale; from: number },
): Promise<LikeDocument[]> {
  const languages = LOCALES.filter((locale) => texts[locale]);
  if (languages.length === 0) return [];
  const rows = await scope
    .select({
      documentId: documents.id,
      code: documents.code,
      title: documents.title,
      isDraftText: documents.isDraftText,
      locale: paragraphTexts.locale,
      text: sql<string>`string_agg(${paragraphTexts.text}, ' ')`,
    })
    .from(paragraphTexts)
    .innerJoin(paragraphs, eq(paragraphs.id, paragraphTexts.paragraphId))
    .innerJoin(documents, eq(documents.id, paragraphs.documentId))
    .where(inArray(paragraphTexts.locale, languages))
    .groupBy(documents.id, paragraphTexts.renditionId, paragraphTexts.locale);
  const own = new Map(languages.map((locale) => [locale, wordRuns(texts[locale] ?? "")]));
  const found = new Map<string, LikeDocument>();
  for (const { title, locale, text, ...document } of rows) {
    const share = shareOfRuns(own.get(locale) ?? new Set(), wordRuns(text));
    if (share < from || share <= (found.get(document.documentId)?.share ?? 0)) continue;
    found.set(document.documentId, { ...document, title: localText(title, reader), share });
  }
  return [...found.values()].sort((a, b) => b.share - a.share);
}
