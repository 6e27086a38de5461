import type { Locale } from "@/lib/domain/locale";
import type { ReportAnswer, ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import type { LocalText } from "@/lib/text/local-text";
import { wordDiff } from "@/lib/text/word-diff";
import type { ComparedAnswer, ComparedMeasure, ComparedText, Comparison } from "./views";

/** What a comparison needs of a task, in the order of the document. */
export type ComparedTask = {
  taskId: string;
  label: string;
  summary: LocalText;
  paragraphs: { label: string; text: LocalText }[];
  isReserved: boolean;
};

/** A submitted version, field by field beside an earlier one, or alone where there is none. Words are cut as the
 *  language of the later version cuts them. Removed measures come last. */
export function compareContents(
  after: ReportContent,
  before: ReportContent | null,
  tasks: readonly ComparedTask[],
): Comparison {
  const compare = (now: string, then: string | undefined) => comparedText(now, then, after.language);
  const answers = tasks.map((task) => comparedAnswer(task, { after, before }));
  const measures = comparedMeasures({ after, before }, tasks);
  const obstacles = compare(after.obstacles, before?.obstacles);
  const helpWanted = compare(after.helpWanted, before?.helpWanted);
  const changes =
    answers.filter(({ isChanged }) => isChanged).length +
    measures.filter(({ state }) => state !== "same").length +
    [obstacles, helpWanted].filter(({ isChanged }) => isChanged).length;
  return {
    language: after.language,
    answers,
    obstacles,
    helpWanted,
    measures,
    nil: after.nil,
    changes: before ? changes : 0,
  };
}

type Versions = { after: ReportContent; before: ReportContent | null };

function comparedText(after: string, before: string | undefined, language: Locale): ComparedText {
  if (before === undefined) return { text: after, diff: null, isChanged: false };
  const isChanged = before !== after;
  return { text: after, diff: isChanged ? wordDiff(before, after, language) : null, isChanged };
}

function comparedAnswer(task: ComparedTask, { after, before }: Versions): ComparedAnswer {
  const now = answerTo(task.taskId, after);
  const then = before ? answerTo(task.taskId, before) : null;
  const answer = comparedText(now.answer, then?.answer, after.language);
  const reason = comparedText(now.reason, then?.reason, after.language);
  const progressBefore = then?.progress ?? null;
  const isMoved = then !== null && then.progress !== now.progress;
  return {
    ...task,
    progress: now.progress,
    progressBefore,
    answer,
    reason,
    isChanged: isMoved || answer.isChanged || reason.isChanged,
  };
}

/** What a version says on a task; one that it leaves out is without information. */
function answerTo(
  taskId: string,
  content: ReportContent,
): Pick<ReportAnswer, "progress" | "answer" | "reason"> {
  const found = content.answers.find((answer) => answer.taskId === taskId);
  return found ?? { progress: "no_information", answer: "", reason: "" };
}

function comparedMeasures({ after, before }: Versions, tasks: readonly ComparedTask[]): ComparedMeasure[] {
  const earlier = new Map(before?.measures.map((measure) => [measure.id, measure]));
  const later = new Set(after.measures.map(({ id }) => id));
  const compared = (
    measure: ReportedMeasure,
    then: ReportedMeasure | undefined,
    state: ComparedMeasure["state"],
  ): ComparedMeasure => ({
    state,
    measure,
    title: comparedText(measure.title, then?.title, after.language),
    description: comparedText(measure.description, then?.description, after.language),
    serves: tasks.filter(({ taskId }) => measure.taskIds.includes(taskId)).map(({ label }) => label),
  });
  const kept = after.measures.map((measure) => {
    const then = earlier.get(measure.id);
    if (!before) return compared(measure, undefined, "same");
    if (!then) return compared(measure, undefined, "added");
    return compared(measure, then, saysTheSame(measure, then) ? "same" : "changed");
  });
  const removed = (before?.measures ?? []).filter(({ id }) => !later.has(id));
  return [...kept, ...removed.map((measure) => compared(measure, undefined, "removed"))];
}

function saysTheSame(one: ReportedMeasure, other: ReportedMeasure): boolean {
  const said = ({ taskIds, evidence, files = [], ...rest }: ReportedMeasure) => [
    rest.type,
    rest.chamber,
    rest.takenOn,
    rest.title,
    rest.description,
    taskIds.toSorted(),
    evidence.map(({ href, description, isPublic }) => [href, description, isPublic]),
    files.map(({ sha256, description, isPublic }) => [sha256, description, isPublic]),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
