import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { dropNotices, type Notice, queueNotices } from "@/db/outbox";
import { mails, mutedLetters, notices } from "@/db/schema/outbox";
import { users } from "@/db/schema/people";
import { testDatabase } from "@/db/testing";
import type { Locale } from "@/lib/domain/locale";
import { runJob } from "@/lib/testing/cycle-world";
import { anIntakeWorld, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { startMailServer, type TestMailServer } from "@/lib/testing/mail-server";

let world: IntakeWorld;
let server: TestMailServer;
let kenyaId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  server = await startMailServer();
  process.env.MAIL_URL = server.url;
  process.env.MAIL_FROM = "Operative <no-reply@operative.example>";
  world = await anIntakeWorld();
  kenyaId = await parliamentOf("KE");
});
afterAll(() => server.close());
beforeEach(async () => {
  server.answerTo(() => null);
  server.taken.length = 0;
  await asSystem("test", async (scope) => {
    await scope.delete(notices);
    await scope.delete(mails);
  });
});

let nth = 0;
const aNotice = (given: Partial<Notice> = {}): Notice => ({
  kind: "report_returned",
  to: { userId: world.kenyan.userId },
  parliamentId: kenyaId,
  facts: { document: { en: "On the sea", ar: "بشأن البحر" }, respondOn: "2024-10-01" },
  path: "/reports/1",
  dedupeKey: `returned ${++nth}`,
  ...given,
});
const aMention = () => aNotice({ kind: "mention", facts: { document: "On the sea", author: "Ada" } });
const queue = (...queued: Notice[]) => inScopeOf(world.officer, (scope) => queueNotices(scope, queued));
const deliver = async () => {
  await runJob("write-letters");
  await runJob("send-mails");
};
const stored = () => asSystem("test", (scope) => scope.select().from(mails).orderBy(mails.key));
/** Pauses between tries pass at once. */
const later = (interval = "0 s") =>
  asSystem("test", (scope) =>
    scope.update(mails).set({ nextTryAt: sql`now()`, queuedAt: sql`queued_at - ${interval}::interval` }),
  );
const speaks = (userId: string, locale: Locale) =>
  asSystem("test", (scope) => scope.update(users).set({ locale }).where(eq(users.id, userId)));

