import type { CalendarDate } from "./calendar-date";

/** A time of membership: from its first day to the day before it ended. No joining day means before our records, no
 *  leaving day a member still. */
export type MembershipDays = { joinedOn: CalendarDate | null; leftOn: CalendarDate | null };

/** Why the days of a membership cannot be so. */
export type MembershipRefusal = "left_before_joining" | "memberships_overlap";

/** What is wrong with a membership beside the others of the same parliament, or null. Who left and came back has two, and
 *  no day lies in both: figures of the past ask who was a member on a day. */
export function membershipFault(
  days: MembershipDays,
  others: readonly MembershipDays[],
): MembershipRefusal | null {
  if (days.joinedOn !== null && days.leftOn !== null && days.leftOn <= days.joinedOn)
    return "left_before_joining";
  return others.some((other) => beginsWithin(days, other)) ? "memberships_overlap" : null;
}

function beginsWithin(one: MembershipDays, other: MembershipDays): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd({ joinedOn }: MembershipDays, { leftOn }: MembershipDays): boolean {
  return joinedOn === null || leftOn === null || joinedOn < leftOn;
}
