import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { queueNotices } from "@/db/outbox";
import { mails, mutedLetters, notices } from "@/db/schema/outbox";
import { roleGrants, users } from "@/db/schema/people";
import { groupMembers } from "@/db/schema/reference";
import { reminderPauses } from "@/db/schema/reminders";
import { reports, returnPoints } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { openCycle } from "@/lib/cycles/commands";
import { anActiveDocument, reportsOf, runJob, setUpFor } from "@/lib/testing/cycle-world";
import { anIntakeWorld, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";

let world: IntakeWorld;
let kenyaId: string;
let reportId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-01T09:00:00Z") });
  world = await anIntakeWorld();
  kenyaId = await parliamentOf("KE");
  const made = await setUpFor(await anActiveDocument(world), { actor: world.administrator });
  if (!made.ok) throw new Error(made.refusal);
  await openCycle(world.administrator, made.value);
  reportId =
    (await reportsOf(made.value.cycleId)).find((report) => report.parliamentId === kenyaId)?.id ?? "";
  return () => vi.useRealTimers();
});
beforeEach(async () => {
  await asSystem("test", async (scope) => {
    await scope.delete(mails);
    await scope.delete(notices);
    await scope.delete(mutedLetters);
    await scope.delete(reminderPauses);
    await scope
      .update(reports)
      .set({ status: "open", firstSubmittedOn: null, respondBy: null, volunteeredAt: null })
      .where(eq(reports.id, reportId));
  });
});

/** Runs the job on each of the days and gives those on which letters were written, with whom they went to. */
async function writtenOn(days: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const day of days) {
    vi.setSystemTime(new Date(`${day}T08:00:00Z`));
    const before = await letters();
    await Promise.all([runJob("write-digests"), runJob("write-digests")]);
    const written = (await letters()).slice(before.length);
    for (const { letter, userId } of written)
      found.push(`${day} ${letter} ${userId === world.kenyan.userId ? "kenyan" : "other"}`);
  }
  return found;
}
const letters = () =>
  asSystem("test", (scope) => scope.select().from(mails).orderBy(mails.writtenAt, mails.email));
const set = (values: Partial<typeof reports.$inferInsert>) =>
  asSystem("test", (scope) => scope.update(reports).set(values).where(eq(reports.id, reportId)));
const ALL_STEPS = [
  "2024-07-03",
  "2024-08-02",
  "2024-08-18",
  "2024-08-29",
  "2024-09-02",
  "2024-09-15",
  "2024-10-01",
];
const BESIDE = [
  "2024-07-02",
  "2024-07-04",
  "2024-08-01",
  "2024-08-17",
  "2024-08-30",
  "2024-09-01",
  "2024-09-03",
  "2024-09-30",
];

