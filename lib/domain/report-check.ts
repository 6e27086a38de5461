import { readLink } from "./link";
import { PROGRESS, type Progress } from "./statuses";

/** The longest answer that can be submitted, counted as a text box counts (UTF-16 units). */
export const ANSWER_CHARACTERS_MAX = 10_000;
/** The longest text that a draft keeps: more than can be submitted, so that a paste is shortened and never lost. */
export const DRAFT_CHARACTERS_MAX = 200_000;

/** The fields of a draft that each task has. */
export const TASK_FIELDS = ["progress", "answer", "reason"] as const;
/** The fields of a draft that the report has once. */
export const REPORT_FIELDS = ["obstacles", "help_wanted"] as const;
type TaskField = (typeof TASK_FIELDS)[number];
type ReportField = (typeof REPORT_FIELDS)[number];
/** The fields of a measure that can be at fault; they are stored with the measure, not in the draft. */
type MeasureField = "title" | "taken_on" | "tasks" | "evidence";

/** The key under which a draft stores a field, and the name of its box in the form: "obstacles" for the report's,
 *  "<task id>:answer" for a task's. */
export function fieldKey(
  ...field: [taskId: string, name: TaskField] | [taskId: null, name: ReportField]
): string {
  const [taskId, name] = field;
  return taskId === null ? name : `${taskId}:${name}`;
}

/** The key by which a problem names a field of a measure; never a key of the draft. */
export function measureFieldKey(measureId: string, name: MeasureField): string {
  return `measure:${measureId}:${name}`;
}

/** Takes a field key apart, or answers null for any other text: keys come from forms. Whether the task belongs to
 *  the report is for the caller to ask. */
export function readFieldKey(
  key: string,
): { taskId: string; name: TaskField } | { taskId: null; name: ReportField } | null {
  const ofReport = REPORT_FIELDS.find((name) => name === key);
  if (ofReport) return { taskId: null, name: ofReport };

  const [taskId, field, ...rest] = key.split(":");
  const name = TASK_FIELDS.find((each) => each === field);
  return taskId && name && rest.length === 0 ? { taskId, name } : null;
}

/** The progress that a draft's field holds; an empty or unknown text is no information. */
export function readProgress(text: string | undefined): Progress {
  return PROGRESS.find((progress) => progress === text) ?? "no_information";
}

/** A measure as a report would submit it: `takenOn` is null or empty where no day was given. */
export type DraftMeasure = {
  id: string;
  title: string;
  takenOn: string | null;
  taskIds: readonly string[];
  evidence: readonly string[];
  files: readonly { id: string }[];
};

/** What a parliament is about to submit: its stored fields by key, and the measures linked to the report's tasks. */
export type ReportDraft = { fields: Readonly<Record<string, string>>; measures: readonly DraftMeasure[] };

/** Why a report cannot be submitted. */
export type BlockingCode =
  | "nothing_answered"
  | "reason_missing"
  | "too_long"
  | "measure_title_missing"
  | "measure_date_missing"
  | "measure_task_missing"
  | "link_not_http"
  | "link_not_a_link";
/** What a report can be submitted with, but should not go unseen. */
export type WarningCode = "no_information" | "implemented_without_measure" | "implemented_without_evidence";

/** One thing to look at, and the field to look at it in: a key of fieldKey or of measureFieldKey. */
export type Problem<Code extends string = BlockingCode | WarningCode> = { code: Code; field: string };

/** Everything wrong with a draft, at once and in the order of the form: tasks, report, measures. `tasks` are all the
 *  tasks of the report; a reserved one may stay without information. */
export function problemsOf(
  draft: ReportDraft,
  tasks: readonly { taskId: string; isReserved: boolean }[],
): { blocking: Problem<BlockingCode>[]; warnings: Problem<WarningCode>[] } {
  return {
    blocking: [
      ...nothingAnswered(draft, tasks),
      ...tasks.flatMap(({ taskId }) => [...unreasoned(draft, taskId), ...tooLong(draft, taskId)]),
      ...REPORT_FIELDS.flatMap((name) => tooLongAt(draft, fieldKey(null, name))),
      ...draft.measures.flatMap(measureProblems),
    ],
    warnings: tasks.flatMap(({ taskId, isReserved }) => taskWarnings(draft, taskId, isReserved)),
  };
}

function nothingAnswered(draft: ReportDraft, tasks: readonly { taskId: string }[]): Problem<BlockingCode>[] {
  if (tasks.some(({ taskId }) => progressOf(draft, taskId) !== "no_information")) return [];
  const firstField =
    tasks.map(({ taskId }) => fieldKey(taskId, "progress"))[0] ?? fieldKey(null, "obstacles");
  return [{ code: "nothing_answered", field: firstField }];
}

function unreasoned(draft: ReportDraft, taskId: string): Problem<BlockingCode>[] {
  const field = fieldKey(taskId, "reason");
  const isMissing = progressOf(draft, taskId) === "not_pursued" && !draft.fields[field]?.trim();
  return isMissing ? [{ code: "reason_missing", field }] : [];
}

function tooLong(draft: ReportDraft, taskId: string): Problem<BlockingCode>[] {
  return (["answer", "reason"] as const).flatMap((name) => tooLongAt(draft, fieldKey(taskId, name)));
}

function tooLongAt(draft: ReportDraft, field: string): Problem<BlockingCode>[] {
  return (draft.fields[field] ?? "").length > ANSWER_CHARACTERS_MAX ? [{ code: "too_long", field }] : [];
}

function measureProblems({ id, title, takenOn, taskIds, evidence }: DraftMeasure): Problem<BlockingCode>[] {
  const at = (code: BlockingCode, name: MeasureField) => ({ code, field: measureFieldKey(id, name) });
  return [
    ...(title.trim() ? [] : [at("measure_title_missing", "title")]),
    ...(takenOn ? [] : [at("measure_date_missing", "taken_on")]),
    ...(taskIds.length ? [] : [at("measure_task_missing", "tasks")]),
    ...evidence.map(readLink).flatMap((link) => (link.ok ? [] : [at(link.refusal, "evidence")])),
  ];
}

function taskWarnings(draft: ReportDraft, taskId: string, isReserved: boolean): Problem<WarningCode>[] {
  const field = fieldKey(taskId, "progress");
  const progress = progressOf(draft, taskId);
  if (progress === "no_information") return isReserved ? [] : [{ code: "no_information", field }];
  if (progress !== "implemented") return [];

  const measures = draft.measures.filter(({ taskIds }) => taskIds.includes(taskId));
  if (measures.length === 0) return [{ code: "implemented_without_measure", field }];
  const hasEvidence = measures.some(({ evidence, files }) => evidence.length + files.length > 0);
  return hasEvidence ? [] : [{ code: "implemented_without_evidence", field }];
}

function progressOf(draft: ReportDraft, taskId: string): Progress {
  return readProgress(draft.fields[fieldKey(taskId, "progress")]);
}
