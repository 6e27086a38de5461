import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf, planRotation, ROTATION_YEARS, type RotationMember, yearForJoiner } from "./rotation";
import { splitEvenly } from "./rotation-split";

/** Random memberships for each property: few here, hundreds in `npm run proof:rotation`. */
const numRuns = Number(process.env.ROTATION_RUNS ?? 8);
const YEARS = [2025, 2026, 2027, 2028];
const named = (memberships: readonly (readonly string[])[]): RotationMember[] =>
  memberships.map((groupIds, nth) => ({ id: `m${String(nth).padStart(3, "0")}`, groupIds }));
const members = (one: fc.Arbitrary<string[]>) => fc.array(one, { maxLength: 200, size: "max" }).map(named);
const spreads = (rows: ReturnType<typeof balanceOf>) =>
  rows.filter(({ groupId }) => groupId !== null).map(({ spread }) => spread);
const worst = (all: readonly RotationMember[], years: readonly number[] = YEARS) =>
  Math.max(0, ...spreads(balanceOf(all, years, planRotation(all, years))));

/** Groups that overlap as at the IPU: a member is in none, in one, or in one of each of two families, so that the
 *  overlaps make no odd circle. */
const inTwoFamilies = members(
  fc
    .tuple(fc.constantFrom("", "a1", "a2", "a3", "a4"), fc.constantFrom("", "b1", "b2", "b3"))
    .map((groups) => groups.filter((group) => group !== "")),
);
const inAtMost = (groups: number) => members(fc.subarray(["a", "b", "c", "d", "e"], { maxLength: groups }));

describe("a rotation", () => {
  it("takes four years", () => {
    expect(ROTATION_YEARS).toBe(YEARS.length);
  });

  it("designates each member exactly once, in one of its years", () => {
    fc.assert(
      fc.property(inAtMost(5), (all) => {
        const plan = planRotation(all, YEARS);
        expect([...plan.keys()].sort()).toEqual(all.map(({ id }) => id));
        expect([...plan.values()].every((year) => YEARS.includes(year))).toBe(true);
      }),
      { numRuns },
    );
  });

  it("keeps the years of each group within one of each other where groups overlap as at the IPU", () => {
    fc.assert(
      fc.property(inTwoFamilies, (all) => worst(all) <= 1),
      { numRuns },
    );
  });

  it("keeps them so for any number of years", () => {
    const anyYears = fc
      .integer({ min: 1, max: 7 })
      .map((n) => Array.from({ length: n }, (_, nth) => 2025 + nth));
    fc.assert(
      fc.property(inTwoFamilies, anyYears, (all, years) => worst(all, years) <= 1),
      { numRuns },
    );
  });

  it("keeps them within two where the overlaps make odd circles, for within one need not be possible", () => {
    fc.assert(
      fc.property(inAtMost(2), (all) => worst(all) <= 2),
      { numRuns },
    );
    const circle = named(["a b", "a b", "b c", "b c", "c a", "c a"].map((groups) => groups.split(" ")));
    expect(worst(circle)).toBe(2);
  });

  it("divides all members evenly over the years where nobody is in two groups", () => {
    fc.assert(
      fc.property(inAtMost(1), (all) => {
        const everybody = balanceOf(all, YEARS, planRotation(all, YEARS)).at(-1);
        return (everybody?.groupId === null && everybody.spread <= 1) || all.length === 0;
      }),
      { numRuns },
    );
  });

  it("gives nobody a year where there is none to give", () => {
    expect(planRotation(named([["a"], ["a", "b"]]), [])).toEqual(new Map());
  });

  it("is the same in whatever order the members are named", () => {
    fc.assert(
      fc.property(inTwoFamilies, (all) => {
        const there = [...planRotation(all, YEARS)].sort();
        expect([...planRotation(all.toReversed(), YEARS)].sort()).toEqual(there);
      }),
      { numRuns },
    );
  });

  it("counts a member of two groups in both and once among all", () => {
    const [both, one] = named([["a", "b"], ["a"]]);
    if (!both || !one) throw new Error("no members");
    const plan = new Map([
      [both.id, 2025],
      [one.id, 2026],
    ]);
    expect(balanceOf([both, one], [2025, 2026], plan)).toEqual([
      { groupId: "a", perYear: [1, 1], spread: 0 },
      { groupId: "b", perYear: [1, 0], spread: 1 },
      { groupId: null, perYear: [1, 1], spread: 0 },
    ]);
  });
});

describe("a member who joins", () => {
  const [first, second, joiner] = named([["a"], ["b"], ["b"]]);
  if (!first || !second || !joiner) throw new Error("no members");
  const plan = new Map([
    [first.id, 2025],
    [second.id, 2026],
  ]);

  it("reports in the year in which its group has fewest, then in the emptiest, then in the first", () => {
    const among = { members: [first, second], plan };
    expect(yearForJoiner(joiner, { ...among, open: [2025, 2026] })).toBe(2025);
    expect(yearForJoiner(joiner, { ...among, open: [2026, 2027, 2025] })).toBe(2027);
    expect(yearForJoiner(joiner, { ...among, open: [2028, 2027] })).toBe(2027);
  });

  it("waits for the next rotation where no year is open", () => {
    expect(yearForJoiner(joiner, { members: [first, second], plan, open: [] })).toBeNull();
  });
});

describe("an even division in two", () => {
  const differences = (all: readonly RotationMember[]) => {
    const first = splitEvenly(all);
    return ["a", "b", "c", "d", "e", "a1", "a2", "a3", "a4", "b1", "b2", "b3"].map((group) => {
      const within = all.flatMap(({ groupIds }, index) => (groupIds.includes(group) ? [index] : []));
      const there = within.filter((index) => first.has(index)).length;
      return Math.abs(2 * there - within.length);
    });
  };

  it("leaves no group further apart than its number of members makes it", () => {
    fc.assert(fc.property(inTwoFamilies, (all) => Math.max(...differences(all)) <= 1));
  });

  it("leaves a group two apart only where an odd circle forces it", () => {
    fc.assert(fc.property(inAtMost(2), (all) => Math.max(...differences(all)) <= 2));
    expect(
      differences(
        named([
          ["a", "b"],
          ["b", "c"],
          ["c", "a"],
        ]),
      ).filter((each) => each === 2),
    ).toHaveLength(1);
    expect(differences(named([["a", "b"], ["b", "c"], ["c", "a"], ["a"]]))).not.toContain(2);
  });
});
