import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import { activateCommitments } from "@/lib/commitments/commands";
import { env } from "@/lib/env";
import { aConfirmedDocument, anIntakeWorld, type IntakeWorld } from "@/lib/testing/intake-world";
import { checkDocument, recordAdoption } from "./commands";
import { findDocument } from "./queries";
import { recordAdoptionSchema } from "./schema";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

it("a reading is checked by another officer than the one who confirmed it, once, and the page says by whom", async () => {
  const documentId = await aConfirmedDocument(world.officer, "CHK1");
  expect(await checkDocument(world.officer, { documentId })).toEqual({ ok: false, refusal: "own_reading" });
  expect(await checkDocument(world.kenyan, { documentId })).toEqual({ ok: false, refusal: "not_found" });
  expect(await checkDocument(world.second, { documentId })).toMatchObject({ ok: true });
  expect(await checkDocument(world.second, { documentId })).toEqual({
    ok: false,
    refusal: "checked_already",
  });
  const shown = await findDocument(world.officer, documentId, { reader: "en", shown: "en" });
  expect(shown?.looks).toMatchObject({
    confirmedBy: { id: world.officer.userId },
    checks: [{ id: world.second.userId }],
  });
  const steps = await asSystem("test", (scope) =>
    scope
      .select({ step: moves.step })
      .from(moves)
      .where(eq(moves.subjectId, documentId))
      .orderBy(moves.sequence),
  );
  expect(steps.map(({ step }) => step)).toEqual(["confirm", "check"]);
});

it("nothing is activated without a second check where the body requires one", async () => {
  const documentId = await aConfirmedDocument(world.officer, "CHK2");
  await recordAdoption(
    world.officer,
    recordAdoptionSchema.parse({
      documentId,
      version: 0,
      adoption: "adopted_wording_not_seen",
      adoptedOn: "2022-10-15",
      adoptionReference: "",
    }),
  );
  const activate = () => activateCommitments(world.officer, { documentId, commitmentId: "all" });
  env().isSecondCheckRequired = true;
  try {
    expect(await activate()).toEqual({ ok: false, refusal: "second_check_missing" });
    await checkDocument(world.second, { documentId });
    expect(await activate()).toMatchObject({ ok: true });
  } finally {
    env().isSecondCheckRequired = false;
  }
});
