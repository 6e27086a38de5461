import "server-only";
import type { Scope } from "../client";
import * as people from "../schema/people";
import members from "./data/members.json";
import { DEMO_PEOPLE } from "./demo-accounts";
import { WRITES_IN } from "./demo-texts";
import { idOf } from "./ids";
import { insertAll } from "./insert-all";
import { groupId, parliamentId } from "./reference";

/** The officer who confirmed, activated and reviewed everything in the story. */
export const OFFICER_ID = idOf("user:officer@ipu.example");
/** The coordinator who wrote a parliament's reports. */
export const coordinatorId = (iso2: string): string => idOf(`user:coordinator of ${iso2}`);

/** The people of DEMO_PEOPLE, and for every other parliament a coordinator without a password, so that each report
 *  has an author. */
export async function addPeople(scope: Scope, passwordHash: string): Promise<void> {
  const accounts = DEMO_PEOPLE.map((person) => ({ ...person, id: personId(person) }));
  const withAccount = new Set(accounts.flatMap(({ iso2 }) => iso2 ?? []));
  const silent = members.members.filter(({ iso2 }) => !withAccount.has(iso2));
  await insertAll(scope, people.users, [
    ...accounts.map(({ id, email, name, locale, iso2, organ, group }) => ({
      id,
      email,
      name,
      locale,
      side: iso2 ? ("parliament" as const) : organ || group ? ("chairs" as const) : sideOf(email),
      parliamentId: iso2 ? parliamentId(iso2) : null,
    })),
    ...silent.map(({ iso2, name }) => ({
      id: coordinatorId(iso2),
      email: `coordinator.${iso2.toLowerCase()}@parliament.example`,
      name: `${name.en} (demonstration)`,
      locale: WRITES_IN[iso2] ?? ("en" as const),
      side: "parliament" as const,
      parliamentId: parliamentId(iso2),
    })),
  ]);
  await insertAll(scope, people.roleGrants, [
    ...accounts.flatMap(({ id, roles, iso2, organ, group }) =>
      roles.map((role) => ({
        userId: id,
        role,
        parliamentId: iso2 ? parliamentId(iso2) : null,
        organId: organ ? idOf(`organ:${organ}`) : null,
        groupId: group ? groupId(group) : null,
      })),
    ),
    ...silent.map(({ iso2 }) => ({
      userId: coordinatorId(iso2),
      role: "coordinator" as const,
      parliamentId: parliamentId(iso2),
    })),
  ]);
  await insertAll(
    scope,
    people.credentials,
    accounts.map(({ id }) => ({ userId: id, passwordHash })),
  );
}

function personId({ email, iso2, roles }: { email: string; iso2?: string; roles: string[] }): string {
  return iso2 && roles.includes("coordinator") ? coordinatorId(iso2) : idOf(`user:${email}`);
}

function sideOf(email: string): "audit" | "secretariat" {
  return email.startsWith("auditor") ? "audit" : "secretariat";
}
