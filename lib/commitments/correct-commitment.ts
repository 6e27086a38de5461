import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { queueNotices } from "@/db/outbox";
import { commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { commitmentCorrections } from "@/db/schema/corrections";
import { commitmentInstruments, commitmentThemes } from "@/db/schema/subjects";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import {
  type CommitmentReading,
  type CorrectionEffects,
  partsCorrected,
} from "@/lib/domain/commitment-correction";
import { dueColumnsOf } from "@/lib/domain/due-columns";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { Lifecycle } from "@/lib/domain/statuses";
import { paths } from "@/lib/paths";
import { type MembersOnRecord, membersOnRecord } from "@/lib/readings/members";
import { makeTasks } from "@/lib/tasks/planned-work";
import type { DoCorrection, ProposeCorrection } from "./correction-schema";
import { settleReports } from "./end-commitment";
import { effectsOf, findCorrectionRow, findStanding } from "./standing-reading";

/** Why a correction is not written down or not done. */
type CorrectionRefusal =
  | "not_found"
  | "not_your_step"
  | "changed_meanwhile"
  | "step_not_available"
  | "member_unknown"
  | "nothing_to_correct"
  | "correction_done";

/** Lifecycles in which a reading can be corrected; what has ended stays as it was. */
const CORRECTED: ReadonlySet<Lifecycle> = new Set<Lifecycle>(["confirmed", "active"]);

/** Writes down a new reading of a commitment with its reason. Nothing follows from it before it is done. */
export function proposeCorrection(
  actor: Actor,
  { commitmentId, version, reason, bound, rule, dueText, ...act }: ProposeCorrection,
): Promise<Result<{ commitmentId: string; correctionId: string }, CorrectionRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const standing = await findStanding(scope, commitmentId, { lock: true });
    if (!standing) return refuse("not_found");
    if (!may(actor.roles, "correct_commitment")) return refuse("not_your_step");
    if (!CORRECTED.has(standing.lifecycle)) return refuse("step_not_available");
    if (standing.version !== version) return refuse("changed_meanwhile");
    const members = await membersOnRecord(scope);
    const codes = bound.map(members.codeOf);
    if (codes.includes(null)) return refuse("member_unknown");
    const named = [...new Set(codes.flatMap((code) => code ?? []))].sort();
    const after: CommitmentReading = {
      summary: act.summary,
      verbs: act.verbs,
      addressees: act.addressees,
      kindOfAct: act.kindOfAct,
      due: { rule, text: dueText },
      boundIso2: named.length > 0 ? named : null,
      themes: [...act.themes].sort(),
      instruments: [...act.instruments].sort(),
      note: act.note,
    };
    if (partsCorrected(standing.reading, after).length === 0) return refuse("nothing_to_correct");
    const [row] = await scope
      .insert(commitmentCorrections)
      .values({
        commitmentId,
        madeOn: version,
        reason,
        before: standing.reading,
        after,
        proposedBy: actor.userId,
        proposedAt: now(),
      })
      .returning({ id: commitmentCorrections.id });
    if (!row) throw new Error("a correction was not written down");
    return done({ commitmentId, correctionId: row.id });
  });
}

/** Does a correction: the commitment reads as it says, open tasks follow, and the parliaments whose tasks change are
 *  told in their next digest. Answered tasks stay as they are. One move holds the reading before and after. */
export function doCorrection(
  actor: Actor,
  { correctionId }: DoCorrection,
): Promise<Result<{ documentId: string }, CorrectionRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const correction = await findCorrectionRow(scope, correctionId);
    const standing = correction && (await findStanding(scope, correction.commitmentId, { lock: true }));
    if (!correction || !standing) return refuse("not_found");
    if (!may(actor.roles, "correct_commitment")) return refuse("not_your_step");
    if (correction.doneAt) return refuse("correction_done");
    if (!CORRECTED.has(standing.lifecycle)) return refuse("step_not_available");
    if (standing.version !== correction.madeOn) return refuse("changed_meanwhile");

    const at = now();
    const isActive = standing.lifecycle === "active";
    const found = isActive ? await effectsOf(scope, standing.id, correction.after) : null;
    await writeReading(scope, standing, correction.after);
    if (found) {
      await changeTasks(scope, found, at);
      const ended = found.effects.ended.map(({ parliamentId }) => parliamentId);
      if (ended.length > 0) {
        await settleReports(scope, {
          id: standing.id,
          documentId: standing.documentId,
          at,
          parliamentIds: ended,
        });
      }
      await tellParliaments(
        scope,
        { correctionId, cited: `${standing.code}/${standing.label}` },
        found.effects,
      );
    }
    await scope
      .update(commitmentCorrections)
      .set({ doneBy: actor.userId, doneAt: at })
      .where(eq(commitmentCorrections.id, correctionId));
    const { before, after, reason } = correction;
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "commitment",
        subjectId: standing.id,
        step: "correct",
        from: standing.lifecycle,
        to: standing.lifecycle,
        reason,
        detail: { before, after, ...(found && { tasks: counted(found.effects) }) },
        at,
      },
    ]);
    return done({ documentId: standing.documentId });
  });
}

