import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLE_SIDES, ROLES } from "./actor";
import { keysOf } from "./keys-of";
import { may, PERMISSIONS } from "./permissions";

const ACTIONS = keysOf(PERMISSIONS);

describe("permissions", () => {
  it("are exactly these", () => {
    const matrix = ROLES.map((role) => [role, ACTIONS.filter((action) => may([role], action)).join(" ")]);
    expect(Object.fromEntries(matrix)).toEqual({
      administrator:
        "read_documents move_event keep_directory set_up_cycle plan_rotation read_dashboard read_parliaments read_letters pause_reminders read_history check_history manage_people invite_coordinator",
      officer:
        "read_documents intake_document activate_commitment end_commitment correct_commitment review_report decide_request read_dashboard read_parliaments read_letters pause_reminders read_history check_history invite_coordinator",
      coordinator:
        "read_documents ask_secretariat read_history manage_people write_report submit_report choose_publication",
      approver: "read_documents read_history submit_report approve_report",
      contributor: "read_documents read_history write_report",
      committee_chair: "read_documents read_committee_documents",
      group_chair: "read_documents read_group",
      auditor: "read_documents read_history check_history",
    });
  });

  it("of whoever has no role are none", () => {
    expect(ACTIONS.filter((action) => may([], action))).toEqual([]);
  });

  it("let only parliaments write reports, and only the secretariat take in texts and review", () => {
    const sidesOf = (action: (typeof ACTIONS)[number]) =>
      new Set(ROLES.filter((role) => may([role], action)).map((role) => ROLE_SIDES[role]));
    for (const action of ["write_report", "submit_report", "approve_report"] as const) {
      expect(sidesOf(action)).toEqual(new Set(["parliament"]));
    }
    for (const action of ["intake_document", "activate_commitment", "review_report"] as const) {
      expect(sidesOf(action)).toEqual(new Set(["secretariat"]));
    }
  });

  it("of several roles are those of each together", () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.constantFrom(...ACTIONS), (roles, action) => {
        expect(may(roles, action)).toBe(roles.some((role) => may([role], action)));
      }),
    );
  });
});
