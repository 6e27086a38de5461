import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { moves } from "@/db/schema/history";
import { reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor } from "@/lib/domain/actor";
import type { ReportContent } from "@/lib/domain/report-content";
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
import { aDay } from "@/lib/testing/makers";
import { ACCEPTANCE_CHECKS } from "./acceptance-checks";
import { acceptReport, returnReport } from "./commands";
import { findReview } from "./find-review";
import { listQueue } from "./queries";

const ALL = { document: "", cycle: "", group: "", language: "" as const, officer: "", page: 1, done: "" };
const LATER = aDay("2099-01-01");

let body: Awaited<ReturnType<typeof storeBody>>;
let document: StoredDocument;
let cycleId: string;
let kenyaTasks: string[];
let officer: Actor;
let administrator: Actor;
let auditor: Actor;
let chair: Actor;
let kenyan: Actor;

beforeAll(async () => {
  await testDatabase();
  const ids = await asSystem("test", async (scope) => {
    body = await storeBody(scope, [
      { iso2: "KE", country: "Kenya" },
      { iso2: "FR", country: "France" },
    ]);
    const { bodyId, mine } = body;
    document = await storeDocument(scope, { bodyId, code: "145R1", committeeId: mine });
    cycleId = await storeCycle(scope, { bodyId, code: "149", documents: [document] });
    const [kenya = "", france = ""] = body.parliaments;
    kenyaTasks = await storeTasks(scope, { document, parliamentId: kenya });
    await storeTasks(scope, { document, parliamentId: france });
    return {
      officer: await storePerson(scope, { side: "secretariat", roles: ["officer"] }),
      administrator: await storePerson(scope, { side: "secretariat", roles: ["administrator"] }),
      auditor: await storePerson(scope, { side: "audit", roles: ["auditor"] }),
      chair: await storePerson(scope, { side: "chairs", roles: ["committee_chair"], organId: mine }),
      kenyan: await storePerson(scope, { side: "parliament", roles: ["coordinator"], parliamentId: kenya }),
    };
  });
  officer = await minted(ids.officer);
  administrator = await minted(ids.administrator);
  auditor = await minted(ids.auditor);
  chair = await minted(ids.chair);
  kenyan = await minted(ids.kenyan);
}, 60_000);

async function minted(userId: string): Promise<Actor> {
  const actor = await mintActor(userId);
  if (!actor) throw new Error("no actor");
  return actor;
}

let reportId: string;
const said = (answer: string): ReportContent =>
  anEmptyContent({
    answers: kenyaTasks.map((taskId) => ({
      taskId,
      commitmentId: "",
      progress: "planned",
      answer,
      reason: "",
    })),
  });

/** Kenya's report with two versions, the second submitted and waiting. */
beforeEach(async () => {
  reportId = await asSystem("test", async (scope) => {
    const cycle = await storeCycle(scope, {
      bodyId: body.bodyId,
      code: crypto.randomUUID(),
      documents: [document],
    });
    return storeReport(scope, {
      parliamentId: body.parliaments[0] ?? "",
      cycleId: cycle,
      document,
      row: { status: "submitted", version: 5 },
      versions: [said("A bill is planned."), said("A bill is tabled.")],
    });
  });
});

const rowOf = async (id: string) => {
  const [row] = await asSystem("test", (scope) => scope.select().from(reports).where(eq(reports.id, id)));
  if (!row) throw new Error("no report");
  return row;
};
const movesOf = (id: string) =>
  asSystem("test", (scope) => scope.select().from(moves).where(eq(moves.subjectId, id)));
const accepting = (version = 5) => ({ reportId, version, checks: [...ACCEPTANCE_CHECKS] });
const returning = (given: Partial<Parameters<typeof returnReport>[1]> = {}) => ({
  reportId,
  version: 5,
  reason: "One date is missing.",
  respondBy: LATER,
  points: [{ fieldKey: `${kenyaTasks[0]}:answer`, comment: "When?" }],
  ...given,
});

