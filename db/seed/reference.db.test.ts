import { count } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "../client";
import { events, groupMembers, memberships, organs, parliaments, sources } from "../schema/reference";
import { testDatabase } from "../testing";
import { idOf } from "./ids";
import { loadReference } from "./reference";

beforeAll(async () => {
  await testDatabase();
  await loadReference();
}, 60_000);

const rowCount = (table: typeof parliaments | typeof events | typeof groupMembers) =>
  asSystem("test", async (scope) => (await scope.select({ n: count() }).from(table))[0]?.n);

describe("the reference data", () => {
  it("holds the parliaments on record, 189 group memberships and every Assembly from the 100th", async () => {
    expect(await rowCount(parliaments)).toBe(184);
    expect(await rowCount(groupMembers)).toBe(189);
    expect(await rowCount(events)).toBe(58);
  });

  it("loads twice without a change", async () => {
    const all = () =>
      asSystem("test", async (scope) => ({
        parliaments: await scope.select().from(parliaments).orderBy(parliaments.iso2),
        memberships: await scope.select().from(memberships).orderBy(memberships.id),
      }));
    const before = await all();
    await loadReference();
    expect(await all()).toEqual(before);
  });

  it("names only sources that are on record or plain addresses", async () => {
    const { known, rows } = await asSystem("test", async (scope) => ({
      known: (await scope.select({ id: sources.id }).from(sources)).map(({ id }) => id),
      rows: await scope.select({ provenance: parliaments.provenance }).from(parliaments),
    }));
    const named = rows.flatMap(({ provenance }) => provenance.sources);
    expect(named.length).toBeGreaterThan(184);
    expect(named.filter((id) => !known.includes(id) && !URL.canParse(id))).toEqual([]);
  });

  it("dates the admission of those who joined lately", async () => {
    const joined = await asSystem("test", (scope) =>
      scope.select({ id: memberships.parliamentId, on: memberships.joinedOn }).from(memberships),
    );
    const on = (iso2: string) => joined.find(({ id }) => id === idOf(`parliament:${iso2}`))?.on;
    expect(on("BN")).toBe("2025-10-19");
    expect(on("FR")).toBeNull();
  });

  it("gives the main organs a name in each language", async () => {
    const rows = await asSystem("test", (scope) => scope.select().from(organs));
    const committee = rows.find(({ code }) => code === "sc-democracy-human-rights");
    expect(Object.keys(committee?.name ?? {}).sort()).toEqual(["ar", "en", "es", "fr"]);
  });
});
