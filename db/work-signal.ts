import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { env } from "@/lib/env";
import type { Scope } from "./client";

const CHANNEL = "operative_work";
const RECONNECT_MS = 5000;

/** Tells the worker, when this transaction commits, that there is something to do; without it the worker finds the
 *  work at its next round. Many calls in one transaction are one signal. */
export async function wakeWorker(scope: Scope): Promise<void> {
  await scope.execute(sql`select pg_notify(${CHANNEL}, '')`);
}

/** Calls `onWork` at each signal until `ending`, on a connection of its own that is opened again when it breaks. */
export async function listenForWork(onWork: () => void, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const client = new Client({
      connectionString: env().DATABASE_URL,
      application_name: "operative listener",
    });
    await heard(client, onWork, ending).catch(() => {
      // Signals only save time: what was missed meanwhile is found at the next round.
    });
    await client.end().catch(() => {});
    await pause(RECONNECT_MS, undefined, { signal: ending }).catch(() => {});
  }
}

async function heard(client: Client, onWork: () => void, ending: AbortSignal): Promise<void> {
  const broken = new Promise<void>((resolve) => {
    client.once("error", () => resolve());
    client.once("end", () => resolve());
    ending.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", onWork);
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  await broken;
}
