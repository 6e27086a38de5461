import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { notices } from "@/db/schema/outbox";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { aDraftOf, reading } from "@/lib/testing/reporting-acts";
import { anOfficer, aPersonOf } from "@/lib/testing/reporting-world";
import { addNote, postMessage } from "./commands";
import { findConversation, listNotes } from "./queries";
import { SECRETARIAT } from "./schema";

beforeAll(testDatabase);

const refused = (refusal: string) => ({ ok: false, refusal });

async function aReport() {
  const world = await aDraftOf([["coordinator"], ["contributor"]]);
  const [coordinator, contributor] = world.people;
  if (!coordinator || !contributor) throw new Error();
  const officer = await anOfficer();
  return {
    ...world,
    coordinator,
    contributor,
    officer,
    kenyan: await aPersonOf(world.kenya, ["coordinator"]),
  };
}

const say = (actor: Actor, reportId: string, text: string, mentioned: string[] = []) =>
  postMessage(actor, { reportId, text, mentioned });
const told = (reportId: string) =>
  asSystem("test", (scope) =>
    scope
      .select({ userId: notices.userId, roles: notices.roles, path: notices.path, facts: notices.facts })
      .from(notices)
      .where(sql`${notices.kind} = 'mention' and ${notices.path} like ${`%${reportId}%`}`),
  );

describe("the conversation on a report", () => {
  test("is read by its parliament and the secretariat, in order, each with who said it", async () => {
    const { coordinator, contributor, officer, kenyan, reportId } = await aReport();
    expect(await say(coordinator, reportId, "May we send the annex by post?")).toMatchObject({ ok: true });
    expect(await say(officer, reportId, "Yes.")).toMatchObject({ ok: true });
    const found = await findConversation(contributor, { reportId, ...reading });
    expect(found?.messages).toMatchObject([
      { text: "May we send the annex by post?", writerSide: "parliament", isReaders: false },
      { text: "Yes.", writerName: officer.name, writerSide: "secretariat" },
    ]);
    expect(await findConversation(kenyan, { reportId, ...reading })).toBeNull();
    expect(await say(kenyan, reportId, "Hello")).toEqual(refused("not_found"));
  });

  test("offers nobody who may not read it, and tells those mentioned at once, without a word of it", async () => {
    const { coordinator, contributor, officer, kenyan, reportId } = await aReport();
    const found = await findConversation(coordinator, { reportId, ...reading });
    expect(found?.mentionable.map(({ value }) => value).sort()).toEqual(
      [contributor.userId, SECRETARIAT].sort(),
    );
    for (const stranger of [kenyan.userId, officer.userId, coordinator.userId]) {
      expect(await say(coordinator, reportId, "Secret", [stranger])).toEqual(refused("mentioned_unknown"));
    }
    await say(coordinator, reportId, "Secret", [contributor.userId, SECRETARIAT, SECRETARIAT]);
    const letters = await told(reportId);
    expect(letters.map(({ userId, roles }) => userId ?? roles?.join()).sort()).toEqual(
      [contributor.userId, "officer"].sort(),
    );
    expect(JSON.stringify(letters)).not.toContain("Secret");
    await say(officer, reportId, "Answer", [contributor.userId]);
    expect(await told(reportId)).toHaveLength(3);
  });

  test("is never changed or taken back", async () => {
    const { coordinator, reportId } = await aReport();
    await say(coordinator, reportId, "First");
    await expect(
      inScopeOf(coordinator, (scope) => scope.execute(sql`update messages set text = 'Other'`)),
    ).rejects.toThrow();
  });
});

describe("a note of the secretariat", () => {
  test("reaches no parliament, not even by a query without a filter", async () => {
    const { coordinator, officer, reportId } = await aReport();
    expect(await addNote(officer, { reportId, note: "Call the clerk" })).toMatchObject({ ok: true });
    expect(await listNotes(officer, { reportId })).toMatchObject([{ text: "Call the clerk" }]);
    expect(await listNotes(coordinator, { reportId })).toEqual([]);
    expect(await addNote(coordinator, { reportId, note: "Mine" })).toEqual(refused("not_found"));
    const seen = await inScopeOf(coordinator, (scope) => scope.execute(sql`select * from report_notes`));
    expect(seen.rows).toEqual([]);
    const conversation = await findConversation(coordinator, { reportId, ...reading });
    expect(JSON.stringify(conversation)).not.toContain("Call the clerk");
    const rows = await asSystem("test", (scope) =>
      scope.select({ id: notices.id }).from(notices).where(eq(notices.kind, "mention")),
    );
    expect(JSON.stringify(rows)).not.toContain("Call the clerk");
  });
});
