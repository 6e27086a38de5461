import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { type Move, recordMoves } from "@/db/moves";
import { commitmentParagraphs, commitments } from "@/db/schema/commitments";
import { differenceMarks } from "@/db/schema/differences";
import {
  documents,
  paragraphs,
  paragraphTexts,
  readings,
  renditions,
  reservationParagraphs,
  reservations,
} from "@/db/schema/documents";
import { bodies } from "@/db/schema/reference";
import { commitmentInstruments, commitmentThemes } from "@/db/schema/subjects";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type DocumentPlan, documentPlan, renditionPlan } from "@/lib/domain/document-plan";
import type { DraftProblemCode } from "@/lib/domain/draft-problems";
import { done, type Result, refuse } from "@/lib/domain/result";
import { membersOnRecord } from "./members";
import type { RenditionInput, WholeReading } from "./schema";
import { lockReading, type ReadingRefusal, type StoredReading } from "./stored-reading";

/** Why a reading is not confirmed. */
export type ConfirmRefusal = ReadingRefusal | DraftProblemCode | "changed_meanwhile" | "document_code_taken";

/** Writes a reading as a document with its paragraphs, reservations and confirmed commitments, in one transaction.
 *  Nothing becomes a task by it. The officer confirms what they looked at: a later edit refuses. */
export function confirmReading(
  actor: Actor,
  { readingId, version }: WholeReading,
): Promise<Result<{ documentId: string }, ConfirmRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const found = await lockReading(scope, actor, readingId);
    if (!found.ok) return found;
    const reading = found.value;
    if (reading.version !== version) return refuse("changed_meanwhile");
    const members = await membersOnRecord(scope);
    const planned = documentPlan(reading.draft, {
      documentId: randomUUID(),
      renditionId: reading.rendition.id,
      bodyId: await bodyId(scope),
      parliamentIdOf: members.idOf,
      newId: () => randomUUID(),
    });
    if (!planned.ok) return planned;
    const taken = await scope
      .select({ id: documents.id })
      .from(documents)
      .where(eq(documents.code, reading.draft.facts.code));
    if (taken.length > 0) return refuse("document_code_taken");

    await write(scope, planned.value, actor);
    await settle(scope, reading, planned.value.document.id);
    await recordMoves(scope, { actor, role: "officer" }, movesOf(planned.value, reading));
    return done({ documentId: planned.value.document.id });
  });
}

/** Stores a reading as another source of a document on record: its texts go to the paragraphs with the same part and
 *  number; reservations and commitments stay those of the document. */
export function confirmAsRendition(
  actor: Actor,
  { readingId, version, documentId }: RenditionInput,
): Promise<
  Result<
    { documentId: string; unmatched: number },
    ReadingRefusal | "changed_meanwhile" | "document_unknown" | "nothing_matches"
  >
> {
  return inScopeOf(actor, async (scope) => {
    const found = await lockReading(scope, actor, readingId);
    if (!found.ok) return found;
    const reading = found.value;
    if (reading.version !== version) return refuse("changed_meanwhile");
    const onRecord = await scope
      .select({ id: paragraphs.id, part: paragraphs.part, position: paragraphs.position })
      .from(paragraphs)
      .where(eq(paragraphs.documentId, documentId));
    if (onRecord.length === 0) return refuse("document_unknown");
    const plan = renditionPlan(reading.draft, { renditionId: reading.rendition.id, paragraphs: onRecord });
    if (plan.paragraphTexts.length === 0) return refuse("nothing_matches");

    await settle(scope, reading, documentId);
    await scope.insert(paragraphTexts).values(plan.paragraphTexts);
    const at = now();
    const detail = { readingId, renditionId: reading.rendition.id, unmatched: plan.unmatched };
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "reading",
        subjectId: readingId,
        step: "confirm",
        from: "open",
        to: "confirmed",
        detail: { documentId },
        at,
      },
      { subject: "document", subjectId: documentId, step: "add_rendition", detail, at },
    ]);
    return done({ documentId, unmatched: plan.unmatched });
  });
}

/** The body that this installation serves; there is one. */
async function bodyId(scope: Scope): Promise<string> {
  const [body] = await scope.select({ id: bodies.id }).from(bodies).orderBy(asc(bodies.code)).limit(1);
  if (!body) throw new Error("no body is on record: load the reference data");
  return body.id;
}

async function write(scope: Scope, plan: DocumentPlan, actor: Actor): Promise<void> {
  await scope.insert(documents).values({ ...plan.document, confirmedAt: now() });
  await scope.insert(paragraphs).values(plan.paragraphs);
  await scope.insert(paragraphTexts).values(plan.paragraphTexts);
  if (plan.reservations.length > 0) await scope.insert(reservations).values(plan.reservations);
  if (plan.reservationParagraphs.length > 0) {
    await scope.insert(reservationParagraphs).values(plan.reservationParagraphs);
  }
  if (plan.differenceMarks.length > 0) {
    const made = { markedBy: actor.userId, markedAt: now() };
    await scope.insert(differenceMarks).values(plan.differenceMarks.map((mark) => ({ ...mark, ...made })));
  }
  if (plan.commitments.length === 0) return;
  await scope.insert(commitments).values(plan.commitments);
  await scope.insert(commitmentParagraphs).values(plan.commitmentParagraphs);
  if (plan.commitmentThemes.length > 0) await scope.insert(commitmentThemes).values(plan.commitmentThemes);
  if (plan.commitmentInstruments.length > 0) {
    await scope.insert(commitmentInstruments).values(plan.commitmentInstruments);
  }
}

async function settle(scope: Scope, reading: StoredReading, documentId: string): Promise<void> {
  await scope.update(renditions).set({ documentId }).where(eq(renditions.id, reading.rendition.id));
  await scope
    .update(readings)
    .set({ state: "confirmed", version: reading.version + 1 })
    .where(eq(readings.id, reading.id));
}

function movesOf(plan: DocumentPlan, reading: StoredReading): Move[] {
  const at = now();
  const documentId = plan.document.id;
  return [
    {
      subject: "reading",
      subjectId: reading.id,
      step: "confirm",
      from: "open",
      to: "confirmed",
      detail: { documentId },
      at,
    },
    {
      subject: "document",
      subjectId: documentId,
      step: "confirm",
      to: plan.document.adoption,
      detail: { readingId: reading.id, sha256: reading.rendition.sha256 },
      at,
    },
    ...plan.commitments.map(({ id }) => ({
      subject: "commitment" as const,
      subjectId: id,
      step: "confirm",
      from: "proposed",
      to: "confirmed",
      at,
    })),
  ];
}
