import { and, count, eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, inScopeOf } from "@/db/client";
import { commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { reservations } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { memberships } from "@/db/schema/reference";
import { testDatabase } from "@/db/testing";
import { recordAdoption } from "@/lib/documents/commands";
import { findDocument, listDocuments, previewActivation } from "@/lib/documents/queries";
import { recordAdoptionSchema } from "@/lib/documents/schema";
import {
  aConfirmedDocument,
  anIntakeWorld,
  type IntakeWorld,
  parliamentOf,
} from "@/lib/testing/intake-world";
import { activateCommitments } from "./commands";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const adopt = (documentId: string, given: object = {}) =>
  recordAdoption(
    world.officer,
    recordAdoptionSchema.parse({
      documentId,
      version: 0,
      adoption: "adopted_wording_not_seen",
      adoptedOn: "2022-10-15",
      adoptionReference: "",
      ...given,
    }),
  );
const members = () =>
  asSystem("test", async (scope) => (await scope.select({ n: count() }).from(memberships))[0]?.n ?? 0);
const tasksOf = (documentId: string) =>
  asSystem("test", (scope) =>
    scope
      .select({ n: count(), reserved: count(tasks.reservedById) })
      .from(tasks)
      .where(eq(tasks.documentId, documentId)),
  );
let nth = 0;
const aDocument = () => aConfirmedDocument(world.officer, `ACT${++nth}`);

describe("the adoption of a draft", () => {
  it("must be recorded before anything of it is activated", async () => {
    const documentId = await aDocument();
    const all = { documentId, commitmentId: "all" } as const;
    expect(await activateCommitments(world.officer, all)).toEqual(refusal("adoption_not_recorded"));
    expect(await adopt(documentId)).toEqual({ ok: true, value: { documentId } });
    expect(await activateCommitments(world.officer, all)).toMatchObject({ ok: true });
    const shown = await findDocument(world.officer, documentId, { reader: "en", shown: "en" });
    expect(shown).toMatchObject({ adoption: "adopted_wording_not_seen", isDraftText: true });
  });

  it("is refused from a stale form, in the future, by others, and for what is not there", async () => {
    const documentId = await aDocument();
    expect(await adopt(documentId, { version: 5 })).toEqual(refusal("changed_meanwhile"));
    expect(await adopt(documentId, { adoptedOn: "2999-01-01" })).toEqual(refusal("adopted_in_future"));
    expect(await adopt(world.officer.userId)).toEqual(refusal("not_found"));
    const input = recordAdoptionSchema.parse({
      documentId,
      version: 0,
      adoption: "adopted",
      adoptedOn: "2022-10-15",
      adoptionReference: "Minutes",
    });
    expect(await recordAdoption(world.administrator, input)).toEqual(refusal("not_your_step"));
    expect(await recordAdoption(world.kenyan, input)).toEqual(refusal("not_found"));
  });
});

describe("activation", () => {
  it("makes a task for every member bound, as its preview says, and no task a second time", async () => {
    const documentId = await aDocument();
    await adopt(documentId);
    const preview = await previewActivation(world.officer, { documentId, commitmentId: "all" }, "en");
    const bound = await members();
    expect(preview.map(({ label, parliaments }) => [label, parliaments])).toEqual([
      ["1", bound],
      ["2", bound],
    ]);
    const all = { documentId, commitmentId: "all" } as const;
    const [one, two] = await Promise.all([
      activateCommitments(world.officer, all),
      activateCommitments(world.second, all),
    ]);
    expect([one, two]).toContainEqual(refusal("nothing_to_activate"));
    expect([one, two]).toContainEqual({ ok: true, value: { documentId, tasks: 2 * bound } });
    expect(await tasksOf(documentId)).toEqual([{ n: 2 * bound, reserved: 0 }]);
    expect(await previewActivation(world.officer, { documentId, commitmentId: "all" }, "en")).toEqual([]);
    const due = await asSystem("test", (scope) =>
      scope
        .selectDistinct({ label: commitments.label, dueOn: tasks.dueOn })
        .from(tasks)
        .innerJoin(commitments, eq(commitments.id, tasks.commitmentId))
        .where(eq(tasks.documentId, documentId))
        .orderBy(commitments.label),
    );
    expect(due).toEqual([
      { label: "1", dueOn: null },
      { label: "2", dueOn: "2024-10-13" },
    ]);
  });

  it("of one commitment leaves the others, and is refused a second time", async () => {
    const documentId = await aDocument();
    await adopt(documentId);
    const [first] =
      (await findDocument(world.officer, documentId, { reader: "en", shown: "en" }))?.commitments ?? [];
    const input = { documentId, commitmentId: first?.id ?? "" };
    expect(await activateCommitments(world.officer, input)).toMatchObject({ ok: true });
    expect(await activateCommitments(world.officer, input)).toEqual(refusal("step_not_available"));
    expect(await activateCommitments(world.officer, { documentId, commitmentId: documentId })).toEqual(
      refusal("not_found"),
    );
    const listed = (await listDocuments(world.officer, "en")).find(({ id }) => id === documentId);
    expect(listed).toMatchObject({ commitments: 2, active: 1 });
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ from: moves.fromState, to: moves.toState })
        .from(moves)
        .where(and(eq(moves.subjectId, input.commitmentId), eq(moves.step, "activate"))),
    );
    expect(steps).toEqual([{ from: "confirmed", to: "active" }]);
  });

  it("makes reserved tasks where a member reserved its position, named in the preview", async () => {
    const documentId = await aDocument();
    await adopt(documentId);
    const parliamentId = await parliamentOf("PL");
    await asSystem("test", (scope) =>
      scope
        .insert(reservations)
        .values({ documentId, parliamentId, kind: "reservation", wholeDocument: true, quote: "as a whole" }),
    );
    const [preview] = await previewActivation(world.officer, { documentId, commitmentId: "all" }, "en");
    expect(preview?.reserved).toEqual([{ text: "Poland", locale: "en" }]);
    await activateCommitments(world.officer, { documentId, commitmentId: "all" });
    const reserved = await asSystem("test", (scope) =>
      scope
        .select({ parliamentId: tasks.parliamentId })
        .from(tasks)
        .where(and(eq(tasks.documentId, documentId), isNotNull(tasks.reservedById))),
    );
    expect(reserved).toEqual([{ parliamentId }, { parliamentId }]);
  });

  it("gives what is asked of governments to oversight, of the body to the secretariat, of others to nobody", async () => {
    const documentId = await aDocument();
    await adopt(documentId);
    await asSystem("test", async (scope) => {
      const rows = await scope
        .select({ id: commitments.id, label: commitments.label })
        .from(commitments)
        .where(eq(commitments.documentId, documentId));
      for (const { id, label } of rows) {
        const addressees =
          label === "1" ? (["governments"] as const) : (["ipu_secretary_general", "un"] as const);
        await scope
          .update(commitments)
          .set({ addressees: [...addressees] })
          .where(eq(commitments.id, id));
      }
    });
    await activateCommitments(world.officer, { documentId, commitmentId: "all" });
    const kinds = await asSystem("test", (scope) =>
      scope.selectDistinct({ kind: tasks.kind }).from(tasks).where(eq(tasks.documentId, documentId)),
    );
    expect(kinds).toEqual([{ kind: "oversight" }]);
    expect(await tasksOf(documentId)).toEqual([{ n: await members(), reserved: 0 }]);
    const own = await asSystem("test", (scope) =>
      scope
        .select({ dueOn: secretariatTasks.dueOn })
        .from(secretariatTasks)
        .innerJoin(commitments, eq(commitments.id, secretariatTasks.commitmentId))
        .where(eq(commitments.documentId, documentId)),
    );
    expect(own).toEqual([{ dueOn: "2024-10-13" }]);
  });

  it("is an officer's step, and of a document that is there", async () => {
    const documentId = await aDocument();
    await adopt(documentId);
    const all = { documentId, commitmentId: "all" } as const;
    expect(await activateCommitments(world.administrator, all)).toEqual(refusal("not_your_step"));
    expect(await activateCommitments(world.kenyan, all)).toEqual(refusal("not_found"));
    expect(await activateCommitments(world.officer, { ...all, documentId: world.officer.userId })).toEqual(
      refusal("not_found"),
    );
    expect(await tasksOf(documentId)).toEqual([{ n: 0, reserved: 0 }]);
  });

  it("lets no parliament make a task", async () => {
    const documentId = await aDocument();
    const [first] =
      (await findDocument(world.kenyan, documentId, { reader: "en", shown: "en" }))?.commitments ?? [];
    const parliamentId = world.kenyan.parliamentId ?? "";
    const values = {
      parliamentId,
      commitmentId: first?.id ?? "",
      documentId,
      occurrence: 0,
      kind: "direct" as const,
      madeAt: new Date(),
    };
    await expect(inScopeOf(world.kenyan, (scope) => scope.insert(tasks).values(values))).rejects.toThrow();
  });
});
