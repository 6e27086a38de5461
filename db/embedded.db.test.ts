import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connected } from "./databases";
import { type EmbeddedServer, startEmbedded } from "./embedded";

let folder = "";
let server: EmbeddedServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "operative-embedded-"));
});
afterEach(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const start = async () => {
  server = await startEmbedded({ folder, throwaway: true });
  return server;
};
const ask = async (sql: string) => {
  const { rows } = await connected(server?.adminUrl ?? "", (client) => client.query(sql));
  return rows[0];
};

test("the server keeps its data over a restart and listens on this machine alone", async () => {
  await start();
  await ask("create table kept as select 149 as assembly");
  await server?.stop();
  await start();
  expect(await ask("select assembly from kept")).toEqual({ assembly: 149 });
  expect(await ask("show listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
});

test("a server that a killed process left running is taken over, never started twice", async () => {
  const left = await start();
  const again = await start();
  expect([left.startedHere, again.startedHere]).toEqual([true, false]);
  expect(again.adminUrl).toBe(left.adminUrl);
});

test("a lock file whose process is gone or is another program is no obstacle", async () => {
  await start();
  await server?.stop();
  writeFileSync(join(folder, "cluster", "postmaster.pid"), `${process.pid}\n${folder}/cluster\n0\n1\n`);
  expect((await start()).startedHere).toBe(true);
});

test("the passwords are for the owner of the folder only, and nobody enters without one", async () => {
  const { adminUrl } = await start();
  expect(statSync(join(folder, "superuser-password")).mode & 0o077).toBe(0);
  const without = new URL(adminUrl);
  without.password = "";
  await expect(connected(without.href, (client) => client.query("select 1"))).rejects.toThrow("password");
});