describe("accepting a report", () => {
  it("takes the submitted version and records the checklist with the move", async () => {
    expect(await acceptReport(officer, accepting())).toEqual({ ok: true, value: { reportId } });
    expect(await rowOf(reportId)).toMatchObject({ status: "accepted", version: 6, acceptedVersion: 2 });
    expect(await movesOf(reportId)).toMatchObject([
      {
        step: "accept",
        fromState: "submitted",
        toState: "accepted",
        actedAs: "officer",
        actorId: officer.userId,
        parliamentId: body.parliaments[0],
        detail: { version: 2, checklist: [...ACCEPTANCE_CHECKS] },
      },
    ]);
  });

  it("is refused to who transcribed the report, and to nobody else", async () => {
    const second = await asSystem("test", (scope) =>
      storePerson(scope, { side: "secretariat", roles: ["officer"] }),
    );
    const own = await asSystem("test", async (scope) => {
      const cycle = await storeCycle(scope, { bodyId: body.bodyId, code: "by mail", documents: [document] });
      return storeReport(scope, {
        parliamentId: body.parliaments[1] ?? "",
        cycleId: cycle,
        document,
        row: { status: "submitted" },
        versions: [said("On paper.")],
        submittedBy: officer.userId,
      });
    });
    const input = { reportId: own, version: 0, checks: [...ACCEPTANCE_CHECKS] };
    expect(await acceptReport(officer, input)).toEqual({ ok: false, refusal: "own_transcription" });
    expect(await movesOf(own)).toEqual([]);
    expect((await acceptReport(await minted(second), input)).ok).toBe(true);
  });

  it("is an officer's step: an administrator, an auditor, a chair and the parliament itself may not", async () => {
    expect(await acceptReport(administrator, accepting())).toEqual({ ok: false, refusal: "not_your_step" });
    expect((await acceptReport(auditor, accepting())).ok).toBe(false);
    expect((await acceptReport(chair, accepting())).ok).toBe(false);
    expect(await acceptReport(kenyan, accepting())).toEqual({ ok: false, refusal: "not_your_step" });
    expect(await rowOf(reportId)).toMatchObject({ status: "submitted", version: 5 });
  });

  it("says what happened to a report that a stale page shows", async () => {
    await acceptReport(officer, accepting());
    expect(await acceptReport(officer, accepting())).toEqual({ ok: false, refusal: "accepted_meanwhile" });
    expect(await returnReport(officer, returning())).toEqual({ ok: false, refusal: "accepted_meanwhile" });
  });

  it("knows a withdrawal and a new submission from each other", async () => {
    const change = (set: Partial<typeof reports.$inferInsert>) =>
      asSystem("test", (scope) => scope.update(reports).set(set).where(eq(reports.id, reportId)));
    await change({ status: "drafting", version: 6, submittedVersion: null });
    expect(await acceptReport(officer, accepting())).toEqual({ ok: false, refusal: "withdrawn_meanwhile" });
    await change({ status: "submitted", version: 7, submittedVersion: 2 });
    expect(await acceptReport(officer, accepting())).toEqual({ ok: false, refusal: "resubmitted_meanwhile" });
  });

  it("happens once, however many officers press at the same moment", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => acceptReport(officer, accepting())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await movesOf(reportId)).toHaveLength(1);
  });
});

describe("returning a report", () => {
  it("keeps its points, its day and its message, and leaves it answered and on time", async () => {
    expect((await returnReport(officer, returning())).ok).toBe(true);
    expect(await rowOf(reportId)).toMatchObject({
      status: "returned",
      version: 6,
      respondBy: LATER,
      firstSubmittedOn: "2024-09-10",
    });
    const points = await asSystem("test", (scope) =>
      scope.select().from(returnPoints).where(eq(returnPoints.reportId, reportId)),
    );
    expect(points).toMatchObject([
      { fieldKey: `${kenyaTasks[0]}:answer`, comment: "When?", versionNumber: 2, position: 0 },
    ]);
    expect(await movesOf(reportId)).toMatchObject([
      { step: "return", reason: "One date is missing.", detail: { version: 2, respondBy: LATER, points: 1 } },
    ]);
  });

  it("means the report as a whole where no field is named, so that there is a point to answer", async () => {
    await returnReport(officer, returning({ points: [] }));
    const points = await inScopeOf(kenyan, (scope) =>
      scope.select().from(returnPoints).where(eq(returnPoints.reportId, reportId)),
    );
    expect(points).toMatchObject([{ fieldKey: null, comment: "One date is missing." }]);
  });

  it("is refused for a day that is not ahead, a field of another report, an empty message", async () => {
    const refusal = async (given: Parameters<typeof returning>[0]) => {
      const answer = await returnReport(officer, returning(given));
      return answer.ok ? null : answer.refusal;
    };
    expect(await refusal({ respondBy: aDay("2020-01-01") })).toBe("respond_by_past");
    const strange = [{ fieldKey: `${crypto.randomUUID()}:answer`, comment: "?" }];
    expect(await refusal({ points: strange })).toBe("field_unknown");
    expect(await refusal({ points: [{ fieldKey: "title", comment: "?" }] })).toBe("field_unknown");
    expect(await refusal({ reason: " " })).toBe("reason_missing");
    expect(await movesOf(reportId)).toEqual([]);
    expect(await rowOf(reportId)).toMatchObject({ status: "submitted", version: 5 });
  });

  it("cannot be undone in the stored points", async () => {
    await returnReport(officer, returning());
    const change = inScopeOf(officer, (scope) =>
      scope.update(returnPoints).set({ comment: "x" }).where(eq(returnPoints.reportId, reportId)),
    );
    await expect(change).rejects.toThrow();
  });
});

