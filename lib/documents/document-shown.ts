import "server-only";
import { asc, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Scope } from "@/db/client";
import {
  documents,
  paragraphs,
  paragraphTexts,
  renditions,
  reservationParagraphs,
  reservations,
} from "@/db/schema/documents";
import { events, organs, parliaments } from "@/db/schema/reference";
import { uploadRenditions } from "@/db/schema/uploads";
import { listDifferenceMarks } from "@/lib/differences/queries";
import { type Compared, differencesShown } from "@/lib/differences/shown";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import { findChecks } from "./checks";
import { listCommitmentsShown } from "./commitments-shown";
import type { DocumentShown, ParagraphShown, ReservationShown } from "./views";

type Languages = { reader: Locale; shown: Locale };

/** A document with paragraphs, reservations, commitments and sources, or null. */
export async function findDocumentShown(
  scope: Scope,
  documentId: string,
  { reader, shown }: Languages,
): Promise<DocumentShown | null> {
  const row = await documentRow(scope, documentId);
  if (!row) return null;
  const { title, organName, committeeName, eventName, ...facts } = row;
  const named = (name: typeof organName) => name && localText(name, reader);
  const texts = await textsOf(scope, documentId);
  const [onRecord] = await scope.select({ parliaments: count() }).from(parliaments);
  const main = localText(title, reader);
  return {
    ...facts,
    title: main,
    otherTitles: LOCALES.flatMap((locale) => {
      const text = title[locale];
      return text && locale !== main.locale ? [{ text, locale }] : [];
    }),
    organ: named(organName),
    committee: named(committeeName),
    event: named(eventName),
    renditions: await renditionsOf(scope, documentId),
    textLocales: LOCALES.filter((locale) => texts.some((text) => text.locale === locale)),
    paragraphs: paragraphsIn(texts, shown),
    reservations: await reservationsOf(scope, documentId, reader),
    commitments: await listCommitmentsShown(scope, documentId, reader),
    looks: await findChecks(scope, documentId),
    differences: differencesShown(comparedIn(texts), await listDifferenceMarks(scope, documentId)),
    parliamentsOnRecord: onRecord?.parliaments ?? 0,
  };
}

async function documentRow(scope: Scope, documentId: string) {
  const committees = alias(organs, "committees");
  const [row] = await scope
    .select({
      id: documents.id,
      code: documents.code,
      symbol: documents.symbol,
      title: documents.title,
      kind: documents.kind,
      organName: organs.name,
      committeeName: committees.name,
      eventName: events.name,
      textDate: documents.textDate,
      adoption: documents.adoption,
      adoptedOn: documents.adoptedOn,
      adoptionReference: documents.adoptionReference,
      isDraftText: documents.isDraftText,
      authoritativeLocales: documents.authoritativeLocales,
      version: documents.version,
    })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.organId))
    .leftJoin(committees, eq(committees.id, documents.committeeId))
    .leftJoin(events, eq(events.id, documents.eventId))
    .where(eq(documents.id, documentId));
  return row;
}

function renditionsOf(scope: Scope, documentId: string) {
  return scope
    .select({
      id: renditions.id,
      name: renditions.name,
      origin: renditions.origin,
      locales: renditions.locales,
      storedAt: renditions.storedAt,
      uploadIds: sql<string[]>`array(select ${uploadRenditions.uploadId}::text from ${uploadRenditions}
        where ${uploadRenditions.renditionId} = ${renditions.id})`,
    })
    .from(renditions)
    .where(eq(renditions.documentId, documentId))
    .orderBy(asc(renditions.storedAt), asc(renditions.name));
}

/** Each text of each paragraph, the first stored rendition before its copies. */
function textsOf(scope: Scope, documentId: string) {
  return scope
    .select({
      id: paragraphs.id,
      part: paragraphs.part,
      label: paragraphs.label,
      position: paragraphs.position,
      locale: paragraphTexts.locale,
      text: paragraphTexts.text,
    })
    .from(paragraphs)
    .innerJoin(paragraphTexts, eq(paragraphTexts.paragraphId, paragraphs.id))
    .innerJoin(renditions, eq(renditions.id, paragraphTexts.renditionId))
    .where(eq(paragraphs.documentId, documentId))
    .orderBy(asc(paragraphs.part), asc(paragraphs.position), asc(renditions.storedAt), asc(renditions.id));
}

function paragraphsIn(texts: Awaited<ReturnType<typeof textsOf>>, shown: Locale): ParagraphShown[] {
  return [...Map.groupBy(texts, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id, part, label, position } = first;
    const inLanguage = group.find(({ locale }) => locale === shown) ?? first;
    return { id, part, label, position, text: { text: inLanguage.text, locale: inLanguage.locale } };
  });
}

/** Each paragraph with its text in every language, of each the one stored first. */
function comparedIn(texts: Awaited<ReturnType<typeof textsOf>>): Compared[] {
  return [...Map.groupBy(texts, ({ id }) => id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ id, part, position }) => ({
      id,
      part,
      number: position,
      texts: Object.fromEntries(group.toReversed().map(({ locale, text }) => [locale, text])),
    })),
  );
}

async function reservationsOf(scope: Scope, documentId: string, reader: Locale): Promise<ReservationShown[]> {
  const rows = await scope
    .select({
      id: reservations.id,
      country: parliaments.country,
      kind: reservations.kind,
      wholeDocument: reservations.wholeDocument,
      quote: reservations.quote,
      paragraphId: reservationParagraphs.paragraphId,
      phrase: reservationParagraphs.phrase,
    })
    .from(reservations)
    .innerJoin(parliaments, eq(parliaments.id, reservations.parliamentId))
    .leftJoin(reservationParagraphs, eq(reservationParagraphs.reservationId, reservations.id))
    .where(eq(reservations.documentId, documentId));
  return [...Map.groupBy(rows, ({ id }) => id).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { id, country, kind, wholeDocument, quote } = first;
      const covers = group.flatMap(({ paragraphId, phrase }) =>
        paragraphId ? [{ paragraphId, phrase }] : [],
      );
      return { id, member: localText(country, reader), kind, wholeDocument, quote, covers };
    })
    .sort((a, b) => a.member.text.localeCompare(b.member.text, reader));
}
