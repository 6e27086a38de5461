import { expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { type HealthFacts, healthOf } from "./directory-health";

const YEAR_AGO = aDay("2023-09-16");
const well: HealthFacts = {
  coordinators: 1,
  sinceOn: aDay("2020-01-01"),
  signedInOn: aDay("2024-09-01"),
  unreachable: 0,
};

it.each([
  [{}, []],
  [{ coordinators: 0 }, ["no_coordinator"]],
  [{ signedInOn: aDay("2023-09-16") }, []],
  [{ signedInOn: aDay("2023-09-15") }, ["quiet_year"]],
  [{ signedInOn: null }, ["quiet_year"]],
  [{ signedInOn: null, sinceOn: aDay("2024-01-01") }, []],
  [{ coordinators: 0, signedInOn: null, sinceOn: null }, ["no_coordinator"]],
  [{ unreachable: 2 }, ["unreachable"]],
] as [Partial<HealthFacts>, string[]][])(
  "a parliament of which is known %o gives concern by %o",
  (given, concerns) => {
    expect(healthOf({ ...well, ...given }, YEAR_AGO)).toEqual(concerns);
  },
);
