import "server-only";
import { atOneMoment, type Scope } from "@/db/client";
import { today as todayInGeneva } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { tally, tallyBy } from "@/lib/domain/figures";
import type { Locale } from "@/lib/domain/locale";
import { type Cell, countParliamentsAsked, reportCells, taskCells } from "./cells";
import { presentCycleId } from "./conditions";
import { unlessNothingChanged } from "./memo";
import {
  countParliamentsWithin,
  groupsByParliament,
  listAskedDocuments,
  listCommitments,
  listCycles,
  listGroups,
  listParliamentsWithin,
} from "./named";
import { type DashboardAsked, type Dimension, NO_GROUP } from "./schema";
import type { Dashboard, DashboardPart, FilterChoice } from "./views";

/** Parts of the dashboard on one page: a commitment takes the room of several parliaments. */
const PARTS_ON_PAGE = { document: 50, commitment: 20, group: 50, parliament: 50, cycle: 50 } as const;

/** The figures of the present cycle, or of the one asked for, in all and part by part. For the secretariat: whoever
 *  sees fewer reports gets the figures of those alone. */
export function findDashboard(actor: Actor, asked: DashboardAsked, reader: Locale): Promise<Dashboard> {
  const today = todayInGeneva();
  return atOneMoment(actor, (scope) =>
    unlessNothingChanged(scope, ["dashboard", ...seenAs(actor), today, reader, JSON.stringify(asked)], () =>
      workOut(scope, { asked, reader, today }),
    ),
  );
}

/** What decides which rows an actor sees: the settings that the row policies read. */
function seenAs({ side, parliamentId, organIds, followedIds }: Actor): string[] {
  return [side, parliamentId ?? "", organIds.join(), followedIds.join()];
}

type Request = { asked: DashboardAsked; reader: Locale; today: CalendarDate };

async function workOut(scope: Scope, { asked: given, reader, today }: Request): Promise<Dashboard> {
  const asked = { ...given, cycle: given.cycle || (await presentCycleId(scope)) };
  const choices = {
    cycles: await listCycles(scope, reader),
    documents: await listAskedDocuments(scope, { cycle: asked.cycle, reader }),
    groups: await listGroups(scope, reader),
  };
  const parliaments = isOfParliaments(asked.by)
    ? await listParliamentsWithin(scope, { filter: asked, reader })
    : [];
  const onRecord = parliaments.length || (await countParliamentsWithin(scope, asked));
  const cells = await cellsOf(scope, { asked, today });
  const named = { ...choices, parliaments, onRecord };
  const counted = await countParts(scope, { asked, cells, named, reader });
  const partsOnPage = PARTS_ON_PAGE[asked.by];
  const from = (asked.page - 1) * partsOnPage;
  return {
    asked,
    total: counted.total,
    parliamentsAsked: counted.parliamentsAsked,
    onRecord,
    parts: counted.parts.slice(from, from + partsOnPage),
    partsInAll: counted.parts.length,
    partsOnPage,
    choices,
  };
}

function cellsOf(scope: Scope, { asked, today }: Omit<Request, "reader">): Promise<Cell[]> {
  return asked.by === "commitment"
    ? taskCells(scope, { filter: asked, today })
    : reportCells(scope, { filter: asked, by: asked.by, today });
}

/** `parliaments` is filled where the parts are made of parliaments; `onRecord` counts them in any case. */
type Names = Record<"cycles" | "documents" | "groups" | "parliaments", FilterChoice[]> & { onRecord: number };

async function countParts(
  scope: Scope,
  { asked, cells, named, reader }: { asked: DashboardAsked; cells: Cell[]; named: Names; reader: Locale },
): Promise<{ total: Dashboard["total"]; parliamentsAsked: number; parts: DashboardPart[] }> {
  const rows = cells.flatMap((cell) => Array.from({ length: cell.n }, () => cell));
  const groupsOf = asked.by === "group" ? await groupsByParliament(scope) : null;
  const keysOf = ({ key }: { key: string }): string[] => {
    if (!groupsOf) return [key];
    // Looked at through one group, a parliament of two stands in that one.
    return asked.group ? [asked.group] : groupsOf(key);
  };
  const recorded = named.parliaments.flatMap(({ id }) => keysOf({ key: id }));
  const { total, groups: figures } = tallyBy(rows, keysOf);

  const parliamentsAsked = groupsOf
    ? parliamentsIn(cells, keysOf)
    : await countParliamentsAsked(scope, { filter: asked, by: asked.by });
  const names = await namesOf(scope, { asked, keys: [...figures.keys()], named, reader });
  const parts = names.map((name) => ({
    ...name,
    figures: figures.get(name.id) ?? tally([]),
    parliamentsAsked: parliamentsAsked.get(name.id) ?? 0,
    onRecord: isOfParliaments(asked.by) ? recorded.filter((key) => key === name.id).length : named.onRecord,
  }));
  return { total, parliamentsAsked: parliamentsAsked.get("") ?? 0, parts };
}

function isOfParliaments(by: Dimension): boolean {
  return by === "group" || by === "parliament";
}

function parliamentsIn(cells: Cell[], keysOf: (cell: Cell) => string[]): Map<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const cell of cells) {
    for (const key of ["", ...keysOf(cell)]) ids.set(key, (ids.get(key) ?? new Set()).add(cell.key));
  }
  return new Map([...ids].map(([key, each]) => [key, each.size]));
}

/** What each part is called, in the order of the page. Beside the parts with figures stand those that the filters
 *  leave but nobody was asked about, because "not asked" is shown and not left out. */
async function namesOf(
  scope: Scope,
  { asked, keys, named, reader }: { asked: DashboardAsked; keys: string[]; named: Names; reader: Locale },
): Promise<FilterChoice[]> {
  const { by } = asked;
  if (by === "commitment") return listCommitments(scope, { ids: keys, reader });
  if (by === "parliament") return named.parliaments;
  if (by === "cycle") return only(named.cycles, asked.cycle, keys);
  if (by === "group") {
    const none: FilterChoice = { id: NO_GROUP, code: null, name: { text: "–", locale: reader } };
    return only([...named.groups, ...(keys.includes(NO_GROUP) ? [none] : [])], asked.group, keys);
  }
  return only(
    await listAskedDocuments(scope, { cycle: asked.cycle, also: keys, reader }),
    asked.document,
    keys,
  );
}

/** The part filtered by, or all that could be meant; whatever has figures stays, or the parts would not sum up. */
function only(choices: FilterChoice[], chosen: string, keys: string[]): FilterChoice[] {
  return choices.filter(({ id }) => keys.includes(id) || chosen === "" || chosen === "all" || chosen === id);
}
