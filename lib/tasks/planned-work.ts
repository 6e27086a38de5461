import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitmentParagraphs, commitments, secretariatTasks, tasks } from "@/db/schema/commitments";
import { documents, paragraphs, reservationParagraphs, reservations } from "@/db/schema/documents";
import { events, memberships } from "@/db/schema/reference";
import { assign, bindingOf, boundMembers, type TaskPlan } from "@/lib/domain/assignment";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { type DueRule, dueOn, occurrencesUpTo } from "@/lib/domain/due";
import { dueRuleOf } from "@/lib/domain/due-columns";
import type { Addressee } from "@/lib/domain/intake/reading";
import type { ReservationFact } from "@/lib/domain/reservation";

/** What one commitment makes: a task for each member bound, and perhaps one for the secretariat. */
export type PlannedWork = {
  commitmentId: string;
  documentId: string;
  committeeId: string | null;
  tasks: TaskPlan[];
  secretariat: { dueOn: CalendarDate | null } | null;
};

/** What a commitment would ask in another reading than the one on record. */
export type ReadAs = {
  addressees: readonly Addressee[];
  boundIds: readonly string[] | null;
  due: DueRule;
  eventStartsOn: CalendarDate | null;
};

/** What the commitments make for the members of a day, by lib/domain/assignment.ts, whether it exists already or
 *  not. Nothing is written; the preview of an activation and the activation itself ask here, and with `as` the preview
 *  of a correction. */
export async function planWork(
  scope: Scope,
  { commitmentIds, today, as }: { commitmentIds: string[]; today: CalendarDate; as?: ReadAs },
): Promise<PlannedWork[]> {
  if (commitmentIds.length === 0) return [];
  const rows = await commitmentRows(scope, commitmentIds);
  const paragraphIds = await operativeParagraphs(scope, commitmentIds);
  const onDocument = await reservationFacts(scope, [...new Set(rows.map(({ documentId }) => documentId))]);
  const members = boundMembers(await scope.select(MEMBERSHIP).from(memberships), today);
  return rows.map((row) => {
    const { addressees, boundIds, due, eventStartsOn } = as ?? {
      addressees: row.addressees,
      boundIds: row.boundParliamentIds,
      due: dueRuleOf(row),
      eventStartsOn: row.cancelled ? null : row.startsOn,
    };
    const [occurrence = 0] = occurrencesUpTo(due, today).slice(-1);
    return {
      commitmentId: row.id,
      documentId: row.documentId,
      committeeId: row.committeeId,
      tasks: assign({
        commitment: {
          id: row.id,
          addressees,
          due,
          operativeParagraphIds: paragraphIds.get(row.id) ?? [],
          boundIds,
        },
        members,
        reservations: onDocument.get(row.documentId) ?? [],
        eventStartsOn,
        today,
      }),
      secretariat: bindingOf(addressees).secretariat
        ? { dueOn: dueOn(due, occurrence, eventStartsOn) }
        : null,
    };
  });
}

/** Writes the tasks that do not exist yet and answers how many it made; doing it twice makes none. The rows travel as
 *  one JSON value: thousands of them as parameters would take longer to write down than to store. */
export async function makeTasks(scope: Scope, work: readonly PlannedWork[], at: Date): Promise<number> {
  const rows = work.flatMap(({ documentId, committeeId, tasks: planned }) =>
    planned.map((task) => ({
      parliament_id: task.parliamentId,
      commitment_id: task.commitmentId,
      document_id: documentId,
      committee_id: committeeId,
      occurrence: task.occurrence,
      kind: task.kind,
      due_on: task.dueOn,
      reserved_by_id: task.reservedBy,
    })),
  );
  const { rowCount } = await scope.execute(sql`
    insert into ${tasks} (parliament_id, commitment_id, document_id, committee_id, occurrence, kind, due_on,
      reserved_by_id, made_at)
    select parliament_id, commitment_id, document_id, committee_id, occurrence, kind, due_on, reserved_by_id,
      ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as planned (parliament_id uuid, commitment_id uuid,
      document_id uuid, committee_id uuid, occurrence integer, kind task_kind, due_on date, reserved_by_id uuid)
    on conflict do nothing`);
  const forSecretariat = work.flatMap(({ commitmentId, secretariat }) =>
    secretariat ? [{ commitmentId, dueOn: secretariat.dueOn }] : [],
  );
  if (forSecretariat.length > 0) {
    await scope.insert(secretariatTasks).values(forSecretariat).onConflictDoNothing();
  }
  return rowCount ?? 0;
}

const MEMBERSHIP = {
  parliamentId: memberships.parliamentId,
  joinedOn: memberships.joinedOn,
  leftOn: memberships.leftOn,
};

function commitmentRows(scope: Scope, ids: string[]) {
  return scope
    .select({
      id: commitments.id,
      documentId: commitments.documentId,
      committeeId: documents.committeeId,
      addressees: commitments.addressees,
      boundParliamentIds: commitments.boundParliamentIds,
      dueKind: commitments.dueKind,
      dueOn: commitments.dueOn,
      dueYear: commitments.dueYear,
      dueEveryYears: commitments.dueEveryYears,
      dueEventId: commitments.dueEventId,
      startsOn: events.startsOn,
      cancelled: events.cancelled,
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .leftJoin(events, eq(events.id, commitments.dueEventId))
    .where(inArray(commitments.id, ids))
    .orderBy(commitments.documentId, commitments.position);
}

async function operativeParagraphs(scope: Scope, commitmentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await scope
    .select({ commitmentId: commitmentParagraphs.commitmentId, paragraphId: paragraphs.id })
    .from(commitmentParagraphs)
    .innerJoin(paragraphs, eq(paragraphs.id, commitmentParagraphs.paragraphId))
    .where(and(inArray(commitmentParagraphs.commitmentId, commitmentIds), eq(paragraphs.part, "operative")))
    .orderBy(paragraphs.position);
  const groups = Map.groupBy(rows, ({ commitmentId }) => commitmentId);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ paragraphId }) => paragraphId)]));
}

async function reservationFacts(
  scope: Scope,
  documentIds: string[],
): Promise<Map<string, ReservationFact[]>> {
  const rows = await scope
    .select({
      id: reservations.id,
      documentId: reservations.documentId,
      parliamentId: reservations.parliamentId,
      kind: reservations.kind,
      wholeDocument: reservations.wholeDocument,
      withdrawnOn: reservations.withdrawnOn,
      paragraphId: reservationParagraphs.paragraphId,
    })
    .from(reservations)
    .leftJoin(reservationParagraphs, eq(reservationParagraphs.reservationId, reservations.id))
    .where(inArray(reservations.documentId, documentIds))
    .orderBy(reservations.id);
  const facts = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...rest]) =>
    first ? [{ documentId: first.documentId, fact: factOf(first, [first, ...rest]) }] : [],
  );
  const byDocument = Map.groupBy(facts, ({ documentId }) => documentId);
  return new Map([...byDocument].map(([id, group]) => [id, group.map(({ fact }) => fact)]));
}

function factOf(
  row: Omit<ReservationFact, "scope" | "paragraphIds"> & { wholeDocument: boolean },
  rows: { paragraphId: string | null }[],
): ReservationFact {
  const { id, parliamentId, kind, withdrawnOn, wholeDocument } = row;
  const paragraphIds = rows.flatMap(({ paragraphId }) => paragraphId ?? []);
  return { id, parliamentId, kind, withdrawnOn, scope: wholeDocument ? "whole" : "paragraphs", paragraphIds };
}
