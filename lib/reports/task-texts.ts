import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitmentParagraphs, commitments, tasks } from "@/db/schema/commitments";
import { paragraphs, paragraphTexts, renditions, reservations } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import type { Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import type { ParagraphText, TaskText } from "./views";

/** What a document asks of one parliament, in the order of the text and then by occurrence, in the reader's language
 *  where the text has it. Ended tasks are among them, because earlier answers name them. */
export async function listTaskTexts(
  scope: Scope,
  { parliamentId, documentIds, reader }: { parliamentId: string; documentIds: string[]; reader: Locale },
): Promise<TaskText[]> {
  const rows = await scope
    .select({
      taskId: tasks.id,
      documentId: tasks.documentId,
      commitmentId: tasks.commitmentId,
      label: commitments.label,
      summary: commitments.summary,
      kind: tasks.kind,
      occurrence: tasks.occurrence,
      dueKind: commitments.dueKind,
      dueOn: tasks.dueOn,
      eventName: events.name,
      reservedAs: reservations.kind,
      progress: tasks.progress,
      endedAt: tasks.endedAt,
    })
    .from(tasks)
    .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
    .leftJoin(events, eq(events.id, commitments.dueEventId))
    .leftJoin(reservations, eq(reservations.id, tasks.reservedById))
    .where(and(eq(tasks.parliamentId, parliamentId), inArray(tasks.documentId, documentIds)))
    .orderBy(asc(tasks.documentId), asc(commitments.position), asc(commitments.label), asc(tasks.occurrence));
  const paragraphsOf = await paragraphsByCommitment(scope, { documentIds, reader });
  return rows.map(({ summary, eventName, endedAt, ...row }) => ({
    ...row,
    summary: localText(summary, reader),
    eventName: eventName && localText(eventName, reader),
    hasEnded: endedAt !== null,
    paragraphs: paragraphsOf.get(row.commitmentId) ?? [],
  }));
}

async function paragraphsByCommitment(
  scope: Scope,
  { documentIds, reader }: { documentIds: string[]; reader: Locale },
): Promise<Map<string, ParagraphText[]>> {
  const rows = await scope
    .select({
      commitmentId: commitmentParagraphs.commitmentId,
      paragraphId: paragraphs.id,
      label: paragraphs.label,
      locale: paragraphTexts.locale,
      text: paragraphTexts.text,
    })
    .from(commitmentParagraphs)
    .innerJoin(paragraphs, eq(paragraphs.id, commitmentParagraphs.paragraphId))
    .innerJoin(paragraphTexts, eq(paragraphTexts.paragraphId, paragraphs.id))
    .innerJoin(renditions, eq(renditions.id, paragraphTexts.renditionId))
    .where(inArray(paragraphs.documentId, documentIds))
    .orderBy(asc(paragraphs.position), asc(renditions.storedAt), asc(renditions.id));

  const texts = new Map<string, Partial<Record<Locale, string>>>();
  for (const { paragraphId, locale, text } of rows) {
    // The first rendition that has the language wins; later ones are other copies of the same text.
    texts.set(paragraphId, { [locale]: text, ...texts.get(paragraphId) });
  }
  const found = new Map<string, ParagraphText[]>();
  for (const { commitmentId, paragraphId, label } of rows) {
    const sofar = found.get(commitmentId) ?? [];
    if (sofar.some((each) => each.id === paragraphId)) continue;
    found.set(commitmentId, [
      ...sofar,
      { id: paragraphId, label, text: localText(texts.get(paragraphId) ?? {}, reader) },
    ]);
  }
  return found;
}
