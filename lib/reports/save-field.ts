import "server-only";
import { and, desc, eq, gt, max, ne } from "drizzle-orm";
import { z } from "zod";
import { inScopeOf, type Scope } from "@/db/client";
import { users } from "@/db/schema/people";
import { draftFields } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type StoredField, withPlainLineEnds } from "@/lib/domain/merge-fields";
import { done, type Result, refuse } from "@/lib/domain/result";
import { onlyOnce } from "@/lib/http/only-once";
import { wordDiff } from "@/lib/text/word-diff";
import { type SaveRefusal, saveIn } from "./draft";
import { markOf } from "./field-mark";
import { type SavedField, savedFieldSchema } from "./saved-field";
import type { SaveField } from "./schema";

/** How long after a colleague's save they still count as being at the draft. */
const PRESENT_MS = 5 * 60_000;

/** Why one field was not saved. `key_reused`: the name of the request was given to another one before. */
export type SaveFieldRefusal = SaveRefusal | "key_reused";

/** Saves one field of the shared draft by the rules of `saveDraft`, for scripts that save while somebody types. The
 *  same request sent again is answered as the first time. */
export function saveField(actor: Actor, input: SaveField): Promise<Result<SavedField, SaveFieldRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null) return refuse("report_not_found");
    const { idempotencyKey, ...asked } = input;
    const request = { parliamentId, key: idempotencyKey, body: JSON.stringify(asked) };
    return onlyOnce(
      scope,
      request,
      (stored) => storedAnswer.parse(stored),
      () => saveOne(scope, actor, input),
    );
  });
}

const storedAnswer = z.union([
  z.object({ ok: z.literal(true), value: savedFieldSchema }),
  z.object({ ok: z.literal(false), refusal: z.enum(["report_not_found", "not_your_step"]) }),
]);

async function saveOne(
  scope: Scope,
  actor: Actor,
  { reportId, key, value: sent, base, reader }: SaveField,
): Promise<Result<SavedField, SaveRefusal>> {
  // Postgres keeps no NUL in a text, and no keyboard types one.
  const value = withPlainLineEnds(sent.replaceAll("\u0000", ""));
  const saved = await saveIn(scope, actor, { reportId, fields: [{ key, value, base, keep: null }] });
  if (!saved.ok) return saved;
  const stored = await storedField(scope, { reportId, key });
  const holds = stored.value === value;
  const savedAt = saved.value.savedAt.toISOString();
  return done({
    outcome: holds ? "saved" : saved.value.isLate ? "late" : "conflict",
    savedAt,
    mark: markOf(stored),
    theirs: holds
      ? null
      : {
          value: stored.value,
          name: stored.editedBy,
          at: stored.editedAt?.toISOString() ?? savedAt,
          diff: wordDiff(stored.value, value, reader),
        },
    others: await othersAtDraft(scope, actor, reportId),
  });
}

type StoredText = StoredField & { editedBy: string | null; editedAt: Date | null };

async function storedField(scope: Scope, of: { reportId: string; key: string }): Promise<StoredText> {
  const [row] = await scope
    .select({
      value: draftFields.value,
      version: draftFields.version,
      editedBy: users.name,
      editedAt: draftFields.editedAt,
    })
    .from(draftFields)
    .leftJoin(users, eq(users.id, draftFields.editedBy))
    .where(and(eq(draftFields.reportId, of.reportId), eq(draftFields.key, of.key)));
  return row ?? { value: "", version: 0, editedBy: null, editedAt: null };
}

async function othersAtDraft(scope: Scope, actor: Actor, reportId: string): Promise<SavedField["others"]> {
  const latest = max(draftFields.editedAt);
  const rows = await scope
    .select({ name: users.name, at: latest })
    .from(draftFields)
    .innerJoin(users, eq(users.id, draftFields.editedBy))
    .where(
      and(
        eq(draftFields.reportId, reportId),
        ne(draftFields.editedBy, actor.userId),
        gt(draftFields.editedAt, new Date(now().getTime() - PRESENT_MS)),
      ),
    )
    .groupBy(users.id)
    .orderBy(desc(latest));
  return rows.flatMap(({ name, at }) => (at ? [{ name, at: at.toISOString() }] : []));
}
