import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asSystem } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { testDatabase } from "@/db/testing";
import { signHistory } from "@/lib/jobs/sign-history";
import { verifyHistory } from "@/lib/jobs/verify-history";
import { storeBody } from "@/lib/testing/filing-rows";
import type { SignedDigest } from "./digest";
import { listDigests } from "./stored-digests";

let parliaments: string[];
/** Who may do anything, as a database administrator may. */
let insider: Client;

beforeAll(async () => {
  const urls = await testDatabase();
  const admin = new URL(inject("testServer").adminUrl);
  admin.pathname = new URL(urls.ownerUrl).pathname;
  insider = new Client({ connectionString: admin.href });
  await insider.connect();
  const body = await asSystem("test", (scope) =>
    storeBody(scope, [
      { iso2: "KE", country: "Kenya" },
      { iso2: "FR", country: "France" },
    ]),
  );
  parliaments = body.parliaments;
  for (let round = 0; round < 5; round++) await record([...parliaments, null], `round ${round}`);
  await signHistory();
});
afterAll(() => insider.end());

/** One transaction with a move for each parliament named, in that order. */
function record(of: (string | null)[], reason: string): Promise<void> {
  return asSystem("test", (scope) =>
    recordMoves(
      scope,
      { job: "test" },
      of.map((parliamentId) => ({
        subject: "report",
        subjectId: crypto.randomUUID(),
        step: "submit",
        parliamentId,
        reason: `${reason} – «سبب» \u{1F5F3}`,
        detail: { b: 1, a: ["é"] },
        at: new Date("2024-09-16T08:00:00.123Z"),
      })),
    ),
  );
}

/** What the check says after the insider's work, which is then undone. */
async function checkedAfter(tampering: string, kept: SignedDigest[] = []) {
  await insider.query("create temporary table kept_moves as table moves");
  await insider.query("create temporary table kept_links as table move_links");
  await insider.query("create temporary table kept_digests as table history_digests");
  await insider.query("set session_replication_role = replica");
  try {
    await insider.query(tampering);
    return await verifyHistory(kept);
  } finally {
    await insider.query(`delete from move_links; delete from moves; delete from history_digests;
      insert into moves select * from kept_moves;
      insert into move_links (move_id, parliament_id, position, hash) select move_id, parliament_id, position, hash from kept_links;
      insert into history_digests select * from kept_digests;
      drop table kept_moves, kept_links, kept_digests`);
    await insider.query("set session_replication_role = origin");
  }
}

const kenya = () => `parliament_id = '${parliaments[0]}'`;
const third = () => `(select move_id from move_links where ${kenya()} and position = 3)`;

describe("the history", () => {
  it("is whole as the product writes it, and its chains are those of the parliaments and of the body", async () => {
    expect(await verifyHistory([])).toMatchObject({
      moves: 15,
      chains: 3,
      digests: 1,
      forged: [],
      faults: [],
    });
  });

  it("does not fork when many write at once, in any order of chains", async () => {
    const [one = "", other = ""] = parliaments;
    const orders = [
      [one, other, null],
      [null, other, one],
      [other, one],
      [one, null],
    ];
    await Promise.all(
      Array.from({ length: 40 }, (_, nth) => record(orders[nth % orders.length] ?? [], `at once ${nth}`)),
    );
    const { moves, faults } = await verifyHistory([]);
    expect(faults).toEqual([]);
    expect(moves).toBe(15 + 100);
  });

  it("links nothing of a transaction that was rolled back", async () => {
    const { moves } = await verifyHistory([]);
    const failing = asSystem("test", async (scope) => {
      await recordMoves(scope, { job: "test" }, [
        { subject: "cycle", subjectId: crypto.randomUUID(), step: "open", at: new Date() },
      ]);
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await verifyHistory([])).toMatchObject({ moves, faults: [] });
  });

  it("names the first line that an insider changed, removed, added, swapped or gave away", async () => {
    const [, france] = parliaments;
    const cases: [string, string][] = [
      ["changed", `update moves set reason = 'nothing' where id = ${third()}`],
      ["changed", `update moves set at = at + interval '1 microsecond' where id = ${third()}`],
      ["changed", `update moves set detail = '{"a": ["é"], "b": 2}' where id = ${third()}`],
      ["changed", `update moves set parliament_id = '${france}' where id = ${third()}`],
      ["changed", `update move_links set hash = repeat('0', 64) where move_id = ${third()}`],
      ["missing", `delete from moves where id = ${third()}`],
    ];
    for (const [kind, tampering] of cases) {
      expect((await checkedAfter(tampering)).faults[0], tampering).toMatchObject({ kind, position: 3 });
    }
    const gone = `with gone as (delete from move_links where move_id = ${third()} returning move_id)
      delete from moves using gone where id = move_id`;
    expect((await checkedAfter(gone)).faults[0]).toMatchObject({ kind: "missing", position: 4 });
    const added = `insert into moves (subject, subject_id, step, acted_as, at)
      values ('report', gen_random_uuid(), 'accept', 'officer', now())`;
    expect((await checkedAfter(added)).faults[0]).toMatchObject({ kind: "not_linked" });
  });

  it("is held against a digest kept elsewhere, so that a chain cut short or written anew shows too", async () => {
    const [kept] = await asSystem("test", listDigests);
    if (!kept) throw new Error("no digest");
    const cut = `delete from move_links where ${kenya()} and position > 2; delete from moves where ${kenya()}
      and id not in (select move_id from move_links); delete from history_digests`;
    expect((await checkedAfter(cut, [kept])).faults).toMatchObject([{ kind: "cut_off", position: 5 }]);
    const anew = `update moves set reason = 'other' where id = ${third()}; delete from move_links where ${kenya()};
      delete from history_digests; select link_moves_from(0)`;
    expect((await checkedAfter(anew, [kept])).faults).toMatchObject([{ kind: "rewritten", position: 5 }]);
    expect((await verifyHistory([{ ...kept, heads: kept.heads.slice(1) }])).forged).toEqual([kept.madeOn]);
  });

  it("is signed once a day", async () => {
    await signHistory();
    expect(await asSystem("test", listDigests)).toHaveLength(1);
  });
});

it("takes no line of the chain from the roles that serve", async () => {
  const { rows } = await insider.query(
    `select privilege_type from information_schema.role_table_grants where table_name in ('move_links', 'history_digests')
     and grantee in ('operative_app', 'operative_worker') and privilege_type not in ('SELECT', 'INSERT')`,
  );
  expect(rows).toEqual([]);
});
