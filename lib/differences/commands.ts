import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { differenceMarks } from "@/db/schema/differences";
import { paragraphs } from "@/db/schema/documents";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { MarkInput } from "./schema";

/** Keeps what an officer says of differences between the languages of a document; a second word on one replaces the
 *  first, and the history has both. A paragraph of another document is not found. */
export function markDocumentDifferences(
  actor: Actor,
  { subjectId, marks }: MarkInput,
): Promise<Result<{ documentId: string }, "not_found" | "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    const named = [...new Set(marks.map(({ paragraph }) => paragraph))];
    const known = await scope
      .select({ id: sql<string>`${paragraphs.id}::text` })
      .from(paragraphs)
      .where(and(eq(paragraphs.documentId, subjectId), inArray(sql`${paragraphs.id}::text`, named)));
    if (known.length < named.length) return refuse("not_found");
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const at = now();
    await scope
      .insert(differenceMarks)
      .values(
        marks.map(({ paragraph, ...mark }) => ({
          paragraphId: paragraph,
          ...mark,
          markedBy: actor.userId,
          markedAt: at,
        })),
      )
      .onConflictDoUpdate({
        target: [differenceMarks.paragraphId, differenceMarks.difference],
        set: {
          verdict: sql`excluded.verdict`,
          markedBy: sql`excluded.marked_by`,
          markedAt: sql`excluded.marked_at`,
        },
      });
    await recordMoves(scope, { actor, role: "officer" }, [
      { subject: "document", subjectId, step: "mark_differences", detail: { marks }, at },
    ]);
    return done({ documentId: subjectId });
  });
}
