import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { reports } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor } from "@/lib/domain/actor";
import { keysOf } from "@/lib/domain/keys-of";
import type { ReportContent } from "@/lib/domain/report-content";
import { PROGRESS } from "@/lib/domain/statuses";
import {
  anEmptyContent,
  type StoredDocument,
  storeBody,
  storeCycle,
  storeDocument,
  storePerson,
  storeReport,
  storeTasks,
} from "@/lib/testing/filing-rows";
import { anyReport } from "@/lib/testing/makers";
import { findFigureRows, ROWS_ON_PAGE } from "./figure-rows";
import { findDashboard } from "./queries";
import { type DashboardAsked, DIMENSIONS, type FigureFilter } from "./schema";

const COUNTRIES = [
  "Kenya",
  "Åland",
  "Zambia",
  "Austria",
  "Éire",
  "Estonia",
  "Chad",
  "Ivoria",
  "Togo",
  "Oman",
];

let officer: Actor;
let stored: {
  parliaments: string[];
  north: string;
  south: string;
  documents: StoredDocument[];
  cycles: string[];
};

beforeAll(async () => {
  await testDatabase();
  stored = await asSystem("test", async (scope) => {
    const body = await storeBody(
      scope,
      COUNTRIES.map((country, nth) => ({ iso2: `X${nth}`, country })),
    );
    const { bodyId, mine, other } = body;
    const documents = [
      await storeDocument(scope, { bodyId, code: "145R1", committeeId: mine }),
      await storeDocument(scope, { bodyId, code: "139R1", committeeId: other }),
    ];
    const closedAt = new Date("2024-01-31T00:00:00Z");
    const cycles = [
      await storeCycle(scope, { bodyId, code: "open", documents }),
      await storeCycle(scope, { bodyId, code: "closed", documents, closedAt }),
    ];
    await storeAnyReports(scope, { parliaments: body.parliaments, documents, cycles });
    return { ...body, documents, cycles };
  });
  const userId = await asSystem("test", (scope) =>
    storePerson(scope, { side: "secretariat", roles: ["officer"] }),
  );
  const minted = await mintActor(userId);
  if (!minted) throw new Error("no actor");
  officer = minted;
}, 60_000);

/** Reports in any state that the workflow can leave, for most parliaments; the last two are asked nothing. */
async function storeAnyReports(
  scope: Parameters<typeof storeReport>[0],
  given: { parliaments: string[]; documents: StoredDocument[]; cycles: string[] },
): Promise<void> {
  const asked = given.parliaments.slice(0, -2);
  const states = fc.sample(anyReport, { numRuns: 200, seed: 149 });
  const progress = fc.sample(fc.constantFrom(...PROGRESS), { numRuns: 400, seed: 145 });
  for (const parliamentId of asked) {
    for (const document of given.documents) {
      const taskIds = await storeTasks(scope, { document, parliamentId });
      for (const cycleId of given.cycles) {
        const state = states.pop();
        if (!state || (states.length % 7 === 0 && cycleId !== given.cycles[0])) continue;
        const answers: ReportContent["answers"] = taskIds
          .slice(states.length % 3 === 0 ? 1 : 0)
          .map((taskId) => ({
            taskId,
            commitmentId: "",
            progress: progress.pop() ?? "planned",
            answer: "",
            reason: "",
          }));
        const nil = states.length % 5 === 0 ? ({ kind: "no_change", reason: "" } as const) : null;
        const isFiled = state.firstSubmittedOn !== null;
        await storeReport(scope, {
          parliamentId,
          cycleId,
          document,
          row: {
            status: state.status,
            allReserved: state.allReserved,
            extendedDueOn: state.extendedDueOn,
            firstSubmittedOn: state.firstSubmittedOn,
            acceptedVersion: state.acceptedVersionStands ? 1 : null,
          },
          versions: isFiled ? [anEmptyContent({ answers, nil })] : [],
        });
      }
    }
  }
}

