import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { designations, rotationChanges, rotationConsents } from "@/db/schema/designations";
import { documents } from "@/db/schema/documents";
import { groupMembers, groups, parliaments } from "@/db/schema/reference";
import { reports } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { yearOf } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { balanceOf, ROTATION_YEARS } from "@/lib/domain/rotation";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { begunYears, listMembers, listPlaces, yearsFrom } from "./facts";
import type { ChangeView, OwnRotation, PlaceView, RotationListed, RotationShown } from "./views";

/** The rotations that the actor may see, the latest first. */
export function listRotations(actor: Actor): Promise<RotationListed[]> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope.select().from(rotations).orderBy(desc(rotations.firstYear));
    return rows.map(({ id, firstYear, publishedAt }) => ({
      id,
      firstYear,
      lastYear: firstYear + ROTATION_YEARS - 1,
      isPublished: publishedAt !== null,
    }));
  });
}

/** One rotation with its balance, places and waiting changes; null for whoever is not of the secretariat. */
export function findRotation(
  actor: Actor,
  rotationId: string,
  reader: Locale,
): Promise<RotationShown | null> {
  return inScopeOf(actor, async (scope) => {
    if (actor.side !== "secretariat") return null;
    const [row] = await scope.select().from(rotations).where(eq(rotations.id, rotationId));
    if (!row) return null;
    const years = yearsFrom(row.firstYear);
    const members = await listMembers(scope, today());
    const stored = await listPlaces(scope, rotationId);
    const begun = await begunYears(scope, rotationId);
    const places = await namedPlaces(scope, { rotationId, reader, memberIds: members.map(({ id }) => id) });
    const balance = balanceOf(
      await placedMembers(scope, stored),
      years,
      new Map(stored.map(({ parliamentId, year }) => [parliamentId, year])),
    );
    const names = await scope.select({ id: groups.id, name: groups.name }).from(groups);
    const left = places.filter(
      ({ isMember, year, isCredited }) => !isMember && !begun.includes(year) && !isCredited,
    );
    return {
      id: row.id,
      version: row.version,
      years,
      isPublished: row.publishedAt !== null,
      begun,
      balance: balance.map((each) => ({
        ...each,
        name: each.groupId
          ? localText(names.find(({ id }) => id === each.groupId)?.name ?? {}, reader)
          : null,
      })),
      places,
      changes: await listWaiting(scope, rotationId, places),
      toUpdate: {
        joined: members.filter(({ id }) => !stored.some(({ parliamentId }) => parliamentId === id)).length,
        left: left.length,
      },
      creditable:
        row.publishedAt === null ? [] : await listCreditable(scope, { rotationId, row, begun, reader }),
    };
  });
}

/** What the present rotation, or the next where none runs, means to the actor's parliament; null where it has no part in one. */
export function findOwnRotation(actor: Actor): Promise<OwnRotation | null> {
  const { parliamentId } = actor;
  if (parliamentId === null) return Promise.resolve(null);
  return inScopeOf(actor, async (scope) => {
    const year = yearOf(today());
    const [own] = await scope
      .select({
        rotationId: designations.rotationId,
        year: designations.year,
        creditedReportId: designations.creditedReportId,
      })
      .from(designations)
      .innerJoin(rotations, eq(rotations.id, designations.rotationId))
      .where(gte(rotations.firstYear, year - ROTATION_YEARS + 1))
      .orderBy(asc(rotations.firstYear))
      .limit(1);
    if (!own) return null;
    const waiting = await scope
      .select()
      .from(rotationChanges)
      .where(and(eq(rotationChanges.rotationId, own.rotationId), isNull(rotationChanges.outcome)));
    const agreed = await scope.select({ changeId: rotationConsents.changeId }).from(rotationConsents);
    return {
      year: own.year,
      isCredited: own.creditedReportId !== null,
      changes: waiting.map(({ id, kind, fromYear, toYear, parliamentId: asked, reason }) => {
        const isFirst = asked === parliamentId;
        return {
          id,
          kind,
          reason,
          from: isFirst ? fromYear : toYear,
          to: isFirst ? toYear : fromYear,
          hasAgreed: agreed.some(({ changeId }) => changeId === id),
        };
      }),
    };
  });
}

