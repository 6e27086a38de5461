import type { CalendarDate } from "./calendar-date";
import type { FileKind } from "./file-kinds";
import type { Locale } from "./locale";
import type { Chamber, MeasureType, Progress } from "./statuses";

/** What a parliament answered on one task. `reason` is filled where the act is not pursued. */
export type ReportAnswer = {
  taskId: string;
  commitmentId: string;
  progress: Progress;
  answer: string;
  reason: string;
};

/** A file that shows a measure happened, with the hash of its bytes. */
export type ReportedFile = {
  id: string;
  name: string;
  kind: FileKind;
  sizeBytes: number;
  sha256: string;
  description: string;
  isPublic: boolean;
};

/** A measure as it stood when the version was submitted; later edits reach other reports only by a new version
 *  of them (product rule 8.11). `taskIds` are those of this report alone. */
export type ReportedMeasure = {
  id: string;
  type: MeasureType;
  chamber: Chamber;
  takenOn: CalendarDate;
  title: string;
  description: string;
  taskIds: string[];
  evidence: { href: string; description: string; isPublic: boolean }[];
  /** Absent in versions that were submitted before measures had files. */
  files?: ReportedFile[];
};

/** A link to public evidence of a measure. */
export type PublishedLink = { href: string; description: string };

/** The parliament's reply to one point of a returned report. */
export type PointReply = { pointId: string; kind: "fixed" | "explained"; text: string };

/** Everything a submitted version says. `language` is the one the parliament wrote in. */
export type ReportContent = {
  language: Locale;
  answers: ReportAnswer[];
  obstacles: string;
  helpWanted: string;
  measures: ReportedMeasure[];
  replies: PointReply[];
  nil: { kind: "no_change" | "nothing_to_report"; reason: string } | null;
};
