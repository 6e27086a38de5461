import "server-only";
import { and, eq, exists, inArray, lt, notExists, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { files, versionFiles } from "@/db/schema/files";
import { sentForms, sentSheets } from "@/db/schema/offline";
import { evidence, measures, measureTasks } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import { inTurn } from "./in-turn";

/** How long an upload may take from its first byte to its last, and how long the bin keeps things. */
const HOURS = { unfinished: 24, bin: 30 * 24 } as const;

/** Throws away for good what nobody needs: uploads that never ended, what lay in the bin for thirty days, and forms and
 *  sheets that came back as long ago: what was taken over of them stands in drafts and measures. A file
 *  that a submitted version names is never thrown away, nor the measure that it is on. */
export function sweepFiles(): Promise<void> {
  return inTurn("sweep-files", async (scope) => {
    const unfinished = and(eq(files.state, "uploading"), lt(files.addedAt, before(HOURS.unfinished)));
    await scope.delete(files).where(unfinished);
    const named = scope
      .select({ one: sql`1` })
      .from(versionFiles)
      .where(and(eq(versionFiles.parliamentId, files.parliamentId), eq(versionFiles.fileId, files.id)));
    await scope.delete(files).where(and(lt(files.removedAt, before(HOURS.bin)), notExists(named)));
    await removeMeasures(scope, exists(named));
    await scope.delete(sentForms).where(lt(sentForms.sentAt, before(HOURS.bin)));
    await scope.delete(sentSheets).where(lt(sentSheets.sentAt, before(HOURS.bin)));
  });
}

async function removeMeasures(scope: Scope, isNamed: ReturnType<typeof exists>): Promise<void> {
  const kept = scope
    .select({ one: sql`1` })
    .from(files)
    .where(and(eq(files.parliamentId, measures.parliamentId), eq(files.measureId, measures.id), isNamed));
  const old = await scope
    .select({ id: measures.id })
    .from(measures)
    .where(and(lt(measures.removedAt, before(HOURS.bin)), notExists(kept)))
    .for("update");
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return;
  await scope.delete(files).where(inArray(files.measureId, ids));
  await scope.delete(evidence).where(inArray(evidence.measureId, ids));
  await scope.delete(measureTasks).where(inArray(measureTasks.measureId, ids));
  await scope.delete(measures).where(inArray(measures.id, ids));
}

function before(hours: number): Date {
  return new Date(now().getTime() - hours * 3_600_000);
}
