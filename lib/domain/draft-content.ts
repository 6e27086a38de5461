import { isLocale, type Locale } from "./locale";
import { fieldKey, readProgress } from "./report-check";
import type { ReportContent, ReportedMeasure } from "./report-content";
import { repliesIn } from "./report-replies";

/** The key under which a draft stores the language that the parliament writes in. */
export const LANGUAGE_KEY = "language";

/** What a draft says, as the content of a version. `measures` are those linked to at least one task of the report;
 *  each keeps the tasks of this report alone. A reason is kept only where the act is not pursued. */
export function contentOfDraft(draft: {
  fields: Readonly<Record<string, string>>;
  tasks: readonly { taskId: string; commitmentId: string }[];
  measures: readonly ReportedMeasure[];
  pointIds: readonly string[];
  otherwiseIn: Locale;
}): ReportContent {
  const { fields, tasks, pointIds } = draft;
  const said = (key: string): string => fields[key] ?? "";
  const language = said(LANGUAGE_KEY);
  return {
    language: isLocale(language) ? language : draft.otherwiseIn,
    answers: tasks.map(({ taskId, commitmentId }) => {
      const progress = readProgress(said(fieldKey(taskId, "progress")));
      const reason = progress === "not_pursued" ? said(fieldKey(taskId, "reason")) : "";
      return { taskId, commitmentId, progress, answer: said(fieldKey(taskId, "answer")), reason };
    }),
    obstacles: said(fieldKey(null, "obstacles")),
    helpWanted: said(fieldKey(null, "help_wanted")),
    measures: measuresServing(
      draft.measures,
      tasks.map(({ taskId }) => taskId),
    ),
    replies: repliesIn(fields, pointIds),
    nil: null,
  };
}

/** The measures that serve at least one of the tasks, each linked to those tasks alone. */
export function measuresServing(
  measures: readonly ReportedMeasure[],
  taskIds: readonly string[],
): ReportedMeasure[] {
  return measures.flatMap((measure) => {
    const served = measure.taskIds.filter((taskId) => taskIds.includes(taskId));
    return served.length > 0 ? [{ ...measure, taskIds: served }] : [];
  });
}

/** The fields of a draft that begins where an earlier version ended. Replies stay with the return they answered. */
export function fieldsOfContent(content: ReportContent): Record<string, string> {
  const ofTasks = content.answers.flatMap(({ taskId, progress, answer, reason }) => [
    [fieldKey(taskId, "progress"), progress],
    [fieldKey(taskId, "answer"), answer],
    [fieldKey(taskId, "reason"), reason],
  ]);
  const ofReport = [
    [fieldKey(null, "obstacles"), content.obstacles],
    [fieldKey(null, "help_wanted"), content.helpWanted],
    [LANGUAGE_KEY, content.language],
  ];
  return Object.fromEntries([...ofTasks, ...ofReport].filter(([, value]) => value !== ""));
}
