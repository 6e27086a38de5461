import { describe, expect, test } from "vitest";
import { aDay } from "../testing/makers";
import { contentOfDraft, fieldsOfContent, measuresServing } from "./draft-content";
import type { ReportedMeasure } from "./report-content";

const tasks = [
  { taskId: "t1", commitmentId: "c1" },
  { taskId: "t2", commitmentId: "c2" },
];

function aMeasure(taskIds: string[]): ReportedMeasure {
  return {
    id: "m1",
    type: "hearing",
    chamber: "lower",
    takenOn: aDay("2024-03-05"),
    title: "Hearing on legal pathways",
    description: "",
    taskIds,
    evidence: [],
  };
}

const empty = { fields: {}, tasks, measures: [], pointIds: [], otherwiseIn: "fr" as const };

describe("what a draft says", () => {
  test("has one answer for each task, also where nothing was typed", () => {
    expect(contentOfDraft(empty)).toEqual({
      language: "fr",
      answers: [
        { taskId: "t1", commitmentId: "c1", progress: "no_information", answer: "", reason: "" },
        { taskId: "t2", commitmentId: "c2", progress: "no_information", answer: "", reason: "" },
      ],
      obstacles: "",
      helpWanted: "",
      measures: [],
      replies: [],
      nil: null,
    });
  });

  test("keeps a reason only where the act is not pursued", () => {
    const fields = {
      "t1:progress": "not_pursued",
      "t1:reason": "No competence",
      "t2:progress": "planned",
      "t2:reason": "left over",
    };
    const { answers } = contentOfDraft({ ...empty, fields });
    expect(answers.map(({ reason }) => reason)).toEqual(["No competence", ""]);
  });

  test("is in the language that the parliament chose, and in the reader's where that is none of ours", () => {
    expect(contentOfDraft({ ...empty, fields: { language: "ar" } }).language).toBe("ar");
    expect(contentOfDraft({ ...empty, fields: { language: "de" } }).language).toBe("fr");
  });

  test("carries the replies to the points of a return", () => {
    const fields = { "reply_kind:p1": "fixed", obstacles: "Elections", help_wanted: "Model law" };
    expect(contentOfDraft({ ...empty, fields, pointIds: ["p1"] })).toMatchObject({
      replies: [{ pointId: "p1", kind: "fixed", text: "" }],
      obstacles: "Elections",
      helpWanted: "Model law",
    });
  });

  test("names a measure for the tasks of this report alone", () => {
    expect(measuresServing([aMeasure(["t1", "elsewhere"]), aMeasure(["elsewhere"])], ["t1", "t2"])).toEqual([
      aMeasure(["t1"]),
    ]);
  });
});

test("a draft that begins where an earlier version ended says the same, without its replies", () => {
  const fields = {
    "t1:progress": "not_pursued",
    "t1:reason": "No competence",
    "t2:progress": "implemented",
    "t2:answer": "Act 5 of 2024",
    language: "es",
    obstacles: "Elections",
    "reply_kind:p1": "fixed",
  };
  const content = contentOfDraft({ ...empty, fields, pointIds: ["p1"] });
  expect(contentOfDraft({ ...empty, fields: fieldsOfContent(content) })).toEqual({ ...content, replies: [] });
});
