import { expect, test } from "vitest";
import type { TaskText } from "@/lib/reports/views";
import { aDay } from "@/lib/testing/makers";
import { groupTasks } from "./task-groups";

function aTask(taskId: string, given: Partial<TaskText> = {}): TaskText {
  return {
    taskId,
    documentId: "d",
    commitmentId: taskId,
    label: taskId,
    summary: { text: "Act", locale: "en" },
    kind: "direct",
    occurrence: 0,
    dueKind: "none",
    dueOn: null,
    eventName: null,
    reservedAs: null,
    progress: "no_information",
    hasEnded: false,
    paragraphs: [],
    ...given,
  };
}

test("what has a day of its own comes first, the earliest on top, and what is reserved comes last", () => {
  const tasks = [
    aTask("1"),
    aTask("2", { kind: "oversight" }),
    aTask("3", { dueKind: "by_event" }),
    aTask("4", { dueKind: "on_date", dueOn: aDay("2024-10-13") }),
    aTask("5", { dueKind: "end_of_year", dueOn: aDay("2019-12-31"), kind: "oversight" }),
    aTask("6", { dueKind: "on_date", dueOn: aDay("2024-10-13"), reservedAs: "reservation" }),
  ];
  const shown = groupTasks(tasks).map((group) => [group.key, group.tasks.map(({ taskId }) => taskId)]);
  expect(shown).toEqual([
    ["dated", ["5", "4", "3"]],
    ["direct", ["1"]],
    ["oversight", ["2"]],
    ["reserved", ["6"]],
  ]);
});

test("a group without tasks is not shown", () => {
  expect(groupTasks([])).toEqual([]);
});
