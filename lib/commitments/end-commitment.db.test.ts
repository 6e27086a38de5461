import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { moves } from "@/db/schema/history";
import { notices } from "@/db/schema/outbox";
import { reports } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import { findDashboard } from "@/lib/dashboard/queries";
import { type DashboardAsked, dashboardSchema } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
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
import { endCommitment } from "./end-commitment";
import { findCommitmentToEnd } from "./queries";
import { endCommitmentSchema } from "./schema";

let officer: Actor;
let administrator: Actor;
let kenyan: Actor;
let body: Awaited<ReturnType<typeof storeBody>>;
let nth = 0;

beforeAll(async () => {
  await testDatabase();
  const ids = await asSystem("test", async (scope) => {
    body = await storeBody(
      scope,
      ["Kenya", "France", "Chad"].map((country, at) => ({ iso2: `X${at}`, country })),
    );
    return [
      await storePerson(scope, { side: "secretariat", roles: ["officer"] }),
      await storePerson(scope, { side: "secretariat", roles: ["administrator"] }),
      await storePerson(scope, {
        side: "parliament",
        roles: ["coordinator"],
        parliamentId: body.parliaments[0] ?? "",
      }),
    ];
  });
  const actors = await Promise.all(ids.map((id) => mintActor(id)));
  [officer, administrator, kenyan] = actors as [Actor, Actor, Actor];
});

type World = {
  document: StoredDocument;
  cycleId: string;
  before: string;
  reportIds: string[];
  first: string;
};

/** A document with two commitments in two cycles: one over, in which nobody answered, and one in which Kenya answered
 *  the first commitment, France nothing, and Chad has a reservation on the second. */
function aWorld(): Promise<World> {
  const code = `END${++nth}`;
  return asSystem("test", async (scope) => {
    const { bodyId, mine, parliaments } = body;
    const document = await storeDocument(scope, { bodyId, code, committeeId: mine });
    const [first = ""] = document.commitments;
    const documents = [document];
    const over = { bodyId, code: `${code}-A`, documents, closedAt: new Date("2024-01-31T00:00:00Z") };
    const before = await storeCycle(scope, over);
    const cycleId = await storeCycle(scope, { bodyId, code: `${code}-B`, documents });
    const reportIds: string[] = [];
    for (const [at, parliamentId] of parliaments.entries()) {
      const taskIds = await storeTasks(scope, { document, parliamentId });
      await storeReport(scope, { parliamentId, cycleId: before, document, row: { status: "closed" } });
      const answer = { taskId: taskIds[0] ?? "", commitmentId: first, progress: "planned" as const };
      const versions = [anEmptyContent({ answers: [{ ...answer, answer: "Soon", reason: "" }] })];
      const given = { parliamentId, cycleId, document };
      reportIds.push(
        await storeReport(scope, {
          ...given,
          row: { status: at === 0 ? "submitted" : "drafting" },
          ...(at === 0 && { versions }),
        }),
      );
      if (at === 0) {
        await scope.update(tasks).set({ progress: "planned" }).where(eq(tasks.id, answer.taskId));
      }
    }
    return { document, cycleId, before, reportIds, first };
  });
}

const end = (actor: Actor, commitmentId: string, given: object = {}) =>
  endCommitment(
    actor,
    endCommitmentSchema.parse({
      commitmentId,
      version: 0,
      step: "discharge",
      because: "Governing Council, 214th session, item 7",
      ...given,
    }),
  );
const refused = (refusal: string) => ({ ok: false, refusal });

async function figuresOf(asked: Partial<DashboardAsked>) {
  const { total, parts } = await findDashboard(
    officer,
    dashboardSchema.parse({ by: "commitment", ...asked }),
    "en",
  );
  return { total, parts };
}

