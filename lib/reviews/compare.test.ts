import { describe, expect, it } from "vitest";
import type { ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import { anEmptyContent } from "@/lib/testing/filing-rows";
import { aDay } from "@/lib/testing/makers";
import { type ComparedTask, compareContents } from "./compare";

const TASKS: ComparedTask[] = ["1", "2"].map((label) => ({
  taskId: `t${label}`,
  label,
  summary: { text: `Act ${label}`, locale: "en" },
  paragraphs: [],
  isReserved: false,
}));

const answer = (taskId: string, given: Partial<ReportContent["answers"][number]> = {}) => ({
  taskId,
  commitmentId: "",
  progress: "planned" as const,
  answer: "",
  reason: "",
  ...given,
});

const aMeasure = (given: Partial<ReportedMeasure> = {}): ReportedMeasure => ({
  id: "m1",
  type: "debate",
  chamber: "single",
  takenOn: aDay("2024-05-02"),
  title: "Debate on pathways",
  description: "",
  taskIds: ["t1"],
  evidence: [{ href: "https://parliament.example/1", description: "", isPublic: true }],
  ...given,
});

describe("a first report", () => {
  it("has nothing to be compared with, so nothing has changed", () => {
    const after = anEmptyContent({ answers: [answer("t1")], measures: [aMeasure()], obstacles: "Time" });
    const compared = compareContents(after, null, TASKS);
    expect(compared.changes).toBe(0);
    expect(compared.obstacles).toEqual({ text: "Time", diff: null, isChanged: false });
    expect(compared.answers.map(({ progress }) => progress)).toEqual(["planned", "no_information"]);
    expect(compared.measures.map(({ state, serves }) => [state, serves])).toEqual([["same", ["1"]]]);
  });
});

describe("a later version", () => {
  it("marks the words that changed and leaves the rest", () => {
    const before = anEmptyContent({
      answers: [answer("t1", { answer: "A bill is planned." }), answer("t2")],
    });
    const after = anEmptyContent({ answers: [answer("t1", { answer: "A bill is tabled." }), answer("t2")] });
    const [one, two] = compareContents(after, before, TASKS).answers;
    expect(one?.answer.diff?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "planned" },
      { kind: "added", text: "tabled" },
    ]);
    expect(two).toMatchObject({ isChanged: false, answer: { diff: null } });
  });

  it("cuts Arabic into words, not into letters or lines", () => {
    const arabic = { language: "ar" as const };
    const before = anEmptyContent({ ...arabic, obstacles: "نقص الموارد المالية" });
    const after = anEmptyContent({ ...arabic, obstacles: "نقص الموارد البشرية" });
    const { obstacles } = compareContents(after, before, []);
    expect(obstacles.diff?.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
  });

  it("tells a move of progress from the words around it", () => {
    const before = anEmptyContent({ answers: [answer("t1")] });
    const after = anEmptyContent({ answers: [answer("t1", { progress: "implemented" })] });
    const compared = compareContents(after, before, TASKS);
    expect(compared.answers[0]).toMatchObject({ progressBefore: "planned", isChanged: true });
    expect(compared.changes).toBe(1);
  });

  it("knows a measure that was added, changed, kept or taken away", () => {
    const same = aMeasure();
    const before = anEmptyContent({ measures: [same, aMeasure({ id: "m2" }), aMeasure({ id: "m3" })] });
    const moved = aMeasure({ id: "m2", takenOn: aDay("2024-06-02") });
    const after = anEmptyContent({ measures: [same, moved, aMeasure({ id: "m4" })] });
    const compared = compareContents(after, before, TASKS);
    expect(compared.measures.map(({ measure, state }) => [measure.id, state])).toEqual([
      ["m1", "same"],
      ["m2", "changed"],
      ["m4", "added"],
      ["m3", "removed"],
    ]);
    expect(compared.changes).toBe(3);
  });

  it("does not mind the order in which a measure's tasks come", () => {
    const before = anEmptyContent({ measures: [aMeasure({ taskIds: ["t1", "t2"] })] });
    const after = anEmptyContent({ measures: [aMeasure({ taskIds: ["t2", "t1"] })] });
    expect(compareContents(after, before, TASKS).changes).toBe(0);
  });
});
