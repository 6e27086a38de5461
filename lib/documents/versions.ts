import "server-only";
import { asc, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { documents, paragraphs, paragraphTexts, renditions } from "@/db/schema/documents";
import type { Actor } from "@/lib/domain/actor";
import { type CitedParagraph, comparedParagraphs } from "@/lib/domain/compared-paragraphs";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";
import { localText } from "@/lib/text/local-text";
import { wordDiff } from "@/lib/text/word-diff";
import { likeDocuments } from "./like-documents";
import type { DocumentComparison, DocumentVersions } from "./views";

/** Two resolutions on one subject stay below; a draft and what was made of it come above. */
const VERSION_FROM = 0.3;

/** A document's languages and the documents that read like it, or null. */
export function findDocumentVersions(
  actor: Actor,
  documentId: string,
  reader: Locale,
): Promise<DocumentVersions | null> {
  return inScopeOf(actor, async (scope) => {
    const document = await headOf(scope, documentId, reader);
    if (!document) return null;
    const texts = await paragraphsOf(scope, documentId);
    const locales = LOCALES.filter((locale) => texts.get(locale));
    const whole: ByLocale<string> = {};
    for (const locale of locales) whole[locale] = (texts.get(locale) ?? []).map(({ text }) => text).join(" ");
    const like = await likeDocuments(scope, whole, { reader, from: VERSION_FROM });
    return { ...document, locales, others: like.filter((each) => each.documentId !== documentId) };
  });
}

/** What changed from one document to another, in the language asked for if both have it and else in one that both have.
 *  Null where one of them is not there; no rows where they have no language in common. The draft comes before what was
 *  made of it, and otherwise the other document before this one. */
export function findComparison(
  actor: Actor,
  { documentId, otherId }: { documentId: string; otherId: string },
  { reader, asked }: { reader: Locale; asked: Locale },
): Promise<DocumentComparison | null> {
  return inScopeOf(actor, async (scope) => {
    const own = await headOf(scope, documentId, reader);
    const other = await headOf(scope, otherId, reader);
    if (!own || !other) return null;
    const [before, after] = own.isDraftText && !other.isDraftText ? [own, other] : [other, own];
    const earlier = await paragraphsOf(scope, before.id);
    const later = await paragraphsOf(scope, after.id);
    const locales = LOCALES.filter((locale) => earlier.has(locale) && later.has(locale));
    const locale = locales.includes(asked) ? asked : (locales[0] ?? asked);
    const rows = comparedParagraphs(earlier.get(locale) ?? [], later.get(locale) ?? []);
    return {
      before,
      after,
      locales,
      locale,
      rows:
        locales.length === 0
          ? []
          : rows.map((paragraph) => ({ paragraph, parts: partsOf(paragraph, locale) })),
    };
  });
}

function partsOf({ before, after }: ReturnType<typeof comparedParagraphs>[number], locale: Locale) {
  return wordDiff(before?.text ?? "", after?.text ?? "", locale);
}

async function headOf(scope: Scope, documentId: string, reader: Locale) {
  const [row] = await scope
    .select({
      id: documents.id,
      version: documents.version,
      code: documents.code,
      title: documents.title,
      isDraftText: documents.isDraftText,
      authoritativeLocales: documents.authoritativeLocales,
    })
    .from(documents)
    .where(eq(documents.id, documentId));
  return row && { ...row, title: localText(row.title, reader) };
}

/** The paragraphs of a document by language; where several sources have one, the first that was stored speaks. */
async function paragraphsOf(scope: Scope, documentId: string): Promise<Map<Locale, CitedParagraph[]>> {
  const rows = await scope
    .select({
      part: paragraphs.part,
      number: paragraphs.position,
      locale: paragraphTexts.locale,
      text: paragraphTexts.text,
    })
    .from(paragraphs)
    .innerJoin(paragraphTexts, eq(paragraphTexts.paragraphId, paragraphs.id))
    .innerJoin(renditions, eq(renditions.id, paragraphTexts.renditionId))
    .where(eq(paragraphs.documentId, documentId))
    .orderBy(asc(paragraphs.part), asc(paragraphs.position), asc(renditions.storedAt), asc(renditions.id));
  const byLocale = new Map<Locale, CitedParagraph[]>();
  for (const { locale, ...paragraph } of rows) {
    const known = byLocale.get(locale) ?? [];
    const last = known.at(-1);
    if (last?.part === paragraph.part && last.number === paragraph.number) continue;
    byLocale.set(locale, [...known, paragraph]);
  }
  return byLocale;
}
