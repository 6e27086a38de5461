import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { readings, renditions } from "@/db/schema/documents";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import type { ReadingDraft } from "@/lib/domain/reading-draft";
import { done, type Result, refuse } from "@/lib/domain/result";
import { readingDraftSchema } from "./draft-schema";

/** A reading that waits for an officer, with the raw text it was made of. */
export type StoredReading = {
  id: string;
  version: number;
  draft: ReadingDraft;
  rendition: { id: string; rawText: string; sha256: string };
};

/** Why a reading cannot be worked on. `reading_settled`: it was confirmed or put aside. */
export type ReadingRefusal = "not_found" | "not_your_step" | "reading_settled";

/** A reading for an edit: locked, so that two officers take turns, and open. Who may not see it finds none. */
export async function lockReading(
  scope: Scope,
  actor: Actor,
  readingId: string,
): Promise<Result<StoredReading, ReadingRefusal>> {
  const [row] = await scope
    .select({
      id: readings.id,
      version: readings.version,
      state: readings.state,
      draft: readings.draft,
      renditionId: renditions.id,
      rawText: renditions.rawText,
      sha256: renditions.sha256,
    })
    .from(readings)
    .innerJoin(renditions, eq(renditions.id, readings.renditionId))
    .where(eq(readings.id, readingId))
    .for("update", { of: readings });
  if (!row) return refuse("not_found");
  if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
  if (row.state !== "open") return refuse("reading_settled");
  const { id, version, renditionId, rawText, sha256 } = row;
  return done({
    id,
    version,
    draft: readingDraftSchema.parse(row.draft),
    rendition: { id: renditionId, rawText, sha256 },
  });
}
