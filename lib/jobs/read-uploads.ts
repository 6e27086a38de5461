import "server-only";
import { and, asc, eq, lt, or, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { uploadRenditions, uploads } from "@/db/schema/uploads";
import { mintActor } from "@/lib/auth/mint-actor";
import type { MemberNames } from "@/lib/domain/intake/reading";
import { membersOnRecord } from "@/lib/readings/members";
import { openReading } from "@/lib/readings/open-reading";
import type { Progress } from "@/lib/uploads/pdf/read-pdf";
import { CHILD_LIMITS, readInChild } from "@/lib/uploads/read-in-child";
import type { ReadSource } from "@/lib/uploads/read-source";

const JOB = "read-uploads";
/** A file that ended its worker this often is given up. */
const ATTEMPTS_MAX = 3;
/** A reading that has taken longer than any may is one whose worker is gone. */
const LOST_AFTER = sql`now() - make_interval(secs => ${(2 * CHILD_LIMITS.milliseconds) / 1000}::int)`;
const FAILED_KEPT = sql`now() - interval '30 days'`;
const PROGRESS_EVERY_MS = 400;

type Claimed = Pick<
  typeof uploads.$inferSelect,
  "id" | "name" | "origin" | "content" | "declaredEncoding" | "attempts" | "sentBy"
> & { members: MemberNames[] };
type Text = Pick<typeof uploadRenditions.$inferInsert, "renditionId" | "wasKnown">;
type Outcome = { facts: Partial<typeof uploads.$inferInsert>; texts?: Text[] };

/** Reads what was sent in, oldest first, one after the other, each in a process of its own. The reading is opened for
 *  whoever sent it and with their rights. A worker that is killed leaves its file to be begun again; what failed is kept
 *  for a month. */
export async function readUploads(ending?: AbortSignal): Promise<void> {
  for (let upload = await claim(); upload; upload = ending?.aborted ? null : await claim()) {
    await settle(upload.id, await read(upload, ending));
  }
  await asSystem(JOB, (scope) =>
    scope.delete(uploads).where(and(eq(uploads.state, "failed"), lt(uploads.endedAt, FAILED_KEPT))),
  );
}

function claim(): Promise<Claimed | null> {
  return asSystem(JOB, async (scope) => {
    const [upload] = await scope
      .select({
        id: uploads.id,
        name: uploads.name,
        origin: uploads.origin,
        content: uploads.content,
        declaredEncoding: uploads.declaredEncoding,
        attempts: uploads.attempts,
        sentBy: uploads.sentBy,
      })
      .from(uploads)
      .where(
        or(
          eq(uploads.state, "waiting"),
          and(eq(uploads.state, "reading"), lt(uploads.startedAt, LOST_AFTER)),
        ),
      )
      .orderBy(asc(uploads.sentAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!upload) return null;
    await scope
      .update(uploads)
      .set({ state: "reading", attempts: upload.attempts + 1, startedAt: sql`now()` })
      .where(eq(uploads.id, upload.id));
    return { ...upload, members: (await membersOnRecord(scope)).names };
  });
}

async function read(upload: Claimed, ending: AbortSignal | undefined): Promise<Outcome> {
  if (upload.attempts >= ATTEMPTS_MAX) return { facts: { state: "failed", failure: "reading_broke_off" } };
  const progress = progressOf(upload.id);
  const { content: bytes, declaredEncoding: declared, members } = upload;
  const outcome = await readInChild(
    { bytes, declared, members },
    { onProgress: progress.tell, ...(ending && { ending }) },
  );
  await progress.told();
  if (outcome === null) return { facts: { state: "waiting", attempts: upload.attempts } };
  if (!outcome.ok) return { facts: { state: "failed", failure: outcome.refusal } };
  return opened(upload, outcome.value);
}

/** Opens a reading of each document; of several, those that ask for nothing are left out. */
async function opened({ sentBy, name, origin }: Claimed, source: ReadSource): Promise<Outcome> {
  const { kind, encoding, pages, documents } = source;
  const facts = { kind, encoding, pages };
  const sender = await mintActor(sentBy);
  if (!sender) return { facts: { ...facts, state: "failed", failure: "not_your_step" } };
  const texts: Text[] = [];
  let failure: string | null = null;
  for (const [index, { text, reading }] of documents.entries()) {
    const ownName = documents.length > 1 ? `${name} (${index + 1})` : name;
    const result = await openReading(sender, { text, name: ownName, origin, encoding }, reading);
    if (!result.ok) failure = result.refusal;
    else {
      const wasKnown = "documentId" in result.value || !result.value.isNew;
      texts.push({ renditionId: result.value.renditionId, wasKnown });
    }
  }
  if (texts.length === 0) return { facts: { ...facts, state: "failed", failure } };
  return { facts: { ...facts, state: "read", failure: null }, texts };
}

async function settle(uploadId: string, { facts, texts = [] }: Outcome): Promise<void> {
  await asSystem(JOB, async (scope) => {
    const endedAt = facts.state === "waiting" ? null : sql`now()`;
    await scope
      .update(uploads)
      .set({ ...facts, endedAt })
      .where(eq(uploads.id, uploadId));
    await scope.delete(uploadRenditions).where(eq(uploadRenditions.uploadId, uploadId));
    if (texts.length === 0) return;
    await scope
      .insert(uploadRenditions)
      .values(texts.map((text, index) => ({ uploadId, position: index + 1, ...text })));
  });
}

/** Writes down how far a file has come, now and then, so that its page can say so. */
function progressOf(uploadId: string): { tell: (progress: Progress) => void; told: () => Promise<void> } {
  let lastAt = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const tell = (progress: Progress) => {
    const at = performance.now();
    if (at - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = at;
    writing = writing.then(() =>
      asSystem(JOB, (scope) => scope.update(uploads).set(progress).where(eq(uploads.id, uploadId))),
    );
  };
  return { tell, told: async () => void (await writing) };
}
