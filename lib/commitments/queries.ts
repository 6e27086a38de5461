import "server-only";
import { and, asc, count, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { commitments, relatedCommitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { isOpenTask } from "@/lib/events/open-task";
import { localText } from "@/lib/text/local-text";
import { fatesOfReports } from "./report-fates";
import type { CommitmentToEnd, Successor } from "./views";

/** A commitment with what its end would do, and which commitments could take its place: those that ask for the same
 *  act first, then by document and place. Null where there is none or it is not the reader's. */
export function findCommitmentToEnd(
  actor: Actor,
  commitmentId: string,
  reader: Locale,
): Promise<CommitmentToEnd | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({
        id: commitments.id,
        documentId: documents.id,
        title: documents.title,
        cited: CITED,
        summary: commitments.summary,
        lifecycle: commitments.lifecycle,
        version: commitments.version,
      })
      .from(commitments)
      .innerJoin(documents, eq(documents.id, commitments.documentId))
      .where(eq(commitments.id, commitmentId));
    if (!row) return null;
    const { lapsing, reserved } = await fatesOfReports(scope, {
      commitmentId,
      documentId: row.documentId,
      lock: false,
    });
    return {
      ...row,
      title: localText(row.title, reader),
      summary: localText(row.summary, reader),
      effects: {
        ...(await countTasks(scope, commitmentId)),
        lapsingReports: lapsing.length,
        reservedReports: reserved.length,
      },
      successors: await listSuccessors(scope, commitmentId, reader),
    };
  });
}

const CITED = sql<string>`${documents.code} || '/' || ${commitments.label}`;

async function countTasks(scope: Scope, commitmentId: string) {
  const [ofParliaments] = await scope
    .select({
      openTasks: sql<number>`count(*) filter (where ${isOpenTask})`.mapWith(Number),
      answeredTasks: sql<number>`count(*) filter (where not (${isOpenTask}))`.mapWith(Number),
    })
    .from(tasks)
    .where(and(eq(tasks.commitmentId, commitmentId), isNull(tasks.endedAt)));
  const [ofSecretariat] = await scope
    .select({ n: count() })
    .from(secretariatTasks)
    .where(and(eq(secretariatTasks.commitmentId, commitmentId), isNull(secretariatTasks.doneAt)));
  return {
    openTasks: ofParliaments?.openTasks ?? 0,
    answeredTasks: ofParliaments?.answeredTasks ?? 0,
    secretariatTasks: ofSecretariat?.n ?? 0,
  };
}

async function listSuccessors(scope: Scope, commitmentId: string, reader: Locale): Promise<Successor[]> {
  const related = await scope
    .select({ oneId: relatedCommitments.oneId, otherId: relatedCommitments.otherId })
    .from(relatedCommitments)
    .where(or(eq(relatedCommitments.oneId, commitmentId), eq(relatedCommitments.otherId, commitmentId)));
  const alike = new Set(related.flatMap(({ oneId, otherId }) => [oneId, otherId]));
  const rows = await scope
    .select({ id: commitments.id, cited: CITED, summary: commitments.summary })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .where(and(ne(commitments.id, commitmentId), inArray(commitments.lifecycle, ["confirmed", "active"])))
    .orderBy(asc(documents.code), asc(commitments.position));
  return rows
    .map(({ summary, ...row }) => ({
      ...row,
      summary: localText(summary, reader),
      asksTheSame: alike.has(row.id),
    }))
    .sort((one, other) => Number(other.asksTheSame) - Number(one.asksTheSame));
}
