import "server-only";
import { and, asc, count, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { groupMembers, parliaments } from "@/db/schema/reference";
import { cycles, reports, reportVersions, returnPoints } from "@/db/schema/reports";
import { reviewAssignments } from "@/db/schema/reviews";
import { BODY_TIME_ZONE } from "@/lib/clock";
import { listAskedDocuments, listCycles, listGroups } from "@/lib/dashboard/named";
import { OFFICIAL_VERSION } from "@/lib/dashboard/said";
import type { Actor } from "@/lib/domain/actor";
import { dayIn } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { reviewTargetOn } from "@/lib/domain/working-days";
import { localText } from "@/lib/text/local-text";
import { ASSIGNMENT, findUndo, keysAreOn, listOfficers } from "./desk";
import { NOBODY, type QueueFilter } from "./schema";
import type { Queue, QueueRow } from "./views";

/** Reports to review on one page. */
export const QUEUE_PAGE = 25;

/** The reports that wait for the secretariat, oldest first, and those returned that wait for their parliament. */
export function listQueue(actor: Actor, filter: QueueFilter, reader: Locale): Promise<Queue> {
  return inScopeOf(actor, async (scope) => {
    const waits = and(within(scope, filter), eq(reports.status, "submitted"));
    const [inAll] = await scope
      .select({ n: count() })
      .from(reports)
      .innerJoin(reportVersions, OFFICIAL_VERSION)
      .leftJoin(reviewAssignments, ASSIGNMENT)
      .where(waits);
    const submitted = await rowsOf(scope, waits, asc(reportVersions.submittedAt))
      .limit(QUEUE_PAGE)
      .offset((filter.page - 1) * QUEUE_PAGE);
    const returned = await rowsOf(
      scope,
      and(within(scope, filter), isWithItsParliament(scope)),
      sql`${reports.respondBy} asc nulls last`,
    );
    const [done] = filter.done ? await rowsOf(scope, eq(reports.id, filter.done)) : [];
    return {
      done: done ? { ...viewOf(done, reader), undo: await findUndo(scope, actor, done) } : null,
      officers: await listOfficers(scope, actor),
      keysAreOn: await keysAreOn(scope, actor),
      submitted: submitted.map((row) => viewOf(row, reader)),
      submittedInAll: inAll?.n ?? 0,
      returned: returned.map((row) => viewOf(row, reader)),
      choices: {
        documents: await listAskedDocuments(scope, { cycle: filter.cycle, reader }),
        cycles: await listCycles(scope, reader),
        groups: await listGroups(scope, reader),
      },
    };
  });
}

/** Returned, or already being revised: its last version carries points that no newer version answers. */
function isWithItsParliament(scope: Scope): SQL | undefined {
  const points = scope
    .select({ one: sql`1` })
    .from(returnPoints)
    .where(
      and(
        eq(returnPoints.parliamentId, reports.parliamentId),
        eq(returnPoints.reportId, reports.id),
        eq(returnPoints.versionNumber, reports.submittedVersion),
        isNull(returnPoints.undoneAt),
      ),
    );
  return and(inArray(reports.status, ["returned", "drafting", "in_clearance"]), exists(points));
}

function within(scope: Scope, { document, cycle, group, language, officer }: QueueFilter): SQL | undefined {
  const inGroup = scope
    .select({ id: groupMembers.parliamentId })
    .from(groupMembers)
    .where(eq(groupMembers.groupId, group));
  return and(
    document ? eq(reports.documentId, document) : undefined,
    cycle ? eq(reports.cycleId, cycle) : undefined,
    group ? inArray(reports.parliamentId, inGroup) : undefined,
    language ? eq(sql`${reportVersions.content} ->> 'language'`, language) : undefined,
    officer === NOBODY ? isNull(reviewAssignments.officerId) : undefined,
    officer && officer !== NOBODY ? eq(reviewAssignments.officerId, officer) : undefined,
  );
}

function rowsOf(scope: Scope, where: SQL | undefined, ...order: SQL[]) {
  return scope
    .select({
      reportId: reports.id,
      version: reports.version,
      officer: users.name,
      status: reports.status,
      respondBy: reports.respondBy,
      iso2: parliaments.iso2,
      country: parliaments.country,
      code: documents.code,
      title: documents.title,
      cycleName: cycles.name,
      number: reportVersions.number,
      submittedAt: reportVersions.submittedAt,
      language: sql<Locale>`${reportVersions.content} ->> 'language'`,
    })
    .from(reports)
    .innerJoin(reportVersions, OFFICIAL_VERSION)
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .innerJoin(cycles, eq(cycles.id, reports.cycleId))
    .leftJoin(reviewAssignments, ASSIGNMENT)
    .leftJoin(users, eq(users.id, reviewAssignments.officerId))
    .where(where)
    .orderBy(...order, asc(reports.id))
    .$dynamic();
}

function viewOf(row: Awaited<ReturnType<typeof rowsOf>>[number], reader: Locale): QueueRow {
  const { iso2, country, code, title, cycleName, submittedAt, version: _guard, ...rest } = row;
  const submittedOn = dayIn(BODY_TIME_ZONE, submittedAt);
  return {
    ...rest,
    submittedOn,
    targetOn: reviewTargetOn(submittedOn),
    parliament: { iso2, name: localText(country, reader) },
    document: { code, title: localText(title, reader) },
    cycle: localText(cycleName, reader),
  };
}
