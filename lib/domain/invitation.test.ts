import { expect, it } from "vitest";
import { invitationState } from "./invitation";

const expiresAt = new Date("2024-09-23T10:00:00Z");
const before = new Date("2024-09-20T10:00:00Z");
const sent = { usedAt: null, replacedAt: null, expiresAt };

it("an invitation is open until its instant, to the second", () => {
  expect(invitationState(sent, before)).toBe("open");
  expect(invitationState(sent, new Date(expiresAt.getTime() - 1))).toBe("open");
  expect(invitationState(sent, expiresAt)).toBe("expired");
});

it("what became of an invitation is said before that its time is over", () => {
  expect(invitationState({ ...sent, replacedAt: before }, expiresAt)).toBe("replaced");
  expect(invitationState({ ...sent, usedAt: before, replacedAt: before }, expiresAt)).toBe("used");
});
