import { and, count, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { moves } from "@/db/schema/history";
import { notices } from "@/db/schema/outbox";
import { testDatabase } from "@/db/testing";
import { recordAdoption } from "@/lib/documents/commands";
import { recordAdoptionSchema } from "@/lib/documents/schema";
import type { Actor } from "@/lib/domain/actor";
import {
  aConfirmedDocument,
  anIntakeWorld,
  type IntakeWorld,
  parliamentOf,
} from "@/lib/testing/intake-world";
import { activateCommitments } from "./commands";
import { doCorrection, proposeCorrection } from "./correct-commitment";
import { findCommitmentToCorrect, findCorrection } from "./correction-queries";
import { proposeCorrectionSchema } from "./correction-schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

let nth = 0;
/** The first commitment of a document, active for all members; Kenya has answered it. */
async function anAnsweredCommitment(): Promise<{ id: string; documentId: string }> {
  const documentId = await aConfirmedDocument(world.officer, `COR${++nth}`);
  const adoption = {
    documentId,
    version: 0,
    adoption: "adopted_wording_not_seen",
    adoptedOn: "2022-10-15",
    adoptionReference: "",
  };
  await recordAdoption(world.officer, recordAdoptionSchema.parse(adoption));
  await activateCommitments(world.officer, { documentId, commitmentId: "all" });
  const kenya = await parliamentOf("KE");
  const id = await asSystem("test", async (scope) => {
    const [first] = await scope
      .select({ id: commitments.id })
      .from(commitments)
      .where(and(eq(commitments.documentId, documentId), eq(commitments.label, "1")));
    const id = first?.id ?? "";
    await scope
      .update(tasks)
      .set({ progress: "planned" })
      .where(and(eq(tasks.commitmentId, id), eq(tasks.parliamentId, kenya)));
    return id;
  });
  return { id, documentId };
}

const TYPED = {
  version: 1,
  reason: "The text binds two members",
  "summary.en": "Ratify the convention",
  verbs: "calls on",
  addressees: ["parliaments"],
  kindOfAct: "ratify",
  dueKind: "none",
  dueOn: "",
};
const propose = (commitmentId: string, given: object = {}, actor: Actor = world.officer) =>
  proposeCorrection(actor, proposeCorrectionSchema.parse({ ...TYPED, commitmentId, ...given }));
const proposed = async (commitmentId: string, given: object = {}) => {
  const outcome = await propose(commitmentId, given);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.correctionId;
};
const refused = (refusal: string) => ({ ok: false, refusal });
const tasksOf = (commitmentId: string, open = true) =>
  asSystem("test", (scope) =>
    scope
      .select({
        parliamentId: tasks.parliamentId,
        dueOn: tasks.dueOn,
        kind: tasks.kind,
        progress: tasks.progress,
      })
      .from(tasks)
      .where(and(eq(tasks.commitmentId, commitmentId), open ? isNull(tasks.endedAt) : undefined)),
  );

describe("a correction of a commitment that stands", () => {
  it("shows first what it would do, and does nothing until it is done", async () => {
    const { id } = await anAnsweredCommitment();
    const before = await tasksOf(id);
    const correctionId = await proposed(id, { bound: "France, Chile" });
    const shown = await findCorrection(world.officer, correctionId, "en");
    expect(shown?.parts).toEqual(["summary", "boundIso2"]);
    expect(shown?.effects).toMatchObject({
      made: { count: 0 },
      ended: { count: before.length - 3 },
      changed: { count: 0 },
      kept: { all: 1, otherwise: 1 },
      told: before.length - 3,
    });
    expect(await tasksOf(id)).toEqual(before);
  });

  it("ends open tasks of whom it binds no more, keeps the answered one, tells them, and is recorded whole", async () => {
    const { id, documentId } = await anAnsweredCommitment();
    const all = (await tasksOf(id)).length;
    const correctionId = await proposed(id, { bound: "France, Chile" });
    expect(await doCorrection(world.kenyan, { correctionId })).toEqual(refused("not_found"));
    expect(await doCorrection(world.officer, { correctionId })).toEqual({ ok: true, value: { documentId } });
    const left = await tasksOf(id);
    const expected = await Promise.all(["FR", "CL", "KE"].map(parliamentOf));
    expect(left.map(({ parliamentId }) => parliamentId).sort()).toEqual(expected.sort());
    const [told] = await asSystem("test", (scope) =>
      scope.select({ n: count() }).from(notices).where(eq(notices.kind, "commitment_corrected")),
    );
    expect(told?.n).toBeGreaterThanOrEqual(all - 3);
    const [move] = await asSystem("test", (scope) =>
      scope
        .select({ reason: moves.reason, detail: moves.detail })
        .from(moves)
        .where(and(eq(moves.subjectId, id), eq(moves.step, "correct"))),
    );
    expect(move?.reason).toBe(TYPED.reason);
    expect(move?.detail).toMatchObject({
      before: { boundIso2: null },
      after: { boundIso2: ["CL", "FR"] },
      tasks: { made: 0, ended: all - 3, changed: 0, kept: 1 },
    });
    expect(await doCorrection(world.officer, { correctionId })).toEqual(refused("correction_done"));
    const again = await findCommitmentToCorrect(world.officer, id, "en");
    expect(again?.earlier.map(({ reason }) => reason)).toEqual([TYPED.reason]);
    expect(again?.reading.boundIso2).toEqual(["CL", "FR"]);
  });

  it("gives open tasks another day and kind, the answered one its own", async () => {
    const { id } = await anAnsweredCommitment();
    const kenya = await parliamentOf("KE");
    const given = {
      addressees: ["governments"],
      dueKind: "end_of_year",
      dueYear: "2025",
      dueText: "by the end of 2025",
    };
    await doCorrection(world.officer, { correctionId: await proposed(id, given) });
    const after = await tasksOf(id);
    const open = after.filter(({ parliamentId }) => parliamentId !== kenya);
    expect(new Set(open.map(({ dueOn, kind }) => `${kind} ${dueOn}`))).toEqual(
      new Set(["oversight 2025-12-31"]),
    );
    expect(after.find(({ parliamentId }) => parliamentId === kenya)).toMatchObject({
      dueOn: null,
      kind: "direct",
      progress: "planned",
    });
  });

  it("asks again whom an earlier correction had left out", async () => {
    const { id } = await anAnsweredCommitment();
    await doCorrection(world.officer, { correctionId: await proposed(id, { bound: "FR" }) });
    const all = (await tasksOf(id, false)).length;
    const correctionId = await proposed(id, {
      version: 2,
      bound: "",
      themes: ["gcm-05"],
      instruments: "CEDAW",
    });
    expect((await findCorrection(world.officer, correctionId, "en"))?.effects?.made.count).toBe(all - 2);
    await doCorrection(world.officer, { correctionId });
    expect((await tasksOf(id)).length).toBe(all);
  });
});

describe("a correction is refused", () => {
  it("to others than officers, without a change, and with a member that nobody knows", async () => {
    const { id } = await anAnsweredCommitment();
    expect(await propose(id, {}, world.kenyan)).toEqual(refused("not_found"));
    expect(await propose(id, { bound: "Atlantis" })).toEqual(refused("member_unknown"));
    expect(await propose(id, { version: 9 })).toEqual(refused("changed_meanwhile"));
    const same = await findCommitmentToCorrect(world.officer, id, "en");
    const given = {
      "summary.en": same?.reading.summary.en,
      kindOfAct: same?.reading.kindOfAct,
      themes: same?.reading.themes,
      instruments: same?.reading.instruments.join("\n"),
    };
    expect(await propose(id, given)).toEqual(refused("nothing_to_correct"));
  });

  it("where the commitment was corrected otherwise meanwhile", async () => {
    const { id } = await anAnsweredCommitment();
    const [one, other] = [await proposed(id, { bound: "FR" }), await proposed(id, { bound: "CL" })];
    await doCorrection(world.officer, { correctionId: one });
    expect(await doCorrection(world.officer, { correctionId: other })).toEqual(refused("changed_meanwhile"));
    expect(await findCorrection(world.officer, other, "en")).toMatchObject({
      isOutdated: true,
      effects: null,
    });
  });
});
