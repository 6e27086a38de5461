import "server-only";
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { designations } from "@/db/schema/designations";
import { bodies } from "@/db/schema/reference";
import { reports } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { BODY_TIME_ZONE, now, today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { dayIn, yearOf } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { balanceOf, planRotation, ROTATION_YEARS, yearForJoiner } from "@/lib/domain/rotation";
import { begunYears, type LockedRotation, listMembers, listPlaces, lockRotation, yearsFrom } from "./facts";
import type { Credit, Designate, PlanRotation, WhichRotation } from "./schema";

/** Why a rotation is not planned or changed. */
type RotationRefusal =
  | "not_found"
  | "not_your_step"
  | "changed_meanwhile"
  | "rotations_overlap"
  | "rotation_published"
  | "rotation_not_published"
  | "rotation_year_begun"
  | "rotation_year_unknown"
  | "nothing_to_update"
  | "no_members"
  | "credit_not_due"
  | "rotation_credited";
type Answer = Promise<Result<{ rotationId: string }, RotationRefusal>>;

/** Plans a rotation for the members of today, balanced by lib/domain/rotation.ts. Nobody but the secretariat sees it
 *  before it is published. Two rotations share no year. */
export function draftRotation(actor: Actor, { firstYear }: PlanRotation): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "plan_rotation")) return refuse("not_your_step");
    const [body] = await scope.select({ id: bodies.id }).from(bodies).orderBy(bodies.code).limit(1);
    if (!body) return refuse("not_found");
    const overlapping = await scope
      .select({ id: rotations.id })
      .from(rotations)
      .where(
        and(
          eq(rotations.bodyId, body.id),
          gt(rotations.firstYear, firstYear - ROTATION_YEARS),
          lt(rotations.firstYear, firstYear + ROTATION_YEARS),
        ),
      );
    if (overlapping.length > 0) return refuse("rotations_overlap");
    const members = await listMembers(scope, today());
    if (members.length === 0) return refuse("no_members");

    const years = yearsFrom(firstYear);
    const plan = planRotation(members, years);
    const [made] = await scope
      .insert(rotations)
      .values({ bodyId: body.id, firstYear })
      .returning({ id: rotations.id });
    if (!made) throw new Error("a rotation was not stored");
    const rows = [...plan].map(([parliamentId, year]) => ({ parliamentId, rotationId: made.id, year }));
    await scope.insert(designations).values(rows);
    const everybody = balanceOf(members, years, plan).at(-1);
    await record(scope, {
      actor,
      rotationId: made.id,
      step: "plan",
      detail: { firstYear, perYear: everybody?.perYear },
    });
    return done({ rotationId: made.id });
  });
}

/** Gives one member another year, as long as the plan is not published: afterwards it takes the consent of those
 *  whom it moves (lib/rotations/changes.ts). */
export function designate(actor: Actor, { rotationId, version, parliamentId, year }: Designate): Answer {
  return onRotation(actor, { rotationId, version }, async (scope, rotation) => {
    if (rotation.publishedAt) return refuse("rotation_published");
    if (!rotation.years.includes(year)) return refuse("rotation_year_unknown");
    const place = (await listPlaces(scope, rotationId)).find((each) => each.parliamentId === parliamentId);
    if (!place) return refuse("not_found");
    await scope
      .update(designations)
      .set({ year })
      .where(and(eq(designations.parliamentId, parliamentId), eq(designations.rotationId, rotationId)));
    await grow(scope, rotationId);
    await record(scope, {
      actor,
      rotationId,
      step: "designate",
      detail: { parliamentId, from: place.year, to: year },
    });
    return done({ rotationId });
  });
}

/** Publishes a plan: from now on every parliament sees its year. */
export function publishRotation(actor: Actor, asked: WhichRotation): Answer {
  return onRotation(actor, asked, async (scope, rotation) => {
    if (rotation.publishedAt) return refuse("rotation_published");
    const publishedAt = now();
    const { rotationId } = asked;
    await scope.update(rotations).set({ publishedAt }).where(eq(rotations.id, rotationId));
    await scope.update(designations).set({ publishedAt }).where(eq(designations.rotationId, rotationId));
    await grow(scope, rotationId);
    await record(scope, { actor, rotationId, step: "publish", detail: {} });
    return done({ rotationId });
  });
}

/** Brings a plan up to date with the members of today: who joined gets the open year that it disturbs least, who left
 *  gives up a year that has not begun. What has begun stays, so that past figures do. */
