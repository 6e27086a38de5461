import type { InvitationState } from "@/lib/domain/invitation";
import type { Locale } from "@/lib/domain/locale";
import type { StaffRole } from "@/lib/domain/staff";

/** What whoever holds the link of an invitation is shown. Looking at it changes nothing, so that a scanner of letters
 *  uses nothing up. */
export type ShownInvitation = {
  state: InvitationState;
  name: string;
  email: string;
  roles: StaffRole[];
  country: Partial<Record<Locale, string>>;
  inviter: string;
  expiresAt: Date;
  hasAskedAgain: boolean;
};
