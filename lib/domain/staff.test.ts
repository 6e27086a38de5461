import { describe, expect, it } from "vitest";
import { type Colleague, mayHaveRoles, staffRolesIn } from "./staff";

const amina: Colleague = { userId: "amina", roles: ["coordinator"], isOn: true };
const joseph: Colleague = { userId: "joseph", roles: ["contributor"], isOn: true };
const gone: Colleague = { userId: "gone", roles: ["coordinator"], isOn: false };
const refused = (refusal: string) => ({ ok: false, refusal });

describe("the staff of a parliament", () => {
  it("never loses its last coordinator, neither by leaving nor by another role", () => {
    const staff = [amina, joseph, gone];
    expect(mayHaveRoles(staff, { userId: "amina", roles: [], leaves: true })).toEqual(
      refused("last_coordinator"),
    );
    expect(mayHaveRoles(staff, { userId: "amina", roles: ["approver"] })).toEqual(
      refused("last_coordinator"),
    );
    expect(mayHaveRoles(staff, { userId: "joseph", roles: [], leaves: true }).ok).toBe(true);
    expect(mayHaveRoles(staff, { userId: "amina", roles: ["coordinator", "approver"] }).ok).toBe(true);
  });

  it("may be led by somebody else afterwards", () => {
    const staff = [amina, { ...joseph, roles: ["coordinator" as const] }];
    expect(mayHaveRoles(staff, { userId: "amina", roles: [], leaves: true }).ok).toBe(true);
  });

  it("has a role each, and who has left has none to change", () => {
    expect(mayHaveRoles([amina, joseph], { userId: "joseph", roles: [] })).toEqual(refused("role_missing"));
    expect(mayHaveRoles([amina, gone], { userId: "gone", roles: ["approver"] })).toEqual(
      refused("already_left"),
    );
    expect(mayHaveRoles([amina], { userId: "nobody", roles: ["approver"] })).toEqual(refused("already_left"));
  });

  it("has the roles of its side alone", () => {
    expect(staffRolesIn(["officer", "approver", "coordinator"])).toEqual(["coordinator", "approver"]);
  });
});
