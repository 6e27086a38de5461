import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase } from "@/db/client";
import { listenForWork } from "@/db/work-signal";
import { type Job, LANES } from "@/lib/jobs/jobs";
import { log } from "@/lib/log";

// The background half of Operative: goes through the jobs of each lane at every signal, and every half minute for what
// the calendar brings; stops between two jobs.
const ROUND_SECONDS = 30;

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());

let signalled = new AbortController();
const onWork = () => {
  const woken = signalled;
  signalled = new AbortController();
  woken.abort();
};

async function keepDoing(jobs: readonly Job[]): Promise<void> {
  while (!ending.signal.aborted) {
    // Taken before the work: a signal that comes meanwhile starts the next round at once.
    const { signal } = signalled;
    for (const job of jobs) {
      if (ending.signal.aborted) return;
      await job
        .run(ending.signal)
        .catch((error: unknown) => log.error("job failed", { job: job.name, error }));
    }
    const woken = AbortSignal.any([ending.signal, signal]);
    await pause(ROUND_SECONDS * 1000, undefined, { signal: woken }).catch(() => {});
  }
}

await Promise.all([...Object.values(LANES).map(keepDoing), listenForWork(onWork, ending.signal)]);
await closeDatabase();
// The channel to the supervisor would otherwise keep the process alive.
process.exit(0);
