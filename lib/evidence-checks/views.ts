import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { EvidenceValue } from "@/lib/domain/evidence-check";
import type { ReportedMeasure } from "@/lib/domain/report-content";
import type { Progress } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** One task as the parliament answered it, what was found of its evidence, and what the parliament says to that. */
export type CheckedTask = {
  taskId: string;
  label: string;
  summary: LocalText;
  progress: Progress;
  answer: string;
  measures: ReportedMeasure[];
  value: EvidenceValue;
  note: string;
  reply: string;
};

/** The evidence check of the version that a report stands on. `replyUntil` is null until it is shared. */
export type EvidenceCheck = {
  reportId: string;
  versionNumber: number;
  parliament: LocalText;
  document: { code: string; title: LocalText };
  /** The language of the report. */
  language: string;
  replyDays: number | null;
  replyUntil: CalendarDate | null;
  canReply: boolean;
  tasks: CheckedTask[];
};
