import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "../client";
import { invitations } from "../schema/invitations";
import { DEMO_INVITATIONS } from "./demo-accounts";
import { coordinatorId } from "./demo-people";
import { idOf } from "./ids";
import { insertAll } from "./insert-all";
import { parliamentId } from "./reference";

/** Invitations of the story that nobody has taken up. Their tokens are in the sources, so the demo alone has them. */
export async function addInvitations(scope: Scope): Promise<void> {
  await insertAll(
    scope,
    invitations,
    DEMO_INVITATIONS.map(({ token, iso2, name, email, locale, invitedAt, expiresAt }) => ({
      parliamentId: parliamentId(iso2),
      id: idOf(`invitation:${email}`),
      email,
      name,
      roles: ["contributor" as const],
      locale,
      tokenSha256: createHash("sha256").update(token).digest("hex"),
      invitedBy: coordinatorId(iso2),
      invitedAt: new Date(invitedAt),
      expiresAt: new Date(expiresAt),
    })),
  );
}
