import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { files } from "@/db/schema/files";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { BinFile, DescribeFile } from "./schema";

/** Why nothing was done to a file. */
type FileChangeRefusal = "file_not_found" | "not_your_step";
type Answer = Promise<Result<{ measureId: string; reportId: string | null }, FileChangeRefusal>>;

/** Says what a file shows and who may see it. Versions that were submitted keep what was said then. */
export function describeFile(actor: Actor, { description, isPublic, ...which }: DescribeFile): Answer {
  return changeFile(actor, which, () => ({ description, isPublic }));
}

/** Puts a file in the bin or takes it out; twice changes nothing more. A version that names it keeps it readable. */
export function binFile(actor: Actor, { to, ...which }: BinFile): Answer {
  return changeFile(actor, which, (removedAt) => ({ removedAt: to === "bin" ? (removedAt ?? now()) : null }));
}

function changeFile(
  actor: Actor,
  { fileId, reportId }: { fileId: string; reportId: string | null },
  change: (removedAt: Date | null) => Partial<typeof files.$inferInsert>,
): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!actor.parliamentId) return refuse("file_not_found");
    const own = and(eq(files.parliamentId, actor.parliamentId), eq(files.id, fileId));
    const [file] = await scope
      .select({ measureId: files.measureId, removedAt: files.removedAt })
      .from(files)
      .where(own)
      .for("update");
    if (!file) return refuse("file_not_found");
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    await scope.update(files).set(change(file.removedAt)).where(own);
    return done({ measureId: file.measureId, reportId });
  });
}
