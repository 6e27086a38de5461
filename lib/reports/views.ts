import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import type { BlockingCode, WarningCode } from "@/lib/domain/report-check";
import type { PublishedLink, ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import type { ReplyProblem } from "@/lib/domain/report-replies";
import type { Standing } from "@/lib/domain/standing";
import type {
  DueKind,
  MeasureType,
  Progress,
  ReportStatus,
  ReservationKind,
  TaskKind,
} from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** An operative paragraph as it is shown beside what it asks. */
export type ParagraphText = { id: string; label: string; text: LocalText };

/** What one task asks, in words. `progress` is that of the last submitted version; `occurrence` is the year of a
 *  recurring act and 0 otherwise. */
export type TaskText = {
  taskId: string;
  documentId: string;
  commitmentId: string;
  label: string;
  summary: LocalText;
  kind: TaskKind;
  occurrence: number;
  dueKind: DueKind;
  dueOn: CalendarDate | null;
  eventName: LocalText | null;
  reservedAs: ReservationKind | null;
  progress: Progress;
  hasEnded: boolean;
  paragraphs: ParagraphText[];
};

/** What every page of a report says at its top. `dueOn` counts an extension; `officialDueOn` does not. */
export type ReportHead = {
  id: string;
  status: ReportStatus;
  version: number;
  document: { id: string; code: string; title: LocalText; isDraftText: boolean };
  cycle: { name: LocalText; opensOn: CalendarDate; closesOn: CalendarDate };
  parliamentId: string;
  /** The name of its country. */
  parliament: LocalText;
  dueOn: CalendarDate;
  officialDueOn: CalendarDate;
  respondBy: CalendarDate | null;
  allReserved: boolean;
  standing: Standing;
  submittedVersion: number | null;
  acceptedVersion: number | null;
  lastSubmittedAt: Date | null;
};

/** One row of the home page. `answered` counts the tasks with an answer in the draft or the last version; `points`
 *  those of an unanswered return. */
export type ReportRow = ReportHead & { tasks: number; answered: number; reserved: number; points: number };

/** A document with tasks for this parliament that no open exercise asks about. */
export type UnaskedDocument = { id: string; title: LocalText; tasks: number };

/** The home page of a parliament. */
export type TaskList = { reports: ReportRow[]; unasked: UnaskedDocument[] };

/** One field of the shared draft, with who wrote it last and when. `mark` names this text in a form. */
export type DraftField = {
  value: string;
  version: number;
  mark: string;
  editedBy: string | null;
  editedAt: Date;
};

/** A point of a returned report; `fieldKey` is null for the report as a whole. */
export type ReturnPoint = { id: string; fieldKey: string | null; comment: string };

/** The last version that this parliament filed on the same document in another cycle. */
export type EarlierReport = { reportId: string; number: number; submittedAt: Date; content: ReportContent };

/** A measure that another parliament published, as it said it itself. `country` is the reader's name for it. */
export type OthersMeasure = {
  commitmentIds: string[];
  country: LocalText;
  language: Locale;
  type: MeasureType;
  takenOn: CalendarDate;
  title: string;
  description: string;
  links: PublishedLink[];
};

/** What a coordinator chooses from: the measures of the version that stands, and which of them are published. */
export type Publication = {
  number: number;
  language: Locale;
  measures: (ReportedMeasure & { publishedAt: Date | null })[];
};

/** Everything that the working pages of a report show. */
export type WorkingReport = ReportHead & {
  tasks: TaskText[];
  fields: Record<string, DraftField>;
  measures: ReportedMeasure[];
  points: ReturnPoint[];
  returnReason: string | null;
  /** Why the approver of the parliament sent the draft back, until it moves on. */
  sentBackReason: string | null;
  earlier: EarlierReport | null;
  hasApprover: boolean;
  /** What other parliaments published on the same commitments, the latest first. */
  othersMeasures: OthersMeasure[];
};

/** A draft as it would be submitted: `mark` names the content that was shown, `paperMark` the same on paper, in
 *  whatever language it is printed, `field` a key of the draft or of a measure. */
export type CheckedReport = WorkingReport & {
  content: ReportContent;
  mark: string;
  paperMark: string;
  blocking: { code: BlockingCode | ReplyProblem["code"]; field: string }[];
  warnings: { code: WarningCode; field: string }[];
  /** The fields that differ from the last version submitted, or else from the earlier report; null before any. */
  changes: { sinceAt: Date; fields: string[] } | null;
};

/** A submitted version with the words it needs to be read. */
export type ReadableVersion = ReportHead & {
  number: number;
  receipt: string;
  sha256: string;
  submittedAt: Date;
  submittedBy: string | null;
  content: ReportContent;
  tasks: TaskText[];
  /** What its replies answer, and the points on which it was returned itself. */
  repliedTo: ReturnPoint[];
  points: ReturnPoint[];
  clearance: Clearance | null;
};

/** How one version was cleared inside its parliament, as its move tells: by its approver, by one person alone, or on
 *  paper, then with who signed and when. `nil` is an answer without text, which its submitter clears;
 *  `transcribed` one that an officer wrote down, until the parliament has confirmed it. */
export type Clearance =
  | { kind: "approver" | "single_person" | "nil" | "transcribed" | "confirmed" }
  | { kind: "paper"; signatory: string; signedOn: CalendarDate };

/** One submitted version in a list. */
export type VersionLine = { number: number; receipt: string; submittedAt: Date };

/** One line of a report's history. `actor` is null where the reader may not see the person, or a job acted. */
export type MoveLine = {
  step: string;
  to: string | null;
  actedAs: string;
  actor: string | null;
  reason: string | null;
  at: Date;
  versionNumber: number | null;
};

/** A text that a draft field no longer shows. */
export type EarlierText = {
  id: string;
  key: string;
  value: string;
  keptBecause: "replaced" | "conflict";
  editedBy: string | null;
  editedAt: Date;
};
