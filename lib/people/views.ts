import type { InvitationState } from "@/lib/domain/invitation";
import type { Locale } from "@/lib/domain/locale";
import type { StaffRole } from "@/lib/domain/staff";
import type { ReportHead } from "@/lib/reports/views";

/** Somebody who works for the parliament, or did. */
export type ColleagueView = {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  roles: StaffRole[];
  isOn: boolean;
  isReader: boolean;
};

/** Somebody who was asked to. */
export type InvitationView = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  state: InvitationState;
  expiresAt: Date;
  askedAgainAt: Date | null;
};

/** The people of a parliament: colleagues by name, then the invitations that nobody has taken up, the latest first. */
export type Staff = { colleagues: ColleagueView[]; invitations: InvitationView[] };

/** A colleague with the reports that are not filed and in which they wrote last; these stay the parliament's. */
export type ColleaguePage = { colleague: ColleagueView; drafts: ReportHead[] };
