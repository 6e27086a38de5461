/** A person stands on one side; a chair who also works for a parliament has two accounts (product rule, roles). */
export const SIDES = ["parliament", "secretariat", "chairs", "audit"] as const;
/** One of SIDES. */
export type Side = (typeof SIDES)[number];

/** Every role and the side it belongs to. */
export const ROLE_SIDES = {
  administrator: "secretariat",
  officer: "secretariat",
  coordinator: "parliament",
  approver: "parliament",
  contributor: "parliament",
  committee_chair: "chairs",
  group_chair: "chairs",
  auditor: "audit",
} as const satisfies Record<string, Side>;
/** A key of ROLE_SIDES. */
export type Role = keyof typeof ROLE_SIDES;
/** The roles in the order of ROLE_SIDES. */
export const ROLES = [
  "administrator",
  "officer",
  "coordinator",
  "approver",
  "contributor",
  "committee_chair",
  "group_chair",
  "auditor",
] as const satisfies readonly Role[];

/** What is known of somebody who asks. `parliamentId` is set on the parliament side only. */
export type ActorFacts = {
  readonly userId: string;
  readonly name: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly parliamentId: string | null;
  /** Organs whose documents a committee chair is in charge of. */
  readonly organIds: readonly string[];
  /** Geopolitical groups that a group chair follows. */
  readonly groupIds: readonly string[];
  /** The parliaments in those groups, resolved when the actor is minted so that row policies compare a column. */
  readonly followedIds: readonly string[];
};

declare const minted: unique symbol;

/** Who asks. Only lib/auth/mint-actor.ts mints one, from the database and once per request, so a signature that takes
 *  an Actor proves that somebody signed in. */
export type Actor = ActorFacts & { readonly [minted]: true };
