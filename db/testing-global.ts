import { createHmac, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connected, ensureDatabase } from "./databases";
import { startEmbedded } from "./embedded";
import { migrate } from "./migrate";
import type { RolePasswords } from "./roles";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string; passwords: RolePasswords };
  }
}

/**
 * Migrates one template database on which `testDatabase` builds, on the embedded PostgreSQL or, with
 * TEST_DATABASE_URL (a superuser's), on that server, and afterwards drops every database that was made.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
    ? givenServer(process.env.TEST_DATABASE_URL)
    : await ownServer();
  const template = `operative_test_${randomBytes(4).toString("hex")}`;
  const passwords = passwordsFor(server.adminUrl);
  const { ownerUrl } = await ensureDatabase(server.adminUrl, { name: template, passwords });
  await migrate(ownerUrl);
  project.provide("testServer", { adminUrl: server.adminUrl, template, passwords });
  return () => server.cleanUp(template);
}

type TestServer = { adminUrl: string; cleanUp: (template: string) => Promise<void> };

function givenServer(adminUrl: string): TestServer {
  return { adminUrl, cleanUp: (template) => dropDatabases(adminUrl, template) };
}

async function ownServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "operative-test-"));
  const server = await startEmbedded({ folder, throwaway: true });
  const cleanUp = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, cleanUp };
}

/** The same on every run, so that two runs on one server agree; none where the server asks for none. */
function passwordsFor(adminUrl: string): RolePasswords {
  const { password } = new URL(adminUrl);
  if (password === "") return {};
  const derive = (role: string) => createHmac("sha256", password).update(role).digest("hex");
  return { ownerPassword: derive("operative_owner"), appPassword: derive("operative_app") };
}

/** Side by side, because each drop waits for the disk and one wait serves all. */
async function dropDatabases(adminUrl: string, template: string): Promise<void> {
  const { rows } = await connected(adminUrl, (client) =>
    client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [
      template,
    ]),
  );
  const drop = ({ datname }: { datname: string }) =>
    connected(adminUrl, (client) =>
      client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`),
    );
  await Promise.all(rows.map(drop));
}
