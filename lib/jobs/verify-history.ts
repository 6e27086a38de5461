import "server-only";
import { asSystem } from "@/db/client";
import { checkHistory, type HistoryCheck } from "@/lib/history/check";
import type { SignedDigest } from "@/lib/history/digest";
import { listDigests } from "@/lib/history/stored-digests";

/** The check of the whole history, for `npm run history:verify`. `kept` are digests from outside the database. */
export function verifyHistory(kept: readonly SignedDigest[]): Promise<HistoryCheck> {
  return asSystem("verify-history", async (scope) =>
    checkHistory(scope, [...(await listDigests(scope)), ...kept]),
  );
}
