import "server-only";
import { addDays, type CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import type { ReportAnswer, ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import type { Chamber, MeasureType, Progress } from "@/lib/domain/statuses";
import { chance } from "./demo-story";
import { DEMO_TEXTS } from "./demo-texts";
import { idOf } from "./ids";

/** Who writes about what: the tasks of one report, in the order of their commitments. */
export type DemoReport = {
  key: string;
  iso2: string;
  locale: Locale;
  chamber: Chamber;
  behind: number;
  tasks: { id: string; commitmentId: string }[];
};

/** Shares in percent, adding up, of what parliaments declare on a task. */
const DECLARED: [below: number, progress: Progress][] = [
  [16, "no_information"],
  [34, "not_started"],
  [48, "planned"],
  [72, "in_progress"],
  [84, "partly_implemented"],
  [97, "implemented"],
  [100, "not_pursued"],
];

const MEASURES: MeasureType[] = ["hearing", "debate", "bill"];

/** What a parliament of the demo answered by `writtenOn`. The same report has the same content on every machine. */
export function contentOf(report: DemoReport, writtenOn: CalendarDate): ReportContent {
  const texts = DEMO_TEXTS[report.locale];
  return {
    language: report.locale,
    answers: report.tasks.map((task) => answerTo(task, report)),
    obstacles: chance(`obstacles ${report.key}`) < 30 ? texts.obstacles : "",
    helpWanted: chance(`help ${report.key}`) < 20 ? texts.helpWanted : "",
    measures: MEASURES.filter((type) => chance(`${type} ${report.key}`) < 45).map((type) =>
      measureOf(type, report, writtenOn),
    ),
    replies: [],
    nil: null,
  };
}

function answerTo(task: DemoReport["tasks"][number], report: DemoReport): ReportAnswer {
  const texts = DEMO_TEXTS[report.locale];
  const luck = chance(`progress ${report.iso2} ${task.commitmentId}`) - report.behind;
  const progress = DECLARED.find(([below]) => luck < below)?.[1] ?? "no_information";
  return {
    taskId: task.id,
    commitmentId: task.commitmentId,
    progress,
    answer: texts.answer[progress],
    reason: progress === "not_pursued" ? texts.reason : "",
  };
}

function measureOf(type: MeasureType, report: DemoReport, writtenOn: CalendarDate): ReportedMeasure {
  const texts = DEMO_TEXTS[report.locale];
  const { title = type, description = "" } = texts.measure[type] ?? {};
  const served = report.tasks.filter((task) => chance(`${type} ${report.iso2} ${task.commitmentId}`) < 25);
  const host = `parliament-${report.iso2.toLowerCase()}.example`;
  return {
    id: idOf(`measure:${report.key}:${type}`),
    type,
    chamber: report.chamber,
    takenOn: addDays(writtenOn, -20 - chance(`day ${type} ${report.key}`)),
    title,
    description,
    taskIds: (served.length > 0 ? served : report.tasks.slice(0, 1)).map(({ id }) => id),
    evidence: [{ href: `https://${host}/records/${type}`, description: texts.link, isPublic: true }],
  };
}
