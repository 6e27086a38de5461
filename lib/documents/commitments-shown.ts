import "server-only";
import { asc, count, eq, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitmentParagraphs, commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { events, parliaments } from "@/db/schema/reference";
import { bindingOf } from "@/lib/domain/assignment";
import { type DueRule, dueOn } from "@/lib/domain/due";
import { dueRuleOf } from "@/lib/domain/due-columns";
import type { Locale } from "@/lib/domain/locale";
import { subjectsNamed } from "@/lib/subjects/named";
import { findSubjectNames, listSubjects } from "@/lib/subjects/queries";
import { localText } from "@/lib/text/local-text";
import type { CommitmentShown } from "./views";

/** The commitments of a document in the order of the text, each with what it has made so far. */
export async function listCommitmentsShown(
  scope: Scope,
  documentId: string,
  reader: Locale,
): Promise<CommitmentShown[]> {
  const rows = await scope
    .select({
      id: commitments.id,
      label: commitments.label,
      summary: commitments.summary,
      addressees: commitments.addressees,
      kindOfAct: commitments.kindOfAct,
      verbs: commitments.verbs,
      lifecycle: commitments.lifecycle,
      endedAt: commitments.endedAt,
      endedBecause: commitments.endedBecause,
      successor: sql<string | null>`(select d.code || '/' || c.label from commitments c
        join documents d on d.id = c.document_id where c.id = ${commitments.successorId})`,
      boundParliamentIds: commitments.boundParliamentIds,
      dueKind: commitments.dueKind,
      dueOn: commitments.dueOn,
      dueYear: commitments.dueYear,
      dueEveryYears: commitments.dueEveryYears,
      dueEventId: commitments.dueEventId,
      dueOrigin: commitments.dueOrigin,
      dueText: commitments.dueText,
      eventName: events.name,
      startsOn: events.startsOn,
      cancelled: events.cancelled,
      secretariatTaskId: secretariatTasks.id,
    })
    .from(commitments)
    .leftJoin(events, eq(events.id, commitments.dueEventId))
    .leftJoin(secretariatTasks, eq(secretariatTasks.commitmentId, commitments.id))
    .where(eq(commitments.documentId, documentId))
    .orderBy(asc(commitments.position));
  const made = await tasksMade(scope, documentId);
  const paragraphs = await paragraphsAsking(scope, documentId);
  const subjectsOf = await listSubjects(scope, documentId);
  const subjectNames = await findSubjectNames(scope, reader);
  const names = await namesOf(
    scope,
    rows.flatMap(({ boundParliamentIds }) => boundParliamentIds ?? []),
    reader,
  );
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    summary: localText(row.summary, reader),
    paragraphIds: paragraphs.get(row.id) ?? [],
    addressees: row.addressees,
    kindOfAct: row.kindOfAct,
    verbs: row.verbs,
    subjects: subjectsNamed(subjectNames, subjectsOf(row.id), reader),
    lifecycle: row.lifecycle,
    ended: row.endedAt && { at: row.endedAt, because: row.endedBecause, successor: row.successor },
    due: {
      kind: row.dueKind,
      origin: row.dueOrigin,
      on: firstDueOn(dueRuleOf(row), row.cancelled ? null : row.startsOn),
      year: row.dueYear,
      everyYears: row.dueEveryYears,
      event: row.eventName && localText(row.eventName, reader),
      text: row.dueText,
    },
    bound: row.boundParliamentIds?.flatMap((id) => names.get(id) ?? []) ?? null,
    asks: bindingOf(row.addressees).parliaments,
    tasks: made.get(row.id)?.tasks ?? 0,
    reserved: made.get(row.id)?.reserved ?? 0,
    hasSecretariatTask: row.secretariatTaskId !== null,
  }));
}

/** The day of the first occurrence; later ones follow from the rule, which the page says in words. */
function firstDueOn(rule: DueRule, eventStartsOn: Parameters<typeof dueOn>[2]) {
  return dueOn(rule, rule.kind === "every_years" ? rule.fromYear : 0, eventStartsOn);
}

async function tasksMade(scope: Scope, documentId: string) {
  const rows = await scope
    .select({
      commitmentId: tasks.commitmentId,
      tasks: count(),
      reserved: count(tasks.reservedById),
    })
    .from(tasks)
    .where(eq(tasks.documentId, documentId))
    .groupBy(tasks.commitmentId);
  return new Map(rows.map(({ commitmentId, ...made }) => [commitmentId, made]));
}

async function paragraphsAsking(scope: Scope, documentId: string): Promise<Map<string, string[]>> {
  const rows = await scope
    .select({
      commitmentId: commitmentParagraphs.commitmentId,
      paragraphIds: sql<string[]>`array_agg(${commitmentParagraphs.paragraphId}::text)`,
    })
    .from(commitmentParagraphs)
    .innerJoin(commitments, eq(commitments.id, commitmentParagraphs.commitmentId))
    .where(eq(commitments.documentId, documentId))
    .groupBy(commitmentParagraphs.commitmentId);
  return new Map(rows.map(({ commitmentId, paragraphIds }) => [commitmentId, paragraphIds]));
}

async function namesOf(scope: Scope, ids: string[], reader: Locale) {
  if (ids.length === 0) return new Map();
  const rows = await scope.select({ id: parliaments.id, country: parliaments.country }).from(parliaments);
  return new Map(rows.map(({ id, country }) => [id, localText(country, reader)]));
}
