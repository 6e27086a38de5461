import "server-only";
import { sql } from "drizzle-orm";
import type { Scope } from "@/db/client";

/** Enough for every tab of some filters in four languages; beyond it the oldest goes. */
const KEPT_MAX = 64;

const held = globalThis as typeof globalThis & { operativeFigures?: Map<string, unknown> };

/** Figures that this process worked out before, as long as nothing was committed since; otherwise worked out now.
 *  Postgres names the set of transactions that a statement sees (its snapshot): under an equal name every query sees
 *  equal rows, so what is kept is never older than what would be read. Any commit by anybody changes the name, and
 *  memory forgets with the process. `key` must hold everything else that the value hangs on: who may see it, the
 *  day, the filters, the language. Only for a scope of one moment, whose later queries see the snapshot named. */
export async function unlessNothingChanged<Value>(
  scope: Scope,
  key: readonly string[],
  work: () => Promise<Value>,
): Promise<Value> {
  held.operativeFigures ??= new Map();
  const kept = held.operativeFigures;
  const { rows } = await scope.execute<{ seen: string }>(
    sql`select current_database() || ' ' || pg_current_snapshot()::text as seen`,
  );
  const name = JSON.stringify([rows[0]?.seen, ...key]);
  // What is kept under a name was put there by the same work, which the key names.
  if (kept.has(name)) return kept.get(name) as Value;

  const value = await work();
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_MAX + 1))) kept.delete(oldest);
  kept.set(name, value);
  return value;
}
