import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { atOneMoment, inScopeOf, type Scope } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { events, organs, parliaments } from "@/db/schema/reference";
import { cycleDocuments, cycles, reports } from "@/db/schema/reports";
import { today } from "@/lib/clock";
import { type Cell, countParliamentsAsked, reportCells, taskCells } from "@/lib/dashboard/cells";
import { presentCycleId } from "@/lib/dashboard/conditions";
import { listReportRows } from "@/lib/dashboard/figure-rows";
import { countParliamentsWithin, listCycles } from "@/lib/dashboard/named";
import { UNFILTERED } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import { bindingOf } from "@/lib/domain/assignment";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { dueOn, occurrencesUpTo } from "@/lib/domain/due";
import { dueRuleOf } from "@/lib/domain/due-columns";
import { tally, tallyBy } from "@/lib/domain/figures";
import type { Locale } from "@/lib/domain/locale";
import { PROGRESS, type Progress } from "@/lib/domain/statuses";
import { nameOrder } from "@/lib/i18n/format";
import { findVersion } from "@/lib/reports/queries";
import { localText } from "@/lib/text/local-text";
import { countNewVersions, findLastAssembly, listProgressChanges } from "./changes";
import type { CommitmentStanding, CommitteeDocumentPage, CommitteePage, CommitteeReport } from "./views";

/** The documents of the committees that the actor chairs, by their codes, with the figures of the present cycle. */
export function findCommitteePage(actor: Actor, reader: Locale): Promise<CommitteePage> {
  return atOneMoment(actor, async (scope) => {
    const day = today();
    const cycle = await presentCycleId(scope);
    const own = await listOwnDocuments(scope, actor);
    const asked = { filter: { ...UNFILTERED, cycle }, by: "document" as const };
    const { groups: figures } = tallyBy(
      spread(await reportCells(scope, { ...asked, today: day })),
      ({ key }) => [key],
    );
    const parliamentsAsked = await countParliamentsAsked(scope, asked);
    const lastAssembly = await findLastAssembly(scope, { today: day, reader });
    const documentIds = own.map(({ id }) => id);
    const fresh = lastAssembly
      ? await countNewVersions(scope, { documentIds, after: lastAssembly.endedOn })
      : new Map<string, number>();
    const order = nameOrder(reader);
    return {
      documents: own
        .map(({ title, committee, ...document }) => ({
          ...document,
          title: localText(title, reader),
          committee: localText(committee, reader),
          figures: figures.get(document.id) ?? tally([]),
          parliamentsAsked: parliamentsAsked.get(document.id) ?? 0,
          newSince: fresh.get(document.id) ?? 0,
        }))
        .sort((a, b) => order(a.code, b.code)),
      cycle: (await listCycles(scope, reader)).find(({ id }) => id === cycle)?.name ?? null,
      lastAssembly,
      onRecord: await countParliamentsWithin(scope, UNFILTERED),
    };
  });
}

/** One document of the actor's committees: where each commitment stands in a cycle, what changed since the last
 *  Assembly, and who reported. Without a cycle asked for, the present one if it asks about the document, else the
 *  last that did. Null for a document of another committee and for one that does not exist. */
export function findCommitteeDocument(
  actor: Actor,
  asked: { documentId: string; cycle: string; reader: Locale },
): Promise<CommitteeDocumentPage | null> {
  const { documentId, reader } = asked;
  return atOneMoment(actor, async (scope) => {
    const document = (await listOwnDocuments(scope, actor)).find(({ id }) => id === documentId);
    if (!document) return null;
    const day = today();
    const choices = await listCyclesAsking(scope, documentId, reader);
    const present = await presentCycleId(scope);
    const cycleId =
      [asked.cycle, present].find((id) => choices.some((each) => each.id === id)) ?? choices[0]?.id ?? "";
    const filter = { ...UNFILTERED, document: documentId, cycle: cycleId };
    const cells = await reportCells(scope, { filter, by: "document", today: day });
    const parliamentsAsked = await countParliamentsAsked(scope, { filter, by: "document" });
    const lastAssembly = await findLastAssembly(scope, { today: day, reader });
    const after = lastAssembly?.endedOn;
    const fresh = after ? await countNewVersions(scope, { documentIds: [documentId], after }) : null;
    return {
      id: document.id,
      code: document.code,
      title: localText(document.title, reader),
      isDraftText: document.isDraftText,
      adoptedOn: document.adoptedOn,
      cycleId,
      cycles: choices,
      lastAssembly,
      figures: tally(spread(cells)),
      parliamentsAsked: parliamentsAsked.get("") ?? 0,
      onRecord: await countParliamentsWithin(scope, UNFILTERED),
      commitments: await listStandings(scope, {
        documentId,
        cells: await taskCells(scope, { filter, today: day }),
        changes: after ? await listProgressChanges(scope, { documentId, after, reader }) : new Map(),
        day,
        reader,
      }),
      reports: await listReportRows(scope, { filter, reader, today: day }),
      newSince: fresh?.get(documentId) ?? 0,
    };
  });
}

