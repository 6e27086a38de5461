import "server-only";
import { eq, sql } from "drizzle-orm";
import { historyDigests } from "@/db/schema/history";
import { now, today } from "@/lib/clock";
import type { ChainHead } from "@/lib/domain/history-chain";
import { signDigest } from "@/lib/history/digest";
import { inTurn } from "./in-turn";

/** Signs, once a day, where every chain of the history stands. A day without a worker has no digest; the next one
 *  covers it, because each hash covers all before it. */
export function signHistory(): Promise<void> {
  return inTurn("sign-history", async (scope) => {
    const madeOn = today();
    const made = await scope
      .select({ on: historyDigests.madeOn })
      .from(historyDigests)
      .where(eq(historyDigests.madeOn, madeOn));
    if (made.length > 0) return;
    const { rows } = await scope.execute<ChainHead>(
      sql`select distinct on (chain) chain, position::int, hash from move_links order by chain, position desc`,
    );
    if (rows.length === 0) return;
    const madeAt = now();
    const digest = signDigest({ madeOn, madeAt: madeAt.toISOString(), heads: rows });
    await scope.insert(historyDigests).values({ ...digest, madeOn, madeAt });
  });
}
