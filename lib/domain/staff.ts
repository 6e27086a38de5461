import type { Role } from "./actor";
import { done, type Result, refuse } from "./result";

/** The roles of those who work for a parliament, in the order of ROLES. */
export const STAFF_ROLES = ["coordinator", "approver", "contributor"] as const satisfies readonly Role[];
/** One of STAFF_ROLES. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The roles of a parliament among these. */
export function staffRolesIn(roles: readonly Role[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}

/** A colleague as these rules see them. `isOn` is false once they have left. */
export type Colleague = { userId: string; roles: readonly StaffRole[]; isOn: boolean };

/** Why people and roles stay as they are. */
export type StaffRefusal = "last_coordinator" | "role_missing" | "already_left";

/** Whether a colleague may have these roles from now on; none means that they leave. Somebody must be left who can
 *  invite others and file, or the parliament would be shut out of its own file. */
export function mayHaveRoles(
  staff: readonly Colleague[],
  { userId, roles, leaves = false }: { userId: string; roles: readonly StaffRole[]; leaves?: boolean },
): Result<null, StaffRefusal> {
  const colleague = staff.find((each) => each.userId === userId);
  if (!colleague?.isOn) return refuse("already_left");
  if (!leaves && roles.length === 0) return refuse("role_missing");
  const others = staff.filter((each) => each.isOn && each.userId !== userId);
  const isCoordinated = others.some((each) => each.roles.includes("coordinator"));
  return isCoordinated || roles.includes("coordinator") ? done(null) : refuse("last_coordinator");
}
