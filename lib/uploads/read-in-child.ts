import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import type { Result } from "@/lib/domain/result";
import { refuse } from "@/lib/domain/result";
import type { SourceRefusal } from "@/lib/domain/source-kinds";
import type { ChildLimits, FromChild, ToChild } from "./child-messages";
import type { Progress } from "./pdf/read-pdf";
import type { ReadSource } from "./read-source";

/** Ten times what the largest file of the corpus takes on a slow machine. */
export const CHILD_LIMITS: ChildLimits = { memoryBytes: 1024 * 1024 * 1024, milliseconds: 60_000 };
const HEAP_MB = 512;
/** Node, our launcher and the file that it bundles and runs. */
const READER = ["bin/run.mjs", "bin/read-source.ts"];

/** Reads a file in a process of its own, which knows no password and no address of ours and is killed when it takes
 *  more than its limits or when `ending` says so (then null). Whatever the file does to it, the caller goes on. */
export async function readInChild(
  task: Omit<ToChild, "limits">,
  options: { onProgress: (progress: Progress) => void; ending?: AbortSignal; limits?: ChildLimits },
): Promise<Result<ReadSource, SourceRefusal> | null> {
  const limits = options.limits ?? CHILD_LIMITS;
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...READER], {
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const timeUp = AbortSignal.timeout(limits.milliseconds);
  const stop = AbortSignal.any([timeUp, ...(options.ending ? [options.ending] : [])]);
  const kill = () => child.kill("SIGKILL");
  stop.addEventListener("abort", kill, { once: true });
  try {
    const outcome = await outcomeOf(child, { ...task, limits }, options.onProgress);
    if (options.ending?.aborted) return null;
    return outcome ?? refuse(timeUp.aborted ? "reading_out_of_time" : "reading_broke_off");
  } finally {
    stop.removeEventListener("abort", kill);
    kill();
  }
}

/** What the child says at the end, or null where it ends before. */
function outcomeOf(
  child: ChildProcess,
  task: ToChild,
  onProgress: (progress: Progress) => void,
): Promise<Result<ReadSource, SourceRefusal> | null> {
  return new Promise((resolve) => {
    child.on("message", (message: FromChild) => {
      if ("outcome" in message) resolve(message.outcome);
      else onProgress(message.progress);
    });
    child.once("error", () => resolve(null));
    child.once("exit", () => resolve(null));
    child.send(task, () => {
      // A child that is gone before it has heard ends above.
    });
  });
}
