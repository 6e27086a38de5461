import { Client } from "pg";
import { ensureRoles, type RolePasswords } from "./roles";
import { Trouble } from "./trouble";

/** The two ways into one database: as the role that migrates and as the role that serves. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

/** Runs `work` on a connection of its own and closes it whatever happens. */
export async function connected<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws Trouble when the database that a variable names does not answer or does not let us in. */
export async function refuseUnreachable(variable: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Trouble(
      `The database of ${variable} does not answer (${reason}): check its address and password.`,
    );
  } finally {
    await client.end();
  }
}

/**
 * Makes the roles and, unless it is there, a database owned by `operative_owner`, on the server that `adminUrl`
 * signs in to as superuser. Text sorts by the root rules of Unicode, wherever the server stands.
 */
export async function ensureDatabase(
  adminUrl: string,
  options: { name: string; passwords: RolePasswords },
): Promise<DatabaseUrls> {
  const { name, passwords } = options;
  await connected(adminUrl, async (client) => {
    await ensureRoles(client, passwords);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await client.query(
      `create database ${client.escapeIdentifier(name)} owner operative_owner template template0
         encoding 'UTF8' locale_provider icu icu_locale 'und' locale 'C'`,
    );
  });
  return urlsOf(adminUrl, options);
}

/** The addresses of a database on the server of `adminUrl`; a role without a password is one the server trusts. */
export function urlsOf(adminUrl: string, options: { name: string; passwords: RolePasswords }): DatabaseUrls {
  const { name, passwords } = options;
  const as = (role: string, password = "") => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = password;
    url.pathname = name;
    return url.href;
  };
  return {
    ownerUrl: as("operative_owner", passwords.ownerPassword),
    appUrl: as("operative_app", passwords.appPassword),
  };
}
