import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { mails, mutedLetters } from "@/db/schema/outbox";
import { testDatabase } from "@/db/testing";
import { openCycle } from "@/lib/cycles/commands";
import { chooseLetters, unsubscribe } from "@/lib/letters/commands";
import { findLetter, listLetters, listUnreachable, listWantedLetters } from "@/lib/letters/queries";
import { letterFilterSchema } from "@/lib/letters/schema";
import { unsubscribeKey } from "@/lib/mail/unsubscribe";
import { anActiveDocument, runJob, setUpFor } from "@/lib/testing/cycle-world";
import { anIntakeWorld, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { pauseReminders, resumeReminders } from "./commands";
import { findPreview, listPauses } from "./queries";
import { pauseSchema } from "./schema";

let world: IntakeWorld;
let kenyaId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-08-18T09:00:00Z") });
  world = await anIntakeWorld();
  kenyaId = await parliamentOf("KE");
  const made = await setUpFor(await anActiveDocument(world), { actor: world.administrator });
  if (!made.ok) throw new Error(made.refusal);
  await openCycle(world.administrator, made.value);
  return () => vi.useRealTimers();
});

const ALL = letterFilterSchema.parse({});
const refusal = (code: string) => ({ ok: false, refusal: code });
const pause = (given: object = {}, actor = world.officer) =>
  pauseReminders(
    actor,
    pauseSchema.parse({
      parliamentId: kenyaId,
      cause: "dissolution",
      startsOn: "2024-08-01",
      endsOn: "",
      reason: "Elections",
      ...given,
    }),
  );

describe("the reminders of a parliament", () => {
  it("are paused and resumed with reason, which its own people see, and never twice at a time", async () => {
    const goesTo = async () =>
      (await findPreview(world.officer, "en")).digests.find(({ iso2 }) => iso2 === "KE");
    expect((await goesTo())?.readers).toHaveLength(1);
    expect(await pause()).toEqual({ ok: true, value: { iso2: "KE" } });
    expect(await pause({ startsOn: "2024-07-01", endsOn: "2024-08-02" })).toEqual(refusal("paused_already"));
    expect(await pause({ startsOn: "2024-12-01" })).toEqual(refusal("paused_already"));
    expect(await goesTo()).toBeUndefined();
    expect((await findPreview(world.officer, "en")).paused).toMatchObject([
      { iso2: "KE", cause: "dissolution" },
    ]);
    const [kept] = await listPauses(world.kenyan, kenyaId);
    expect(kept).toMatchObject({ reason: "Elections", canEnd: true });

    const input = { parliamentId: kenyaId, pauseId: kept?.id ?? "" };
    expect(await resumeReminders(world.kenyan, input)).toEqual(refusal("not_found"));
    expect(await resumeReminders(world.officer, input)).toMatchObject({ ok: true });
    expect(await resumeReminders(world.officer, input)).toEqual(refusal("step_not_available"));
    expect((await listPauses(world.officer, kenyaId))[0]).toMatchObject({
      endsOn: "2024-08-18",
      canEnd: false,
    });
    expect(await goesTo()).toBeDefined();
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ step: moves.step, reason: moves.reason })
        .from(moves)
        .where(and(eq(moves.subject, "parliament"), eq(moves.subjectId, kenyaId)))
        .orderBy(moves.sequence),
    );
    expect(steps).toEqual([
      { step: "pause_reminders", reason: "Elections" },
      { step: "resume_reminders", reason: null },
    ]);
    expect(await pause({}, world.kenyan)).toEqual(refusal("not_your_step"));
  });
});

describe("the letters", () => {
  it("are what the preview promised, and are listed for the secretariat alone", async () => {
    const promised = await findPreview(world.officer, "en");
    await runJob("write-digests");
    const { letters, mayLeave } = await listLetters(world.officer, ALL, "en");
    expect(letters).toHaveLength(promised.digests.flatMap(({ readers }) => readers).length);
    expect(letters[0]).toMatchObject({ letter: "digest", state: "waiting", parliament: { iso2: "KE" } });
    expect(mayLeave).toBe(false);
    const [{ id } = { id: "" }] = letters;
    expect((await findLetter(world.officer, id, "en"))?.text).toContain("due by 1 September 2024");
    const after = await findPreview(world.officer, "en");
    expect([after.sentTo, after.digests.filter(({ readers }) => readers.length > 0)]).toEqual([1, []]);
    expect((await listLetters(world.kenyan, ALL, "en")).letters).toEqual([]);
    expect(await findLetter(world.kenyan, id, "en")).toBeNull();
    expect(await listLetters(world.officer, { ...ALL, state: "sent" }, "en")).toMatchObject({ found: 0 });
  });

  it("that an address refuses put it on a list until one reaches it", async () => {
    const set = (values: Partial<typeof mails.$inferInsert>) =>
      asSystem("test", (scope) => scope.update(mails).set(values).where(eq(mails.parliamentId, kenyaId)));
    await set({ givenUpAt: new Date(), lastOutcome: "refused", lastAnswer: "550 No such mailbox" });
    const [found] = await listUnreachable(world.officer, "en");
    expect(found).toMatchObject({ parliament: { iso2: "KE" }, answer: "550 No such mailbox" });
    expect(await listUnreachable(world.kenyan, "en")).toEqual([]);
    await set({ givenUpAt: null, sentAt: new Date(), lastOutcome: "delivered" });
    expect(await listUnreachable(world.officer, "en")).toEqual([]);
  });
});

describe("a person", () => {
  it("chooses letters, and stops one by the key of a letter without signing in", async () => {
    expect(await listWantedLetters(world.kenyan)).toEqual(["digest", "mention", "invitation_asked"]);
    await chooseLetters(world.kenyan, { letters: ["digest", "group_list", "rubbish"] });
    expect(await listWantedLetters(world.kenyan)).toEqual(["digest"]);
    const key = unsubscribeKey(world.kenyan.userId, "digest");
    expect(await unsubscribe({ key })).toMatchObject({ ok: true });
    expect(await unsubscribe({ key })).toMatchObject({ ok: true });
    expect(await listWantedLetters(world.kenyan)).toEqual([]);
    expect(await unsubscribe({ key: `${key}x` })).toEqual(refusal("link_not_ours"));
    await chooseLetters(world.kenyan, { letters: ["digest", "mention", "invitation_asked"] });
    expect(await asSystem("test", (scope) => scope.select().from(mutedLetters))).toEqual([]);
  });
});
