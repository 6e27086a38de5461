import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import {
  type ChainHead,
  type ChainLine,
  digestFault,
  faultOf,
  type HistoryFault,
  MOVE_FIELDS,
} from "@/lib/domain/history-chain";
import { isSignedByUs, type SignedDigest } from "./digest";

/** What a check of the whole history found. `faults` is in the order of chains and places, at most FAULTS_MAX;
 *  `digests` counts the signed digests that were held against it, and `forged` names the days of those whose
 *  signature is not ours. */
export type HistoryCheck = {
  moves: number;
  chains: number;
  digests: number;
  forged: string[];
  faults: HistoryFault[];
};

/** All that the check needs of a scope. */
type Reading = Pick<Scope, "execute">;

const FAULTS_MAX = 100;
const LINES_AT_ONCE = 20_000;
const utf8 = new TextEncoder();
const how = {
  hashOf: (text: string) => createHash("sha256").update(text, "utf8").digest("hex"),
  bytesOf: (text: string) => utf8.encode(text).length,
};

/** Reads every chain from its beginning, hashes each line anew, and holds the ends against the signed digests: those
 *  given, which may come from outside, and the newest. Must run in a scope that sees all moves. */
export async function checkHistory(scope: Reading, digests: readonly SignedDigest[]): Promise<HistoryCheck> {
  const faults: HistoryFault[] = [];
  let before: ChainHead | null = null;
  let moves = 0;
  let chains = 0;
  for (let page = await linesAfter(scope, null); page.length > 0; page = await linesAfter(scope, before)) {
    for (const line of page) {
      if (!line.link) continue;
      if (before?.chain !== line.link.chain) {
        before = null;
        chains++;
      }
      const fault: HistoryFault | null = faultOf(line, before, how);
      if (fault) faults.push(fault);
      before = line.link;
      moves++;
    }
  }
  for (const line of await linesWithoutLink(scope)) {
    const fault = faultOf(line, null, how);
    if (fault) faults.push(fault);
    moves++;
  }
  const ours = digests.filter(isSignedByUs);
  for (const { heads } of ours) faults.push(...(await faultsAtHeads(scope, heads)));
  const forged = digests.filter((digest) => !ours.includes(digest)).map(({ madeOn }) => madeOn);
  return { moves, chains, digests: ours.length, forged, faults: faults.slice(0, FAULTS_MAX) };
}

type Row = { [column: string]: string | number | null };

// The columns as text, exactly as the trigger of the migration wrote them into the hash.
const fieldsAsText = sql.raw(
  MOVE_FIELDS.map((name) =>
    name === "at" ? `(extract(epoch from m.at) * 1000000)::bigint::text as "at"` : `m.${name}::text`,
  ).join(", "),
);

async function linesAfter(scope: Reading, last: ChainHead | null): Promise<ChainLine[]> {
  const { rows } = await scope.execute<Row>(
    sql`select l.chain, l.position, l.hash, m.id is not null as there, ${fieldsAsText}
        from move_links l left join moves m on m.id = l.move_id
        where (l.chain, l.position) > (${last?.chain ?? ""}, ${last?.position ?? 0})
        order by l.chain, l.position limit ${LINES_AT_ONCE}`,
  );
  return rows.map((row) => ({
    link: { chain: String(row.chain), position: Number(row.position), hash: String(row.hash) },
    move: row.there ? moveOf(row) : null,
  }));
}

async function linesWithoutLink(scope: Reading): Promise<ChainLine[]> {
  const { rows } = await scope.execute<Row>(
    sql`select ${fieldsAsText} from moves m
        where not exists (select from move_links where move_id = m.id)
        order by m.sequence limit ${FAULTS_MAX}`,
  );
  return rows.map((row) => ({ link: null, move: moveOf(row) }));
}

function moveOf(row: Row): NonNullable<ChainLine["move"]> {
  const fields = MOVE_FIELDS.map((name) => (row[name] === null ? null : String(row[name])));
  return { id: String(row.id), chain: row.parliament_id ? String(row.parliament_id) : "body", fields };
}

async function faultsAtHeads(scope: Reading, heads: readonly ChainHead[]): Promise<HistoryFault[]> {
  const { rows } = await scope.execute<{ chain: string; hash: string | null }>(
    sql`select h.chain, l.hash from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h (chain text, position bigint)
        left join move_links l on l.chain = h.chain and l.position = h.position`,
  );
  const stored = new Map(rows.map(({ chain, hash }) => [chain, hash]));
  return heads.flatMap((head) => digestFault(head, stored.get(head.chain) ?? null) ?? []);
}
