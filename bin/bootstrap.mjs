// What has to happen on the Node of the system before anything is installed: built-in modules only, and nothing that
// an old Node cannot even load, so that it can be told to be too old.
import { spawn, spawnSync } from "node:child_process";
import fs, { existsSync, readFileSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { step } from "./progress.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NODE_TO_START = [20, 19];
const NODE_TO_RUN = [22, 19];
const INSTALL_BYTES = 2_000_000_000;

/** Prints one line that says what to do, and ends. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Makes the project runnable: checks Node and installs the packages of the lock file unless they are there. */
export async function prepare() {
  process.chdir(ROOT);
  if (!isAtLeast(process.versions.node, NODE_TO_START)) {
    giveUp(
      `Operative needs Node ${NODE_TO_START.join(".")} or later and this is ${process.versions.node}: install a newer Node.`,
    );
  }
  if (isInstalled()) return;
  const { bavail, bsize } = fs.statfsSync(ROOT);
  if (bavail * bsize < INSTALL_BYTES)
    giveUp("The disk is nearly full: the packages and the build need 2 GB.");
  await step("Installing packages", install);
}

/** The Node that the project runs on: the one among its packages or, where there is none, a system's new enough. */
export function projectNode() {
  const packaged = `${ROOT}node_modules/.bin/node`;
  if (existsSync(packaged) && spawnSync(packaged, ["--version"]).status === 0) return realpathSync(packaged);
  if (isAtLeast(process.versions.node, NODE_TO_RUN)) return realpathSync(process.execPath);
  return giveUp(`No Node comes packaged for this machine: install Node ${NODE_TO_RUN.join(".")} or later.`);
}

/** npm passes signals on to a shell that keeps them for itself, so under npm the end of that shell is our signal. */
export function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.kill(process.pid, "SIGTERM"), 500).unref();
}

/** Runs a Node script in a child, passes signals on to it, and ends as it ends. */
export function handOver(node, args) {
  const child = spawn(node, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function isAtLeast(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Compares what npm says it installed with the lock file; packages for other machines may be missing. */
function isInstalled() {
  try {
    const wanted = packagesOf("package-lock.json");
    const there = packagesOf("node_modules/.package-lock.json");
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === "" || (there[path] ? there[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(`${ROOT}${lockFile}`, "utf8")).packages;
}

/** Errors alone are shown: npm would warn that the Node of the system is old, which is why we bring our own. */
function install() {
  const args = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const script = process.env.npm_execpath;
  const [file, ...before] = script?.endsWith("js") ? [process.execPath, script] : ["npm"];
  return new Promise((resolve) => {
    let said = "";
    const npm = spawn(file, [...before, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    npm.stdout.on("data", (text) => (said += text));
    npm.stderr.on("data", (text) => (said += text));
    npm.on("error", () => giveUp("npm is missing: install it together with Node."));
    npm.on("exit", (code) => {
      if (code === 0) resolve();
      else
        giveUp(`\n${said.trim()}\nThe packages could not be installed: check the network, then start again.`);
    });
  });
}
