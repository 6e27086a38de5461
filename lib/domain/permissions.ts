import type { Role } from "./actor";

/** Who may do what: the roles of the product rule, part 3. Whose parliament, committee or group it is about is asked
 *  by the row policies, not here; which step of a report is open to whom says report-workflow.ts. */
export const PERMISSIONS = {
  read_documents: [
    "administrator",
    "officer",
    "coordinator",
    "approver",
    "contributor",
    "committee_chair",
    "group_chair",
    "auditor",
  ],
  intake_document: ["officer"],
  activate_commitment: ["officer"],
  end_commitment: ["officer"],
  correct_commitment: ["officer"],
  move_event: ["administrator"],
  keep_directory: ["administrator"],
  set_up_cycle: ["administrator"],
  plan_rotation: ["administrator"],
  review_report: ["officer"],
  // The coordinator speaks for the parliament: asks for more time, volunteers, agrees to another year.
  ask_secretariat: ["coordinator"],
  decide_request: ["officer"],
  read_dashboard: ["administrator", "officer"],
  read_parliaments: ["administrator", "officer"],
  read_letters: ["administrator", "officer"],
  pause_reminders: ["administrator", "officer"],
  read_committee_documents: ["committee_chair"],
  read_group: ["group_chair"],
  // Row policies show a parliament its own steps alone; to check the chains one must see them all.
  read_history: ["administrator", "officer", "auditor", "coordinator", "approver", "contributor"],
  check_history: ["administrator", "officer", "auditor"],
  // A coordinator manages the staff of their own parliament and nobody else.
  manage_people: ["administrator", "coordinator"],
  invite_coordinator: ["administrator", "officer"],
  write_report: ["contributor", "coordinator"],
  submit_report: ["coordinator", "approver"],
  choose_publication: ["coordinator"],
  approve_report: ["approver"],
} as const satisfies Record<string, readonly Role[]>;

/** A key of PERMISSIONS. */
export type Action = keyof typeof PERMISSIONS;

/** True if one of the roles allows the action. */
export function may(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return roles.some((role) => allowed.includes(role));
}
