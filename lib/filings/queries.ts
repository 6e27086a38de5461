import "server-only";
import { desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inScopeOf, type Scope } from "@/db/client";
import { documents } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { excuseProposals, extensionRequests } from "@/db/schema/requests";
import { today } from "@/lib/clock";
import { STANDING_COLUMNS, standingOfRow } from "@/lib/dashboard/report-facts";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { effectiveDueOn } from "@/lib/domain/standing";
import { localText } from "@/lib/text/local-text";
import type { ExcuseView, ExtensionPage, ExtensionView, Filing, WaitingRequest } from "./views";

/** One report as the secretariat follows it, submitted or not; null for whoever is not of the secretariat. */
export function findFiling(actor: Actor, reportId: string, reader: Locale): Promise<Filing | null> {
  return inScopeOf(actor, async (scope) => {
    if (actor.side !== "secretariat") return null;
    const [row] = await scope
      .select({
        ...STANDING_COLUMNS,
        version: reports.version,
        submittedVersion: reports.submittedVersion,
        closesOn: cycles.closesOn,
        iso2: parliaments.iso2,
        country: parliaments.country,
        document: { id: documents.id, code: documents.code, title: documents.title },
        cycle: { id: cycles.id, name: cycles.name },
      })
      .from(reports)
      .innerJoin(cycles, eq(cycles.id, reports.cycleId))
      .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
      .innerJoin(documents, eq(documents.id, reports.documentId))
      .where(eq(reports.id, reportId));
    if (!row) return null;
    return {
      reportId,
      version: row.version,
      status: row.status,
      standing: standingOfRow(row, today()),
      parliament: { iso2: row.iso2, name: localText(row.country, reader) },
      document: { ...row.document, title: localText(row.document.title, reader) },
      cycle: { id: row.cycle.id, name: localText(row.cycle.name, reader), closesOn: row.closesOn },
      dueOn: effectiveDueOn({ cycleDueOn: row.dueOn, extendedDueOn: row.extendedDueOn }),
      officialDueOn: row.dueOn,
      hasSubmission: row.submittedVersion !== null,
      extensions: await listExtensions(scope, reportId),
      excuses: await listExcuses(scope, reportId, actor),
    };
  });
}

/** The requests of a parliament for a later day on one of its reports, and whether the actor may ask for one now. */
export function findExtensions(actor: Actor, reportId: string): Promise<ExtensionPage> {
  return inScopeOf(actor, async (scope) => {
    const asked = await listExtensions(scope, reportId);
    const isWaiting = asked.some(({ outcome }) => outcome === null);
    return { asked, canAsk: may(actor.roles, "ask_secretariat") && !isWaiting };
  });
}

/** What waits for an officer's answer, the oldest first: requests for a later day, and excuses that a second officer
 *  has to confirm. */
export function listWaitingRequests(actor: Actor, reader: Locale): Promise<WaitingRequest[]> {
  return inScopeOf(actor, async (scope) => {
    const named = { parliament: parliaments.country, document: documents.code };
    const extensions = await scope
      .select({
        ...named,
        reportId: extensionRequests.reportId,
        until: extensionRequests.until,
        askedAt: extensionRequests.askedAt,
      })
      .from(extensionRequests)
      .innerJoin(reports, eq(reports.id, extensionRequests.reportId))
      .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
      .innerJoin(documents, eq(documents.id, reports.documentId))
      .where(isNull(extensionRequests.outcome));
    const excuses = await scope
      .select({
        ...named,
        reportId: excuseProposals.reportId,
        code: excuseProposals.code,
        askedAt: excuseProposals.proposedAt,
        proposedBy: excuseProposals.proposedBy,
      })
      .from(excuseProposals)
      .innerJoin(reports, eq(reports.id, excuseProposals.reportId))
      .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
      .innerJoin(documents, eq(documents.id, reports.documentId))
      .where(isNull(excuseProposals.outcome));
    const waiting: WaitingRequest[] = [
      ...extensions.map((row) => ({
        ...row,
        kind: "extension" as const,
        code: null,
        isOwn: false,
        parliament: localText(row.parliament, reader),
      })),
      ...excuses.map(({ proposedBy, ...row }) => ({
        ...row,
        kind: "excuse" as const,
        until: null,
        isOwn: proposedBy === actor.userId,
        parliament: localText(row.parliament, reader),
      })),
    ];
    return waiting.sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  });
}

async function listExtensions(scope: Scope, reportId: string): Promise<ExtensionView[]> {
  return scope
    .select({
      id: extensionRequests.id,
      until: extensionRequests.until,
      reason: extensionRequests.reason,
      askedBy: users.name,
      askedAt: extensionRequests.askedAt,
      outcome: extensionRequests.outcome,
      grantedUntil: extensionRequests.grantedUntil,
      answer: extensionRequests.answer,
    })
    .from(extensionRequests)
    .leftJoin(users, eq(users.id, extensionRequests.askedBy))
    .where(eq(extensionRequests.reportId, reportId))
    .orderBy(desc(extensionRequests.askedAt));
}

async function listExcuses(scope: Scope, reportId: string, actor: Actor): Promise<ExcuseView[]> {
  const second = alias(users, "second_officer");
  const rows = await scope
    .select({
      id: excuseProposals.id,
      code: excuseProposals.code,
      reason: excuseProposals.reason,
      proposedById: excuseProposals.proposedBy,
      proposedBy: users.name,
      proposedAt: excuseProposals.proposedAt,
      outcome: excuseProposals.outcome,
      decidedBy: second.name,
    })
    .from(excuseProposals)
    .leftJoin(users, eq(users.id, excuseProposals.proposedBy))
    .leftJoin(second, eq(second.id, excuseProposals.decidedBy))
    .where(eq(excuseProposals.reportId, reportId))
    .orderBy(desc(excuseProposals.proposedAt));
  return rows.map(({ proposedById, ...row }) => ({ ...row, isOwn: proposedById === actor.userId }));
}
