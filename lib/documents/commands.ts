import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { documentChecks } from "@/db/schema/checks";
import { documents } from "@/db/schema/documents";
import { now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { secondCheckRefusal } from "@/lib/domain/commitment-lifecycle";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { findChecks } from "./checks";
import type { CheckDocument, NameAuthoritative, RecordAdoption } from "./schema";

/** Records that a second officer compared the reading of a document with its source. */
export function checkDocument(
  actor: Actor,
  { documentId }: CheckDocument,
): Promise<
  Result<{ documentId: string }, "not_found" | "not_your_step" | "own_reading" | "checked_already">
> {
  return inScopeOf(actor, async (scope) => {
    const [document] = await scope
      .select({ id: documents.id })
      .from(documents)
      .where(eq(documents.id, documentId))
      .for("update");
    if (!document) return refuse("not_found");
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const { confirmedBy, checks } = await findChecks(scope, documentId);
    const refusal = secondCheckRefusal({
      confirmedBy: confirmedBy?.id ?? null,
      checkedBy: checks.map(({ id }) => id),
      officer: actor.userId,
    });
    if (refusal) return refuse(refusal);
    const at = now();
    await scope.insert(documentChecks).values({ documentId, checkedBy: actor.userId, checkedAt: at });
    await recordMoves(scope, { actor, role: "officer" }, [
      { subject: "document", subjectId: documentId, step: "check", at },
    ]);
    return done({ documentId });
  });
}

/** Records that the body adopted a text, when, and where that stands; a draft can be activated only after that
 *  (product rule, part 8 item 3). */
export function recordAdoption(
  actor: Actor,
  input: RecordAdoption,
): Promise<
  Result<{ documentId: string }, "not_found" | "not_your_step" | "changed_meanwhile" | "adopted_in_future">
> {
  return inScopeOf(actor, async (scope) => {
    const [document] = await scope
      .select({ id: documents.id, adoption: documents.adoption, version: documents.version })
      .from(documents)
      .where(eq(documents.id, input.documentId))
      .for("update");
    if (!document) return refuse("not_found");
    if (!may(actor.roles, "activate_commitment")) return refuse("not_your_step");
    if (document.version !== input.version) return refuse("changed_meanwhile");
    if (input.adoptedOn > today()) return refuse("adopted_in_future");

    const { adoption, adoptedOn } = input;
    const adoptionReference = input.adoptionReference || null;
    await scope
      .update(documents)
      .set({ adoption, adoptedOn, adoptionReference, version: document.version + 1 })
      .where(eq(documents.id, document.id));
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "document",
        subjectId: document.id,
        step: "record_adoption",
        from: document.adoption,
        to: adoption,
        reason: adoptionReference,
        detail: { adoptedOn },
        at: now(),
      },
    ]);
    return done({ documentId: document.id });
  });
}

/** Names the languages in which a document is authoritative. */
export function nameAuthoritative(
  actor: Actor,
  { documentId, version, locales }: NameAuthoritative,
): Promise<Result<{ documentId: string }, "not_found" | "not_your_step" | "changed_meanwhile">> {
  return inScopeOf(actor, async (scope) => {
    const [document] = await scope
      .select({ version: documents.version, before: documents.authoritativeLocales })
      .from(documents)
      .where(eq(documents.id, documentId))
      .for("update");
    if (!document) return refuse("not_found");
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    if (document.version !== version) return refuse("changed_meanwhile");
    await scope
      .update(documents)
      .set({ authoritativeLocales: locales, version: version + 1 })
      .where(eq(documents.id, documentId));
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "document",
        subjectId: documentId,
        step: "name_authoritative",
        detail: { before: document.before, after: locales },
        at: now(),
      },
    ]);
    return done({ documentId });
  });
}
