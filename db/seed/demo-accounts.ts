import type { Role } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";

/** The password of every demo account; it is printed at the start and on the home page, and opens nothing else. */
export const DEMO_PASSWORD = "before-the-149th";

/** Somebody to sign in as. `iso2` names the parliament, `organ` and `group` what a chair is in charge of. */
export type DemoPerson = {
  email: string;
  name: string;
  locale: Locale;
  roles: Role[];
  iso2?: string;
  organ?: string;
  group?: string;
};

/** One account as the launcher and the home page show it. */
export type DemoAccount = { email: string; password: string; role: Role; name: string; of: string | null };

/** The people of the demo, every role at least once. Names are invented. Kenya has the three roles of a parliament;
 *  Uruguay and Chile are parliaments of one person; Jordan has a returned report; Hungary reserved its position on all of the
 *  Kigali resolution and Qatar on a phrase of it. */
export const DEMO_PEOPLE: DemoPerson[] = [
  { email: "administrator@ipu.example", name: "Ingrid Vestergaard", locale: "en", roles: ["administrator"] },
  { email: "officer@ipu.example", name: "Mateo Ferrán", locale: "en", roles: ["officer"] },
  { email: "second.officer@ipu.example", name: "Nadia Chérif", locale: "fr", roles: ["officer"] },
  {
    email: "coordinator@kenya.example",
    name: "Wanjiru Otieno",
    locale: "en",
    roles: ["coordinator"],
    iso2: "KE",
  },
  { email: "approver@kenya.example", name: "Daniel Kiprono", locale: "en", roles: ["approver"], iso2: "KE" },
  {
    email: "contributor@kenya.example",
    name: "Amina Hassan",
    locale: "en",
    roles: ["contributor"],
    iso2: "KE",
  },
  {
    email: "coordinator@france.example",
    name: "Hélène Marchand",
    locale: "fr",
    roles: ["coordinator"],
    iso2: "FR",
  },
  {
    email: "coordinator@jordan.example",
    name: "سلمى الخطيب",
    locale: "ar",
    roles: ["coordinator"],
    iso2: "JO",
  },
  {
    email: "coordinator@uruguay.example",
    name: "Lucía Barreiro",
    locale: "es",
    roles: ["coordinator"],
    iso2: "UY",
  },
  {
    email: "coordinator@chile.example",
    name: "Andrés Fuenzalida",
    locale: "es",
    roles: ["coordinator"],
    iso2: "CL",
  },
  {
    email: "coordinator@hungary.example",
    name: "Zsófia Halmos",
    locale: "en",
    roles: ["coordinator"],
    iso2: "HU",
  },
  {
    email: "coordinator@qatar.example",
    name: "خالد المري",
    locale: "ar",
    roles: ["coordinator"],
    iso2: "QA",
  },
  {
    email: "committee.chair@ipu.example",
    name: "Rosa Lindqvist",
    locale: "en",
    roles: ["committee_chair"],
    organ: "sc-democracy-human-rights",
  },
  {
    email: "group.chair@ipu.example",
    name: "Kwame Adjei",
    locale: "en",
    roles: ["group_chair"],
    group: "African Group",
  },
  { email: "auditor@ipu.example", name: "Pauline Berset", locale: "fr", roles: ["auditor"] },
];

/** The accounts to print: one line a role and person, in the order of DEMO_PEOPLE. `of` is the ISO code of the
 *  parliament, the code of the organ or the name of the group. */
export const DEMO_ACCOUNTS: DemoAccount[] = DEMO_PEOPLE.flatMap(
  ({ email, name, roles, iso2, organ, group }) =>
    roles.map((role) => ({ email, password: DEMO_PASSWORD, role, name, of: iso2 ?? organ ?? group ?? null })),
);

/** Invitations on their way when the story plays, one for each language in which journeys take one up, and one whose
 *  time is over. `token` is what their letters carry. */
export const DEMO_INVITATIONS = [
  {
    token: "demo-invitation-hungary-that-nobody-has-taken-up",
    iso2: "HU",
    name: "Gergő Varga",
    email: "gergo.varga@hungary.example",
    locale: "en",
    invitedAt: "2024-09-15T09:00:00Z",
    expiresAt: "2024-09-22T09:00:00Z",
  },
  {
    token: "demo-invitation-jordan-that-nobody-has-taken-up",
    iso2: "JO",
    name: "ليث العبادي",
    email: "laith.abbadi@jordan.example",
    locale: "ar",
    invitedAt: "2024-09-15T09:00:00Z",
    expiresAt: "2024-09-22T09:00:00Z",
  },
  {
    token: "demo-invitation-kenya-whose-time-is-over",
    iso2: "KE",
    name: "Peter Kamau",
    email: "peter.kamau@kenya.example",
    locale: "en",
    invitedAt: "2024-08-01T09:00:00Z",
    expiresAt: "2024-08-08T09:00:00Z",
  },
] as const satisfies readonly {
  token: string;
  iso2: string;
  name: string;
  email: string;
  locale: Locale;
  invitedAt: string;
  expiresAt: string;
}[];
