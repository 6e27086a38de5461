import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { grantAccess } from "./grants";
import { ensureRoles } from "./roles";
import { Trouble } from "./trouble";

/** Any number, as long as every migrating process takes the same one. */
const MIGRATION_LOCK = 20_240_913;
const MIGRATIONS_FOLDER = "db/migrations";

/**
 * Brings the database of `ownerUrl` up to date: roles, every migration not yet run, then the grants. Takes
 * an advisory lock, because drizzle's migrator has none and parallel starts would collide. Throws Trouble when
 * the server cannot be reached or signed in to.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = await connectAsOwner(ownerUrl);
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureRoles(client, {});
    await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
    await grantAccess(client);
  } finally {
    await client.end();
  }
}

async function connectAsOwner(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(error) : String(error);
    throw new Trouble(
      `The database of DATABASE_OWNER_URL does not answer (${reason}): check address and password.`,
    );
  }
}
