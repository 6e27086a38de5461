import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { type ExtensionFacts, extensionRefusal } from "./extension";

const today = aDay("2024-09-16");
const judged = (until: string, given: Partial<ExtensionFacts> = {}) =>
  extensionRefusal(
    {
      status: "drafting",
      submissionStands: false,
      effectiveDueOn: aDay("2024-09-30"),
      closesOn: aDay("2024-10-13"),
      ...given,
    },
    { until: aDay(until), today },
  );

describe("an extension", () => {
  it("is for a report that is still awaited", () => {
    expect(judged("2024-10-05")).toBeNull();
    expect(judged("2024-10-05", { status: "open" })).toBeNull();
    expect(judged("2024-10-05", { status: "submitted" })).toBe("extension_not_needed");
    expect(judged("2024-10-05", { status: "closed" })).toBe("extension_not_needed");
    expect(judged("2024-10-05", { submissionStands: true })).toBe("extension_not_needed");
  });

  it("leads to a day that is ahead, later than the one that counts, and before the cycle is over", () => {
    expect(judged("2024-09-15", { effectiveDueOn: aDay("2024-09-10") })).toBe("extension_past");
    expect(judged("2024-09-30")).toBe("extension_not_later");
    expect(judged("2024-10-13")).toBeNull();
    expect(judged("2024-10-14")).toBe("extension_after_closing");
  });
});
