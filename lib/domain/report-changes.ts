import { fieldKey, measureFieldKey } from "./report-check";
import type { ReportAnswer, ReportContent, ReportedMeasure } from "./report-content";

/** The fields in which a content differs from an earlier one, by the keys of report-check.ts; a measure that is new or
 *  differs anywhere counts as its title. What the earlier one said of a task that is gone is no change. */
export function changedFields(after: ReportContent, before: ReportContent): string[] {
  return [
    ...after.answers.flatMap((answer) => changedIn(answer, before.answers.find(sameTask(answer)))),
    ...(after.obstacles === before.obstacles ? [] : [fieldKey(null, "obstacles")]),
    ...(after.helpWanted === before.helpWanted ? [] : [fieldKey(null, "help_wanted")]),
    ...after.measures
      .filter((measure) => !before.measures.some((each) => isSame(measure, each)))
      .map(({ id }) => measureFieldKey(id, "title")),
  ];
}

const NO_ANSWER = { progress: "no_information", answer: "", reason: "" } as const;

function changedIn(after: ReportAnswer, before: ReportAnswer | undefined): string[] {
  const then = before ?? NO_ANSWER;
  return (["progress", "answer", "reason"] as const)
    .filter((name) => after[name] !== then[name])
    .map((name) => fieldKey(after.taskId, name));
}

function sameTask({ taskId }: ReportAnswer): (other: ReportAnswer) => boolean {
  return (other) => other.taskId === taskId;
}

function isSame(one: ReportedMeasure, other: ReportedMeasure): boolean {
  return one.id === other.id && JSON.stringify(one) === JSON.stringify(other);
}
