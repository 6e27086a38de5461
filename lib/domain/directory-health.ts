import type { CalendarDate } from "./calendar-date";

/** What the secretariat should look after in a parliament: nobody coordinates it, nobody signed in for a year, or letters
 *  to one of its people do not arrive. */
const HEALTH_CONCERNS = ["no_coordinator", "quiet_year", "unreachable"] as const;
/** One of HEALTH_CONCERNS. */
export type HealthConcern = (typeof HEALTH_CONCERNS)[number];

/** What a parliament's health is judged by. `sinceOn` is the day of its first account, null where it has none;
 *  `signedInOn` the last day on which anybody of it signed in. */
export type HealthFacts = {
  coordinators: number;
  sinceOn: CalendarDate | null;
  signedInOn: CalendarDate | null;
  unreachable: number;
};

/** The concerns about a parliament, in the order of HEALTH_CONCERNS. `yearAgo` is the day a year before today; an account
 *  younger than that is given time. */
export function healthOf(facts: HealthFacts, yearAgo: CalendarDate): HealthConcern[] {
  const { coordinators, sinceOn, signedInOn, unreachable } = facts;
  const lastOn = signedInOn ?? sinceOn;
  const found: [HealthConcern, boolean][] = [
    ["no_coordinator", coordinators === 0],
    ["quiet_year", lastOn !== null && lastOn < yearAgo],
    ["unreachable", unreachable > 0],
  ];
  return found.filter(([, holds]) => holds).map(([concern]) => concern);
}
