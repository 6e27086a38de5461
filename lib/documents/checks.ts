import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { documentChecks } from "@/db/schema/checks";
import { moves } from "@/db/schema/history";
import { users } from "@/db/schema/people";

/** Who looked at a reading, and when. */
export type Look = { id: string; name: string; at: Date };

/** Who confirmed the reading of a document, as the history has it, and who checked it after that, the first first. */
export async function findChecks(
  scope: Scope,
  documentId: string,
): Promise<{ confirmedBy: Look | null; checks: Look[] }> {
  const [confirmedBy = null] = await scope
    .select({ id: users.id, name: users.name, at: moves.at })
    .from(moves)
    .innerJoin(users, eq(users.id, moves.actorId))
    .where(and(eq(moves.subject, "document"), eq(moves.subjectId, documentId), eq(moves.step, "confirm")))
    .orderBy(asc(moves.sequence))
    .limit(1);
  const checks = await scope
    .select({ id: users.id, name: users.name, at: documentChecks.checkedAt })
    .from(documentChecks)
    .innerJoin(users, eq(users.id, documentChecks.checkedBy))
    .where(eq(documentChecks.documentId, documentId))
    .orderBy(asc(documentChecks.checkedAt));
  return { confirmedBy, checks };
}
