import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { testDatabase } from "@/db/testing";
import { anIntakeWorld, type IntakeWorld, parliamentOf } from "@/lib/testing/intake-world";
import { recordMembership } from "./commands";
import { findParliament } from "./find-parliament";
import { membershipSchema } from "./schema";

let world: IntakeWorld;
let kenyaId: string;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
  kenyaId = await parliamentOf("KE");
});

const refusal = (code: string) => ({ ok: false, refusal: code });
const kept = async () => (await findParliament(world.officer, "KE", "en"))?.memberships ?? [];
const record = (given: object, actor = world.administrator) =>
  recordMembership(
    actor,
    membershipSchema.parse({
      parliamentId: kenyaId,
      membershipId: "",
      joinedOn: "",
      leftOn: "",
      reason: "Note verbale",
      ...given,
    }),
  );

describe("a membership", () => {
  it("is ended and begun again with a reason, never twice at a time, by an administrator", async () => {
    const membershipId = (await kept()).at(-1)?.id ?? "";
    expect(await record({ membershipId, leftOn: "2023-01-01" }, world.officer)).toEqual(
      refusal("not_your_step"),
    );
    expect(await record({ membershipId, joinedOn: "2023-01-01", leftOn: "2022-01-01" })).toEqual(
      refusal("left_before_joining"),
    );
    expect(await record({ membershipId, leftOn: "2023-01-01" })).toEqual({ ok: true, value: { iso2: "KE" } });
    expect(await record({ joinedOn: "2022-06-01" })).toEqual(refusal("memberships_overlap"));
    expect(await record({ joinedOn: "2024-06-01" })).toMatchObject({ ok: true });
    expect((await kept()).map(({ joinedOn, leftOn }) => [joinedOn, leftOn])).toEqual([
      [null, "2023-01-01"],
      ["2024-06-01", null],
    ]);
    expect(await record({ membershipId: kenyaId })).toEqual(refusal("not_found"));
    const steps = await asSystem("test", (scope) =>
      scope
        .select({ reason: moves.reason })
        .from(moves)
        .where(and(eq(moves.subjectId, kenyaId), eq(moves.step, "record_membership"))),
    );
    expect(steps).toEqual([{ reason: "Note verbale" }, { reason: "Note verbale" }]);
  });
});
