import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { changedFields } from "./report-changes";
import type { ReportContent } from "./report-content";

const measure = {
  id: "m1",
  type: "hearing" as const,
  chamber: "lower" as const,
  takenOn: aDay("2024-03-05"),
  title: "Hearing",
  description: "",
  taskIds: ["t1"],
  evidence: [],
};
const before: ReportContent = {
  language: "en",
  answers: [{ taskId: "t1", commitmentId: "c1", progress: "planned", answer: "Soon", reason: "" }],
  obstacles: "",
  helpWanted: "Training",
  measures: [measure],
  replies: [],
  nil: null,
};

describe("what changed since an earlier report", () => {
  it("is nothing where both say the same", () => {
    expect(changedFields(before, before)).toEqual([]);
  });

  it("is each field that differs, by its key", () => {
    const after = {
      ...before,
      answers: before.answers.map((answer) => ({
        ...answer,
        progress: "implemented" as const,
        answer: "Done",
      })),
      obstacles: "Elections",
      helpWanted: "",
    };
    expect(changedFields(after, before)).toEqual(["t1:progress", "t1:answer", "obstacles", "help_wanted"]);
  });

  it("counts an answer to a new task, not silence on it", () => {
    const silent = {
      taskId: "t2",
      commitmentId: "c2",
      progress: "no_information" as const,
      answer: "",
      reason: "",
    };
    const refused = { ...silent, taskId: "t3", progress: "not_pursued" as const, reason: "Not ours" };
    const after = { ...before, answers: [...before.answers, silent, refused] };
    expect(changedFields(after, before)).toEqual(["t3:progress", "t3:reason"]);
  });

  it("names a measure that is new or was told otherwise", () => {
    const after = {
      ...before,
      measures: [
        { ...measure, title: "Public hearing" },
        { ...measure, id: "m2" },
      ],
    };
    expect(changedFields(after, before)).toEqual(["measure:m1:title", "measure:m2:title"]);
  });
});
