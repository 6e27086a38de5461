import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase } from "@/db/client";
import { JOBS } from "@/lib/jobs/jobs";
import { log } from "@/lib/log";

// The background half of Operative: goes through its jobs again and again, and stops between two of them.
const ROUND_SECONDS = 30;

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());

while (!ending.signal.aborted) {
  for (const job of JOBS) {
    if (ending.signal.aborted) break;
    await job.run().catch((error: unknown) => log.error("job failed", { job: job.name, error }));
  }
  await pause(ROUND_SECONDS * 1000, undefined, { signal: ending.signal }).catch(() => {});
}
await closeDatabase();
// The channel to the supervisor would otherwise keep the process alive.
process.exit(0);
