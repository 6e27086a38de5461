import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { closeAll, closeOnSignal, closingOnFailure, onClose } from "@/bin/closing";
import { asSystem, closeDatabase } from "@/db/client";
import { ensureDatabase } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { recordMoves } from "@/db/moves";
import { loadReference } from "@/db/seed/reference";
import { checkHistory } from "@/lib/history/check";
import type { SignedDigest } from "@/lib/history/digest";
import { listDigests } from "@/lib/history/stored-digests";
import { signHistory } from "@/lib/jobs/sign-history";
import { verifyHistory } from "@/lib/jobs/verify-history";
import { randomFrom, TAMPERINGS } from "./tamperings";

// `npm run proof:history -- [MOVES] [TAMPERINGS]`: many moves written at once by as many connections as the web process
// has, which must give no false alarm, and then one tampering after another by a superuser, each of which must be found.
const [moves = 100_000, tamperings = 1_000] = process.argv.slice(2).map(Number);
const FOLDER = `.data/proof-history-${process.pid}`;
const WRITERS = 10;
const say = (line: string) => process.stdout.write(`${line}\n`);

closeOnSignal();
await closingOnFailure(async () => {
  onClose(() => rm(FOLDER, { recursive: true, force: true }));
  const server = await startEmbedded({ folder: FOLDER, throwaway: true });
  onClose(server.stop);
  const { ownerUrl, appUrl } = await ensureDatabase(server.adminUrl, {
    name: "operative",
    passwords: { ownerPassword: password(), appPassword: password() },
  });
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: "only for this proof: thirty-two characters",
  });
  await migrate(ownerUrl);
  await loadReference();
  onClose(closeDatabase);
  const insider = await superuser(server.adminUrl);
  onClose(() => insider.end());
  const { rows } = await insider.query<{ id: string }>("select id from parliaments order by iso2");
  const chains = [...rows.map(({ id }) => id), null];

  await insider.query("alter table moves disable trigger link_at_commit");
  const unlinked = await writeMoves(Math.ceil(moves / 10), chains);
  await insider.query("truncate moves, move_links");
  await insider.query("alter table moves enable trigger link_at_commit");
  const linked = await writeMoves(moves, chains);
  say(
    `${moves} moves by ${WRITERS} writers in ${chains.length} chains: ${linked.toFixed(0)} a second, ${(unlinked / linked).toFixed(2)} times the cost of moves without a chain`,
  );

  // A table that was just filled has no statistics, and the check would be planned without them.
  await insider.query("analyze");
  await signHistory();
  const startedAt = performance.now();
  const whole = await verifyHistory([]);
  say(
    `checked ${whole.moves} moves in ${Math.round(performance.now() - startedAt)} ms: ${whole.faults.length} false alarms`,
  );
  const [kept] = await asSystem("proof", listDigests);
  const { found, missed } = await tamper(insider, kept ? [kept] : []);
  say(`${found} of ${tamperings} tamperings found, the first bad line named in each`);
  for (const line of missed) say(`  MISSED: ${line}`);
  const isProven = whole.faults.length === 0 && whole.moves === moves && found === tamperings;
  await closeAll(isProven ? 0 : 1);
});

function password(): string {
  return randomBytes(16).toString("hex");
}

async function superuser(adminUrl: string): Promise<Client> {
  const url = new URL(adminUrl);
  url.pathname = "operative";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** Moves a second, written one to four in a transaction over chains in any order. */
async function writeMoves(count: number, chains: readonly (string | null)[]): Promise<number> {
  const random = randomFrom(149);
  let left = count;
  const startedAt = performance.now();
  const writer = async () => {
    while (left > 0) {
      const size = Math.min(left, 1 + random(4));
      left -= size;
      const steps = Array.from({ length: size }, () => ({
        subject: "report" as const,
        subjectId: crypto.randomUUID(),
        step: "submit",
        from: "drafting",
        to: "submitted",
        parliamentId: chains[random(chains.length)] ?? null,
        reason: `Reason ${random(1_000_000)} – سبب`,
        detail: { version: random(9), receipt: `IPU-${random(1_000)}` },
        at: new Date(),
      }));
      await asSystem("proof", (scope) => recordMoves(scope, { job: "proof" }, steps));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return (count * 1000) / (performance.now() - startedAt);
}

/** One tampering at a time, checked in the insider's own transaction and then undone. */
async function tamper(insider: Client, kept: SignedDigest[]): Promise<{ found: number; missed: string[] }> {
  const random = randomFrom(1889);
  const missed: string[] = [];
  for (let nth = 0; nth < tamperings; nth++) {
    const { name, statements } = TAMPERINGS[nth % TAMPERINGS.length]?.(random) ?? {
      name: "",
      statements: [],
    };
    await insider.query("begin");
    await insider.query("set local session_replication_role = replica");
    let touched = 0;
    for (const statement of statements) touched += (await insider.query(statement)).rowCount ?? 0;
    const { faults } = await checkHistory(drizzle({ client: insider }), kept);
    await insider.query("rollback");
    const [first] = faults;
    const isNamed = first !== undefined && (first.position !== null || first.moveId !== null);
    if (touched === 0 || !isNamed) missed.push(`${name} (${touched} rows)`);
  }
  return { found: tamperings - missed.length, missed };
}
