import "server-only";
import { asc, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import {
  documents,
  paragraphs,
  paragraphTexts,
  renditions,
  reservationParagraphs,
  reservations,
} from "@/db/schema/documents";
import { bodies, events, parliaments } from "@/db/schema/reference";
import { BODY_TIME_ZONE } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type DocumentRecord, referencesIn } from "@/lib/domain/akoma-ntoso/record";
import { dayIn } from "@/lib/domain/calendar-date";
import type { Span } from "@/lib/domain/intake/reading";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";

/** A text of a paragraph in one source: where it stands there, and what inside it is page furniture. */
type SourcedText = { renditionId: string; locale: Locale; text: string; span: Span; noise: Span[] };

/** A document with its sources, so that each span can be followed. `sha256` is that of the raw text. */
export type DocumentWithSources = {
  record: DocumentRecord;
  renditions: { id: string; name: string; origin: string | null; sha256: string; rawText: string }[];
  paragraphs: { part: string; number: number; label: string; texts: SourcedText[] }[];
};

/** A document as other systems get it, or null. Where several sources have a paragraph in one language, the first that
 *  was stored speaks. */
export function findDocumentWithSources(
  actor: Actor,
  documentId: string,
): Promise<DocumentWithSources | null> {
  return inScopeOf(actor, async (scope) => {
    const document = await documentRow(scope, documentId);
    if (!document) return null;
    const sources = await sourcesOf(scope, documentId);
    const texts = await textsOf(scope, documentId);
    const groups = [...Map.groupBy(texts, ({ id }) => id).values()];
    const { title, body, event, confirmedAt, isDraftText, authoritativeLocales, ...facts } = document;
    const record: DocumentRecord = {
      ...facts,
      body,
      event: event ? (event.en ?? Object.values(event)[0] ?? null) : null,
      titles: title,
      recordedOn: dayIn(BODY_TIME_ZONE, confirmedAt),
      isDraft: isDraftText,
      locales: LOCALES.filter((locale) => texts.some((text) => text.locale === locale)),
      authoritative: authoritativeLocales,
      paragraphs: groups.flatMap((group) =>
        group
          .slice(0, 1)
          .map(({ part, position, label }) => ({ part, number: position, label, texts: firstOfEach(group) })),
      ),
      reservations: await reservationsOf(scope, documentId),
      references: referencesIn(texts.map(({ text }) => text)),
    };
    return {
      record,
      renditions: sources,
      paragraphs: groups.flatMap((group) =>
        group.slice(0, 1).map(({ part, position, label }) => ({
          part,
          number: position,
          label,
          texts: group.map(({ renditionId, locale, text, span, noise }) => ({
            renditionId,
            locale,
            text,
            span,
            noise,
          })),
        })),
      ),
    };
  });
}

async function documentRow(scope: Scope, documentId: string) {
  const [row] = await scope
    .select({
      code: documents.code,
      symbol: documents.symbol,
      kind: documents.kind,
      title: documents.title,
      textDate: documents.textDate,
      adoptedOn: documents.adoptedOn,
      isDraftText: documents.isDraftText,
      authoritativeLocales: documents.authoritativeLocales,
      confirmedAt: documents.confirmedAt,
      body: bodies.code,
      event: events.name,
    })
    .from(documents)
    .innerJoin(bodies, eq(bodies.id, documents.bodyId))
    .leftJoin(events, eq(events.id, documents.eventId))
    .where(eq(documents.id, documentId));
  return row;
}

function sourcesOf(scope: Scope, documentId: string) {
  return scope
    .select({
      id: renditions.id,
      name: renditions.name,
      origin: renditions.origin,
      sha256: renditions.sha256,
      rawText: renditions.rawText,
    })
    .from(renditions)
    .where(eq(renditions.documentId, documentId))
    .orderBy(asc(renditions.storedAt), asc(renditions.id));
}

function textsOf(scope: Scope, documentId: string) {
  return scope
    .select({
      id: paragraphs.id,
      part: paragraphs.part,
      label: paragraphs.label,
      position: paragraphs.position,
      renditionId: paragraphTexts.renditionId,
      locale: paragraphTexts.locale,
      text: paragraphTexts.text,
      span: paragraphTexts.span,
      noise: paragraphTexts.noise,
    })
    .from(paragraphs)
    .innerJoin(paragraphTexts, eq(paragraphTexts.paragraphId, paragraphs.id))
    .innerJoin(renditions, eq(renditions.id, paragraphTexts.renditionId))
    .where(eq(paragraphs.documentId, documentId))
    .orderBy(asc(paragraphs.part), asc(paragraphs.position), asc(renditions.storedAt), asc(renditions.id));
}

function firstOfEach(texts: readonly { locale: Locale; text: string }[]): ByLocale<string> {
  const first: ByLocale<string> = {};
  for (const { locale, text } of texts) first[locale] ??= text;
  return first;
}

async function reservationsOf(scope: Scope, documentId: string): Promise<DocumentRecord["reservations"]> {
  const rows = await scope
    .select({
      id: reservations.id,
      iso2: parliaments.iso2,
      kind: reservations.kind,
      wholeDocument: reservations.wholeDocument,
      quote: reservations.quote,
      part: paragraphs.part,
      number: paragraphs.position,
      phrase: reservationParagraphs.phrase,
    })
    .from(reservations)
    .innerJoin(parliaments, eq(parliaments.id, reservations.parliamentId))
    .leftJoin(reservationParagraphs, eq(reservationParagraphs.reservationId, reservations.id))
    .leftJoin(paragraphs, eq(paragraphs.id, reservationParagraphs.paragraphId))
    .where(eq(reservations.documentId, documentId))
    .orderBy(asc(parliaments.iso2), asc(reservations.id), asc(paragraphs.part), asc(paragraphs.position));
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ iso2, kind, wholeDocument, quote }) => ({
      iso2,
      kind,
      wholeDocument,
      quote,
      covers: group.flatMap(({ part, number, phrase }) =>
        part && number !== null ? [{ part, number, phrase }] : [],
      ),
    })),
  );
}