/** How many tasks a correction makes or opens again, ends, changes, and leaves as they were answered. */
function counted({ made, reopened, ended, changed, kept }: CorrectionEffects) {
  return {
    made: made.length + reopened.length,
    ended: ended.length,
    changed: changed.length,
    kept: kept.all,
  };
}

async function writeReading(
  scope: Scope,
  standing: { id: string; version: number; reading: CommitmentReading },
  after: CommitmentReading,
): Promise<void> {
  const members: MembersOnRecord = await membersOnRecord(scope);
  const { summary, verbs, addressees, kindOfAct, due, note } = after;
  const isSameRule = JSON.stringify(due.rule) === JSON.stringify(standing.reading.due.rule);
  await scope
    .update(commitments)
    .set({
      summary,
      verbs,
      addressees,
      kindOfAct,
      note,
      boundParliamentIds: after.boundIso2?.flatMap((iso2) => members.idOf(iso2) ?? []) ?? null,
      dueText: due.text,
      ...(!isSameRule && {
        ...dueColumnsOf(due.rule),
        dueOrigin: due.rule.kind === "none" ? null : ("assigned" as const),
      }),
      version: standing.version + 1,
    })
    .where(eq(commitments.id, standing.id));
  await scope.delete(commitmentThemes).where(eq(commitmentThemes.commitmentId, standing.id));
  await scope.delete(commitmentInstruments).where(eq(commitmentInstruments.commitmentId, standing.id));
  if (after.themes.length > 0) {
    const rows = after.themes.map((themeCode) => ({ commitmentId: standing.id, themeCode }));
    await scope.insert(commitmentThemes).values(rows);
  }
  if (after.instruments.length > 0) {
    const rows = after.instruments.map((instrument) => ({ commitmentId: standing.id, instrument }));
    await scope.insert(commitmentInstruments).values(rows);
  }
}

type Found = Awaited<ReturnType<typeof effectsOf>>;

async function changeTasks(scope: Scope, { effects, planned }: Found, at: Date): Promise<void> {
  await makeTasks(scope, [{ ...planned, tasks: effects.made }], at);
  if (effects.ended.length > 0) {
    const ids = effects.ended.map(({ id }) => id);
    await scope.update(tasks).set({ endedAt: at }).where(inArray(tasks.id, ids));
  }
  const alike = Map.groupBy(
    [...effects.changed, ...effects.reopened],
    ({ kind, dueOn }) => `${kind} ${dueOn}`,
  );
  for (const group of alike.values()) {
    for (const { kind, dueOn } of group.slice(0, 1)) {
      const ids = group.map(({ task }) => task.id);
      await scope.update(tasks).set({ kind, dueOn, endedAt: null }).where(inArray(tasks.id, ids));
    }
  }
  if (!planned.secretariat) return;
  await scope
    .update(secretariatTasks)
    .set({ dueOn: planned.secretariat.dueOn })
    .where(and(eq(secretariatTasks.commitmentId, planned.commitmentId), isNull(secretariatTasks.doneAt)));
}

/** In the next digest of each parliament whose task is new, has ended, or falls due on another day. */
async function tellParliaments(
  scope: Scope,
  { correctionId, cited }: { correctionId: string; cited: string },
  { made, reopened, ended, changed }: CorrectionEffects,
): Promise<void> {
  const touched = [...made, ...ended, ...[...reopened, ...changed].map(({ task }) => task)];
  await queueNotices(
    scope,
    [...new Set(touched.map(({ parliamentId }) => parliamentId))].map((parliamentId) => ({
      kind: "commitment_corrected",
      to: { roles: ["coordinator", "contributor"] },
      parliamentId,
      facts: { cited },
      path: paths.tasks(),
      dedupeKey: `commitment corrected ${correctionId} ${parliamentId}`,
    })),
  );
}
