import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, servingRoleFault } from "./client";
import { TABLE_NAMES } from "./grants";
import { testDatabase } from "./testing";

let owner: Client;
let ownerUrl: string;

beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}

const inPublic = "relkind = 'r' and relnamespace = 'public'::regnamespace";

describe("the catalogue of Postgres", () => {
  it("holds exactly the tables of the schema", async () => {
    expect(await names(`select relname as name from pg_class where ${inPublic}`)).toEqual(
      [...TABLE_NAMES].sort(),
    );
  });

  it("forces row policies on every table, for its owner too", async () => {
    const open = `select relname as name from pg_class where ${inPublic}
      and not (relrowsecurity and relforcerowsecurity)`;
    expect(await names(open)).toEqual([]);
  });

  it("has a policy for reading on every table, and none that reads and changes at once for people", async () => {
    const readable = `select tablename as name from pg_policies where roles = '{operative_app}' and cmd = 'SELECT'`;
    expect(await names(readable)).toEqual([...TABLE_NAMES].sort());
    const mixed = `select tablename as name from pg_policies where roles <> '{operative_worker}' and cmd = 'ALL'`;
    expect(await names(mixed)).toEqual([]);
  });

  it("lets nobody change or remove a submitted version, a return, a kept text or a line of the history", async () => {
    const changeable = `select distinct table_name as name from information_schema.role_table_grants
      where grantee in ('operative_app', 'operative_worker') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`;
    const found = await names(changeable);
    for (const name of ["moves", "report_versions", "return_points", "draft_history"]) {
      expect(found).not.toContain(name);
    }
  });

  it("keeps the serving roles from owning anything", async () => {
    const owned = `select relname as name from pg_class
      where relowner in ('operative_app'::regrole, 'operative_worker'::regrole)`;
    expect(await names(owned)).toEqual([]);
  });
});

describe("the role that serves", () => {
  it("is taken when policies bind it and refused when it owns the tables", async () => {
    expect(await servingRoleFault()).toBeNull();
    await closeDatabase();
    const appUrl = process.env.DATABASE_URL;
    process.env.DATABASE_URL = ownerUrl;
    const { vi } = await import("vitest");
    vi.resetModules();
    const again = await import("./client");
    expect(["owns_tables", "superuser"]).toContain(await again.servingRoleFault());
    await again.closeDatabase();
    process.env.DATABASE_URL = appUrl;
  });
});
