import "server-only";
import { sql } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";

/** Runs a job in one transaction unless another worker is at it: two workers never do the same work twice, and the
 *  lock ends with the transaction, however that ends. */
export function inTurn(job: string, work: (scope: Scope) => Promise<void>): Promise<void> {
  return asSystem(job, async (scope) => {
    const { rows } = await scope.execute<{ got: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`job ${job}`}, 0)) as got`,
    );
    if (rows[0]?.got) await work(scope);
  });
}
