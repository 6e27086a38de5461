import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connected, type DatabaseUrls, urlsOf } from "./databases";

/**
 * Gives the test file a fresh, migrated database of its own and points DATABASE_URL at it as the application
 * role, before the first query opens the pool: `beforeAll(testDatabase)`. It is dropped after the whole run.
 * `ownerUrl` is for the few tests that ask about tables or policies themselves.
 */
export async function testDatabase(): Promise<DatabaseUrls> {
  const { adminUrl, template, passwords } = inject("testServer");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await connected(adminUrl, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} owner operative_owner template ${template}`,
    ),
  );
  const urls = urlsOf(adminUrl, { name, passwords });
  process.env.DATABASE_URL = urls.appUrl;
  process.env.NEXTAUTH_SECRET ??= "only for tests: thirty-two characters or more";
  return urls;
}
