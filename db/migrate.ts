import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { connected, refuseUnreachable } from "./databases";
import { grantAccess } from "./grants";
import { ensureRoles } from "./roles";

/** Any number, as long as every migrating process takes the same one. */
const MIGRATION_LOCK = 20_240_913;
const MIGRATIONS_FOLDER = "db/migrations";

/**
 * Brings the database of `ownerUrl` up to date: roles, every migration not yet run, then the grants. Takes
 * an advisory lock, because drizzle's migrator has none and parallel starts would collide. Throws Trouble when
 * the server cannot be reached or signed in to.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  await refuseUnreachable("DATABASE_OWNER_URL", ownerUrl);
  await connected(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureRoles(client, {});
    await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
    await grantAccess(client);
  });
}
