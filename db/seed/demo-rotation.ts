import "server-only";
import { boundMembers } from "@/lib/domain/assignment";
import { planRotation, ROTATION_YEARS } from "@/lib/domain/rotation";
import type { Scope } from "../client";
import { designations, rotationChanges } from "../schema/designations";
import { moves } from "../schema/history";
import { memberships } from "../schema/reference";
import { rotations } from "../schema/rotations";
import members from "./data/members.json";
import { atNoon } from "./demo-reports";
import { STORY_ENDS_ON } from "./demo-story";
import { idOf } from "./ids";
import { insertAll } from "./insert-all";
import { groupId, IPU_ID, parliamentId } from "./reference";

const FIRST_YEAR = 2025;
const MEMBERSHIP = {
  parliamentId: memberships.parliamentId,
  joinedOn: memberships.joinedOn,
  leftOn: memberships.leftOn,
};
const ADMINISTRATOR_ID = idOf("user:administrator@ipu.example");

/** The rotation after the 149th Assembly, published, with a swap that waits for Kenya's consent and another member's. */
export async function addRotation(scope: Scope): Promise<void> {
  const rotationId = idOf(`rotation:${FIRST_YEAR}`);
  const at = atNoon(STORY_ENDS_ON);
  const years = Array.from({ length: ROTATION_YEARS }, (_, nth) => FIRST_YEAR + nth);
  const bound = boundMembers(await scope.select(MEMBERSHIP).from(memberships), STORY_ENDS_ON);
  const plan = planRotation(
    members.members
      .map(({ iso2, groups }) => ({
        id: parliamentId(iso2),
        groupIds: (groups ?? []).map((group) => groupId(group)),
      }))
      .filter(({ id }) => bound.includes(id)),
    years,
  );
  const by = { actorId: ADMINISTRATOR_ID, actedAs: "administrator" };
  const told = { subject: "rotation" as const, subjectId: rotationId, ...by };
  await insertAll(scope, rotations, [
    { id: rotationId, bodyId: IPU_ID, firstYear: FIRST_YEAR, publishedAt: at, version: 1 },
  ]);
  await insertAll(
    scope,
    designations,
    [...plan].map(([id, year]) => ({ parliamentId: id, rotationId, year, publishedAt: at })),
  );
  const kenya = parliamentId("KE");
  const fromYear = plan.get(kenya) ?? FIRST_YEAR;
  const [otherId, toYear = fromYear] = [...plan].find(([, year]) => year !== fromYear) ?? [kenya];
  const reason = "General elections fall into the year that was planned.";
  await insertAll(scope, rotationChanges, [
    {
      id: idOf("rotation-change:KE"),
      rotationId,
      kind: "swap",
      parliamentId: kenya,
      otherId,
      fromYear,
      toYear,
      reason,
      proposedBy: ADMINISTRATOR_ID,
      proposedAt: at,
    },
  ]);
  await insertAll(scope, moves, [
    { id: idOf("move:rotation:plan"), ...told, step: "plan", detail: { firstYear: FIRST_YEAR }, at },
    { id: idOf("move:rotation:publish"), ...told, step: "publish", at },
    ...[kenya, otherId].map((party) => ({
      id: idOf(`move:rotation:propose_swap:${party}`),
      ...told,
      parliamentId: party,
      step: "propose_swap",
      reason,
      at,
    })),
  ]);
}
