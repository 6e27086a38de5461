import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor } from "@/lib/domain/actor";
import { storeBody, storeCycle, storeDocument, storePerson, storeReport } from "@/lib/testing/filing-rows";
import { listSteps } from "./queries";
import { type HistoryFilter, historyFilterSchema } from "./schema";

const filter = (given: Partial<Record<keyof HistoryFilter, string>>) => historyFilterSchema.parse(given);
let auditor: Actor;
let officer: Actor;
let kenyan: Actor;
let body: Awaited<ReturnType<typeof storeBody>>;

beforeAll(async () => {
  await testDatabase();
  const ids = await asSystem("test", async (scope) => {
    body = await storeBody(scope, [
      { iso2: "KE", country: "Kenya" },
      { iso2: "FR", country: "France" },
    ]);
    const { bodyId, mine, parliaments } = body;
    const document = await storeDocument(scope, { bodyId, code: "145R1", committeeId: mine });
    const cycleId = await storeCycle(scope, { bodyId, code: "149", documents: [document] });
    const officerId = await storePerson(scope, { side: "secretariat", roles: ["officer"] });
    for (const [nth, parliamentId] of parliaments.entries()) {
      const reportId = await storeReport(scope, {
        parliamentId,
        cycleId,
        document,
        row: { status: "open" },
      });
      // The last second of 15 September in Geneva, and the first of 16 September.
      const at = new Date(nth === 0 ? "2024-09-15T21:59:59Z" : "2024-09-15T22:00:00Z");
      const move = {
        subject: "report" as const,
        subjectId: reportId,
        parliamentId,
        from: "scheduled",
        to: "open",
      };
      await recordMoves(scope, { job: "open cycles" }, [{ ...move, step: "open", at }]);
    }
    return {
      officerId,
      kenyan: await storePerson(scope, {
        side: "parliament",
        roles: ["coordinator"],
        parliamentId: parliaments[0] ?? "",
      }),
      auditor: await storePerson(scope, { side: "audit", roles: ["auditor"] }),
    };
  });
  const minted = async (userId: string) => {
    const actor = await mintActor(userId);
    if (!actor) throw new Error("no actor");
    return actor;
  };
  officer = await minted(ids.officerId);
  auditor = await minted(ids.auditor);
  kenyan = await minted(ids.kenyan);
  await asSystem("test", (scope) =>
    recordMoves(scope, { actor: officer, role: "officer" }, [
      {
        subject: "event",
        subjectId: crypto.randomUUID(),
        step: "move",
        reason: "The hall is not free.",
        at: new Date("2024-09-17T08:00:00Z"),
      },
    ]),
  );
}, 60_000);

describe("the record of steps", () => {
  it("is read newest first, with who acted as what, for whom and why", async () => {
    const { steps, inAll } = await listSteps(officer, filter({}), "en");
    expect(inAll).toBe(3);
    expect(steps).toMatchObject([
      {
        subject: "event",
        step: "move",
        actedAs: "officer",
        reason: "The hall is not free.",
        parliament: null,
      },
      {
        step: "open",
        parliament: { iso2: "FR" },
        about: { code: "145R1" },
        who: null,
        actedAs: "open cycles",
      },
      { step: "open", parliament: { iso2: "KE" }, from: "scheduled", to: "open" },
    ]);
    expect(steps[0]?.who).toBe(officer.name);
  });

  it("counts days as Geneva does, both ends included", async () => {
    const days = async (since: string, until: string) =>
      (await listSteps(officer, filter({ since, until }), "en")).inAll;
    expect(await days("2024-09-15", "2024-09-15")).toBe(1);
    expect(await days("2024-09-16", "2024-09-16")).toBe(1);
    expect(await days("2024-09-15", "2024-09-17")).toBe(3);
  });

  it("leaves what its filters leave", async () => {
    const inAll = async (given: Parameters<typeof filter>[0]) =>
      (await listSteps(officer, filter(given), "en")).inAll;
    expect(await inAll({ subject: "report" })).toBe(2);
    expect(await inAll({ parliament: body.parliaments[0] ?? "" })).toBe(1);
    expect(await inAll({ step: "move" })).toBe(1);
    expect(await inAll({ about: crypto.randomUUID() })).toBe(0);
    expect(await inAll({ step: "'; drop table moves", subject: "nothing", since: "2024-02-30" })).toBe(3);
  });

  it("is whole for the auditor, and a parliament's own for a parliament", async () => {
    const all = await listSteps(auditor, filter({}), "en");
    expect(all.inAll).toBe(3);
    expect(all.steps[1]?.about.code).toBe("145R1");
    const own = await listSteps(kenyan, filter({}), "en");
    expect(own.steps.map(({ parliament }) => parliament?.iso2)).toEqual(["KE"]);
  });
});
