import "server-only";
import { eq, sql } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { bodies, memberships, parliaments } from "@/db/schema/reference";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { type MembershipRefusal, membershipFault } from "@/lib/domain/membership";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { RecordMembership } from "./schema";

/** Records when a parliament joined and left, with the reason. What it was asked and answered stays: the days decide who
 *  is bound when the next cycle opens, and who was a member on any day. */
export function recordMembership(
  actor: Actor,
  input: RecordMembership,
): Promise<Result<{ iso2: string }, MembershipRefusal | "not_found" | "not_your_step">> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId, membershipId, joinedOn, leftOn, reason } = input;
    await scope.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`membership ${parliamentId}`}, 0))`,
    );
    const [parliament] = await scope
      .select({ iso2: parliaments.iso2 })
      .from(parliaments)
      .where(eq(parliaments.id, parliamentId));
    const all = await scope
      .select({ id: memberships.id, joinedOn: memberships.joinedOn, leftOn: memberships.leftOn })
      .from(memberships)
      .where(eq(memberships.parliamentId, parliamentId));
    const before = all.find(({ id }) => id === membershipId) ?? null;
    const [body] = await scope.select({ id: bodies.id }).from(bodies).limit(1);
    if (!parliament || !body || (membershipId !== "" && !before)) return refuse("not_found");
    if (!may(actor.roles, "keep_directory")) return refuse("not_your_step");
    const days = { joinedOn, leftOn };
    const fault = membershipFault(
      days,
      all.filter(({ id }) => id !== membershipId),
    );
    if (fault) return refuse(fault);

    if (before) await scope.update(memberships).set(days).where(eq(memberships.id, before.id));
    else
      await scope.insert(memberships).values({ bodyId: body.id, parliamentId, ...days, confidence: "high" });
    await recordMoves(scope, { actor, role: "administrator" }, [
      {
        subject: "parliament",
        subjectId: parliamentId,
        parliamentId,
        step: "record_membership",
        reason,
        detail: { before: before && { joinedOn: before.joinedOn, leftOn: before.leftOn }, after: days },
        at: now(),
      },
    ]);
    return done({ iso2: parliament.iso2 });
  });
}
