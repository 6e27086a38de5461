import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { commitments, relatedCommitments, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { files } from "@/db/schema/files";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { evidence, measures, measureTasks } from "@/db/schema/reports";
import type { Actor } from "@/lib/domain/actor";
import { measuresServing } from "@/lib/domain/draft-content";
import type { Locale } from "@/lib/domain/locale";
import type { ReportedMeasure } from "@/lib/domain/report-content";
import { isFound } from "@/lib/domain/search-text";
import type { Chamber } from "@/lib/domain/statuses";
import { localText } from "@/lib/text/local-text";
import type { LinkableDocument, MeasureOptions, MeasureRow, WorkingFile, WorkingMeasure } from "./views";

/** The measures of the actor's parliament in which the words of `query` stand, the latest first; those in the bin are
 *  marked by `removedAt`. Without a query all of them. */
export function listMeasures(
  actor: Actor,
  { reader, query = "" }: { reader: Locale; query?: string },
): Promise<MeasureRow[]> {
  return inScopeOf(actor, async (scope) => {
    // A parliament has tens of measures; comparing them here needs no column that follows them.
    const rows = await scope
      .select({
        id: measures.id,
        type: measures.type,
        chamber: measures.chamber,
        takenOn: measures.takenOn,
        title: measures.title,
        description: measures.description,
        removedAt: measures.removedAt,
      })
      .from(measures)
      .orderBy(desc(measures.takenOn), asc(measures.title));
    const links = await scope.select({ measureId: evidence.measureId }).from(evidence);
    const stored = await scope
      .select({ measureId: files.measureId })
      .from(files)
      .where(and(isNull(files.removedAt), ne(files.state, "uploading")));
    const served = await scope
      .select({ measureId: measureTasks.measureId, label: commitments.label, document: documents.title })
      .from(measureTasks)
      .innerJoin(tasks, eq(tasks.id, measureTasks.taskId))
      .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
      .innerJoin(documents, eq(documents.id, commitments.documentId))
      .orderBy(asc(documents.code), asc(commitments.position));
    const found = rows.filter(({ title, description }) => isFound(`${title} ${description}`, query));
    return found.map((row) => ({
      ...row,
      links: links.filter(({ measureId }) => measureId === row.id).length,
      files: stored.filter(({ measureId }) => measureId === row.id).length,
      serves: groupedByDocument(
        served.filter(({ measureId }) => measureId === row.id),
        reader,
      ),
    }));
  });
}

/** One measure of the actor's parliament, also from the bin; null where there is none for them. */
export function findMeasure(
  actor: Actor,
  { measureId }: { measureId: string },
): Promise<WorkingMeasure | null> {
  return inScopeOf(actor, async (scope) => (await measuresIn(scope, [measureId]))[0] ?? null);
}

/** The measures with these ids that the scope shows, the latest first, with their links and tasks. */
async function measuresIn(scope: Scope, measureIds: string[]): Promise<WorkingMeasure[]> {
  if (measureIds.length === 0) return [];
  const rows = await scope
    .select({
      id: measures.id,
      type: measures.type,
      chamber: measures.chamber,
      takenOn: measures.takenOn,
      title: measures.title,
      description: measures.description,
      version: measures.version,
      editedBy: users.name,
      editedAt: measures.editedAt,
      removedAt: measures.removedAt,
    })
    .from(measures)
    .leftJoin(users, eq(users.id, measures.editedBy))
    .where(inArray(measures.id, measureIds))
    .orderBy(desc(measures.takenOn), asc(measures.title), asc(measures.id));
  const links = await scope
    .select({
      measureId: evidence.measureId,
      href: evidence.href,
      description: evidence.description,
      isPublic: evidence.isPublic,
    })
    .from(evidence)
    .where(inArray(evidence.measureId, measureIds))
    .orderBy(asc(evidence.href), asc(evidence.id));
  const served = await scope
    .select({ measureId: measureTasks.measureId, taskId: measureTasks.taskId })
    .from(measureTasks)
    .where(inArray(measureTasks.measureId, measureIds))
    .orderBy(asc(measureTasks.taskId));
  const stored = await filesOf(scope, measureIds);
  return rows.map((row) => ({
    ...row,
    files: stored.filter(({ measureId }) => measureId === row.id).map(({ measureId: _, ...file }) => file),
    evidence: links.filter(({ measureId }) => measureId === row.id).map(({ measureId: _, ...link }) => link),
    taskIds: served.filter(({ measureId }) => measureId === row.id).map(({ taskId }) => taskId),
  }));
}

/** The files of measures that arrived whole, in the order in which they were added; those in the bin as well. */
async function filesOf(scope: Scope, measureIds: string[]): Promise<(WorkingFile & { measureId: string })[]> {
  const rows = await scope
    .select({
      measureId: files.measureId,
      id: files.id,
      name: files.name,
      kind: files.kind,
      sizeBytes: files.sizeBytes,
      sha256: files.sha256,
      description: files.description,
      isPublic: files.isPublic,
      state: files.state,
      addedAt: files.addedAt,
      removedAt: files.removedAt,
    })
    .from(files)
    .where(inArray(files.measureId, measureIds))
    .orderBy(asc(files.addedAt), asc(files.id));
  return rows.flatMap(({ kind, sha256, ...file }) => (kind && sha256 ? [{ ...file, kind, sha256 }] : []));
}

/** The measures outside the bin that serve at least one of the tasks, each with those tasks alone, as a version would
 *  keep them. */
export async function listMeasuresOfTasks(scope: Scope, taskIds: string[]): Promise<ReportedMeasure[]> {
  if (taskIds.length === 0) return [];
  const linked = await scope
    .selectDistinct({ measureId: measureTasks.measureId })
    .from(measureTasks)
    .innerJoin(measures, eq(measures.id, measureTasks.measureId))
    .where(and(inArray(measureTasks.taskId, taskIds), isNull(measures.removedAt)));
  const found = await measuresIn(
    scope,
    linked.map(({ measureId }) => measureId),
  );
  const reported = found.map(
    ({ version: _, editedBy: _by, editedAt: _at, removedAt: _bin, files: all, ...measure }) => ({
      ...measure,
      files: all.flatMap(({ state: _state, addedAt: _added, removedAt, ...file }) =>
        removedAt ? [] : [file],
      ),
    }),
  );
  return measuresServing(reported, taskIds);
}

/** What the form of a measure offers the actor. Tasks that ask for the same act as those in `linkedTaskIds` are
 *  marked, and the tasks already linked are offered even after they ended. */
export function findMeasureOptions(
  actor: Actor,
  { reader, linkedTaskIds }: { reader: Locale; linkedTaskIds: string[] },
): Promise<MeasureOptions> {
  const parliamentId = actor.parliamentId ?? "";
  return inScopeOf(actor, (scope) => measureOptions(scope, { parliamentId, reader, linkedTaskIds }));
}

/** The same inside a transaction. */
export async function measureOptions(
  scope: Scope,
  given: { parliamentId: string; reader: Locale; linkedTaskIds: string[] },
): Promise<MeasureOptions> {
  return {
    chambers: await chambersOf(scope, given.parliamentId),
    documents: await linkableDocuments(scope, given),
  };
}

async function chambersOf(scope: Scope, parliamentId: string): Promise<MeasureOptions["chambers"]> {
  const [found] = await scope
    .select({ structure: parliaments.structure, chambers: parliaments.chambers })
    .from(parliaments)
    .where(eq(parliaments.id, parliamentId));
  const offered = CHAMBERS_OFFERED[found?.structure ?? "unknown"];
  return offered.map((value) => ({
    value,
    name: found?.chambers.find(({ kind }) => kind === value)?.name ?? null,
  }));
}

const CHAMBERS_OFFERED = {
  unicameral: ["single"],
  bicameral: ["lower", "upper", "joint"],
  unknown: ["single", "lower", "upper", "joint"],
} as const satisfies Record<string, readonly Chamber[]>;

async function linkableDocuments(
  scope: Scope,
  { reader, linkedTaskIds }: { reader: Locale; linkedTaskIds: string[] },
): Promise<LinkableDocument[]> {
  const open = isNull(tasks.endedAt);
  const rows = await scope
    .select({
      taskId: tasks.id,
      commitmentId: tasks.commitmentId,
      label: commitments.label,
      summary: commitments.summary,
      occurrence: tasks.occurrence,
      documentId: documents.id,
      code: documents.code,
      title: documents.title,
    })
    .from(tasks)
    .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(linkedTaskIds.length > 0 ? or(open, inArray(tasks.id, linkedTaskIds)) : open)
    .orderBy(desc(documents.textDate), asc(documents.code), asc(commitments.position), asc(tasks.occurrence));
  const linked = rows.filter(({ taskId }) => linkedTaskIds.includes(taskId));
  const related = await relatedTo(
    scope,
    linked.map(({ commitmentId }) => commitmentId),
  );
  return [...Map.groupBy(rows, ({ documentId }) => documentId)].map(([id, ofDocument]) => ({
    id,
    code: ofDocument[0]?.code ?? "",
    title: localText(ofDocument[0]?.title ?? {}, reader),
    tasks: ofDocument.map(({ taskId, commitmentId, label, summary, occurrence }) => ({
      taskId,
      label,
      summary: localText(summary, reader),
      occurrence,
      isRelated: related.has(commitmentId),
    })),
  }));
}

/** The commitments that ask for the same act as these, without these. */
export async function relatedTo(scope: Scope, commitmentIds: string[]): Promise<Set<string>> {
  if (commitmentIds.length === 0) return new Set();
  const pairs = await scope
    .select({ oneId: relatedCommitments.oneId, otherId: relatedCommitments.otherId })
    .from(relatedCommitments)
    .where(
      or(
        inArray(relatedCommitments.oneId, commitmentIds),
        inArray(relatedCommitments.otherId, commitmentIds),
      ),
    );
  const named = pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]);
  return new Set(named.filter((id) => !commitmentIds.includes(id)));
}

function groupedByDocument(
  served: { label: string; document: Partial<Record<Locale, string>> }[],
  reader: Locale,
): MeasureRow["serves"] {
  const byTitle = Map.groupBy(served, ({ document }) => localText(document, reader).text);
  return [...byTitle.values()].map((ofDocument) => ({
    document: localText(ofDocument[0]?.document ?? {}, reader),
    labels: ofDocument.map(({ label }) => label),
  }));
}