/** The version that a report on one of the actor's documents stands on. Null for a draft, for a version that its
 *  parliament took back, and for a report on a document of another committee. */
export async function findCommitteeReport(
  actor: Actor,
  { reportId, reader }: { reportId: string; reader: Locale },
): Promise<CommitteeReport | null> {
  const found = await inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ number: reports.submittedVersion, country: parliaments.country })
      .from(reports)
      .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
      .where(
        and(
          eq(reports.id, reportId),
          inArray(reports.committeeId, [...actor.organIds]),
          isNotNull(reports.submittedVersion),
        ),
      );
    return row ?? null;
  });
  if (!found) return null;
  const version = await findVersion(actor, { reportId, number: found.number, reader, today: today() });
  return version && { ...version, parliament: localText(found.country, reader) };
}

function listOwnDocuments(scope: Scope, actor: Actor) {
  return scope
    .select({
      id: documents.id,
      code: documents.code,
      title: documents.title,
      committee: organs.name,
      isDraftText: documents.isDraftText,
      adoptedOn: documents.adoptedOn,
    })
    .from(documents)
    .innerJoin(organs, eq(organs.id, documents.committeeId))
    .where(inArray(documents.committeeId, [...actor.organIds]));
}

async function listCyclesAsking(scope: Scope, documentId: string, reader: Locale) {
  const rows = await scope
    .select({ id: cycles.id, name: cycles.name, dueOn: cycles.dueOn })
    .from(cycles)
    .innerJoin(cycleDocuments, eq(cycleDocuments.cycleId, cycles.id))
    .where(and(eq(cycleDocuments.documentId, documentId), isNotNull(cycles.openedAt)));
  return rows
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))
    .map(({ id, name }) => ({ id, name: localText(name, reader) }));
}

type Standings = {
  documentId: string;
  cells: Awaited<ReturnType<typeof taskCells>>;
  changes: Awaited<ReturnType<typeof listProgressChanges>>;
  day: CalendarDate;
  reader: Locale;
};

async function listStandings(
  scope: Scope,
  { documentId, cells, changes, day, reader }: Standings,
): Promise<CommitmentStanding[]> {
  const rows = await scope
    .select({
      id: commitments.id,
      label: commitments.label,
      summary: commitments.summary,
      addressees: commitments.addressees,
      due: {
        dueKind: commitments.dueKind,
        dueOn: commitments.dueOn,
        dueYear: commitments.dueYear,
        dueEveryYears: commitments.dueEveryYears,
        dueEventId: commitments.dueEventId,
      },
      eventName: events.name,
      eventStartsOn: events.startsOn,
      eventIsOff: events.cancelled,
    })
    .from(commitments)
    .leftJoin(events, eq(events.id, commitments.dueEventId))
    .where(and(eq(commitments.documentId, documentId), eq(commitments.lifecycle, "active")))
    .orderBy(commitments.position, commitments.label);
  return rows.map(({ id, label, addressees, due, eventName, eventStartsOn, eventIsOff, ...row }) => {
    const own = spread(cells.filter(({ key }) => key === id));
    const rule = dueRuleOf(due);
    const occurrence = occurrencesUpTo(rule, day).at(-1) ?? 0;
    return {
      id,
      label,
      summary: localText(row.summary, reader),
      kind: bindingOf(addressees).parliaments,
      dueKind: due.dueKind,
      dueOn: dueOn(rule, occurrence, eventIsOff ? null : eventStartsOn),
      eventName: eventName && localText(eventName, reader),
      figures: tally(own),
      progress: progressIn(own),
      changes: changes.get(id) ?? [],
    };
  });
}

/** What the answered tasks say. A nil return counts as answered although it may say nothing. */
function progressIn(own: { place: string; progress: Progress }[]): Record<Progress, number> {
  const answered = own.filter(({ place }) => place === "answered");
  const counts = PROGRESS.map((each) => [each, answered.filter(({ progress }) => progress === each).length]);
  return Object.fromEntries(counts);
}

function spread<Counted extends Cell>(cells: Counted[]): Counted[] {
  return cells.flatMap((cell) => Array.from({ length: cell.n }, () => cell));
}
