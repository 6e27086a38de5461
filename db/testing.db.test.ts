import type { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { connected } from "./databases";
import { migrate } from "./migrate";
import { testDatabase } from "./testing";

let ownerUrl = "";
let appUrl = "";
beforeAll(async () => {
  ({ ownerUrl, appUrl } = await testDatabase());
});

const asApp = <Value>(work: (client: Client) => Promise<Value>) => connected(appUrl, work);

describe("the database of a test", () => {
  test("serves the application role, which owns nothing and passes no policy", async () => {
    const { rows } = await asApp((client) =>
      client.query(
        `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolinherit,
                (select count(*)::int from pg_class where relowner = r.oid) as owned
           from pg_roles r where rolname = current_user`,
      ),
    );
    expect(rows).toEqual([
      {
        rolname: "operative_app",
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolinherit: false,
        owned: 0,
      },
    ]);
  });

  test("lets the application become the worker and never the owner", async () => {
    await asApp((client) => client.query("set role operative_worker"));
    await expect(asApp((client) => client.query("set role operative_owner"))).rejects.toThrow(
      "permission denied",
    );
  });

  test("is migrated once, however many processes start together", async () => {
    await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
    const { rows } = await connected(ownerUrl, (client) =>
      client.query("select count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations"),
    );
    expect(rows).toEqual([{ once: true }]);
  });

  test("belongs to one file: another one gets another database", async () => {
    const other = await testDatabase();
    expect(other.appUrl).not.toBe(appUrl);
  });

  test("sorts names as people do, accents beside their letters", async () => {
    const { rows } = await asApp((client) =>
      client.query("select name from (values ('Zambia'), ('Éthiopie'), ('estonie')) v(name) order by name"),
    );
    expect(rows.map((row) => row.name)).toEqual(["estonie", "Éthiopie", "Zambia"]);
  });
});
