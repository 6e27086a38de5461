import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { idempotencyKeys } from "@/db/schema/idempotency";
import { type Result, refuse } from "@/lib/domain/result";

/** A request of one parliament that names itself; `body` is all that it asks. */
export type NamedRequest = { parliamentId: string; key: string; body: string };

/** Runs `work` for the first request of a name; one sent again gets what the first was answered, as stored and read by
 *  `readAnswer`, and changes nothing. Two at once wait for each other. Refuses a name that was given to another body
 *  or by another parliament. A refusal of `work` is an answer too. */
export async function onlyOnce<Value, Refusal extends string>(
  scope: Scope,
  { parliamentId, key, body }: NamedRequest,
  readAnswer: (stored: unknown) => Result<Value, Refusal>,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | "key_reused">> {
  const bodySha256 = createHash("sha256").update(body).digest("base64url");
  const [claimed] = await scope
    .insert(idempotencyKeys)
    .values({ parliamentId, key, bodySha256, storedAt: new Date() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const isThis = and(eq(idempotencyKeys.parliamentId, parliamentId), eq(idempotencyKeys.key, key));
  if (!claimed) {
    const [first] = await scope
      .select({ bodySha256: idempotencyKeys.bodySha256, answer: idempotencyKeys.answer })
      .from(idempotencyKeys)
      .where(isThis);
    return first?.bodySha256 === bodySha256 ? readAnswer(first.answer) : refuse("key_reused");
  }
  const answer = await work();
  await scope.update(idempotencyKeys).set({ answer }).where(isThis);
  return answer;
}
