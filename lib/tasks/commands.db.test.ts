import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { commitments, secretariatTasks } from "@/db/schema/commitments";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import { aConfirmedDocument, anIntakeWorld, type IntakeWorld } from "@/lib/testing/intake-world";
import { aDay } from "@/lib/testing/makers";
import { markDone } from "./commands";
import { listSecretariatTasks } from "./queries";

let world: IntakeWorld;
let taskId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
  const documentId = await aConfirmedDocument(world.officer, "OWN1");
  taskId = await asSystem("test", async (scope) => {
    const [{ id } = { id: "" }] = await scope
      .select({ id: commitments.id })
      .from(commitments)
      .where(eq(commitments.documentId, documentId))
      .limit(1);
    await scope.update(commitments).set({ lifecycle: "active" }).where(eq(commitments.id, id));
    const [task] = await scope
      .insert(secretariatTasks)
      .values({ commitmentId: id, dueOn: aDay("2024-12-31") })
      .returning({ id: secretariatTasks.id });
    return task?.id ?? "";
  });
});

const refusal = (code: string) => ({ ok: false, refusal: code });

describe("a task of the secretariat", () => {
  it("is seen by the secretariat alone", async () => {
    expect(await listSecretariatTasks(world.administrator, "fr")).toMatchObject([
      { id: taskId, cited: "OWN1/1", dueOn: "2024-12-31" },
    ]);
    expect(await listSecretariatTasks(world.kenyan, "en")).toEqual([]);
  });

  it("is done once, by an officer, with what was done", async () => {
    const input = { taskId, version: 0, note: "Sent to all Members" };
    expect(await markDone(world.kenyan, input)).toEqual(refusal("not_found"));
    expect(await markDone(world.administrator, input)).toEqual(refusal("not_your_step"));
    expect(await markDone(world.officer, { ...input, version: 3 })).toEqual(refusal("changed_meanwhile"));
    expect(await markDone(world.officer, input)).toEqual({ ok: true, value: { taskId } });
    expect(await markDone(world.second, { ...input, version: 1 })).toEqual(refusal("step_not_available"));
    const steps = await asSystem("test", (scope) =>
      scope.select({ step: moves.step, reason: moves.reason }).from(moves).where(eq(moves.subjectId, taskId)),
    );
    expect(steps).toEqual([{ step: "mark_done", reason: "Sent to all Members" }]);
    expect((await listSecretariatTasks(world.officer, "en"))[0]).toMatchObject({
      note: "Sent to all Members",
    });
  });

  it("goes with the commitment that asks for it, unless it was done", async () => {
    const document = await aConfirmedDocument(world.officer, "OWN2");
    const listed = async () =>
      (await listSecretariatTasks(world.officer, "en")).filter(({ cited }) => cited.startsWith("OWN2"));
    await asSystem("test", async (scope) => {
      const rows = await scope
        .update(commitments)
        .set({ lifecycle: "elapsed", endedAt: new Date() })
        .where(eq(commitments.documentId, document))
        .returning({ commitmentId: commitments.id });
      const doneAt = [null, new Date()];
      await scope
        .insert(secretariatTasks)
        .values(rows.map((row, nth) => ({ ...row, doneAt: doneAt[nth] ?? null, note: "Done" })));
    });
    expect(await listed()).toMatchObject([{ note: "Done" }]);
  });
});
