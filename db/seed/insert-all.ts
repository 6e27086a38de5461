import "server-only";
import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Scope } from "../client";

/** Postgres takes at most 65,535 parameters in one statement. */
const PARAMETERS_MAX = 60_000;

/** Inserts any number of rows in as few statements as Postgres takes. */
export async function insertAll<Table extends PgTable>(
  scope: Scope,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const size = Math.floor(PARAMETERS_MAX / Object.keys(getTableColumns(table)).length);
  for (let start = 0; start < rows.length; start += size) {
    await scope.insert(table).values(rows.slice(start, start + size));
  }
}
