import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { reports } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { fieldKey } from "@/lib/domain/report-check";
import { aDraftOf, anEarlierContent, reading, write } from "@/lib/testing/reporting-acts";
import {
  anAcceptedEarlierReport,
  anOfficer,
  aPersonOf,
  aReportingWorld,
  putReport,
} from "@/lib/testing/reporting-world";
import { withdrawReport } from "./commands";
import { saveDraft } from "./draft";
import { findReport, findVersion, listTasks } from "./queries";
import { submitNil } from "./submissions";

beforeAll(testDatabase);

describe("a draft that follows an accepted report", () => {
  test("shows its answers at once and stores them with the first save", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    await anAcceptedEarlierReport(world, anEarlierContent(world.france));
    const { reportId, taskIds } = world.france;
    const key = fieldKey(taskIds[0] ?? "", "answer");
    const shown = await findReport(coordinator, { reportId, ...reading });
    expect(shown?.fields[key]).toMatchObject({ value: "Act 5 of 2021", version: 0, editedBy: null });
    expect(shown?.earlier).toMatchObject({ number: 1 });

    const field = {
      key,
      value: "Act 5 of 2021 and Act 9 of 2024",
      base: shown?.fields[key]?.mark ?? "",
      keep: null,
    };
    await saveDraft(coordinator, { reportId, next: "stay", fields: [field] });
    const saved = await findReport(coordinator, { reportId, ...reading });
    expect(saved?.fields[key]).toMatchObject({ value: "Act 5 of 2021 and Act 9 of 2024", version: 2 });
    expect(saved?.fields[fieldKey(taskIds[0] ?? "", "progress")]).toMatchObject({ value: "implemented" });
  });
});

describe("the home page", () => {
  test("has one row a report with what is asked and answered, and names what is not asked", async () => {
    const { people, reportId, kenya } = await aDraftOf([["contributor"]]);
    const [contributor] = people;
    if (!contributor) throw new Error();
    const home = await listTasks(contributor, reading);
    expect(home.reports).toMatchObject([
      { id: reportId, status: "drafting", tasks: 3, answered: 1, reserved: 0 },
    ]);
    expect(home.unasked).toEqual([]);
    await putReport(kenya.reportId, { status: "closed" });
    const ofKenya = await listTasks(await aPersonOf(kenya, ["contributor"]), reading);
    expect(ofKenya.unasked).toMatchObject([{ tasks: 3 }]);
    expect(await listTasks(await anOfficer(), reading)).toEqual({ reports: [], unasked: [] });
  });
});

describe("a draft", () => {
  test("is one for all colleagues, whichever link brings them to it", async () => {
    const { people, reportId, france, kenya } = await aDraftOf([
      ["contributor"],
      ["coordinator"],
      ["approver"],
    ]);
    for (const colleague of people) {
      const [row, ...others] = (await listTasks(colleague, reading)).reports;
      expect([row?.id, others]).toEqual([reportId, []]);
      const found = await findReport(colleague, { reportId, ...reading });
      expect(found?.fields[fieldKey(france.taskIds[0] ?? "", "progress")]?.value).toBe("planned");
    }
    for (const writer of people.slice(0, 2)) await write(writer, france, { obstacles: "Elections" });
    const rows = await asSystem("test", (scope) =>
      scope.select({ id: reports.id }).from(reports).where(eq(reports.parliamentId, france.parliamentId)),
    );
    expect(rows).toEqual([{ id: reportId }]);
    const stranger = await aPersonOf(kenya, ["coordinator"]);
    expect(await findReport(stranger, { reportId, ...reading })).toBeNull();
  });
});

describe("a nil return", () => {
  test("of nothing to report says why and counts as an answer", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const { reportId, taskIds } = world.france;
    const input = { reportId, version: 0, kind: "nothing_to_report", otherwiseIn: "fr" } as const;
    expect(await submitNil(coordinator, { ...input, reason: " " })).toEqual({
      ok: false,
      refusal: "nothing_to_repeat",
    });
    expect(await submitNil(coordinator, { ...input, reason: "Parliament was dissolved." })).toMatchObject({
      ok: true,
      value: { receipt: expect.stringMatching(/-FR\d+-1$/) },
    });
    const version = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(version?.content).toMatchObject({
      language: "fr",
      nil: { kind: "nothing_to_report", reason: "Parliament was dissolved." },
    });
    const told = await asSystem("test", (scope) =>
      scope
        .select({ progress: tasks.progress, answeredNil: tasks.answeredNil })
        .from(tasks)
        .where(eq(tasks.parliamentId, world.france.parliamentId)),
    );
    expect(told).toEqual(taskIds.map(() => ({ progress: "no_information", answeredNil: true })));
  });

  test("of no change repeats the earlier report, keeps its progress and counts as an answer", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const content = anEarlierContent(world.france);
    await anAcceptedEarlierReport(world, content);
    const { reportId } = world.france;
    const input = { reportId, version: 0, kind: "no_change", reason: "", otherwiseIn: "en" } as const;
    expect(await submitNil(coordinator, input)).toMatchObject({ ok: true });
    const version = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(version?.content).toEqual({
      ...content,
      answers: [...content.answers, ...(version?.content.answers.slice(1) ?? [])],
      nil: { kind: "no_change", reason: "" },
    });
    expect(version?.content.answers).toHaveLength(3);

    await withdrawReport(coordinator, { reportId, version: 1, reason: "Something did change" });
    const draft = await findReport(coordinator, { reportId, ...reading });
    expect(draft?.fields[fieldKey(world.france.taskIds[0] ?? "", "answer")]?.value).toBe("Act 5 of 2021");
  });

  test("of no change needs an earlier report to repeat", async () => {
    const world = await aReportingWorld();
    const coordinator = await aPersonOf(world.france, ["coordinator"]);
    const { reportId } = world.france;
    expect(
      await submitNil(coordinator, {
        reportId,
        version: 0,
        kind: "no_change",
        reason: "",
        otherwiseIn: "en",
      }),
    ).toEqual({ ok: false, refusal: "nothing_to_repeat" });
  });
});
