import { describe, expect, it } from "vitest";
import { decisionSchema, queueFilterSchema } from "./schema";

const which = { reportId: "0198f3a0-0000-7000-8000-000000000001", version: "3" };
const returned = { ...which, decision: "return", reason: "Two dates are missing.", respondBy: "2024-10-01" };

describe("the form of a review", () => {
  it("is sent by one of its two buttons", () => {
    const { error } = decisionSchema.safeParse({ ...which, decision: "burn" });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["decision"]);
  });

  it("wants every check to accept, for half a checklist says nothing", () => {
    const checked = (checks: unknown) =>
      decisionSchema.safeParse({ ...which, decision: "accept", checks }).success;
    expect(checked(["read_whole", "points_settled", "evidence_opened"])).toBe(true);
    expect(checked(["read_whole", "read_whole", "read_whole"])).toBe(false);
    expect(checked("read_whole")).toBe(false);
    expect(checked(undefined)).toBe(false);
  });
});

describe("a return", () => {
  it("keeps a comment with the field it means and leaves out empty ones", () => {
    const parsed = decisionSchema.parse({ ...returned, "point:obstacles": " Which? ", "point:x": "  " });
    expect(parsed.decision === "return" && parsed.points).toEqual([
      { fieldKey: "obstacles", comment: "Which?" },
    ]);
  });

  it("says what is missing in codes, all at once", () => {
    const { error } = decisionSchema.safeParse({
      ...which,
      decision: "return",
      reason: " ",
      respondBy: "31/2/2024",
    });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["reason", "reason.empty"],
      ["respondBy", "not_a_date"],
    ]);
  });

  it("refuses a comment that nobody would read, at its own field", () => {
    const { error } = decisionSchema.safeParse({ ...returned, "point:obstacles": "x".repeat(4001) });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["point:obstacles", "too_long"],
    ]);
  });
});

describe("the filters of the queue", () => {
  it("read rubbish as not given", () => {
    expect(
      queueFilterSchema.parse({ document: "x'--", cycle: ["a", "b"], language: "tlh", page: "-1" }),
    ).toEqual({ document: "", cycle: "", group: "", language: "", officer: "", page: 1, done: "" });
  });
});
