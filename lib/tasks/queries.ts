import "server-only";
import { asc, eq, isNotNull, or, sql } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { commitments, secretariatTasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import type { SecretariatTask } from "./views";

/** The secretariat's own tasks, the soonest due first and those without a day last. What a commitment that has ended
 *  still asked is gone with it. */
export function listSecretariatTasks(actor: Actor, reader: Locale): Promise<SecretariatTask[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({
        id: secretariatTasks.id,
        documentId: documents.id,
        cited: sql<string>`${documents.code} || '/' || ${commitments.label}`,
        summary: commitments.summary,
        dueOn: secretariatTasks.dueOn,
        doneAt: secretariatTasks.doneAt,
        note: secretariatTasks.note,
        version: secretariatTasks.version,
      })
      .from(secretariatTasks)
      .innerJoin(commitments, eq(commitments.id, secretariatTasks.commitmentId))
      .innerJoin(documents, eq(documents.id, commitments.documentId))
      .where(or(eq(commitments.lifecycle, "active"), isNotNull(secretariatTasks.doneAt)))
      .orderBy(sql`${secretariatTasks.dueOn} nulls last`, asc(documents.code), asc(commitments.position));
    return rows.map(({ summary, ...row }) => ({ ...row, summary: localText(summary, reader) }));
  });
}
