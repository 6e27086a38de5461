import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import type { ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import type { Progress, ReportStatus } from "@/lib/domain/statuses";
import type { ReturnPoint, TaskText } from "@/lib/reports/views";
import type { LocalText } from "@/lib/text/local-text";
import type { DiffPart } from "@/lib/text/word-diff";

/** A report in the queue, or one that was returned and is waited for. `number` is that of the submitted version. */
export type QueueRow = {
  reportId: string;
  parliament: { iso2: string; name: LocalText };
  document: { code: string; title: LocalText };
  cycle: LocalText;
  language: Locale;
  number: number;
  /** The day in Geneva. */
  submittedOn: CalendarDate;
  respondBy: CalendarDate | null;
  /** The day by which the Secretariat means to have read it. */
  targetOn: CalendarDate;
  /** Who looks after it. */
  officer: string | null;
  status: ReportStatus;
};

/** A report just decided on. `undo` is there while its reader may still take the decision back: the version of the row
 *  that this is about, and when the notice leaves. */
export type DecidedRow = QueueRow & { undo: { version: number; until: Date } | null };

/** An officer to whom a report can be given. */
export type OfficerChoice = { id: string; name: string; isSelf: boolean };

/** The queue: reports to review, oldest first and a page of them; then every returned one, the soonest day first.
 *  `done` is the report that the reader has just decided on. */
export type Queue = {
  submitted: QueueRow[];
  submittedInAll: number;
  returned: QueueRow[];
  done: DecidedRow | null;
  officers: OfficerChoice[];
  /** Whether the single keys work for the reader. */
  keysAreOn: boolean;
  choices: Record<"documents" | "cycles" | "groups", { id: string; code: string | null; name: LocalText }[]>;
};

/** One text of a report, and how it differs from the version beside it. `diff` is null without an earlier version. */
export type ComparedText = { text: string; diff: DiffPart[] | null; isChanged: boolean };

/** What a report says on one task. `before` is null where the earlier version says nothing of it. */
export type ComparedAnswer = {
  taskId: string;
  label: string;
  summary: LocalText;
  paragraphs: { label: string; text: LocalText }[];
  isReserved: boolean;
  progress: Progress;
  progressBefore: Progress | null;
  answer: ComparedText;
  reason: ComparedText;
  isChanged: boolean;
};

/** A measure and what became of it since the earlier version. */
export type ComparedMeasure = {
  state: "added" | "removed" | "changed" | "same";
  measure: ReportedMeasure;
  title: ComparedText;
  description: ComparedText;
  /** Labels of the commitments that it serves. */
  serves: string[];
};

/** A submitted version beside an earlier one. */
export type Comparison = {
  language: Locale;
  answers: ComparedAnswer[];
  obstacles: ComparedText;
  helpWanted: ComparedText;
  measures: ComparedMeasure[];
  nil: ReportContent["nil"];
  changes: number;
};

/** A point of an earlier return with what the parliament replied, if it did. `label` names the task meant; it is null
 *  where the report as a whole or a field of its own is meant. */
export type AnsweredPoint = {
  id: string;
  fieldKey: string | null;
  label: string | null;
  comment: string;
  reply: { kind: "fixed" | "explained"; text: string } | null;
};

/** An earlier return: the version it was about and its points. */
export type EarlierReturn = { number: number; at: Date; points: AnsweredPoint[] };

/** A version that can be put beside the one under review. `cycle` is null within the same report. */
export type VersionChoice = { reportId: string; number: number; submittedAt: Date; cycle: LocalText | null };

/** Everything that the page of a review shows. `against` is the version beside the submitted one, or null for a first
 *  report; `version` guards against a stale tab. */
export type Review = {
  reportId: string;
  version: number;
  status: ReportStatus;
  parliament: { iso2: string; name: LocalText };
  document: { id: string; code: string; title: LocalText };
  cycle: LocalText;
  dueOn: CalendarDate;
  officialDueOn: CalendarDate;
  firstSubmittedOn: CalendarDate | null;
  isOnTime: boolean;
  respondBy: CalendarDate | null;
  targetOn: CalendarDate;
  /** True where the cycle has an evidence check. */
  hasEvidenceCheck: boolean;
  officerId: string | null;
  officers: OfficerChoice[];
  number: number;
  receipt: string;
  submittedAt: Date;
  submittedBy: string | null;
  isOwnTranscription: boolean;
  versions: VersionChoice[];
  against: VersionChoice | null;
  content: ReportContent;
  tasks: TaskText[];
  repliedTo: ReturnPoint[];
  comparison: Comparison;
  returns: EarlierReturn[];
};
