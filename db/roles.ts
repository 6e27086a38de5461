import type { Client } from "pg";
import { Trouble } from "./trouble";

/**
 * The roles of the cluster. The owner migrates; the app serves people, owns nothing and inherits nothing, but
 * may change into the worker, which policies let through for jobs and sign-in.
 */
const ROLES = {
  operative_owner: "login",
  operative_app: "login noinherit",
  operative_worker: "nologin",
} as const;

type RoleName = keyof typeof ROLES;

/** Passwords to set; without one a role is left as it is, for servers that trust or keep their own. */
export type RolePasswords = { ownerPassword?: string; appPassword?: string };

/**
 * Makes the roles that are missing and lets the app change into the worker. Safe to repeat and to race. Throws
 * Trouble with the statement to run when the present user may not make roles and one is missing.
 */
export async function ensureRoles(client: Client, passwords: RolePasswords): Promise<void> {
  for (const [name, rights] of Object.entries(ROLES)) await ensureRole(client, name, rights);
  await ensureMembership(client);
  await setPassword(client, "operative_owner", passwords.ownerPassword);
  await setPassword(client, "operative_app", passwords.appPassword);
}

async function ensureRole(client: Client, name: string, rights: string): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  if (rowCount) return;
  await run(client, `create role ${name} ${rights}`);
}

async function ensureMembership(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_auth_members where roleid = 'operative_worker'::regrole and member = 'operative_app'::regrole`,
  );
  if (rowCount) return;
  await run(client, "grant operative_worker to operative_app");
}

async function setPassword(client: Client, role: RoleName, password: string | undefined): Promise<void> {
  if (password === undefined) return;
  await run(client, `alter role ${role} password ${client.escapeLiteral(password)}`);
}

/** Roles are shared by all databases of a server, so another migration may have just done the same. */
const DONE_BY_ANOTHER = ["42710", "23505", "XX000"];

async function run(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (DONE_BY_ANOTHER.includes(code)) return;
    if (code !== "42501") throw error;
    throw new Trouble(`DATABASE_OWNER_URL may not prepare the roles: run as an administrator: ${statement};`);
  }
}
