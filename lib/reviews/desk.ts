import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { roleGrants, users } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { queueKeysOff, reviewAssignments } from "@/db/schema/reviews";
import type { Actor } from "@/lib/domain/actor";
import { takeStep, UNDO_MINUTES } from "@/lib/domain/report-workflow";
import type { ReportStatus } from "@/lib/domain/statuses";
import { findLastDecision, undoFacts } from "./last-decision";
import type { DecidedRow, OfficerChoice } from "./views";

/** Joins a report to the officer who looks after it. */
export const ASSIGNMENT = and(
  eq(reviewAssignments.parliamentId, reports.parliamentId),
  eq(reviewAssignments.reportId, reports.id),
);

/** The officers of the secretariat by name, whoever reads this first. */
export async function listOfficers(scope: Scope, actor: Actor): Promise<OfficerChoice[]> {
  const rows = await scope
    .selectDistinct({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(and(eq(users.side, "secretariat"), eq(roleGrants.role, "officer"), isNull(users.disabledAt)))
    .orderBy(asc(users.name));
  return rows
    .map((row) => ({ ...row, isSelf: row.id === actor.userId }))
    .sort((a, b) => Number(b.isSelf) - Number(a.isSelf));
}

/** Whether the single keys of the queue work for the actor; they do until they say otherwise. */
export async function keysAreOn(scope: Scope, actor: Actor): Promise<boolean> {
  const off = await scope.select().from(queueKeysOff).where(eq(queueKeysOff.userId, actor.userId));
  return off.length === 0;
}

/** Whether the actor may still take back the decision on a report, and until when; null where not. */
export async function findUndo(
  scope: Scope,
  actor: Actor,
  { reportId, status, version }: { reportId: string; status: ReportStatus; version: number },
): Promise<DecidedRow["undo"]> {
  const decision = await findLastDecision(scope, reportId);
  if (!decision || !takeStep(status, "undo", actor, undoFacts(decision, actor)).ok) return null;
  return { version, until: new Date(decision.at.getTime() + UNDO_MINUTES * 60_000) };
}
