import "server-only";
import { desc } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { historyDigests } from "@/db/schema/history";
import { digestOf, type SignedDigest } from "./digest";

/** A quarter: what is older is covered by what is newer, because each hash covers all before it. */
const DAYS_SHOWN = 92;

/** The stored digests of the last days that have one, newest first. */
export async function listDigests(scope: Scope): Promise<SignedDigest[]> {
  const rows = await scope
    .select()
    .from(historyDigests)
    .orderBy(desc(historyDigests.madeOn))
    .limit(DAYS_SHOWN);
  return rows.map(digestOf);
}
