import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { designations, rotationChanges, rotationConsents } from "@/db/schema/designations";
import { rotations } from "@/db/schema/rotations";
import { now } from "@/lib/clock";
import type { Actor, Role } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import {
  type RotationChangeKind,
  type RotationChangeRefusal,
  type RotationPlace,
  rotationChangeRefusal,
} from "@/lib/domain/rotation-change";
import { begunYears, type LockedRotation, listPlaces, lockRotation } from "./facts";
import type { Consent, ProposeChange, RecordConsent, SettleChange } from "./schema";

/** Why a change of a published rotation is not proposed, agreed to or carried out. */
type ChangeRefusal =
  | RotationChangeRefusal
  | "not_found"
  | "not_your_step"
  | "rotation_not_published"
  | "change_waiting"
  | "answered_meanwhile"
  | "consent_missing"
  | "consent_given";
type Answer = Promise<Result<{ rotationId: string }, ChangeRefusal>>;

/** Proposes that two parliaments change places, or that one reports in the following year. Nothing moves before every
 *  one of them has agreed; one proposal waits for a parliament at a time. */
export function proposeChange(
  actor: Actor,
  { rotationId, kind, parliamentId, otherId, reason }: ProposeChange,
): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "plan_rotation")) return refuse("not_your_step");
    const rotation = await lockRotation(scope, rotationId);
    if (!rotation) return refuse("not_found");
    if (!rotation.publishedAt) return refuse("rotation_not_published");
    const ids = otherId ? [parliamentId, otherId] : [parliamentId];
    const against = await judged(scope, rotation, { kind, ids });
    if (against) return refuse(against);
    const touching = ids.flatMap((id) => [
      eq(rotationChanges.parliamentId, id),
      eq(rotationChanges.otherId, id),
    ]);
    const waiting = await scope
      .select({ id: rotationChanges.id })
      .from(rotationChanges)
      .where(
        and(eq(rotationChanges.rotationId, rotationId), isNull(rotationChanges.outcome), or(...touching)),
      );
    if (waiting.length > 0) return refuse("change_waiting");

    const places = await listPlaces(scope, rotationId);
    const fromYear = placeOf(places, parliamentId);
    const toYear = otherId ? placeOf(places, otherId) : fromYear + 1;
    const proposed = { proposedBy: actor.userId, proposedAt: now(), reason, fromYear, toYear };
    await scope
      .insert(rotationChanges)
      .values({ rotationId, kind, parliamentId, otherId: otherId || null, ...proposed });
    await record(scope, { actor, role: "administrator", rotationId, ids, step: `propose_${kind}`, reason });
    return done({ rotationId });
  });
}

/** A parliament's coordinator agrees to a change that moves it. */
export function consentToChange(actor: Actor, { changeId }: Consent): Answer {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null || !may(actor.roles, "ask_secretariat")) return refuse("not_your_step");
    return agree(scope, { actor, role: "coordinator", changeId, parliamentId, letter: null });
  });
}

/** An administrator records that a parliament agreed by letter. */
export function recordConsent(actor: Actor, { changeId, parliamentId, letter }: RecordConsent): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "plan_rotation")) return refuse("not_your_step");
    return agree(scope, { actor, role: "administrator", changeId, parliamentId, letter });
  });
}

/** Carries a change out once every parliament that it moves has agreed, or drops it. It is judged again: a year may
 *  have begun since it was proposed. */
export function settleChange(actor: Actor, { changeId, decision }: SettleChange): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "plan_rotation")) return refuse("not_your_step");
    const named = await findWaiting(scope, changeId);
    if (!named.ok) return named;
    const { rotationId, kind, ids } = named.value;
    const rotation = await lockRotation(scope, rotationId);
    if (!rotation) return refuse("not_found");
    // Read again under the lock: carried out twice, a swap would undo itself.
    const change = await findWaiting(scope, changeId);
    if (!change.ok) return change;
    if (decision === "carry_out") {
      const agreed = await scope
        .select({ id: rotationConsents.parliamentId })
        .from(rotationConsents)
        .where(eq(rotationConsents.changeId, changeId));
      if (!ids.every((id) => agreed.some((each) => each.id === id))) return refuse("consent_missing");
      const against = await judged(scope, rotation, { kind, ids });
      if (against) return refuse(against);
      await carryOut(scope, rotationId, { kind, ids });
    }
    await scope
      .update(rotationChanges)
      .set({
        outcome: decision === "carry_out" ? "done" : "dropped",
        settledBy: actor.userId,
        settledAt: now(),
      })
      .where(eq(rotationChanges.id, changeId));
    const step = decision === "carry_out" ? kind : `drop_${kind}`;
    await record(scope, { actor, role: "administrator", rotationId, ids, step, reason: null });
    return done({ rotationId });
  });
}

