import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inScopeOf } from "@/db/client";
import { loadDemo } from "@/db/seed/demo";
import { coordinatorId } from "@/db/seed/demo-people";
import { idOf } from "@/db/seed/ids";
import { loadReference } from "@/db/seed/reference";
import { testDatabase } from "@/db/testing";
import { mintActor } from "./mint-actor";

beforeAll(async () => {
  await testDatabase();
  await loadReference();
  await loadDemo("no password");
}, 120_000);

const PEOPLE = {
  parliament: coordinatorId("KE"),
  officer: idOf("user:officer@ipu.example"),
  administrator: idOf("user:administrator@ipu.example"),
  committeeChair: idOf("user:committee.chair@ipu.example"),
  groupChair: idOf("user:group.chair@ipu.example"),
  auditor: idOf("user:auditor@ipu.example"),
};
type Person = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Person[];

/** How many rows of a table Postgres shows to a person with no filter at all: those of Kenya, and all others. */
async function shown(person: Person, table: string): Promise<{ kenyan: number; others: number }> {
  const actor = await mintActor(PEOPLE[person]);
  if (!actor) throw new Error(`${person} has no account`);
  const { rows } = await inScopeOf(actor, (scope) =>
    scope.execute<{ kenyan: number; others: number }>(
      sql`select count(*) filter (where parliament_id = ${idOf("parliament:KE")})::int as kenyan,
        count(*) filter (where parliament_id <> ${idOf("parliament:KE")})::int as others
        from ${sql.identifier(table)}`,
    ),
  );
  return rows[0] ?? { kenyan: -1, others: -1 };
}

describe("the wall, whatever a query forgets", () => {
  it.each(["draft_fields", "measures", "measure_tasks", "evidence"])(
    "shows working text in %s to its own parliament alone",
    async (table) => {
      const own = await shown("parliament", table);
      expect(own.kenyan).toBeGreaterThan(0);
      expect(own.others).toBe(0);
      for (const person of EVERYBODY.filter((each) => each !== "parliament")) {
        expect(await shown(person, table), person).toEqual({ kenyan: 0, others: 0 });
      }
    },
  );

  it.each(["report_versions", "tasks"])(
    "shows %s to their parliament, the secretariat and the chair",
    async (table) => {
      expect((await shown("parliament", table)).others).toBe(0);
      for (const person of ["officer", "administrator", "committeeChair"] as const) {
        expect((await shown(person, table)).others, person).toBeGreaterThan(0);
      }
      expect(await shown("groupChair", table)).toEqual({ kenyan: 0, others: 0 });
      expect(await shown("auditor", table)).toEqual({ kenyan: 0, others: 0 });
    },
  );

  it("shows a parliament the moves and filing states of no other", async () => {
    expect((await shown("parliament", "moves")).others).toBe(0);
    expect((await shown("parliament", "reports")).others).toBe(0);
    expect((await shown("groupChair", "reports")).kenyan).toBeGreaterThan(0);
  });
});