type Stored = Awaited<ReturnType<typeof listPlaces>>;

/** Whoever has a place counts in the balance, a member who has left as well: the year was asked of it. */
async function placedMembers(scope: Scope, places: Stored) {
  const rows = await scope
    .select({ parliamentId: groupMembers.parliamentId, groupId: groupMembers.groupId })
    .from(groupMembers);
  const groupsOf = Map.groupBy(rows, ({ parliamentId }) => parliamentId);
  return places.map(({ parliamentId: id }) => ({
    id,
    groupIds: (groupsOf.get(id) ?? []).map(({ groupId }) => groupId),
  }));
}

async function namedPlaces(
  scope: Scope,
  { rotationId, reader, memberIds }: { rotationId: string; reader: Locale; memberIds: string[] },
): Promise<PlaceView[]> {
  const rows = await scope
    .select({
      parliamentId: parliaments.id,
      iso2: parliaments.iso2,
      country: parliaments.country,
      year: designations.year,
      creditedReportId: designations.creditedReportId,
    })
    .from(designations)
    .innerJoin(parliaments, eq(parliaments.id, designations.parliamentId))
    .where(eq(designations.rotationId, rotationId));
  const inGroups = await scope
    .select({ parliamentId: groupMembers.parliamentId, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .orderBy(asc(groups.code));
  const groupsOf = Map.groupBy(inGroups, ({ parliamentId }) => parliamentId);
  const order = nameOrder(reader);
  return rows
    .map(({ country, creditedReportId, ...row }) => ({
      ...row,
      name: localText(country, reader),
      groups: (groupsOf.get(row.parliamentId) ?? []).map(({ name }) => localText(name, reader)),
      isCredited: creditedReportId !== null,
      isMember: memberIds.includes(row.parliamentId),
    }))
    .sort((a, b) => a.year - b.year || order(a.name.text, b.name.text));
}

async function listWaiting(scope: Scope, rotationId: string, places: PlaceView[]): Promise<ChangeView[]> {
  const waiting = await scope
    .select()
    .from(rotationChanges)
    .where(and(eq(rotationChanges.rotationId, rotationId), isNull(rotationChanges.outcome)))
    .orderBy(asc(rotationChanges.proposedAt));
  const consents = await scope.select().from(rotationConsents);
  return waiting.map(({ id, kind, reason, parliamentId, otherId }) => ({
    id,
    kind,
    reason,
    parties: [parliamentId, ...(otherId ? [otherId] : [])].flatMap((party) => {
      const place = places.find((each) => each.parliamentId === party);
      const consent = consents.find((each) => each.changeId === id && each.parliamentId === party);
      if (!place) return [];
      const { name, year } = place;
      return {
        parliamentId: party,
        name,
        year,
        hasAgreed: consent !== undefined,
        letter: consent?.letter ?? null,
      };
    }),
  }));
}

/** Voluntary reports submitted in the rotation's years, of parliaments whose own year has not begun. */
async function listCreditable(
  scope: Scope,
  asked: { rotationId: string; row: { firstYear: number }; begun: number[]; reader: Locale },
): Promise<RotationShown["creditable"]> {
  const rows = await scope
    .select({
      reportId: reports.id,
      country: parliaments.country,
      document: documents.code,
      year: designations.year,
      submittedIn: sql<number>`extract(year from ${reports.lastSubmittedAt})`.mapWith(Number),
    })
    .from(reports)
    .innerJoin(
      designations,
      and(
        eq(designations.parliamentId, reports.parliamentId),
        eq(designations.rotationId, asked.rotationId),
        isNull(designations.creditedReportId),
      ),
    )
    .innerJoin(parliaments, eq(parliaments.id, reports.parliamentId))
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .where(and(isNotNull(reports.volunteeredAt), isNotNull(reports.submittedVersion)))
    .orderBy(asc(reports.lastSubmittedAt));
  return rows
    .filter(({ year, submittedIn }) => submittedIn >= asked.row.firstYear && submittedIn <= year)
    .filter(({ year }) => !asked.begun.includes(year))
    .map(({ country, submittedIn: _year, ...row }) => ({
      ...row,
      parliament: localText(country, asked.reader),
    }));
}