describe("the digest of a parliament", () => {
  it("goes to its coordinator on the days of the rule, once, and on no other", async () => {
    const days = [...ALL_STEPS, ...BESIDE].sort();
    expect(await writtenOn(days)).toEqual(ALL_STEPS.map((day) => `${day} digest kenyan`));
    const [first] = await letters();
    expect(first?.text).toContain("Report on “\u2068On the sea\u2069”: due by 1 September 2024.");
    expect(first?.text).toContain(`/en/reports/${reportId}`);
  });

  it("is made up for after days on which no worker ran", async () => {
    expect(await writtenOn(["2024-07-09", "2024-07-10"])).toEqual(["2024-07-09 digest kenyan"]);
  });

  it("stops with the submission and starts again with a return, at its own day", async () => {
    await set({ status: "submitted", firstSubmittedOn: aDay("2024-07-20"), submittedVersion: 1 });
    expect(await writtenOn(["2024-08-02", "2024-08-18"])).toEqual([]);
    await set({ status: "returned", respondBy: aDay("2024-08-23") });
    await asSystem("test", (scope) =>
      scope.insert(returnPoints).values({
        parliamentId: kenyaId,
        reportId,
        versionNumber: 1,
        comment: "Which act?",
        position: 0,
        madeAt: new Date("2024-08-18T12:00:00Z"),
      }),
    );
    expect(await writtenOn(["2024-08-19", "2024-08-20", "2024-08-24"])).toEqual([
      "2024-08-20 digest kenyan",
      "2024-08-24 digest kenyan",
    ]);
    expect((await letters())[1]?.text).toContain(
      "an answer was asked by 23 August 2024 and is still awaited",
    );
  });

  it("leaves a report in peace that nobody asked for, unless it came back with questions", async () => {
    await set({ volunteeredAt: new Date("2024-06-02T09:00:00Z") });
    expect(await writtenOn(ALL_STEPS)).toEqual([]);
    await set({ status: "returned", firstSubmittedOn: aDay("2024-07-20"), respondBy: aDay("2024-10-10") });
    expect(await writtenOn(["2024-10-11"])).toEqual(["2024-10-11 digest kenyan"]);
  });

  it("is held back while reminders are paused, and by who muted it", async () => {
    await asSystem("test", (scope) =>
      scope.insert(reminderPauses).values({
        parliamentId: kenyaId,
        cause: "dissolution",
        startsOn: aDay("2024-07-01"),
        endsOn: aDay("2024-08-10"),
        reason: "Elections",
      }),
    );
    expect(await writtenOn(["2024-07-03", "2024-08-02", "2024-08-10"])).toEqual(["2024-08-10 digest kenyan"]);
    const { userId } = world.kenyan;
    await asSystem("test", (scope) => scope.insert(mutedLetters).values({ userId, letter: "digest" }));
    expect(await writtenOn(["2024-08-18"])).toEqual([]);
  });

  it("carries news along, and goes for news alone after a week", async () => {
    const news = {
      kind: "report_accepted",
      to: { roles: ["coordinator"] },
      parliamentId: kenyaId,
      facts: { document: "On the air" },
      path: "/tasks",
    } as const;
    const queue = (dedupeKey: string) =>
      inScopeOf(world.officer, (scope) =>
        queueNotices(scope, [{ ...news, to: { roles: ["coordinator"] }, dedupeKey }]),
      );
    await queue("with a reminder");
    expect(await writtenOn(["2024-07-02", "2024-07-03"])).toEqual(["2024-07-03 digest kenyan"]);
    expect((await letters())[0]?.text).toContain("On the air\u2069” was accepted");
    await queue("alone");
    expect(await writtenOn(["2024-07-05"])).toEqual([]);
    await asSystem("test", (scope) =>
      scope.update(notices).set({ queuedAt: sql`now() - interval '7 days'` }),
    );
    expect(await writtenOn(["2024-07-12", "2024-07-13"])).toEqual(["2024-07-12 digest kenyan"]);
  });
});

describe("the chair of a group", () => {
  it("gets one list, a month after the due day, of the members still awaited", async () => {
    await asSystem("test", async (scope) => {
      const [member] = await scope
        .select()
        .from(groupMembers)
        .where(eq(groupMembers.parliamentId, kenyaId))
        .limit(1);
      const [chair] = await scope
        .insert(users)
        .values({ email: "chair@people.example", name: "The chair", side: "chairs", locale: "fr" })
        .returning({ id: users.id });
      await scope
        .insert(roleGrants)
        .values({ userId: chair?.id ?? "", role: "group_chair", groupId: member?.groupId ?? null });
    });
    const found = await writtenOn(["2024-09-30", "2024-10-01", "2024-10-02"]);
    expect(found.filter((line) => line.includes("group_list"))).toEqual(["2024-10-01 group_list other"]);
    const list = (await letters()).find(({ letter }) => letter === "group_list");
    expect(list?.text).toContain("Kenya");
    expect(list?.text).toContain("/fr/group");
  });
});

describe("news for an officer", () => {
  it("comes in one letter a day", async () => {
    const queue = (dedupeKey: string) =>
      inScopeOf(world.kenyan, (scope) =>
        queueNotices(scope, [
          {
            kind: "report_accepted",
            to: { roles: ["administrator"] },
            parliamentId: null,
            facts: { document: "On the sea" },
            path: "/reviews",
            dedupeKey,
          },
        ]),
      );
    await queue("one");
    await queue("two");
    expect(await writtenOn(["2024-06-02"])).toEqual(["2024-06-02 digest other"]);
    expect((await letters())[0]?.text?.split("was accepted")).toHaveLength(3);
    await queue("three");
    expect(await writtenOn(["2024-06-02", "2024-06-03"])).toEqual(["2024-06-03 digest other"]);
  });
});
