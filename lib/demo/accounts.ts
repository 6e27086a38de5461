import "server-only";
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from "@/db/seed/demo-accounts";
import type { Role } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { env } from "@/lib/env";

/** A demo account as the first page shows it. `of` is the country in the reader's language, or what a chair chairs. */
export type DemoAccountView = {
  email: string;
  role: Role;
  name: string;
  of: { country: string } | { chairOf: "committee" | "group" } | null;
};

/** The demo's accounts, one line a role, and the password that opens them all; null outside the demo. */
export function demoAccounts(locale: Locale): { accounts: DemoAccountView[]; password: string } | null {
  if (!env().DEMO) return null;
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const accounts = DEMO_PEOPLE.flatMap((person) =>
    person.roles.map((role) => ({
      email: person.email,
      role,
      name: person.name,
      of: belongingOf(person, countries),
    })),
  );
  return { accounts, password: DEMO_PASSWORD };
}

function belongingOf(
  { iso2, organ, group }: DemoPerson,
  countries: Intl.DisplayNames,
): DemoAccountView["of"] {
  if (iso2) return { country: countries.of(iso2) ?? iso2 };
  if (organ) return { chairOf: "committee" };
  return group ? { chairOf: "group" } : null;
}
