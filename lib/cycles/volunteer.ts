import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { cycleDocuments, cycles, reports } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { localText } from "@/lib/text/local-text";
import type { Volunteer } from "./schema";
import type { Invitation } from "./views";

/** Why a parliament cannot come forward. */
type VolunteerRefusal = "not_found" | "not_your_step" | "cycle_closed" | "nothing_asked" | "already_asked";

/** A parliament that was not asked reports of its own accord: in a voluntary cycle, in a year that is not its own, or
 *  because it joined later. The report is like any other, but outside every figure on who was asked. */
export function volunteer(
  actor: Actor,
  { cycleId, documentId }: Volunteer,
): Promise<Result<{ reportId: string }, VolunteerRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null || !may(actor.roles, "ask_secretariat")) return refuse("not_your_step");
    const [cycle] = await scope
      .select({ openedAt: cycles.openedAt, closedAt: cycles.closedAt, committeeId: documents.committeeId })
      .from(cycleDocuments)
      .innerJoin(cycles, eq(cycles.id, cycleDocuments.cycleId))
      .innerJoin(documents, eq(documents.id, cycleDocuments.documentId))
      .where(and(eq(cycleDocuments.cycleId, cycleId), eq(cycleDocuments.documentId, documentId)));
    if (!cycle) return refuse("not_found");
    if (!cycle.openedAt || cycle.closedAt) return refuse("cycle_closed");
    const [asked] = await scope
      .select({ allReserved: sql<boolean | null>`bool_and(${tasks.reservedById} is not null)` })
      .from(tasks)
      .where(
        and(eq(tasks.parliamentId, parliamentId), eq(tasks.documentId, documentId), isNull(tasks.endedAt)),
      );
    if (!asked || asked.allReserved === null) return refuse("nothing_asked");

    const [report] = await scope
      .insert(reports)
      .values({
        parliamentId,
        cycleId,
        documentId,
        committeeId: cycle.committeeId,
        status: "open",
        allReserved: asked.allReserved,
        volunteeredAt: now(),
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (!report) return refuse("already_asked");
    await recordMoves(scope, { actor, role: "coordinator" }, [
      {
        subject: "report",
        subjectId: report.id,
        parliamentId,
        step: "volunteer",
        from: "scheduled",
        to: "open",
        at: now(),
      },
    ]);
    return done({ reportId: report.id });
  });
}

/** The documents on which the actor's parliament may come forward now: of open cycles, with something asked of it and
 *  no report of its own in that cycle. */
export function listInvitations(actor: Actor, reader: Locale): Promise<Invitation[]> {
  const { parliamentId } = actor;
  if (parliamentId === null || !may(actor.roles, "ask_secretariat")) return Promise.resolve([]);
  return inScopeOf(actor, async (scope) => {
    const bound = scope
      .select({ id: tasks.documentId })
      .from(tasks)
      .where(and(eq(tasks.parliamentId, parliamentId), isNull(tasks.endedAt)));
    const rows = await scope
      .select({
        cycleId: cycles.id,
        documentId: documents.id,
        cycle: cycles.name,
        title: documents.title,
        closesOn: cycles.closesOn,
      })
      .from(cycleDocuments)
      .innerJoin(cycles, eq(cycles.id, cycleDocuments.cycleId))
      .innerJoin(documents, eq(documents.id, cycleDocuments.documentId))
      .leftJoin(
        reports,
        and(
          eq(reports.cycleId, cycles.id),
          eq(reports.documentId, documents.id),
          eq(reports.parliamentId, parliamentId),
        ),
      )
      .where(
        and(
          isNotNull(cycles.openedAt),
          isNull(cycles.closedAt),
          isNull(reports.id),
          inArray(documents.id, bound),
        ),
      )
      .orderBy(asc(cycles.closesOn), asc(documents.code));
    return rows.map(({ cycle, title, ...row }) => ({
      ...row,
      cycle: localText(cycle, reader),
      title: localText(title, reader),
    }));
  });
}
