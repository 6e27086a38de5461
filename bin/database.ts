import { accessSync, constants, existsSync, mkdirSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { ensureDatabase } from "@/db/databases";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { keptSecret } from "@/db/kept-secret";
import { Trouble } from "@/db/trouble";
import type { Settings } from "./settings";

/** A database that answers; `lost` ends if an embedded server goes away under us. */
export type OpenDatabase = {
  appUrl: string;
  ownerUrl: string;
  lost: Promise<void>;
  close: () => Promise<void>;
};

/** Any number that no migration takes: whoever holds it serves from this data folder. */
const SERVING_LOCK = 149;
const FIRST_START_BYTES = 500_000_000;

/**
 * Opens the database of the settings: yours as it is, or the embedded one, started and prepared. Throws Trouble
 * when another process serves from the same data folder.
 */
export async function openDatabase(
  settings: Settings,
  options = { throwaway: false },
): Promise<OpenDatabase> {
  const never = new Promise<void>(() => {});
  if (settings.database) return { ...settings.database, lost: never, close: async () => {} };

  const folder = join(settings.dataFolder, "postgres");
  refuseUnusableFolder(settings.dataFolder);
  const server = await startEmbedded({ folder, throwaway: options.throwaway });
  const claim = await claimServer(server, settings.dataFolder);
  const close = async () => {
    await claim.release();
    await server.stop();
  };
  try {
    const passwords = {
      ownerPassword: keptSecret(join(folder, "owner-password")),
      appPassword: keptSecret(join(folder, "app-password")),
    };
    const urls = await ensureDatabase(server.adminUrl, { name: "operative", passwords });
    return { ...urls, lost: claim.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The lock belongs to a connection, so it goes with its holder however that ends, and with the server. */
async function claimServer(server: EmbeddedServer, dataFolder: string) {
  const client = new Client({ connectionString: server.adminUrl });
  const lost = new Promise<void>((resolve) => client.on("error", () => resolve()));
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [
    SERVING_LOCK,
  ]);
  if (!rows[0]?.free) {
    await client.end();
    throw new Trouble(
      `Operative already runs from ${dataFolder}: stop it first, or set DATA_DIR to another folder.`,
    );
  }
  return { lost, release: () => client.end() };
}

function refuseUnusableFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Trouble(`The data folder ${folder} cannot be written: set DATA_DIR to a folder of your own.`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const isFirst = !existsSync(join(folder, "postgres"));
  if (isFirst && bavail * bsize < FIRST_START_BYTES) {
    throw new Trouble(`The disk of ${folder} is nearly full: the database needs 500 MB to start with.`);
  }
}

/** Not the recursive mode of Node, which never returns where a file system refuses names (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
