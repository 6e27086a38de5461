import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { draftFields, draftHistory, returnPoints } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { fieldsOfContent, LANGUAGE_KEY } from "@/lib/domain/draft-content";
import { mergeFields, mustBeKept } from "@/lib/domain/merge-fields";
import { may } from "@/lib/domain/permissions";
import { readFieldKey } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import { readPointKey } from "@/lib/domain/report-replies";
import { done, type Result, refuse } from "@/lib/domain/result";
import { unmarked } from "./field-mark";
import type { SaveDraft, TypedDraftField } from "./schema";
import { type LockedReport, lockReport, moveReport } from "./steps";
import { findEarlier } from "./working-report";

/** What became of a save. `keptAside` are the ids of typed texts that did not go into the draft: a colleague changed
 *  the same field (`isLate` false), or the report had left the parliament's hands (`isLate` true). */
type Saved = {
  reportId: string;
  keptAside: string[];
  isLate: boolean;
  savedAt: Date;
};
/** A saved form, and where its writer wants to go. */
export type SavedDraft = Saved & { next: string };
/** Why nothing could be saved. */
export type SaveRefusal = "report_not_found" | "not_your_step";

/** Saves what one person typed into the shared draft, field by field. Other people's fields stay as they are; where
 *  two changed the same one, the stored text stays and the typed one goes to the history. The first save begins the
 *  draft, or the next version of a returned report. What comes too late is kept in the history as well. */
export function saveDraft(actor: Actor, input: SaveDraft): Promise<Result<SavedDraft, SaveRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const saved = await saveIn(scope, actor, input);
    return saved.ok ? done({ ...saved.value, next: input.next }) : saved;
  });
}

/** What `saveDraft` does, for a command that does more in the same transaction. Refuses before it writes. */
export async function saveIn(
  scope: Scope,
  actor: Actor,
  input: Pick<SaveDraft, "reportId" | "fields">,
): Promise<Result<Saved, SaveRefusal>> {
  const report = await lockReport(scope, { reportId: input.reportId, parliamentId: actor.parliamentId });
  if (!report) return refuse("report_not_found");
  if (!may(actor.roles, "write_report")) return refuse("not_your_step");
  const fields = await fieldsOfReport(scope, report, input.fields);
  if (fields.length === 0 && input.fields.length > 0) return refuse("report_not_found");

  const isLate = !["open", "drafting", "returned"].includes(report.status);
  if (report.status === "open") await fillFromEarlier(scope, report);
  const step = report.status === "open" ? "start" : report.status === "returned" ? "revise" : null;
  if (step) await moveReport(scope, { actor, report, step, facts: {} });
  const keptAside = await writeFields(scope, { actor, report, isLate, fields });
  return done({ reportId: report.id, keptAside, isLate, savedAt: now() });
}

/** Stores the earlier report's answers as the first text of a draft; nobody in particular wrote them. */
export async function fillFromEarlier(scope: Scope, report: LockedReport): Promise<void> {
  const earlier = await findEarlier(scope, report);
  if (earlier) await fillFrom(scope, report, earlier);
}

/** Stores what a version said wherever the draft has no text of its own. */
export async function fillFrom(
  scope: Scope,
  report: LockedReport,
  { content, submittedAt }: { content: ReportContent; submittedAt: Date },
): Promise<void> {
  const fields = Object.entries(fieldsOfContent(content));
  if (fields.length === 0) return;
  await scope
    .insert(draftFields)
    .values(
      fields.map(([key, value]) => ({
        parliamentId: report.parliamentId,
        reportId: report.id,
        key,
        value,
        version: 1,
        editedAt: submittedAt,
      })),
    )
    .onConflictDoNothing();
}

type Writing = { actor: Actor; report: LockedReport; isLate: boolean; fields: TypedDraftField[] };
type StoredRow = { key: string; value: string; version: number; editedBy: string | null; editedAt: Date };

