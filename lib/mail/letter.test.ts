import { beforeAll, describe, expect, it } from "vitest";
import type { Facts } from "@/db/schema/outbox";
import { keysOf } from "@/lib/domain/keys-of";
import { LOCALES } from "@/lib/domain/locale";
import { LETTERS, NOTICE_KINDS, type NoticeKind } from "@/lib/domain/notice-kinds";
import { writeLetter } from "./letter";
import { readUnsubscribeKey, unsubscribeKey } from "./unsubscribe";

/** The facts that each kind of notice is queued with. */
const FACTS: Record<NoticeKind, Facts> = {
  report_due: { document: "On the sea", dueOn: "2024-10-01" },
  report_overdue: { document: "On the sea", dueOn: "2024-10-01" },
  respond_due: { document: "On the sea", dueOn: "2024-10-01" },
  respond_overdue: { document: "On the sea", dueOn: "2024-10-01" },
  members_awaited: { document: "On the sea", parliaments: "Kenya and Norway" },
  report_returned: { document: "On the sea", respondOn: "2024-10-01" },
  mention: { document: "On the sea", author: "Ada" },
  report_reopened: { document: "On the sea", respondOn: "2024-10-01" },
  report_excused: { document: "On the sea" },
  extension_asked: { document: "On the sea", untilOn: "2024-10-01" },
  extension_granted: { document: "On the sea", untilOn: "2024-10-01" },
  evidence_check_shared: { document: "On the sea", replyOn: "2024-10-01" },
  extension_refused: { document: "On the sea", dueOn: "2024-10-01" },
  report_transcribed: { document: "On the sea" },
  report_submitted: { document: "On the sea", receipt: "IPU-149-145R1-KE-1" },
  report_accepted: { document: "On the sea" },
  event_moved: { event: { en: "149th Assembly" }, startsOn: "2024-10-20" },
  event_undated: { event: { en: "149th Assembly" } },
  commitment_ended: { cited: "145R1/31" },
  file_infected: {},
  invitation: { parliament: { en: "Kenya" }, inviter: "Ada", expiresOn: "2024-09-23" },
  invitation_asked: { name: "Ada" },
  commitment_corrected: { cited: "145R1/31" },
};
const userId = "0198d7a2-0000-7000-8000-000000000001";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@localhost/none";
  process.env.NEXTAUTH_SECRET ??= "only for tests: thirty-two characters or more";
});

describe.each(LOCALES)("a letter in %s", (locale) => {
  const reader = { userId, name: "Ada", email: "ada@people.example", locale };
  const entries = keysOf(NOTICE_KINDS).map((kind) => ({ kind, facts: FACTS[kind], path: "/tasks" }));

  it.each(keysOf(LETTERS))(
    "of the kind %s has a subject, a line for each notice, and the same links twice",
    (kind) => {
      const { subject, text, html } = writeLetter(kind, reader, entries);
      expect(subject).not.toBe("");
      expect(text).not.toMatch(/[{}]/);
      expect(text.split(`/${locale}/tasks\n`)).toHaveLength(entries.length + 1);
      expect(html.split(`/${locale}/tasks"`)).toHaveLength(entries.length + 1);
      expect(text.includes("/unsubscribe/")).toBe(LETTERS[kind].mayMute);
    },
  );

  it("refuses a fact that is missing", () => {
    expect(() => writeLetter("mention", reader, [{ kind: "mention", facts: {}, path: "/tasks" }])).toThrow();
  });
});

describe("the key that stops letters", () => {
  it("names its person and letter, and is nobody else's", () => {
    const key = unsubscribeKey(userId, "digest");
    expect(readUnsubscribeKey(key)).toEqual({ userId, letter: "digest" });
    const forged = [key.replace("digest", "mention"), key.replace("0001", "0002"), `${key}x`, "", "a.b.c"];
    expect(forged.map(readUnsubscribeKey)).toEqual([null, null, null, null, null]);
  });

  it("is of no use for a letter that cannot be muted", () => {
    expect(readUnsubscribeKey(unsubscribeKey(userId, "report_returned"))).toBeNull();
  });
});
