import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "../client";
import { commitments, secretariatTasks, tasks } from "../schema/commitments";
import { documents, renditions } from "../schema/documents";
import { moves } from "../schema/history";
import { reports, reportVersions } from "../schema/reports";
import { testDatabase } from "../testing";
import { loadDemo } from "./demo";
import { idOf } from "./ids";
import { loadReference } from "./reference";

beforeAll(async () => {
  await testDatabase();
  await loadReference();
  await loadDemo("no password");
}, 120_000);

const kigali = idOf("document:kigali-145");
const read = <Value>(work: Parameters<typeof asSystem<Value>>[1]) => asSystem("test", work);

describe("the demo story", () => {
  it("holds four documents from five files, the Danish copy under the Kigali document", async () => {
    const rows = await read((scope) =>
      scope.select({ documentId: renditions.documentId }).from(renditions).orderBy(renditions.name),
    );
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ documentId }) => documentId === kigali)).toHaveLength(2);
    expect(await read((scope) => scope.select().from(documents))).toHaveLength(4);
  });

  it("splits paragraph 26 of the 139th into a plan by the end of 2019 and a report in 2021", async () => {
    const rows = await read((scope) =>
      scope
        .select({ label: commitments.label, kind: commitments.dueKind, year: commitments.dueYear })
        .from(commitments)
        .where(and(eq(commitments.documentId, idOf("document:a-139")), sql`${commitments.label} like '26%'`))
        .orderBy(commitments.position),
    );
    expect(rows).toEqual([
      { label: "26 (1)", kind: "end_of_year", year: 2019 },
      { label: "26 (2)", kind: "end_of_year", year: 2021 },
    ]);
  });

  it("makes paragraph 31 of Kigali fall due on the first day of the 149th Assembly", async () => {
    const rows = await read((scope) =>
      scope
        .selectDistinct({ dueOn: tasks.dueOn, event: commitments.dueEventId })
        .from(tasks)
        .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
        .where(and(eq(commitments.documentId, kigali), eq(commitments.label, "31"))),
    );
    expect(rows).toEqual([{ dueOn: "2024-10-13", event: idOf("event:assembly-149") }]);
  });

  it("asks of the 113th nothing but the oversight of governments", async () => {
    const rows = await read((scope) =>
      scope
        .selectDistinct({ kind: tasks.kind })
        .from(tasks)
        .where(eq(tasks.documentId, idOf("document:geneva-113"))),
    );
    expect(rows).toEqual([{ kind: "oversight" }]);
  });

  it("asks of the body itself what the text asks of it, with its day", async () => {
    const rows = await read((scope) =>
      scope
        .select({ label: commitments.label, dueOn: secretariatTasks.dueOn })
        .from(secretariatTasks)
        .innerJoin(commitments, eq(commitments.id, secretariatTasks.commitmentId))
        .where(eq(commitments.documentId, idOf("document:a-139")))
        .orderBy(commitments.position),
    );
    expect(rows).toContainEqual({ label: "26 (1)", dueOn: "2019-12-31" });
  });

  it("reserves all of Kigali for three members, and paragraph 5 for Qatar by a phrase of it", async () => {
    const reserved = await read((scope) =>
      scope
        .select({
          parliamentId: tasks.parliamentId,
          all: sql<boolean>`bool_and(${isNotNull(tasks.reservedById)})`,
        })
        .from(tasks)
        .where(eq(tasks.documentId, kigali))
        .groupBy(tasks.parliamentId),
    );
    const whole = reserved.filter(({ all }) => all).map(({ parliamentId }) => parliamentId);
    expect(whole.sort()).toEqual(["HU", "ID", "RU"].map((iso2) => idOf(`parliament:${iso2}`)).sort());
    const qatar = await read((scope) =>
      scope
        .select({ label: commitments.label })
        .from(tasks)
        .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
        .where(and(eq(tasks.parliamentId, idOf("parliament:QA")), isNotNull(tasks.reservedById))),
    );
    expect(qatar.map(({ label }) => label.replace(/ .*/, ""))).toContain("5");
  });

  it("tells every report by moves that lead to where it stands", async () => {
    const rows = await read((scope) =>
      scope
        .select({
          status: reports.status,
          last: sql<string>`(array_agg(${moves.toState} order by ${moves.sequence} desc))[1]`,
        })
        .from(reports)
        .innerJoin(moves, and(eq(moves.subjectId, reports.id), isNotNull(moves.toState)))
        .groupBy(reports.id, reports.status),
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ status, last }) => status !== last)).toEqual([]);
  });

  it("keeps a version behind every submission and none behind a draft", async () => {
    const [odd] = await read((scope) =>
      scope
        .select({ n: count() })
        .from(reports)
        .leftJoin(reportVersions, eq(reportVersions.reportId, reports.id))
        .where(sql`(${reports.submittedVersion} is null) <> (${reportVersions.reportId} is null)`),
    );
    expect(odd?.n).toBe(0);
  });

  it("is told once", async () => {
    const countAll = () => read(async (scope) => (await scope.select({ n: count() }).from(moves))[0]?.n);
    const before = await countAll();
    await loadDemo("another password");
    expect(await countAll()).toBe(before);
  });
});
