import "server-only";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { commitments, relatedCommitments } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { similarActs } from "@/lib/domain/subjects/similar-acts";
import { localText } from "@/lib/text/local-text";
import type { RelateInput } from "./schema";
import type { RelatedCommitment, RelationsOf } from "./views";

/** The commitments of a document that others of the body ask for too, on record or likely, in the order of its text.
 *  Likely ones come from lib/domain/subjects/similar-acts.ts and are the officer's to accept. */
export function listRelations(actor: Actor, documentId: string, reader: Locale): Promise<RelationsOf[]> {
  return inScopeOf(actor, async (scope) => {
    const all = await everyCommitment(scope);
    const own = all.filter((each) => each.documentId === documentId);
    const pairs = await pairsOf(
      scope,
      own.map(({ id }) => id),
    );
    const similar = similarActs(all, documentId);
    const shown = (id: string, found: Pick<RelatedCommitment, "likeness" | "words" | "isRelated">) =>
      all.filter((each) => each.id === id).map((each) => ({ ...told(each, reader), ...found }));
    return own.flatMap((commitment): RelationsOf[] => {
      const onRecord = pairs.flatMap(({ oneId, otherId }) =>
        oneId === commitment.id ? [otherId] : otherId === commitment.id ? [oneId] : [],
      );
      const likely = (similar.get(commitment.id) ?? []).filter(({ id }) => !onRecord.includes(id));
      const others = [
        ...onRecord.flatMap((id) => shown(id, { likeness: null, words: [], isRelated: true })),
        ...likely.flatMap(({ id, likeness, words }) => shown(id, { likeness, words, isRelated: false })),
      ];
      return others.length > 0 ? [{ ...told(commitment, reader), others }] : [];
    });
  });
}

/** Records that two commitments of different documents ask for the same act, or that they do not after all. Twice
 *  changes nothing. */
export function relateCommitments(
  actor: Actor,
  { documentId, commitmentId, otherId, isRelated }: RelateInput,
): Promise<Result<{ documentId: string }, "not_found" | "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    const found = await scope
      .select({ id: commitments.id, documentId: commitments.documentId })
      .from(commitments)
      .where(inArray(commitments.id, [commitmentId, otherId]));
    const isPair = found.length === 2 && found.filter((each) => each.documentId === documentId).length === 1;
    if (!isPair) return refuse("not_found");
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const [oneId = commitmentId, second = otherId] = [commitmentId, otherId].sort();
    const pair = { oneId, otherId: second };
    const changed = isRelated
      ? await scope.insert(relatedCommitments).values(pair).onConflictDoNothing().returning()
      : await scope
          .delete(relatedCommitments)
          .where(and(eq(relatedCommitments.oneId, oneId), eq(relatedCommitments.otherId, second)))
          .returning();
    if (changed.length > 0) {
      await recordMoves(scope, { actor, role: "officer" }, [
        {
          subject: "commitment",
          subjectId: commitmentId,
          step: isRelated ? "relate" : "unrelate",
          detail: { otherId },
          at: now(),
        },
      ]);
    }
    return done({ documentId });
  });
}

function everyCommitment(scope: Scope) {
  return scope
    .select({
      id: commitments.id,
      documentId: commitments.documentId,
      code: documents.code,
      label: commitments.label,
      kindOfAct: commitments.kindOfAct,
      summary: commitments.summary,
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .orderBy(asc(documents.code), asc(commitments.position));
}

function pairsOf(scope: Scope, ids: string[]) {
  return scope
    .select({ oneId: relatedCommitments.oneId, otherId: relatedCommitments.otherId })
    .from(relatedCommitments)
    .where(or(inArray(relatedCommitments.oneId, ids), inArray(relatedCommitments.otherId, ids)));
}

function told(
  { id, documentId, code, label, summary }: Awaited<ReturnType<typeof everyCommitment>>[number],
  reader: Locale,
) {
  return { id, documentId, code, label, summary: localText(summary, reader) };
}
