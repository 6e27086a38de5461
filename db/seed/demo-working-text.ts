import "server-only";
import { publishedCopy } from "@/lib/domain/published-copy";
import { fieldKey } from "@/lib/domain/report-check";
import type { publishedMeasures } from "../schema/published";
import type { draftFields, evidence, measures, measureTasks } from "../schema/reports";
import { atNoon, type ToldReport } from "./demo-reports";
import { chance } from "./demo-story";
import { idOf } from "./ids";

type Rows<Table extends { $inferInsert: unknown }> = Table["$inferInsert"][];

/** The fields of a report's draft as they stand behind its last text; the next report starts from them. */
export function draftRows({ report, content, writtenOn }: ToldReport): Rows<typeof draftFields> {
  if (!content || !writtenOn) return [];
  const values: [key: string, value: string][] = [
    ...content.answers.flatMap(({ taskId, progress, answer, reason }): [string, string][] => [
      [fieldKey(taskId, "progress"), progress],
      [fieldKey(taskId, "answer"), answer],
      [fieldKey(taskId, "reason"), reason],
    ]),
    [fieldKey(null, "obstacles"), content.obstacles],
    [fieldKey(null, "help_wanted"), content.helpWanted],
  ];
  return values
    .filter(([, value]) => value !== "" && value !== "no_information")
    .map(([key, value]) => ({
      parliamentId: report.parliamentId,
      reportId: report.id,
      key,
      value,
      version: 1,
      editedAt: atNoon(writtenOn),
    }));
}

/** The measures behind a report's text, with the tasks that they serve and their evidence. */
export function measureRows({ report, content, writtenOn }: ToldReport): {
  measures: Rows<typeof measures>;
  measureTasks: Rows<typeof measureTasks>;
  evidence: Rows<typeof evidence>;
} {
  const told = content && writtenOn ? content.measures : [];
  const { parliamentId } = report;
  return {
    measures: told.map(({ id, type, chamber, takenOn, title, description }) => ({
      parliamentId,
      id,
      type,
      chamber,
      takenOn,
      title,
      description,
      editedAt: atNoon(takenOn),
    })),
    measureTasks: told.flatMap(({ id, taskIds }) =>
      taskIds.map((taskId) => ({ parliamentId, measureId: id, taskId })),
    ),
    evidence: told.flatMap((measure) =>
      measure.evidence.map((link) => ({
        parliamentId,
        id: idOf(`evidence:${measure.id}:${link.href}`),
        measureId: measure.id,
        ...link,
      })),
    ),
  };
}

/** One parliament in twelve that submitted has published its measures. */
export function publishedRows({ report, content, version }: ToldReport): Rows<typeof publishedMeasures> {
  if (!content || !version || chance(`publishes ${report.parliamentId}`) >= 8) return [];
  return content.measures.map((measure) => ({
    ...publishedCopy(measure, content),
    parliamentId: report.parliamentId,
    reportId: report.id,
    versionNumber: version.number,
    publishedBy: version.submittedBy ?? null,
    publishedAt: version.submittedAt,
  }));
}
