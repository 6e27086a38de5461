import "server-only";
import { asc, count, desc, eq, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { documents, readings, renditions } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { bindingOf } from "@/lib/domain/assignment";
import type { Locale } from "@/lib/domain/locale";
import { planWork } from "@/lib/tasks/planned-work";
import { type LocalText, localText } from "@/lib/text/local-text";
import { listCommitmentsShown } from "./commitments-shown";
import { findDocumentShown } from "./document-shown";
import type { ActivationPreview, DocumentListed, DocumentShown, OpenReading } from "./views";

/** The documents on record, the latest first, with how many of their commitments are active. */
export function listDocuments(actor: Actor, reader: Locale): Promise<DocumentListed[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({
        id: documents.id,
        code: documents.code,
        title: documents.title,
        kind: documents.kind,
        isDraftText: documents.isDraftText,
        adoption: documents.adoption,
        textDate: documents.textDate,
        adoptedOn: documents.adoptedOn,
        commitments: count(commitments.id),
        active: sql<number>`count(*) filter (where ${commitments.lifecycle} = 'active')`.mapWith(Number),
      })
      .from(documents)
      .leftJoin(commitments, eq(commitments.documentId, documents.id))
      .groupBy(documents.id)
      .orderBy(desc(sql`coalesce(${documents.adoptedOn}, ${documents.textDate})`), asc(documents.code));
    return rows.map(({ title, ...row }) => ({ ...row, title: localText(title, reader) }));
  });
}

/** The readings that wait for an officer, the latest first. */
export function listOpenReadings(actor: Actor): Promise<OpenReading[]> {
  return inScopeOf(actor, (scope) =>
    scope
      .select({ id: readings.id, name: renditions.name, openedAt: readings.openedAt, openedBy: users.name })
      .from(readings)
      .innerJoin(renditions, eq(renditions.id, readings.renditionId))
      .leftJoin(users, eq(users.id, readings.openedBy))
      .where(eq(readings.state, "open"))
      .orderBy(desc(readings.openedAt)),
  );
}

/** A document with its text in `shown`, names in the reader's language; null where there is none. */
export function findDocument(
  actor: Actor,
  documentId: string,
  languages: { reader: Locale; shown: Locale },
): Promise<DocumentShown | null> {
  return inScopeOf(actor, (scope) => findDocumentShown(scope, documentId, languages));
}

/** What a document is called in the reader's language, or null. */
export function findDocumentTitle(
  actor: Actor,
  documentId: string,
  reader: Locale,
): Promise<LocalText | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ title: documents.title })
      .from(documents)
      .where(eq(documents.id, documentId));
    return row ? localText(row.title, reader) : null;
  });
}

/** What activating one commitment, or all that are confirmed, would make today, in the order of the text. Nothing is
 *  written. Empty where nothing of it is confirmed. */
export function previewActivation(
  actor: Actor,
  { documentId, commitmentId }: { documentId: string; commitmentId: string | "all" },
  reader: Locale,
): Promise<ActivationPreview[]> {
  return inScopeOf(actor, async (scope) => {
    const shown = await listCommitmentsShown(scope, documentId, reader);
    const chosen = shown.filter(
      ({ id, lifecycle }) => lifecycle === "confirmed" && (commitmentId === "all" || id === commitmentId),
    );
    const ids = chosen.map(({ id }) => id);
    const work = await planWork(scope, { commitmentIds: ids, today: today() });
    const names = await countryNames(scope, reader);
    return chosen.flatMap(({ id, label, summary, addressees }) => {
      const planned = work.find((each) => each.commitmentId === id);
      if (!planned) return [];
      const reserved = planned.tasks.filter(({ reservedBy }) => reservedBy !== null);
      return {
        commitmentId: id,
        label,
        summary,
        asks: bindingOf(addressees).parliaments,
        parliaments: new Set(planned.tasks.map(({ parliamentId }) => parliamentId)).size,
        reserved: [...new Set(reserved.map(({ parliamentId }) => parliamentId))].flatMap(
          (parliamentId) => names.get(parliamentId) ?? [],
        ),
        dueOn: [...new Set(planned.tasks.map(({ dueOn }) => dueOn))],
        makesSecretariatTask: planned.secretariat !== null,
      };
    });
  });
}

async function countryNames(scope: Scope, reader: Locale) {
  const rows = await scope.select({ id: parliaments.id, country: parliaments.country }).from(parliaments);
  return new Map(rows.map(({ id, country }) => [id, localText(country, reader)]));
}
