import "server-only";
import { and, asc, count, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { designations } from "@/db/schema/designations";
import { documents } from "@/db/schema/documents";
import { events } from "@/db/schema/reference";
import { cycleDocuments, cycles, reports } from "@/db/schema/reports";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { yearOf } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { REPORT_STATUSES } from "@/lib/domain/statuses";
import { localText } from "@/lib/text/local-text";
import type { CycleChoices, CycleListed, CyclePhase, CycleShown } from "./views";

const COLUMNS = {
  id: cycles.id,
  code: cycles.code,
  name: cycles.name,
  regime: cycles.regime,
  opensOn: cycles.opensOn,
  dueOn: cycles.dueOn,
  closesOn: cycles.closesOn,
  openedAt: cycles.openedAt,
  closedAt: cycles.closedAt,
  documents: sql<number>`(select count(*) from cycle_documents d where d.cycle_id = "cycles"."id")`.mapWith(
    Number,
  ),
  reports: sql<number>`(select count(*) from reports r where r.cycle_id = "cycles"."id")`.mapWith(Number),
};

type CycleRow = Omit<CycleListed, "name" | "phase"> & {
  name: Parameters<typeof localText>[0];
  openedAt: Date | null;
  closedAt: Date | null;
};

/** The cycles, the latest first. */
export function listCycles(actor: Actor, reader: Locale): Promise<CycleListed[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope.select(COLUMNS).from(cycles).orderBy(desc(cycles.opensOn), asc(cycles.code));
    return rows.map((row) => listed(row, reader));
  });
}

/** One cycle with its documents and states, or null. */
export function findCycle(actor: Actor, cycleId: string, reader: Locale): Promise<CycleShown | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({
        ...COLUMNS,
        rotationId: cycles.rotationId,
        rotationYear: cycles.rotationYear,
        evidenceReplyDays: cycles.evidenceReplyDays,
        voluntary:
          sql<number>`(select count(*) from reports r where r.cycle_id = "cycles"."id" and r.volunteered_at is not null)`.mapWith(
            Number,
          ),
        eventName: events.name,
        startsOn: events.startsOn,
        cancelled: events.cancelled,
      })
      .from(cycles)
      .leftJoin(events, eq(events.id, cycles.dueEventId))
      .where(eq(cycles.id, cycleId));
    if (!row) return null;
    const asked = await scope
      .select({
        id: documents.id,
        code: documents.code,
        title: documents.title,
        reports: count(reports.id),
        allReserved: sql<number>`count(*) filter (where ${reports.allReserved})`.mapWith(Number),
      })
      .from(cycleDocuments)
      .innerJoin(documents, eq(documents.id, cycleDocuments.documentId))
      .leftJoin(
        reports,
        and(eq(reports.cycleId, cycleDocuments.cycleId), eq(reports.documentId, cycleDocuments.documentId)),
      )
      .where(eq(cycleDocuments.cycleId, cycleId))
      .groupBy(documents.id)
      .orderBy(asc(documents.code));
    const states = await scope
      .select({ status: reports.status, reports: count() })
      .from(reports)
      .where(eq(reports.cycleId, cycleId))
      .groupBy(reports.status);
    const {
      eventName,
      startsOn,
      cancelled,
      rotationId,
      rotationYear,
      voluntary,
      evidenceReplyDays,
      ...cycle
    } = row;
    return {
      ...listed(cycle, reader),
      dueEvent: eventName && {
        name: localText(eventName, reader),
        hasDays: startsOn !== null && !cancelled,
      },
      rotation: rotationId && rotationYear ? { id: rotationId, year: rotationYear } : null,
      voluntary,
      evidenceReplyDays,
      canOpen: row.openedAt === null && row.opensOn <= today(),
      asked: asked.map(({ title, ...each }) => ({ ...each, title: localText(title, reader) })),
      states: REPORT_STATUSES.flatMap((status) => states.find((state) => state.status === status) ?? []),
    };
  });
}

/** The documents that can be asked about, the latest first, and the events to come. */
export function findCycleChoices(actor: Actor, reader: Locale): Promise<CycleChoices> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({
        id: documents.id,
        code: documents.code,
        title: documents.title,
        active: sql<number>`count(*) filter (where ${commitments.lifecycle} = 'active')`.mapWith(Number),
      })
      .from(documents)
      .leftJoin(commitments, eq(commitments.documentId, documents.id))
      .groupBy(documents.id)
      .orderBy(desc(sql`coalesce(${documents.adoptedOn}, ${documents.textDate})`), asc(documents.code));
    const coming = await scope
      .select({ id: events.id, name: events.name, startsOn: events.startsOn })
      .from(events)
      .where(and(gte(events.startsOn, today()), eq(events.cancelled, false)))
      .orderBy(asc(events.startsOn));
    const designated = await scope
      .select({ rotationId: designations.rotationId, year: designations.year, designated: count() })
      .from(designations)
      .where(and(isNotNull(designations.publishedAt), gte(designations.year, yearOf(today()))))
      .groupBy(designations.rotationId, designations.year)
      .orderBy(asc(designations.year));
    return {
      designations: designated,
      documents: rows.map(({ title, ...row }) => ({ ...row, title: localText(title, reader) })),
      events: coming.flatMap(({ id, name, startsOn }) =>
        startsOn ? [{ id, name: localText(name, reader), startsOn }] : [],
      ),
    };
  });
}

function listed({ name, openedAt, closedAt, ...row }: CycleRow, reader: Locale): CycleListed {
  return { ...row, name: localText(name, reader), phase: phaseOf({ openedAt, closedAt }) };
}

function phaseOf({ openedAt, closedAt }: { openedAt: Date | null; closedAt: Date | null }): CyclePhase {
  if (closedAt) return "closed";
  return openedAt ? "open" : "scheduled";
}
