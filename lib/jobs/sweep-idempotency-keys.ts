import "server-only";
import { lt } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/idempotency";
import { inTurn } from "./in-turn";

/** Longer than any page goes on trying to send what it has not been answered. */
const KEPT_MS = 48 * 60 * 60_000;

/** Forgets the answers to requests that nobody sends again. Counts by the real clock, not by the story's. */
export function sweepIdempotencyKeys(): Promise<void> {
  return inTurn("sweep-idempotency-keys", async (scope) => {
    await scope.delete(idempotencyKeys).where(lt(idempotencyKeys.storedAt, new Date(Date.now() - KEPT_MS)));
  });
}
