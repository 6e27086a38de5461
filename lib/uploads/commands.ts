import "server-only";
import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { heldTexts } from "@/db/schema/documents";
import { uploads } from "@/db/schema/uploads";
import { wakeWorker } from "@/db/work-signal";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { RetryUpload } from "./schema";
import type { SentSource } from "./sent-form";

/** How an upload starts, and starts again. */
const WAITING = { state: "waiting", failure: null, attempts: 0, pagesRead: 0, endedAt: null } as const;

/** Stores what was sent in, byte for byte, and has the worker read it. The same bytes sent in again are read again under
 *  the upload that has them, unless that is being done. */
export function sendUpload(
  actor: Actor,
  { content, isPasted, declared, name, origin }: SentSource,
): Promise<Result<{ uploadId: string }, "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const sha256 = createHash("sha256").update(content).digest("hex");
    const sender = { sentBy: actor.userId, sentAt: now() };
    const stated = { name, origin, isPasted, declaredEncoding: declared };
    const [added] = await scope
      .insert(uploads)
      .values({ ...stated, ...WAITING, ...sender, content, sizeBytes: content.byteLength, sha256 })
      .onConflictDoNothing()
      .returning({ id: uploads.id });
    if (!added) {
      await scope
        .update(uploads)
        .set({ ...WAITING, ...sender })
        .where(and(eq(uploads.sha256, sha256), inArray(uploads.state, ["read", "failed"])));
    }
    const [upload] = await scope.select({ id: uploads.id }).from(uploads).where(eq(uploads.sha256, sha256));
    if (!upload) throw new Error("an upload is neither stored nor known");
    await scope.delete(heldTexts).where(eq(heldTexts.heldBy, actor.userId));
    await wakeWorker(scope);
    return done({ uploadId: upload.id });
  });
}

/** Has an upload that failed read again; one that did not fail is left as it is. */
export function retryUpload(
  actor: Actor,
  { uploadId }: RetryUpload,
): Promise<Result<{ uploadId: string }, "not_found" | "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const [upload] = await scope.select({ id: uploads.id }).from(uploads).where(eq(uploads.id, uploadId));
    if (!upload) return refuse("not_found");
    await scope
      .update(uploads)
      .set({ ...WAITING, sentBy: actor.userId, sentAt: now() })
      .where(and(eq(uploads.id, uploadId), eq(uploads.state, "failed")));
    await wakeWorker(scope);
    return done({ uploadId });
  });
}