export function bringUpToDate(actor: Actor, asked: WhichRotation): Answer {
  return onRotation(actor, asked, async (scope, rotation) => {
    const { rotationId } = asked;
    const members = await listMembers(scope, today());
    const places = await listPlaces(scope, rotationId);
    const begun = await begunYears(scope, rotationId);
    const open = rotation.years.filter((year) => !begun.includes(year));
    const plan = new Map(places.map(({ parliamentId, year }) => [parliamentId, year]));
    const left = places.filter(
      ({ parliamentId, year, creditedReportId }) =>
        open.includes(year) && !creditedReportId && !members.some(({ id }) => id === parliamentId),
    );
    const joined = members
      .filter(({ id }) => !plan.has(id))
      .flatMap((member) => {
        const year = yearForJoiner(member, { members, plan, open });
        if (year === null) return [];
        plan.set(member.id, year);
        return [{ parliamentId: member.id, rotationId, year, publishedAt: rotation.publishedAt }];
      });
    if (joined.length === 0 && left.length === 0) return refuse("nothing_to_update");

    const leftIds = left.map(({ parliamentId }) => parliamentId);
    if (joined.length > 0) await scope.insert(designations).values(joined);
    if (leftIds.length > 0) {
      await scope
        .delete(designations)
        .where(and(eq(designations.rotationId, rotationId), inArray(designations.parliamentId, leftIds)));
    }
    await grow(scope, rotationId);
    await record(scope, {
      actor,
      rotationId,
      step: "bring_up_to_date",
      detail: { joined: joined.map(({ parliamentId, year }) => ({ parliamentId, year })), left: leftIds },
    });
    return done({ rotationId });
  });
}

/** Counts a report that a parliament filed of free will as the one it owes in this rotation. It was submitted in the
 *  rotation's years, before or in the year designated, and that year has not begun. */
export function creditReport(actor: Actor, { rotationId, reportId }: Credit): Answer {
  return onRotation(actor, { rotationId, version: null }, async (scope, rotation) => {
    if (!rotation.publishedAt) return refuse("rotation_not_published");
    const [report] = await scope
      .select({
        parliamentId: reports.parliamentId,
        volunteeredAt: reports.volunteeredAt,
        submittedVersion: reports.submittedVersion,
        lastSubmittedAt: reports.lastSubmittedAt,
      })
      .from(reports)
      .where(eq(reports.id, reportId));
    const place =
      report &&
      (await listPlaces(scope, rotationId)).find((each) => each.parliamentId === report.parliamentId);
    if (!report || !place) return refuse("not_found");
    if (place.creditedReportId) return refuse("rotation_credited");
    const { volunteeredAt, submittedVersion, lastSubmittedAt, parliamentId } = report;
    if (!volunteeredAt || submittedVersion === null || !lastSubmittedAt) return refuse("credit_not_due");
    const year = yearOf(dayIn(BODY_TIME_ZONE, lastSubmittedAt));
    if (year < rotation.firstYear || year > place.year) return refuse("credit_not_due");
    if ((await begunYears(scope, rotationId)).includes(place.year)) return refuse("rotation_year_begun");

    await scope
      .update(designations)
      .set({ creditedReportId: reportId })
      .where(and(eq(designations.parliamentId, parliamentId), eq(designations.rotationId, rotationId)));
    await grow(scope, rotationId);
    await record(scope, {
      actor,
      rotationId,
      parliamentId,
      step: "credit",
      detail: { reportId, year: place.year },
    });
    return done({ rotationId });
  });
}

/** Locks the rotation and refuses a page that shows an older state of it; `version` null where nothing shown matters. */
function onRotation(
  actor: Actor,
  { rotationId, version }: { rotationId: string; version: number | null },
  work: (scope: Scope, rotation: LockedRotation) => Answer,
): Answer {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "plan_rotation")) return refuse("not_your_step");
    const rotation = await lockRotation(scope, rotationId);
    if (!rotation) return refuse("not_found");
    if (version !== null && rotation.version !== version) return refuse("changed_meanwhile");
    return work(scope, rotation);
  });
}

async function grow(scope: Scope, rotationId: string): Promise<void> {
  await scope
    .update(rotations)
    .set({ version: sql`${rotations.version} + 1` })
    .where(eq(rotations.id, rotationId));
}

function record(
  scope: Scope,
  told: {
    actor: Actor;
    rotationId: string;
    step: string;
    detail: Record<string, unknown>;
    parliamentId?: string;
  },
): Promise<void> {
  const { actor, rotationId, ...step } = told;
  return recordMoves(scope, { actor, role: "administrator" }, [
    { subject: "rotation", subjectId: rotationId, ...step, at: now() },
  ]);
}
