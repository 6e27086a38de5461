import { Worker } from "node:worker_threads";
import type { ChildLimits, FromChild, ToChild } from "@/lib/uploads/child-messages";
import { readSource } from "@/lib/uploads/read-source";

// The process that reads one file for the worker (lib/uploads/read-in-child.ts) and ends.
process.once("message", async (task: ToChild) => {
  watch(task.limits);
  const onPage = (progress: Extract<FromChild, { progress: unknown }>["progress"]) => tell({ progress });
  tell({ outcome: await readSource(task.bytes, { ...task, onPage }) });
});

function tell(message: FromChild): void {
  process.send?.(message);
}

/** Ends this process from a thread of its own, which goes on when a file holds up everything else: at too much memory,
 *  of which the limit on the heap sees only a part, after too long, and when nobody waits for us any more. */
function watch({ memoryBytes, milliseconds }: ChildLimits): void {
  const code = `
    const parent = process.ppid;
    const until = Date.now() + ${milliseconds};
    setInterval(() => {
      if (process.memoryUsage.rss() > ${memoryBytes} || Date.now() > until || process.ppid !== parent)
        process.kill(process.pid, "SIGKILL");
    }, 50);`;
  new Worker(code, { eval: true }).unref();
}
