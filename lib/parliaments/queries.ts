import "server-only";
import { count, eq, inArray, isNull, sql } from "drizzle-orm";
import { atOneMoment, type Scope } from "@/db/client";
import { users } from "@/db/schema/people";
import { groupMembers, groups, memberships, parliaments } from "@/db/schema/reference";
import { today } from "@/lib/clock";
import { reportCells } from "@/lib/dashboard/cells";
import { presentCycleId } from "@/lib/dashboard/conditions";
import { listCycles, listGroups } from "@/lib/dashboard/named";
import { NO_GROUP, UNFILTERED } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import { tally, tallyBy } from "@/lib/domain/figures";
import type { Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { listHealth } from "./health";
import { matchesName } from "./matches";
import type { DirectoryFilter } from "./schema";
import type { Directory, DirectoryRow } from "./views";

/** Parliaments on one page. */
export const PARLIAMENTS_ON_PAGE = 50;

/** The directory of parliaments on record, by the reader's alphabet, with what each owes in the present cycle. */
export function listParliaments(actor: Actor, filter: DirectoryFilter, reader: Locale): Promise<Directory> {
  return atOneMoment(actor, async (scope) => {
    const cycle = await presentCycleId(scope);
    const facts = await listFacts(scope);
    const groupsOf = await listGroupNames(scope);
    const people = await countPeople(scope);
    const concernsOf = await listHealth(scope, today());
    const cells = await reportCells(scope, {
      filter: { ...UNFILTERED, cycle },
      by: "parliament",
      today: today(),
    });
    const owed = tallyBy(
      cells.flatMap((cell) => Array.from({ length: cell.n }, () => cell)),
      ({ key }) => [key],
    ).groups;
    const order = nameOrder(reader);
    const found = facts
      .filter(({ id, iso2, country, aliases, name }) => {
        const inGroup = isInGroup(filter.group, groupsOf.get(id) ?? []);
        const isMeant = filter.health === "" || concernsOf({ id, iso2 }).length > 0;
        return (
          inGroup &&
          isMeant &&
          matchesName(filter.q, [iso2, ...Object.values(country), ...aliases, name ?? ""])
        );
      })
      .map(
        (fact): DirectoryRow => ({
          iso2: fact.iso2,
          name: localText(fact.country, reader),
          groups: (groupsOf.get(fact.id) ?? []).map(({ name }) => localText(name, reader)),
          structure: fact.structure,
          joinedOn: fact.joinedOn,
          leftOn: fact.leftOn,
          figures: owed.get(fact.id) ?? tally([]),
          people: people.get(fact.id) ?? 0,
          concerns: concernsOf(fact),
        }),
      )
      .sort((a, b) => order(a.name.text, b.name.text));
    const from = (filter.page - 1) * PARLIAMENTS_ON_PAGE;
    return {
      rows: found.slice(from, from + PARLIAMENTS_ON_PAGE),
      found: found.length,
      onRecord: facts.length,
      cycle: (await listCycles(scope, reader)).find(({ id }) => id === cycle)?.name ?? null,
      choices: { groups: await listGroups(scope, reader) },
    };
  });
}

function isInGroup(asked: string, own: { id: string }[]): boolean {
  if (asked === "") return true;
  return asked === NO_GROUP ? own.length === 0 : own.some(({ id }) => id === asked);
}

function listFacts(scope: Scope) {
  return scope
    .select({
      id: parliaments.id,
      iso2: parliaments.iso2,
      country: parliaments.country,
      aliases: parliaments.aliases,
      name: parliaments.name,
      structure: parliaments.structure,
      joinedOn: memberships.joinedOn,
      leftOn: memberships.leftOn,
    })
    .from(parliaments)
    .leftJoin(memberships, inArray(memberships.id, latestMembership(scope)));
}

/** A parliament that left and came back has two memberships; the directory shows the later. */
function latestMembership(scope: Scope) {
  return scope
    .selectDistinctOn([memberships.parliamentId], { id: memberships.id })
    .from(memberships)
    .where(eq(memberships.parliamentId, parliaments.id))
    .orderBy(memberships.parliamentId, sql`${memberships.joinedOn} desc nulls last`);
}

async function listGroupNames(scope: Scope) {
  const rows = await scope
    .select({ id: groups.id, name: groups.name, parliamentId: groupMembers.parliamentId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .orderBy(groups.code);
  return Map.groupBy(rows, ({ parliamentId }) => parliamentId);
}

async function countPeople(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope
    .select({ id: users.parliamentId, n: count() })
    .from(users)
    .where(isNull(users.disabledAt))
    .groupBy(users.parliamentId);
  return new Map(rows.flatMap(({ id, n }) => (id === null ? [] : [[id, n] as const])));
}