const chosenFrom = (values: () => string[]) =>
  fc.nat().map((nth) => ["", ...values()][nth % (values().length + 1)] ?? "");
const anyFilter: fc.Arbitrary<FigureFilter> = fc.record({
  cycle: chosenFrom(() => [...stored.cycles, "all"]),
  document: chosenFrom(() => stored.documents.map(({ id }) => id)),
  group: chosenFrom(() => [stored.north, stored.south, "none"]),
  parliament: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    chosenFrom(() => stored.parliaments),
  ),
  commitment: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    chosenFrom(() => stored.documents.flatMap(({ commitments }) => commitments)),
  ),
});
const anyAsked: fc.Arbitrary<DashboardAsked> = fc
  .tuple(anyFilter, fc.constantFrom(...DIMENSIONS))
  .map(([filter, by]) => ({ ...filter, by, page: 1 }));

describe("the dashboard under any filter", () => {
  it("has parts that sum to the whole; by group only the groups overlap", async () => {
    await fc.assert(
      fc.asyncProperty(anyAsked, async (asked) => {
        const { total, parts, partsInAll } = await findDashboard(officer, asked, "en");
        expect(parts).toHaveLength(partsInAll);
        for (const figure of keysOf(total)) {
          const sum = parts.reduce((sofar, part) => sofar + part.figures[figure], 0);
          if (asked.by === "group" && asked.group === "") expect(sum).toBeGreaterThanOrEqual(total[figure]);
          else expect(sum).toBe(total[figure]);
        }
        expect(total.asked).toBe(total.owed + total.reserved + total.excused);
        expect(total.owed).toBe(total.answered + total.awaited + total.silent);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the total of a group as the figures of that group alone", async () => {
    const filter = { cycle: "all", document: "", group: "", parliament: "", commitment: "", page: 1 };
    const { parts } = await findDashboard(officer, { ...filter, by: "group" }, "en");
    expect(parts.map(({ id }) => id)).toEqual([stored.north, stored.south, "none"]);
    for (const part of parts) {
      const alone = await findDashboard(officer, { ...filter, by: "document", group: part.id }, "en");
      expect(alone.total).toEqual(part.figures);
      expect(alone.parliamentsAsked).toBe(part.parliamentsAsked);
    }
  });

  it("opens exactly the rows that each figure counts, for the whole and for a part", async () => {
    await fc.assert(
      fc.asyncProperty(anyAsked, fc.nat(), async (asked, nth) => {
        const { total, parts, parliamentsAsked, onRecord } = await findDashboard(officer, asked, "en");
        const unit = asked.by === "commitment" ? "tasks" : "reports";
        const rows = (filter: FigureFilter, figure: keyof typeof total | "not_asked") =>
          findFigureRows(officer, { ...filter, unit, figure, page: 1 }, "en");
        const part = parts[nth % Math.max(1, parts.length)];
        for (const figure of keysOf(total)) {
          const opened = await rows(asked, figure);
          expect(opened.count).toBe(total[figure]);
          expect(opened.rows).toHaveLength(Math.min(ROWS_ON_PAGE, total[figure]));
          if (!part) continue;
          const ofPart = await rows({ ...asked, [asked.by]: part.id }, figure);
          expect(ofPart.count).toBe(part.figures[figure]);
        }
        expect((await rows(asked, "not_asked")).count).toBe(onRecord - parliamentsAsked);
        if (!part) return;
        const notAsked = await rows({ ...asked, [asked.by]: part.id }, "not_asked");
        expect(notAsked.count).toBe(part.onRecord - part.parliamentsAsked);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("agrees with figures counted in SQL alone", async () => {
    const cycleId = stored.cycles[0] ?? "";
    const asked = {
      cycle: cycleId,
      document: "",
      group: stored.north,
      parliament: "",
      commitment: "",
      page: 1,
    };
    const { total } = await findDashboard(officer, { ...asked, by: "document" }, "en");
    const due = sql`coalesce(extended_due_on, '2024-09-30')`;
    const { rows } = await asSystem("test", (scope) =>
      scope.execute(sql`with standing as (
          select *, not all_reserved and status <> 'excused' as owed from ${reports}
          where cycle_id = ${cycleId}
            and parliament_id in (select parliament_id from group_members where group_id = ${stored.north}))
        select count(*)::int as asked,
          (count(*) filter (where owed))::int as owed,
          (count(*) filter (where all_reserved))::int as reserved,
          (count(*) filter (where not all_reserved and status = 'excused'))::int as excused,
          (count(*) filter (where owed and first_submitted_on is not null))::int as answered,
          (count(*) filter (where owed and first_submitted_on <= ${due}))::int as "onTime",
          (count(*) filter (where owed and first_submitted_on > ${due}))::int as late,
          (count(*) filter (where owed and first_submitted_on is not null
             and accepted_version = submitted_version and status <> 'returned'))::int as accepted,
          (count(*) filter (where owed and first_submitted_on is null and status <> 'closed'))::int as awaited,
          (count(*) filter (where owed and first_submitted_on is null and status = 'closed'))::int as silent,
          (count(*) filter (where owed and first_submitted_on is null
             and status in ('submitted', 'returned', 'accepted')))::int as unconfirmed
        from standing`),
    );
    expect(total.asked).toBeGreaterThan(5);
    expect(total).toEqual(rows[0]);
  });
});

describe("the dashboard", () => {
  const everything = { cycle: "", document: "", group: "", parliament: "", commitment: "", page: 1 };

  it("shows the open cycle unless another is asked for", async () => {
    const { asked } = await findDashboard(officer, { ...everything, by: "document" }, "en");
    expect(asked.cycle).toBe(stored.cycles[0]);
  });

  it("lists parliaments by the reader's alphabet, those not asked among them, and never by size", async () => {
    const { parts, onRecord } = await findDashboard(officer, { ...everything, by: "parliament" }, "en");
    expect(parts.map(({ name }) => name.text)).toEqual(COUNTRIES.toSorted(new Intl.Collator("en").compare));
    expect(parts.filter(({ parliamentsAsked }) => parliamentsAsked === 0)).toHaveLength(2);
    expect(onRecord).toBe(10);
  });

  it("tells of a change at once, although it remembers what it worked out", async () => {
    const figures = async () => (await findDashboard(officer, { ...everything, by: "document" }, "en")).total;
    const [before, again] = [await figures(), await figures()];
    expect(again).toBe(before);
    const [one] = await asSystem("test", (scope) =>
      scope
        .select({ id: reports.id, status: reports.status })
        .from(reports)
        .where(eq(reports.status, "open")),
    );
    if (!one) throw new Error("no open report");
    const change = (status: "excused" | "open") =>
      asSystem("test", (scope) => scope.update(reports).set({ status }).where(eq(reports.id, one.id)));
    await change("excused");
    const during = await figures();
    await change("open");
    expect(during.excused - before.excused).toBeLessThanOrEqual(1);
    expect(during).not.toBe(before);
    expect(await figures()).toEqual(before);
  });

  it("shows a chair who is in charge of nothing no figure at all", async () => {
    const userId = await asSystem("test", (scope) =>
      storePerson(scope, { side: "chairs", roles: ["group_chair"] }),
    );
    const chair = await mintActor(userId);
    if (!chair) throw new Error("no actor");
    const { total } = await findDashboard(chair, { ...everything, by: "document" }, "en");
    expect(total.asked).toBe(0);
  });

  it("of a cycle that does not exist is all zero", async () => {
    const asked = { ...everything, cycle: "0198f3a0-0000-7000-8000-000000000001", by: "document" as const };
    expect((await findDashboard(officer, asked, "en")).total.asked).toBe(0);
  });
});
