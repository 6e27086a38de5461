import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ANSWER_CHARACTERS_MAX,
  type DraftMeasure,
  fieldKey,
  measureFieldKey,
  problemsOf,
  REPORT_FIELDS,
  readFieldKey,
  readProgress,
  TASK_FIELDS,
} from "./report-check";

const TASKS = [
  { taskId: "t1", isReserved: false },
  { taskId: "t2", isReserved: true },
];
const ANSWERED = { "t1:progress": "in_progress" };
const aMeasure = (given: Partial<DraftMeasure> = {}): DraftMeasure => ({
  id: "m1",
  title: "Debate on legal pathways",
  takenOn: "2024-05-02",
  taskIds: ["t1"],
  evidence: [],
  files: [],
  ...given,
});
const check = (fields: Record<string, string>, measures: DraftMeasure[] = []) =>
  problemsOf({ fields, measures }, TASKS);

describe("a report can be submitted", () => {
  it("once one task says anything of its progress", () => {
    expect(check(ANSWERED)).toEqual({ blocking: [], warnings: [] });
    expect(check({ "t1:progress": "not_started" }).blocking).toEqual([]);
  });

  it("with nothing but a voluntary answer to a reserved task", () => {
    expect(check({ "t2:progress": "planned" }).blocking).toEqual([]);
  });

  it("with measures that have a title, a day, a task and links that lead somewhere", () => {
    expect(
      check(ANSWERED, [aMeasure({ evidence: ["https://www.parliament.go.ke/hansard"] })]).blocking,
    ).toEqual([]);
  });

  it("with an answer of the full length", () => {
    expect(check({ ...ANSWERED, "t1:answer": "x".repeat(ANSWER_CHARACTERS_MAX) }).blocking).toEqual([]);
  });
});

describe("a report cannot be submitted", () => {
  it.each([
    ["empty", {}, "nothing_answered", "t1:progress"],
    ["with words but no progress", { "t1:answer": "We met." }, "nothing_answered", "t1:progress"],
    ["with a progress that nobody knows", { "t1:progress": "done" }, "nothing_answered", "t1:progress"],
    ["not pursuing a task for no reason", { "t1:progress": "not_pursued" }, "reason_missing", "t1:reason"],
    [
      "not pursuing it for a blank reason",
      { "t1:progress": "not_pursued", "t1:reason": " \n" },
      "reason_missing",
      "t1:reason",
    ],
    ...["t1:answer", "t1:reason", "t2:answer", "obstacles", "help_wanted"].map(
      (field) =>
        [
          `with too much in ${field}`,
          { ...ANSWERED, [field]: "x".repeat(10_001) },
          "too_long",
          field,
        ] as const,
    ),
  ] as const)("%s", (_, fields, code, field) => {
    expect(check({ ...fields }).blocking).toEqual([{ code, field }]);
  });

  it.each([
    ["without a title", { title: " " }, "measure_title_missing", "title"],
    ["without a day", { takenOn: null }, "measure_date_missing", "taken_on"],
    ["with an empty day", { takenOn: "" }, "measure_date_missing", "taken_on"],
    ["linked to no task", { taskIds: [] }, "measure_task_missing", "tasks"],
    ["with a link that runs", { evidence: ["javascript:alert(1)"] }, "link_not_http", "evidence"],
    ["with a link that is none", { evidence: ["see annex"] }, "link_not_a_link", "evidence"],
  ] as const)("with a measure %s", (_, given, code, name) => {
    const field = measureFieldKey("m1", name);
    expect(check(ANSWERED, [aMeasure(given)]).blocking).toEqual([{ code, field }]);
  });

  it("and says everything that stands in the way at once, in the order of the form", () => {
    const fields = { "t1:progress": "not_pursued", obstacles: "x".repeat(10_001) };
    const problems = check(fields, [aMeasure({ title: "" })]).blocking.map(({ code }) => code);
    expect(problems).toEqual(["reason_missing", "too_long", "measure_title_missing"]);
  });

  it("if it has no tasks at all", () => {
    expect(problemsOf({ fields: {}, measures: [] }, []).blocking).toEqual([
      { code: "nothing_answered", field: "obstacles" },
    ]);
  });
});

describe("a report is submitted with a warning", () => {
  const warningsOf = (fields: Record<string, string>, measures: DraftMeasure[] = []) =>
    check(fields, measures).warnings;
  const IMPLEMENTED = { "t1:progress": "implemented" };

  it("where an owed task has no information, but not where a reserved one has none", () => {
    expect(warningsOf({ "t2:progress": "planned" })).toEqual([
      { code: "no_information", field: "t1:progress" },
    ]);
  });

  it("where something is implemented and no measure shows it", () => {
    const elsewhere = aMeasure({ taskIds: ["t2"], evidence: ["https://example.org"] });
    expect(warningsOf(IMPLEMENTED, [elsewhere])).toEqual([
      { code: "implemented_without_measure", field: "t1:progress" },
    ]);
  });

  it("where something is implemented and no evidence shows it", () => {
    expect(warningsOf(IMPLEMENTED, [aMeasure()])).toEqual([
      { code: "implemented_without_evidence", field: "t1:progress" },
    ]);
    const filed = [aMeasure({ files: [{ id: "f1" }] })];
    expect(check({ "t1:progress": "implemented" }, filed).warnings).toEqual([]);
    const shown = [aMeasure(), aMeasure({ id: "m2", evidence: ["https://example.org"] })];
    expect(warningsOf(IMPLEMENTED, shown)).toEqual([]);
  });
});

describe("a field key", () => {
  it("reads back what it names", () => {
    for (const name of REPORT_FIELDS)
      expect(readFieldKey(fieldKey(null, name))).toEqual({ taskId: null, name });
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...TASK_FIELDS), (taskId, name) => {
        expect(readFieldKey(fieldKey(taskId, name))).toEqual({ taskId, name });
      }),
    );
  });

  it.each([
    "",
    "answer",
    ":answer",
    "t1:",
    "t1:obstacles",
    "t1:answer:more",
    "measure:m1:title",
    "constructor",
  ])("is never some other text: %j", (text) => expect(readFieldKey(text)).toBeNull());
});

it("progress that is not on the list is no information", () => {
  expect(["implemented", "", "toString", undefined].map(readProgress)).toEqual([
    "implemented",
    "no_information",
    "no_information",
    "no_information",
  ]);
});
