import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "./free-port";
import { keptSecret } from "./kept-secret";
import { commandOf, giveTo, type Launcher, launcherFor } from "./postgres-launcher";
import { Trouble } from "./trouble";

/** A PostgreSQL server of our own on the loopback address; `adminUrl` signs in as its superuser. */
export type EmbeddedServer = {
  adminUrl: string;
  /** False when the server already ran, left by a process that was killed or held by one that lives. */
  startedHere: boolean;
  /** Shuts down at once but in order, rolling back what is under way (at most 10 s). */
  stop(): Promise<void>;
};

const START_MS_MAX = 30_000;
const STOP_MS_MAX = 10_000;
const DURABLE = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
];
const THROWAWAY = [...DURABLE, "fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Starts the PostgreSQL that comes as an npm package on a free port, making its data folder the first time.
 * It runs as our child in the foreground, so it can be reaped and its folder used again after any crash. A
 * `throwaway` server does not wait for the disk. Throws Trouble when it cannot start.
 */
export async function startEmbedded(options: {
  folder: string;
  throwaway: boolean;
}): Promise<EmbeddedServer> {
  const { folder, throwaway } = options;
  const launcher = launcherFor(folder);
  const password = keptSecret(join(folder, "superuser-password"));
  const cluster = join(launcher.folder, "cluster");
  if (!existsSync(cluster)) createCluster({ launcher, cluster, password, throwaway });

  const running = await findRunning(cluster, password);
  if (running) return running;

  const port = await freePort();
  const logFile = join(launcher.folder, "log");
  const settings = throwaway ? THROWAWAY : DURABLE;
  const args = ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const { file, args: rest, as } = commandOf(launcher, "postgres", args);
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(file, rest, { ...as, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  child.on("error", () => {});
  closeSync(log);
  const adminUrl = urlOf(port, password);
  await untilReady(adminUrl, child, logFile);
  const stop = () => stopProcess(child.pid, cluster);
  return { adminUrl, startedHere: true, stop };
}

function urlOf(port: number | string, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Built beside its place and then moved, so that a killed `initdb` leaves nothing that looks like a database. */
function createCluster(wanted: {
  launcher: Launcher;
  cluster: string;
  password: string;
  throwaway: boolean;
}): void {
  const { launcher, cluster, password, throwaway } = wanted;
  const half = `${cluster}.new`;
  const passwordFile = join(launcher.folder, "initdb-password");
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(launcher, passwordFile);
  const where = ["-D", half, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"];
  const { file, args, as } = commandOf(launcher, "initdb", [
    ...where,
    ...language,
    ...(throwaway ? ["--no-sync"] : []),
  ]);
  const made = spawnSync(file, args, { ...as, cwd: "/", encoding: "utf8" });
  rmSync(passwordFile);
  if (made.status !== 0)
    throw new Trouble(`PostgreSQL could not make its data folder: ${lastLine(made.stderr)}`);
  renameSync(half, cluster);
}

/**
 * A killed supervisor leaves its server running; taking it over keeps the data whole. A lock file whose
 * process is gone, or now belongs to another program, is removed.
 */
async function findRunning(cluster: string, password: string): Promise<EmbeddedServer | null> {
  const lockFile = join(cluster, "postmaster.pid");
  for (let waitedMs = 0; existsSync(lockFile); waitedMs += 100) {
    const [pid = "", , , port = ""] = readFileSync(lockFile, "utf8").split("\n");
    const adminUrl = urlOf(port, password);
    if (await answersFrom(adminUrl, cluster)) {
      return {
        adminUrl,
        startedHere: false,
        stop: () => stopProcess(Number(pid), cluster),
      };
    }
    if (!isPostgres(Number(pid), cluster)) rmSync(lockFile, { force: true });
    else if (waitedMs > STOP_MS_MAX)
      throw new Trouble(`Process ${pid} holds the database in ${cluster}: end it first.`);
    else await pause(100);
  }
  return null;
}

function isPostgres(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answersFrom(url: string, cluster: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function untilReady(url: string, child: ChildProcess, logFile: string): Promise<void> {
  for (const deadline = Date.now() + START_MS_MAX; Date.now() < deadline; await pause(25)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (connected) return;
  }
  child.kill("SIGQUIT");
  throw new Trouble(`PostgreSQL did not start: ${lastLine(readFileSync(logFile, "utf8"))} (${logFile})`);
}

/** The lock file goes last, so its absence says "stopped" even for a server that is not our child. */
async function stopProcess(pid: number | undefined, cluster: string): Promise<void> {
  const lockFile = join(cluster, "postmaster.pid");
  if (pid === undefined || !existsSync(lockFile)) return;
  try {
    process.kill(pid, "SIGINT");
    for (let waitedMs = 0; existsSync(lockFile) && waitedMs < STOP_MS_MAX; waitedMs += 25) await pause(25);
    if (existsSync(lockFile)) process.kill(pid, "SIGQUIT");
  } catch {
    return;
  }
}

function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => /FATAL|error|could not|denied|No space/i.test(line)) ?? lines.at(-1) ?? "";
}
