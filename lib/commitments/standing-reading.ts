import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { commitmentCorrections } from "@/db/schema/corrections";
import { documents } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import { commitmentInstruments, commitmentThemes } from "@/db/schema/subjects";
import { today } from "@/lib/clock";
import {
  type CommitmentReading,
  type CorrectionEffects,
  correctionEffects,
} from "@/lib/domain/commitment-correction";
import { dueRuleOf } from "@/lib/domain/due-columns";
import { membersOnRecord } from "@/lib/readings/members";
import { type PlannedWork, planWork } from "@/lib/tasks/planned-work";

/** A commitment as it stands, with its reading. A command locks it, a page does not; undefined where there is none. */
export async function findStanding(scope: Scope, commitmentId: string, { lock }: { lock: boolean }) {
  const select = scope
    .select({
      id: commitments.id,
      documentId: commitments.documentId,
      code: documents.code,
      title: documents.title,
      label: commitments.label,
      lifecycle: commitments.lifecycle,
      version: commitments.version,
      summary: commitments.summary,
      verbs: commitments.verbs,
      addressees: commitments.addressees,
      kindOfAct: commitments.kindOfAct,
      note: commitments.note,
      boundParliamentIds: commitments.boundParliamentIds,
      dueKind: commitments.dueKind,
      dueOn: commitments.dueOn,
      dueYear: commitments.dueYear,
      dueEveryYears: commitments.dueEveryYears,
      dueEventId: commitments.dueEventId,
      dueText: commitments.dueText,
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .where(eq(commitments.id, commitmentId));
  const [row] = await (lock ? select.for("update", { of: commitments }) : select);
  if (!row) return undefined;
  const members = await membersOnRecord(scope);
  const reading: CommitmentReading = {
    summary: row.summary,
    verbs: row.verbs,
    addressees: row.addressees,
    kindOfAct: row.kindOfAct,
    due: { rule: dueRuleOf(row), text: row.dueText },
    boundIso2: row.boundParliamentIds?.flatMap((id) => members.codeById(id) ?? []).sort() ?? null,
    ...(await subjectsOf(scope, commitmentId)),
    note: row.note,
  };
  return { ...row, reading };
}

async function subjectsOf(scope: Scope, commitmentId: string) {
  const themes = await scope
    .select({ code: commitmentThemes.themeCode })
    .from(commitmentThemes)
    .where(eq(commitmentThemes.commitmentId, commitmentId))
    .orderBy(commitmentThemes.themeCode);
  const instruments = await scope
    .select({ name: commitmentInstruments.instrument })
    .from(commitmentInstruments)
    .where(eq(commitmentInstruments.commitmentId, commitmentId))
    .orderBy(commitmentInstruments.instrument);
  return { themes: themes.map(({ code }) => code), instruments: instruments.map(({ name }) => name) };
}

/** What another reading of a standing commitment would do to its tasks today, and what it would ask of the secretariat.
 *  Of one that is not active yet, nothing. */
export async function effectsOf(
  scope: Scope,
  commitmentId: string,
  after: CommitmentReading,
): Promise<{ effects: CorrectionEffects; planned: PlannedWork }> {
  const members = await membersOnRecord(scope);
  const { rule } = after.due;
  const [event] =
    rule.kind === "by_event"
      ? await scope
          .select({ startsOn: events.startsOn, cancelled: events.cancelled })
          .from(events)
          .where(eq(events.id, rule.eventId))
      : [];
  const asked = { commitmentIds: [commitmentId], today: today() };
  const [before] = await planWork(scope, asked);
  const [planned] = await planWork(scope, {
    ...asked,
    as: {
      addressees: after.addressees,
      boundIds: after.boundIso2?.flatMap((iso2) => members.idOf(iso2) ?? []) ?? null,
      due: rule,
      eventStartsOn: event && !event.cancelled ? event.startsOn : null,
    },
  });
  if (!before || !planned) throw new Error(`No such commitment: ${commitmentId}`);
  const rows = await scope
    .select({
      id: tasks.id,
      commitmentId: tasks.commitmentId,
      parliamentId: tasks.parliamentId,
      occurrence: tasks.occurrence,
      kind: tasks.kind,
      dueOn: tasks.dueOn,
      endedAt: tasks.endedAt,
      progress: tasks.progress,
      answeredNil: tasks.answeredNil,
    })
    .from(tasks)
    .where(eq(tasks.commitmentId, commitmentId));
  const standing = rows.map(({ endedAt, progress, answeredNil, ...task }) => ({
    ...task,
    isEnded: endedAt !== null,
    isAnswered: answeredNil || progress !== "no_information",
  }));
  const effects = correctionEffects({ before: before.tasks, after: planned.tasks, standing });
  return { effects, planned };
}

/** A correction as it was written down, or undefined. */
export async function findCorrectionRow(scope: Scope, correctionId: string) {
  const [row] = await scope
    .select({
      id: commitmentCorrections.id,
      commitmentId: commitmentCorrections.commitmentId,
      madeOn: commitmentCorrections.madeOn,
      reason: commitmentCorrections.reason,
      before: commitmentCorrections.before,
      after: commitmentCorrections.after,
      doneAt: commitmentCorrections.doneAt,
    })
    .from(commitmentCorrections)
    .where(eq(commitmentCorrections.id, correctionId));
  return row;
}
