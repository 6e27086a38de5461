import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { atOneMoment, type Scope } from "@/db/client";
import { documents, paragraphs, reservationParagraphs, reservations } from "@/db/schema/documents";
import { roleGrants, users } from "@/db/schema/people";
import { groupMembers, groups, memberships, parliaments, sources } from "@/db/schema/reference";
import { today } from "@/lib/clock";
import { listReportRows } from "@/lib/dashboard/figure-rows";
import { UNFILTERED } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import type { ContactView, ParliamentView, ReservationView } from "./views";

/** One parliament by its ISO code, with what it was asked and filed; null for a code that is not on record. */
export function findParliament(actor: Actor, iso2: string, reader: Locale): Promise<ParliamentView | null> {
  return atOneMoment(actor, async (scope) => {
    const [fact] = await scope.select().from(parliaments).where(eq(parliaments.iso2, iso2.toUpperCase()));
    if (!fact) return null;
    const { id, provenance } = fact;
    return {
      id,
      iso2: fact.iso2,
      name: localText(fact.country, reader),
      officialName: fact.name,
      nativeName: fact.nativeName,
      structure: fact.structure,
      chambers: fact.chambers,
      memberships: await scope
        .select({
          id: memberships.id,
          joinedOn: memberships.joinedOn,
          leftOn: memberships.leftOn,
          confidence: memberships.confidence,
        })
        .from(memberships)
        .where(eq(memberships.parliamentId, id))
        .orderBy(sql`${memberships.joinedOn} nulls first`),
      groups: await listGroupsOf(scope, id, reader),
      reports: await listFilings(scope, id, reader),
      reservations: await listReservations(scope, id, reader),
      people: await listPeople(scope, id),
      provenance: {
        confidence: provenance.confidence,
        note: provenance.note,
        sources: await listSources(scope, provenance.sources),
      },
    };
  });
}

async function listGroupsOf(
  scope: Scope,
  parliamentId: string,
  reader: Locale,
): Promise<ParliamentView["groups"]> {
  const rows = await scope
    .select({ name: groups.name, basis: groupMembers.basis, confidence: groupMembers.confidence })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.parliamentId, parliamentId))
    .orderBy(asc(groups.code));
  return rows.map((row) => ({ ...row, name: localText(row.name, reader) }));
}

async function listFilings(
  scope: Scope,
  parliament: string,
  reader: Locale,
): Promise<ParliamentView["reports"]> {
  const filter = { ...UNFILTERED, parliament };
  const rows = await listReportRows(scope, { filter, reader, today: today() });
  const latestFirst = rows.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : 0));
  return [...Map.groupBy(latestFirst, ({ cycle }) => cycle.text).values()].flatMap((ofCycle) => {
    const [first] = ofCycle;
    return first ? [{ cycle: first.cycle, rows: ofCycle }] : [];
  });
}

async function listReservations(
  scope: Scope,
  parliamentId: string,
  reader: Locale,
): Promise<ReservationView[]> {
  const rows = await scope
    .select({
      id: reservations.id,
      documentId: documents.id,
      code: documents.code,
      title: documents.title,
      kind: reservations.kind,
      wholeDocument: reservations.wholeDocument,
      quote: reservations.quote,
      recordedOn: reservations.recordedOn,
      withdrawnOn: reservations.withdrawnOn,
    })
    .from(reservations)
    .innerJoin(documents, eq(documents.id, reservations.documentId))
    .where(eq(reservations.parliamentId, parliamentId))
    .orderBy(asc(documents.code), asc(reservations.id));
  const covered = await scope
    .select({
      reservationId: reservationParagraphs.reservationId,
      part: paragraphs.part,
      label: paragraphs.label,
      phrase: reservationParagraphs.phrase,
    })
    .from(reservationParagraphs)
    .innerJoin(paragraphs, eq(paragraphs.id, reservationParagraphs.paragraphId))
    .innerJoin(reservations, eq(reservations.id, reservationParagraphs.reservationId))
    .where(eq(reservations.parliamentId, parliamentId))
    .orderBy(asc(paragraphs.part), asc(paragraphs.position));
  return rows.map(({ documentId, code, title, ...row }) => ({
    ...row,
    document: { id: documentId, code, title: localText(title, reader) },
    paragraphs: covered
      .filter(({ reservationId }) => reservationId === row.id)
      .map(({ part, label, phrase }) => ({ part, label, phrase })),
  }));
}

async function listPeople(scope: Scope, parliamentId: string): Promise<ContactView[]> {
  const people = await scope
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.parliamentId, parliamentId))
    .orderBy(asc(users.name));
  const grants = await scope
    .select({ userId: roleGrants.userId, role: roleGrants.role })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(eq(users.parliamentId, parliamentId));
  return people.map(({ disabledAt, ...person }) => ({
    ...person,
    roles: grants.filter(({ userId }) => userId === person.id).map(({ role }) => role),
    isOn: disabledAt === null,
  }));
}

/** A source is the id of a row, or a plain address of its own. */
async function listSources(scope: Scope, named: string[]): Promise<ParliamentView["provenance"]["sources"]> {
  if (named.length === 0) return [];
  const known = await scope.select().from(sources).where(inArray(sources.id, named));
  return named.map((id) => {
    const found = known.find((source) => source.id === id);
    if (found) return found;
    return { id, address: URL.canParse(id) ? id : null, description: null, dated: null };
  });
}