describe("a notice", () => {
  it("arrives as one letter, in plain text and HTML, with titles and links alone", async () => {
    await queue(aNotice({ dedupeKey: "once" }), aNotice({ dedupeKey: "once" }));
    await Promise.all([runJob("write-letters"), runJob("write-letters")]);
    await Promise.all([runJob("send-mails"), runJob("send-mails")]);
    await deliver();
    expect(server.taken).toHaveLength(1);
    const [mail] = server.taken;
    expect(mail?.subject).toBe("A report was returned with questions");
    expect(mail?.text).toContain(
      "“\u2068On the sea\u2069” was returned with questions. Please answer by 1 October 2024.",
    );
    expect(mail?.text).toContain("http://localhost:3000/en/reports/1");
    expect(mail?.html).toContain('<html lang="en" dir="ltr">');
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@operative\.example>$/);
    expect((await stored())[0]).toMatchObject({
      attempts: 1,
      lastOutcome: "delivered",
      parliamentId: kenyaId,
    });
  });

  it("speaks Arabic from right to left to who reads Arabic", async () => {
    await speaks(world.kenyan.userId, "ar");
    await queue(aNotice());
    await deliver();
    await speaks(world.kenyan.userId, "en");
    const [mail] = server.taken;
    expect(mail?.subject).toBe("أُعيد تقرير إليكم مع أسئلة");
    expect(mail?.text).toContain("بشأن البحر");
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail?.headers.get("content-language")).toBe("ar");
  });

  it("shows mark-up in a title as text, and keeps a title on one line", async () => {
    const document = "<b>Sea</b>\nBcc: all@people.example";
    await queue(aNotice({ facts: { document, respondOn: "2024-10-01" } }));
    await deliver();
    expect(server.taken[0]?.html).toContain("&#60;b&#62;Sea&#60;/b&#62; Bcc");
    expect(server.taken[0]?.text).toContain("<b>Sea</b> Bcc");
  });

  it("that lacks a fact is not sent with a gap, and holds up no other", async () => {
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await queue(aNotice({ facts: { document: "On the sea" } }), aNotice());
    await deliver();
    logged.mockRestore();
    expect(server.taken).toHaveLength(1);
  });

  it("to a role reaches whoever holds it in that parliament, or in the secretariat", async () => {
    const toStaff = aNotice({ to: { roles: ["coordinator", "approver"] } });
    const toOfficers = aNotice({ to: { roles: ["officer"] }, parliamentId: null });
    await inScopeOf(world.kenyan, (scope) => queueNotices(scope, [toStaff, toOfficers]));
    await deliver();
    const reached = (await stored()).map(({ userId }) => userId).sort();
    expect(reached).toEqual([world.kenyan, world.officer, world.second].map(({ userId }) => userId).sort());
  });

  it("waits for its time, can be taken back until then, and for no other parliament can be put in", async () => {
    await queue(aNotice({ dedupeKey: "later", notBefore: new Date(Date.now() + 3_600_000) }));
    await deliver();
    expect(await stored()).toEqual([]);
    expect(await inScopeOf(world.officer, (scope) => dropNotices(scope, ["later"]))).toBe(1);
    const other = aNotice({ parliamentId: await parliamentOf("FR") });
    await expect(inScopeOf(world.kenyan, (scope) => queueNotices(scope, [other]))).rejects.toThrow();
  });

  it("is not sent to who muted its letters or has no account any more, and can be stopped by one click", async () => {
    const { userId } = world.kenyan;
    await queue(aMention());
    await deliver();
    expect(server.taken[0]?.headers.get("list")).toMatchObject({
      unsubscribe: { url: expect.stringContaining("/api/unsubscribe/") },
    });
    await asSystem("test", (scope) => scope.insert(mutedLetters).values({ userId, letter: "mention" }));
    await queue(aMention(), aNotice());
    await deliver();
    expect(server.taken).toHaveLength(2);
    const off = (disabledAt: Date | null) =>
      asSystem("test", (scope) => scope.update(users).set({ disabledAt }).where(eq(users.id, userId)));
    await off(new Date());
    await queue(aNotice());
    await deliver();
    await off(null);
    expect(server.taken).toHaveLength(2);
  });
});

describe("a mail server", () => {
  it("that is down costs no letter: all go, each once, when it is back", async () => {
    const port = Number(new URL(server.url).port);
    await server.close();
    await queue(aNotice(), aNotice(), aNotice());
    await deliver();
    await later();
    await deliver();
    expect((await stored()).map(({ lastOutcome }) => lastOutcome)).toContain("no_server");
    server = await startMailServer(port);
    await later();
    await deliver();
    expect(server.taken).toHaveLength(3);
  });

  it("that puts off a letter gets the very same later, and the others meanwhile", async () => {
    server.answerTo(() => ({ at: "recipient", code: 451, text: "Try again later" }));
    await queue(aNotice());
    await deliver();
    expect((await stored())[0]).toMatchObject({ lastOutcome: "deferred", sentAt: null, givenUpAt: null });
    server.answerTo(() => null);
    await queue(aNotice());
    await deliver();
    expect(server.taken).toHaveLength(1);
    const before = await stored();
    await later();
    await deliver();
    expect(server.taken).toHaveLength(2);
    expect((await stored()).map(({ text, html, key }) => ({ text, html, key }))).toEqual(
      before.map(({ text, html, key }) => ({ text, html, key })),
    );
  });

  it.each(["recipient", "body"] as const)("that refuses for good at the %s ends the tries", async (at) => {
    server.answerTo(() => ({ at, code: 550, text: "No such mailbox" }));
    await queue(aNotice());
    await deliver();
    await later();
    await deliver();
    const [mail] = await stored();
    expect(mail).toMatchObject({ attempts: 1, lastOutcome: "refused", sentAt: null });
    expect(mail?.lastAnswer).toContain("No such mailbox");
    expect(mail?.givenUpAt).not.toBeNull();
  });

  it("that puts a letter off for a week gets it no more", async () => {
    server.answerTo(() => ({ at: "body", code: 452, text: "Mailbox full" }));
    await queue(aNotice());
    await deliver();
    await later("7 days");
    await deliver();
    expect((await stored())[0]?.givenUpAt).not.toBeNull();
  });
});
