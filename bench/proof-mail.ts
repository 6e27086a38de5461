import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Child, startChild } from "@/bin/children";
import { closeAll, closeOnSignal, closingOnFailure, onClose } from "@/bin/closing";
import { openDatabase } from "@/bin/database";
import { childEnvironment, readSettings } from "@/bin/settings";
import { asSystem, closeDatabase } from "@/db/client";
import { freePort } from "@/db/free-port";
import { migrate } from "@/db/migrate";
import { mails } from "@/db/schema/outbox";
import { insertAll } from "@/db/seed/insert-all";
import { startMailServer, type TestMailServer } from "@/lib/testing/mail-server";

// `npm run proof:mail -- KILLS LETTERS`: kills the worker (SIGKILL) again and again while it sends to a real mail server,
// at moments spread over its work, then lets one finish. Each letter must arrive, always with the same content, and no
// kill may cost more than one copy too many.
const [KILLS = 100, LETTERS = 10 * KILLS] = process.argv.slice(2).map(Number);
const STRAGGLERS_MS_MAX = 300_000;

closeOnSignal();
await closingOnFailure(async () => {
  const server = await startMailServer();
  onClose(server.close);
  const environment = await prepare(server.url);
  let starts = 0;
  for (let kills = 0; kills < KILLS; kills++) {
    const before = server.taken.length;
    const worker = startWorker(environment);
    starts++;
    // From the first letter of this worker on, a little later each time: between the letter and its mark, and between two.
    while (server.taken.length === before && (await left()) > 0) await pause(2);
    await pause(kills % 25);
    worker.process.kill("SIGKILL");
    await worker.ended;
    if ((await left()) === 0) throw new Error("All is sent before the last kill: ask for more letters.");
  }
  const last = startWorker(environment);
  onClose(last.stop);
  for (const end = Date.now() + STRAGGLERS_MS_MAX; (await left()) > 0 && Date.now() < end; ) await pause(500);
  await closeAll(report(server, starts) ? 0 : 1);
});

async function prepare(mailUrl: string): Promise<Record<string, string>> {
  const dataFolder = `.data/proof-mail-${process.pid}`;
  const settings = readSettings({ DATA_DIR: dataFolder, PORT: String(await freePort()), DEMO: "0" });
  onClose(() => rm(dataFolder, { recursive: true, force: true }));
  const database = await openDatabase(settings, { throwaway: true });
  onClose(database.close);
  await migrate(database.ownerUrl);
  const environment = {
    ...childEnvironment(settings, database.appUrl),
    MAIL_URL: mailUrl,
    MAIL_FROM: "Operative <no-reply@operative.example>",
    LOG_LEVEL: "error",
  };
  Object.assign(process.env, environment);
  onClose(closeDatabase);
  const rows = Array.from({ length: LETTERS }, (_, nth) => ({
    key: `letter ${nth}`,
    letter: "digest" as const,
    email: `reader${nth}@people.example`,
    locale: "en" as const,
    subject: "What your parliament is asked to report",
    text: `Letter ${nth}`,
    html: `<p>Letter ${nth}</p>`,
    writtenAt: new Date(),
  }));
  await asSystem("proof of mail", (scope) => insertAll(scope, mails, rows));
  return environment;
}

function startWorker(environment: Record<string, string>): Child {
  return startChild(["bin/run.mjs", "bin/worker.ts"], environment);
}

async function left(): Promise<number> {
  return asSystem("proof of mail", async (scope) => {
    const { rows } = await scope.execute<{ n: number }>(
      sql`select count(*)::int as n from mails where sent_at is null and given_up_at is null`,
    );
    return rows[0]?.n ?? 0;
  });
}

function report({ taken }: TestMailServer, starts: number): boolean {
  const copies = Map.groupBy(taken, ({ messageId }) => messageId ?? "");
  const duplicates = taken.length - copies.size;
  const different = [...copies.values()].filter(
    (same) =>
      new Set(same.map(({ subject, text, html, to }) => JSON.stringify([subject, text, html, to]))).size > 1,
  ).length;
  const missing = LETTERS - copies.size;
  process.stdout.write(
    [
      `Letters: ${LETTERS}; workers killed: ${starts}; taken by the server: ${taken.length}`,
      `missing ${missing}, duplicates ${duplicates} (bound: ${starts}), with different content ${different}`,
      "",
    ].join("\n"),
  );
  return missing === 0 && different === 0 && duplicates <= starts;
}