describe("the page of a review", () => {
  it("shows the version beside the one before it, with what changed", async () => {
    const review = await findReview(officer, { reportId, against: null, reader: "en" });
    expect(review).toMatchObject({ number: 2, against: { number: 1 }, version: 5, isOnTime: true });
    expect(review?.comparison.changes).toBe(2);
    expect(review?.comparison.answers[0]?.answer.diff?.map(({ kind }) => kind)).toContain("added");
  });

  it("shows the replies beside the points that they answer", async () => {
    await returnReport(officer, returning());
    const [point] = await asSystem("test", (scope) =>
      scope.select().from(returnPoints).where(eq(returnPoints.reportId, reportId)),
    );
    const replies = [{ pointId: point?.id ?? "", kind: "fixed" as const, text: "In May." }];
    await asSystem("test", async (scope) => {
      await scope.insert(reportVersions).values({
        parliamentId: body.parliaments[0] ?? "",
        reportId,
        number: 3,
        receipt: reportId,
        content: { ...said("Tabled in May."), replies },
        sha256: "",
        submittedAt: new Date(),
      });
      const set = { status: "submitted" as const, submittedVersion: 3, version: 8 };
      await scope.update(reports).set(set).where(eq(reports.id, reportId));
    });
    const review = await findReview(officer, { reportId, against: null, reader: "en" });
    expect(review?.returns).toMatchObject([
      { number: 2, points: [{ label: "1", comment: "When?", reply: { kind: "fixed", text: "In May." } }] },
    ]);
    const first = await findReview(officer, { reportId, against: 1, reader: "en" });
    expect(first?.against?.number).toBe(1);
  });

  it("does not exist for a draft, an unknown report or a parliament that is not its own", async () => {
    const draft = await asSystem("test", async (scope) =>
      storeReport(scope, {
        parliamentId: body.parliaments[1] ?? "",
        cycleId: await storeCycle(scope, { bodyId: body.bodyId, code: "draft", documents: [document] }),
        document,
        row: { status: "drafting" },
      }),
    );
    for (const id of [draft, crypto.randomUUID()]) {
      expect(await findReview(officer, { reportId: id, against: null, reader: "en" })).toBeNull();
    }
    expect(await findReview(auditor, { reportId, against: null, reader: "en" })).toBeNull();
  });
});

describe("the queue", () => {
  it("shows what waits, oldest first, and apart what waits for its parliament", async () => {
    const before = await listQueue(officer, ALL, "en");
    expect(before.submitted.map((row) => row.reportId)).toContain(reportId);
    const days = before.submitted.map(({ submittedOn }) => submittedOn);
    expect(days).toEqual(days.toSorted());
    await returnReport(officer, returning());
    const after = await listQueue(officer, ALL, "en");
    expect(after.submittedInAll).toBe(before.submittedInAll - 1);
    expect(after.returned.map((row) => row.reportId)).toContain(reportId);
  });

  it("leaves what its filters leave", async () => {
    const inAll = async (filter: Partial<typeof ALL> | { language: "ar" }) =>
      (await listQueue(officer, { ...ALL, ...filter }, "en")).submittedInAll;
    expect(await inAll({ document: document.id })).toBeGreaterThan(0);
    expect(await inAll({ cycle: cycleId })).toBe(0);
    expect(await inAll({ group: body.south })).toBe(0);
    expect(await inAll({ group: body.north })).toBeGreaterThan(0);
    expect(await inAll({ language: "ar" })).toBe(0);
  });

  it("is empty for whoever is not of the secretariat", async () => {
    for (const actor of [auditor]) {
      expect(await listQueue(actor, ALL, "en")).toMatchObject({ submitted: [], returned: [] });
    }
  });
});