/** Merges and writes; answers the ids of the texts that were kept aside. */
async function writeFields(scope: Scope, { actor, report, isLate, fields }: Writing): Promise<string[]> {
  const typed = await chosenTexts(scope, report, fields);
  const stored = await storedFields(scope, report);
  const merge = mergeFields(
    stored,
    Object.fromEntries(typed.map((field) => [field.key, unmarked(field, stored[field.key])])),
  );
  const at = { parliamentId: report.parliamentId, reportId: report.id };
  const mine = { ...at, editedBy: actor.userId, editedAt: now() };
  const aside = merge.conflicts.map(({ key, mine: value }) => ({ key, value }));
  if (isLate) return keepAside(scope, mine, [...aside, ...merge.writes]);

  const replaced = merge.writes.flatMap(({ key, value: later }) => {
    const text = stored[key];
    if (!text || !mustBeKept(text, { value: later, editedBy: actor.userId })) return [];
    return [{ ...at, key, value: text.value, editedBy: text.editedBy, editedAt: text.editedAt }];
  });
  if (replaced.length > 0) {
    const rows = replaced.map((row) => ({ ...row, keptBecause: "replaced" as const }));
    await scope.insert(draftHistory).values(rows);
  }
  await upsertFields(
    scope,
    merge.writes.map((write) => ({ ...write, ...mine })),
  );
  return keepAside(scope, mine, aside);
}

async function storedFields(scope: Scope, report: LockedReport): Promise<Record<string, StoredRow>> {
  const rows = await scope
    .select({
      key: draftFields.key,
      value: draftFields.value,
      version: draftFields.version,
      editedBy: draftFields.editedBy,
      editedAt: draftFields.editedAt,
    })
    .from(draftFields)
    .where(and(eq(draftFields.parliamentId, report.parliamentId), eq(draftFields.reportId, report.id)));
  return Object.fromEntries(rows.map((row) => [row.key, row]));
}

/** Keeps typed texts in the history; an empty one is no text to keep, and one that this person sent before, before
 *  they chose between two, is there already. */
async function keepAside(
  scope: Scope,
  mine: { parliamentId: string; reportId: string; editedBy: string; editedAt: Date },
  texts: { key: string; value: string }[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { key, value } of texts.filter((text) => text.value !== "")) {
    const row = { ...mine, key, value, keptBecause: "conflict" as const };
    const [kept] = await scope
      .select({ id: draftHistory.id })
      .from(draftHistory)
      .where(isSameText(row))
      .limit(1);
    const [added] = kept
      ? [kept]
      : await scope.insert(draftHistory).values(row).returning({ id: draftHistory.id });
    if (added) ids.push(added.id);
  }
  return ids;
}

function isSameText(row: typeof draftHistory.$inferInsert & { editedBy: string }) {
  return and(
    eq(draftHistory.parliamentId, row.parliamentId),
    eq(draftHistory.reportId, row.reportId),
    eq(draftHistory.key, row.key),
    eq(draftHistory.keptBecause, row.keptBecause),
    eq(draftHistory.editedBy, row.editedBy),
    eq(draftHistory.value, row.value),
  );
}

async function upsertFields(scope: Scope, rows: (typeof draftFields.$inferInsert)[]): Promise<void> {
  for (const row of rows) {
    const { value, version, editedBy, editedAt } = row;
    await scope
      .insert(draftFields)
      .values(row)
      .onConflictDoUpdate({
        target: [draftFields.parliamentId, draftFields.reportId, draftFields.key],
        set: { value, version, editedBy, editedAt },
      });
  }
}

/** Only fields that the report has: those of its tasks and of the points it was returned on. */
async function fieldsOfReport(
  scope: Scope,
  report: LockedReport,
  fields: TypedDraftField[],
): Promise<TypedDraftField[]> {
  const ofTasks = await scope
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.parliamentId, report.parliamentId), eq(tasks.documentId, report.documentId)));
  const ofPoints = await scope
    .select({ id: returnPoints.id })
    .from(returnPoints)
    .where(eq(returnPoints.reportId, report.id));
  const known = new Set([...ofTasks, ...ofPoints].map(({ id }) => id));
  return fields.filter(({ key }) => {
    const owner = readPointKey(key)?.pointId ?? readFieldKey(key)?.taskId ?? null;
    return key === LANGUAGE_KEY || owner === null || known.has(owner);
  });
}

/** Where a person chose their own text after a conflict, that text comes back from the history. */
async function chosenTexts(
  scope: Scope,
  report: LockedReport,
  fields: TypedDraftField[],
): Promise<TypedDraftField[]> {
  const ids = fields.flatMap(({ keep }) => keep ?? []);
  if (ids.length === 0) return fields;
  const kept = await scope
    .select({ id: draftHistory.id, key: draftHistory.key, value: draftHistory.value })
    .from(draftHistory)
    .where(and(eq(draftHistory.reportId, report.id), inArray(draftHistory.id, ids)));
  return fields.map((field) => {
    const chosen = kept.find(({ id, key }) => id === field.keep && key === field.key);
    return chosen ? { ...field, value: chosen.value } : field;
  });
}
