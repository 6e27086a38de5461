/** How long an invitation can be used. */
export const INVITATION_DAYS = 7;

/** Where an invitation stands. Only an open one lets anybody in; the others say why they do not. */
export type InvitationState = "open" | "used" | "replaced" | "expired";

/** Where an invitation stands at an instant. What happened to it says more than that its time is over. */
export function invitationState(
  { usedAt, replacedAt, expiresAt }: { usedAt: Date | null; replacedAt: Date | null; expiresAt: Date },
  at: Date,
): InvitationState {
  if (usedAt) return "used";
  if (replacedAt) return "replaced";
  return at < expiresAt ? "open" : "expired";
}
