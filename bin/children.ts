import { type ChildProcess, spawn } from "node:child_process";

const FOLLOW_PARENT = `
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGTERM"), 1000).unref();`;
/** Loaded by each child, and by theirs, so that nothing goes on without us when we are killed. */
const PRELOAD = `data:text/javascript,${encodeURIComponent(FOLLOW_PARENT)}`;
const STOP_MS_MAX = 10_000;

/** A running child; `ended` gives its exit code, or null after a signal. */
export type Child = { process: ChildProcess; ended: Promise<number | null>; stop: () => Promise<void> };

/**
 * Starts a Node script beside us. It stands in a process group of its own, so that Ctrl-C in the terminal
 * reaches us alone and we can stop our children in order.
 */
export function startChild(args: readonly string[], environment: Record<string, string>): Child {
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", PRELOAD, ...args], {
    env: { ...inherited, ...environment },
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const tooLong = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX);
    await ended;
    clearTimeout(tooLong);
  };
  return { process: child, ended, stop };
}

const KEPT_CHARACTERS_MAX = 20_000;

/** The end of what the child has said, for showing it when the child fails. */
export function collectOutput(child: Child): () => string {
  let said = "";
  const keep = (text: Buffer) => {
    said = (said + text).slice(-KEPT_CHARACTERS_MAX);
  };
  child.process.stdout?.on("data", keep);
  child.process.stderr?.on("data", keep);
  return () => said.trim();
}

/** Shows what the child says from now on. */
export function showOutput(child: Child): void {
  child.process.stdout?.pipe(process.stdout, { end: false });
  child.process.stderr?.pipe(process.stderr, { end: false });
}
