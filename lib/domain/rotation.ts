import { splitEvenly } from "./rotation-split";

/** The years of one rotation: every member reports once in them. */
export const ROTATION_YEARS = 4;

/** A member with the geopolitical groups it is in; they overlap. */
export type RotationMember = { id: string; groupIds: readonly string[] };

/** Which year each member reports in, by its id. */
export type RotationPlan = ReadonlyMap<string, number>;

/** How many members of a group report in each year, and by how many the fullest year exceeds the emptiest. A group of
 *  null is all members together. */
export type GroupBalance = { groupId: string | null; perYear: number[]; spread: number };

/** Gives every member exactly one of the years. A member of two groups is designated once and counts in both; each
 *  group's years are within one of each other as long as no member is in more than two groups and the groups overlap
 *  in no odd circle (A with B, B with C, C with A), as at the IPU; with such circles within two. Beyond that nothing
 *  is promised, and `balanceOf` says what came out. The same members give the same plan, in whatever order. */
export function planRotation(
  members: readonly RotationMember[],
  years: readonly number[],
): Map<string, number> {
  const sorted = members.toSorted((a, b) => compare(kindOf(a), kindOf(b)) || compare(a.id, b.id));
  const turns = years.length;
  const plan = new Map(
    sorted.flatMap(({ id }, nth) => years.slice(nth % turns, (nth % turns) + 1).map((year) => [id, year])),
  );
  // Each step lowers the unevenness, a whole number, so there is a last one.
  while (rebalanceSomePair(sorted, years, plan) || moveSomeMember(sorted, years, plan));
  return plan;
}

/** The year among `open` that a member who joins disturbs least: its groups first, then the number of all members. */
export function yearForJoiner(
  joiner: RotationMember,
  {
    members,
    plan,
    open,
  }: { members: readonly RotationMember[]; plan: RotationPlan; open: readonly number[] },
): number | null {
  const crowd = (year: number) => {
    const designated = members.filter(({ id }) => plan.get(id) === year);
    const inGroups = joiner.groupIds.map(
      (groupId) => designated.filter(({ groupIds }) => groupIds.includes(groupId)).length,
    );
    return inGroups.reduce((sum, each) => sum + each, 0) * BEFORE_ALL + designated.length;
  };
  return open.toSorted((a, b) => crowd(a) - crowd(b) || a - b)[0] ?? null;
}

/** What a plan gives each group and all members together, groups in the order of their ids, all members last. Members
 *  without a year count nowhere. */
export function balanceOf(
  members: readonly RotationMember[],
  years: readonly number[],
  plan: RotationPlan,
): GroupBalance[] {
  const groupIds = [...new Set(members.flatMap((member) => member.groupIds))].sort(compare);
  return [...groupIds, null].map((groupId) => {
    const within = members.filter((member) => groupId === null || member.groupIds.includes(groupId));
    const perYear = years.map((year) => within.filter(({ id }) => plan.get(id) === year).length);
    return { groupId, perYear, spread: Math.max(...perYear) - Math.min(...perYear) };
  });
}

/** Weighs a step towards even groups above any towards even years: more than all members of a body. */
const BEFORE_ALL = 100_000;

/** Divides the members of two years anew where that makes the groups more even; false where no pair can be improved. */
function rebalanceSomePair(
  members: readonly RotationMember[],
  years: readonly number[],
  plan: Map<string, number>,
): boolean {
  const { move } = tallyOf(members, plan);
  for (const [nth, one] of years.entries()) {
    for (const other of years.slice(nth + 1)) {
      const both = members.filter(({ id }) => plan.get(id) === one || plan.get(id) === other);
      const first = splitEvenly(both);
      const changes = both.map((member, index) => ({ member, to: first.has(index) ? one : other }));
      if (isBetter(changes, { move, plan, step: BEFORE_ALL })) return true;
    }
  }
  return false;
}

/** Moves one member, or lets two change places, where that makes the plan more even; false where nothing does. Members
 *  of the same groups are alike, so one of each kind and year is tried. */
function moveSomeMember(
  members: readonly RotationMember[],
  years: readonly number[],
  plan: Map<string, number>,
): boolean {
  const { move } = tallyOf(members, plan);
  const kinds = Map.groupBy(members, (member) => `${plan.get(member.id)} ${kindOf(member)}`);
  const chosen = [...kinds.values()].flatMap((alike) =>
    alike.slice(0, 1).map((member) => ({ member, year: yearOf(member, plan) })),
  );
  return chosen.some(({ member, year }) => {
    const alone = years.map((to) => [{ member, to }]);
    const swaps = chosen.map((other) => [
      { member, to: other.year },
      { member: other.member, to: year },
    ]);
    return [...alone, ...swaps].some((changes) => isBetter(changes, { move, plan, step: 1 }));
  });
}

type Change = { member: RotationMember; to: number };
type Move = (member: RotationMember, way: { from: number; to: number }) => number;

/** Makes the changes where they lower the unevenness by at least a step; otherwise everything is as before. */
function isBetter(
  changes: readonly Change[],
  { move, plan, step }: { move: Move; plan: Map<string, number>; step: number },
): boolean {
  const ways = changes.map(({ member, to }) => ({ member, from: yearOf(member, plan), to }));
  const difference = ways.reduce((sum, { member, from, to }) => sum + move(member, { from, to }), 0);
  if (difference <= -step) {
    for (const { member, to } of ways) plan.set(member.id, to);
    return true;
  }
  for (const { member, from, to } of ways) move(member, { from: to, to: from });
  return false;
}

/** Counts members by group and year. `move` takes one from a year to another and answers by how much that changes the
 *  unevenness: the sum of the squares of all counts, those of groups weighed before those of all members. */
function tallyOf(members: readonly RotationMember[], plan: RotationPlan): { move: Move } {
  const counts = new Map<string, number>();
  const countOf = (group: string, year: number) => counts.get(`${group} ${year}`) ?? 0;
  const add = (group: string, year: number, by: number) =>
    counts.set(`${group} ${year}`, countOf(group, year) + by);
  const groupsOf = ({ groupIds }: RotationMember) => ["", ...groupIds];
  for (const member of members) for (const group of groupsOf(member)) add(group, yearOf(member, plan), 1);
  const move: Move = (member, { from, to }) => {
    if (from === to) return 0;
    let difference = 0;
    for (const group of groupsOf(member)) {
      difference += 2 * (countOf(group, to) - countOf(group, from) + 1) * (group === "" ? 1 : BEFORE_ALL);
      add(group, from, -1);
      add(group, to, 1);
    }
    return difference;
  };
  return { move };
}

function yearOf({ id }: RotationMember, plan: RotationPlan): number {
  return plan.get(id) ?? 0;
}

/** Members of the same groups are interchangeable. */
function kindOf({ groupIds }: RotationMember): string {
  return groupIds.toSorted(compare).join(" ");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
