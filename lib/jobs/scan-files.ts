import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";
import { queueNotices } from "@/db/outbox";
import { files } from "@/db/schema/files";
import { env } from "@/lib/env";
import { askClamd } from "@/lib/files/clamd";
import { type FileKey, findPiece, removeBytes } from "@/lib/files/pieces";
import { paths } from "@/lib/paths";

const JOB = "scan-files";

/** Asks clamd about each file in quarantine: a clean one may be opened; of one with a virus the bytes are thrown away
 *  and whoever added it is told. Where clamd does not answer, files stay where they are until the next round. */
export async function scanFiles(ending?: AbortSignal): Promise<void> {
  const { CLAMD } = env();
  if (!CLAMD) return;
  const waiting = await asSystem(JOB, (scope) =>
    scope
      .select({ parliamentId: files.parliamentId, fileId: files.id })
      .from(files)
      .where(eq(files.state, "quarantined"))
      .orderBy(asc(files.addedAt)),
  );
  for (const key of waiting) {
    if (ending?.aborted) return;
    const found = await askClamd(CLAMD, piecesOf(key));
    await asSystem(JOB, (scope) => settle(scope, key, found));
  }
}

async function* piecesOf(key: FileKey): AsyncGenerator<Uint8Array> {
  const from = (firstByte: number) => asSystem(JOB, (scope) => findPiece(scope, { key, from: firstByte }));
  for (let piece = await from(0); piece; piece = await from(piece.firstByte + piece.bytes.byteLength))
    yield piece.bytes;
}

/** Does nothing where another worker was faster. */
async function settle(scope: Scope, key: FileKey, found: "clean" | "infected"): Promise<void> {
  const { parliamentId, fileId } = key;
  const [file] = await scope
    .update(files)
    .set({ state: found })
    .where(and(eq(files.parliamentId, parliamentId), eq(files.id, fileId), eq(files.state, "quarantined")))
    .returning({ measureId: files.measureId, addedBy: files.addedBy });
  if (!file || found === "clean") return;
  await removeBytes(scope, key);
  await queueNotices(scope, [
    {
      kind: "file_infected",
      to: file.addedBy ? { userId: file.addedBy } : { roles: ["coordinator"] },
      parliamentId,
      facts: {},
      path: paths.measure(file.measureId),
      dedupeKey: `file_infected:${fileId}`,
    },
  ]);
}