describe("the end of a commitment", () => {
  it("is shown before it is done: open tasks, answers that stay, reports that lapse", async () => {
    const { document, first } = await aWorld();
    const [, second = ""] = document.commitments;
    const shown = await findCommitmentToEnd(officer, first, "en");
    expect(shown?.effects).toMatchObject({ openTasks: 2, answeredTasks: 1, lapsingReports: 0 });
    await end(officer, second);
    expect((await findCommitmentToEnd(officer, first, "en"))?.effects).toMatchObject({
      openTasks: 2,
      lapsingReports: 2,
    });
  });

  it("ends what is open without fault, keeps what was answered, and leaves past exercises as they were", async () => {
    const { document, cycleId, before, first } = await aWorld();
    const past = await figuresOf({ cycle: before });
    const now = await figuresOf({ cycle: cycleId });
    expect(now.total).toMatchObject({ asked: 6, answered: 1, awaited: 4, silent: 1 });

    expect(await end(officer, first)).toEqual({ ok: true, value: { documentId: document.id, tasks: 2 } });
    expect(await figuresOf({ cycle: before })).toEqual(past);
    expect((await figuresOf({ cycle: cycleId })).total).toMatchObject({
      asked: 4,
      owed: 4,
      answered: 1,
      awaited: 2,
      silent: 1,
    });
  });

  it("lets a report lapse in which nothing is asked any more, and counts it as excused", async () => {
    const { document, cycleId, reportIds } = await aWorld();
    for (const id of document.commitments) await end(officer, id);
    const rows = await asSystem("test", (scope) =>
      scope
        .select({ id: reports.id, status: reports.status })
        .from(reports)
        .where(eq(reports.cycleId, cycleId)),
    );
    const statusOf = (id: string | undefined) => rows.find((row) => row.id === id)?.status;
    expect(reportIds.map(statusOf)).toEqual(["submitted", "excused", "excused"]);
    const { total } = await figuresOf({ by: "document", cycle: cycleId });
    expect(total).toMatchObject({ asked: 3, owed: 1, excused: 2, answered: 1, awaited: 0 });
    const told = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step, to: moves.toState })
        .from(moves)
        .where(and(eq(moves.subjectId, reportIds[1] ?? ""), eq(moves.step, "lapse"))),
    );
    expect(told).toEqual([{ step: "lapse", to: "excused" }]);
  });

  it("takes a report out of what is owed when only reserved tasks are left", async () => {
    const { document, cycleId, reportIds, first } = await aWorld();
    const [, second = ""] = document.commitments;
    const [, france = ""] = body.parliaments;
    await asSystem("test", (scope) =>
      scope.execute(sql`
        with one as (insert into reservations (document_id, parliament_id, kind, whole_document, quote)
          values (${document.id}, ${france}, 'reservation', true, 'We object') returning id)
        update tasks set reserved_by_id = one.id from one where commitment_id = ${second} and parliament_id = ${france}`),
    );
    expect((await findCommitmentToEnd(officer, first, "en"))?.effects.reservedReports).toBe(1);
    await end(officer, first, { step: "elapse", because: "" });
    const [row] = await asSystem("test", (scope) =>
      scope
        .select({ allReserved: reports.allReserved })
        .from(reports)
        .where(eq(reports.id, reportIds[1] ?? "")),
    );
    expect(row).toEqual({ allReserved: true });
    expect((await figuresOf({ by: "document", cycle: cycleId })).total).toMatchObject({
      reserved: 1,
      owed: 2,
    });
  });

  it("records the decision and tells each parliament that still had to answer, once", async () => {
    const { first } = await aWorld();
    await end(officer, first);
    const [move] = await asSystem("test", (scope) =>
      scope
        .select()
        .from(moves)
        .where(and(eq(moves.subjectId, first), eq(moves.step, "discharge"))),
    );
    expect(move).toMatchObject({
      toState: "discharged",
      reason: "Governing Council, 214th session, item 7",
      detail: { openTasks: 2, answeredTasks: 1 },
    });
    const queued = await asSystem("test", (scope) =>
      scope
        .select({ to: notices.parliamentId })
        .from(notices)
        .where(sql`${notices.dedupeKey} like ${`%${first}%`}`),
    );
    expect(queued.map(({ to }) => to).sort()).toEqual([...body.parliaments.slice(1)].sort());
  });

  it("names the commitment that succeeds, which must stand", async () => {
    const [one, other] = [await aWorld(), await aWorld()];
    const supersede = { step: "supersede", because: "" };
    expect(await end(officer, one.first, { ...supersede, successor: one.first })).toEqual(
      refused("successor_unknown"),
    );
    await end(officer, other.first);
    expect(await end(officer, one.first, { ...supersede, successor: other.first })).toEqual(
      refused("successor_unknown"),
    );
    const [, standing = ""] = other.document.commitments;
    expect(await end(officer, one.first, { ...supersede, successor: standing })).toMatchObject({ ok: true });
    const [row] = await asSystem("test", (scope) =>
      scope.select().from(commitments).where(eq(commitments.id, one.first)),
    );
    expect(row).toMatchObject({ lifecycle: "superseded", successorId: standing, version: 1 });
  });

  it("is refused to others, from a stale page, a second time, and without what it must say", async () => {
    const { first } = await aWorld();
    expect(await end(administrator, first)).toEqual(refused("not_your_step"));
    expect(await end(kenyan, first)).toMatchObject({ ok: false });
    expect(await end(officer, first, { version: 7 })).toEqual(refused("changed_meanwhile"));
    expect(await end(officer, crypto.randomUUID())).toEqual(refused("not_found"));
    expect(await end(officer, first)).toMatchObject({ ok: true });
    expect(await end(officer, first, { version: 1 })).toEqual(refused("step_not_available"));
    const typed = { commitmentId: first, version: "1" };
    for (const [step, field] of [
      ["discharge", "because"],
      ["withdraw", "because"],
      ["supersede", "successor"],
    ]) {
      const parsed = endCommitmentSchema.safeParse({ ...typed, step });
      expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual([field]);
    }
  });
});
