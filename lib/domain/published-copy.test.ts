import { expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { publishedCopy } from "./published-copy";
import type { ReportContent } from "./report-content";

const answer = (taskId: string, commitmentId: string) => ({
  taskId,
  commitmentId,
  progress: "implemented" as const,
  answer: "for the IPU alone",
  reason: "",
});

it("copies what a measure is and serves, and of its evidence what is public", () => {
  const measure = {
    id: "m1",
    type: "hearing" as const,
    chamber: "lower" as const,
    takenOn: aDay("2024-03-14"),
    title: "Hearing",
    description: "On pathways",
    taskIds: ["t1", "t2", "t3"],
    evidence: [
      { href: "https://parliament.example/minutes", description: "Minutes", isPublic: true },
      { href: "https://parliament.example/note", description: "Note", isPublic: false },
    ],
  };
  const content: ReportContent = {
    language: "fr",
    answers: [answer("t1", "c1"), answer("t2", "c1"), answer("t3", "c2"), answer("t4", "c3")],
    obstacles: "",
    helpWanted: "",
    measures: [measure],
    replies: [],
    nil: null,
  };
  expect(publishedCopy(measure, content)).toEqual({
    measureId: "m1",
    type: "hearing",
    chamber: "lower",
    takenOn: "2024-03-14",
    title: "Hearing",
    description: "On pathways",
    language: "fr",
    commitmentIds: ["c1", "c2"],
    links: [{ href: "https://parliament.example/minutes", description: "Minutes" }],
  });
});
