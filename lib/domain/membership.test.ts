import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay } from "../testing/makers";
import { boundMembers } from "./assignment";
import { membershipFault } from "./membership";

const days = (joinedOn: string | null, leftOn: string | null) => ({
  joinedOn: joinedOn ? aDay(joinedOn) : null,
  leftOn: leftOn ? aDay(leftOn) : null,
});

describe("a membership", () => {
  it.each([
    [days(null, null), [], null],
    [days("2020-01-01", "2019-01-01"), [], "left_before_joining"],
    [days("2020-01-01", "2020-01-01"), [], "left_before_joining"],
    [days("2020-01-01", null), [days(null, "2020-01-01")], null],
    [days("2019-12-31", null), [days(null, "2020-01-01")], "memberships_overlap"],
    [days(null, null), [days("2020-01-01", null)], "memberships_overlap"],
    [days("2010-01-01", "2012-01-01"), [days("2012-01-01", null), days(null, "2009-01-01")], null],
  ])("%o beside %o is refused as %s", (one, others, refusal) => {
    expect(membershipFault(one, others)).toBe(refusal);
  });

  it("that is taken beside another shares no day with it", () => {
    const anyDays = fc.record({ joinedOn: fc.option(anyDay), leftOn: fc.option(anyDay) });
    fc.assert(
      fc.property(anyDays, anyDays, anyDay, (one, other, day) => {
        fc.pre(membershipFault(one, [other]) === null);
        const on = [one, other].filter(
          (each) => boundMembers([{ ...each, parliamentId: "KE" }], day).length > 0,
        );
        expect(on.length).toBeLessThan(2);
      }),
    );
  });
});