type Waiting = { rotationId: string; kind: RotationChangeKind; ids: string[] };

async function findWaiting(
  scope: Scope,
  changeId: string,
): Promise<Result<Waiting, "not_found" | "answered_meanwhile">> {
  const [change] = await scope.select().from(rotationChanges).where(eq(rotationChanges.id, changeId));
  if (!change) return refuse("not_found");
  if (change.outcome) return refuse("answered_meanwhile");
  const { rotationId, kind, parliamentId, otherId } = change;
  return done({ rotationId, kind, ids: otherId ? [parliamentId, otherId] : [parliamentId] });
}

async function agree(
  scope: Scope,
  consent: { actor: Actor; role: Role; changeId: string; parliamentId: string; letter: string | null },
): Answer {
  const { actor, role, changeId, parliamentId, letter } = consent;
  const change = await findWaiting(scope, changeId);
  if (!change.ok) return change;
  const { rotationId, ids } = change.value;
  if (!ids.includes(parliamentId)) return refuse("not_found");
  const [given] = await scope
    .insert(rotationConsents)
    .values({ parliamentId, changeId, letter, givenBy: actor.userId, givenAt: now() })
    .onConflictDoNothing()
    .returning({ changeId: rotationConsents.changeId });
  if (!given) return refuse("consent_given");
  await record(scope, { actor, role, rotationId, ids: [parliamentId], step: "agree", reason: letter });
  return done({ rotationId });
}

async function judged(
  scope: Scope,
  rotation: LockedRotation,
  { kind, ids }: Pick<Waiting, "kind" | "ids">,
): Promise<RotationChangeRefusal | "not_found" | null> {
  const places = await listPlaces(scope, rotation.id);
  const found = ids.flatMap((id) => places.find(({ parliamentId }) => parliamentId === id) ?? []);
  const [one, other] = found.map(
    ({ year, creditedReportId }): RotationPlace => ({
      year,
      isCredited: creditedReportId !== null,
    }),
  );
  const years = { years: rotation.years, begun: await begunYears(scope, rotation.id) };
  if (!one || found.length < ids.length) return "not_found";
  if (kind === "deferral") return rotationChangeRefusal({ kind, places: [one] }, years);
  return other ? rotationChangeRefusal({ kind, places: [one, other] }, years) : "not_found";
}

async function carryOut(scope: Scope, rotationId: string, { kind, ids }: Pick<Waiting, "kind" | "ids">) {
  const places = await listPlaces(scope, rotationId);
  const [one = "", other = ""] = ids;
  const moves =
    kind === "deferral"
      ? [{ id: one, year: placeOf(places, one) + 1 }]
      : [
          { id: one, year: placeOf(places, other) },
          { id: other, year: placeOf(places, one) },
        ];
  for (const { id, year } of moves) {
    await scope
      .update(designations)
      .set({ year })
      .where(and(eq(designations.rotationId, rotationId), eq(designations.parliamentId, id)));
  }
  await scope
    .update(rotations)
    .set({ version: sql`${rotations.version} + 1` })
    .where(eq(rotations.id, rotationId));
}

function placeOf(places: Awaited<ReturnType<typeof listPlaces>>, id: string): number {
  const place = places.find(({ parliamentId }) => parliamentId === id);
  if (!place) throw new Error(`${id} has no place in the rotation`);
  return place.year;
}

/** One step for each parliament concerned, so that each reads it in its own history. */
function record(
  scope: Scope,
  told: { actor: Actor; role: Role; rotationId: string; ids: string[]; step: string; reason: string | null },
): Promise<void> {
  const { actor, role, rotationId, ids, step, reason } = told;
  const at = now();
  return recordMoves(
    scope,
    { actor, role },
    ids.map((parliamentId) => ({
      subject: "rotation",
      subjectId: rotationId,
      parliamentId,
      step,
      reason,
      at,
    })),
  );
}
