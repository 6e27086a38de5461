import type { FigureRow } from "@/lib/dashboard/views";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Figures } from "@/lib/domain/figures";
import type { DueKind, Progress, TaskKind } from "@/lib/domain/statuses";
import type { ReadableVersion } from "@/lib/reports/views";
import type { LocalText } from "@/lib/text/local-text";

/** The Assembly that ended last, from whose end changes are told. */
export type LastAssembly = { name: LocalText; endedOn: CalendarDate };

/** A document of the chair's committee with the figures of the present cycle; `figures.asked` is 0 where that does
 *  not ask about it. `newSince` counts versions submitted since the last Assembly. */
export type CommitteeDocument = {
  id: string;
  code: string;
  title: LocalText;
  committee: LocalText;
  isDraftText: boolean;
  figures: Figures;
  parliamentsAsked: number;
  newSince: number;
};

/** The page of a committee chair. */
export type CommitteePage = {
  documents: CommitteeDocument[];
  cycle: LocalText | null;
  lastAssembly: LastAssembly | null;
  onRecord: number;
};

/** The parliaments, by the reader's alphabet, that said one thing before the last Assembly and say another now; null
 *  before a first answer. */
export type ProgressChange = { before: Progress | null; after: Progress; parliaments: LocalText[] };

/** Where a commitment stands in one cycle: what was answered, of how many, and what is new. */
export type CommitmentStanding = {
  id: string;
  label: string;
  summary: LocalText;
  kind: TaskKind | null;
  dueKind: DueKind;
  dueOn: CalendarDate | null;
  eventName: LocalText | null;
  figures: Figures;
  progress: Record<Progress, number>;
  changes: ProgressChange[];
};

/** A document as its committee's chair sees it. `reports` has a row for each parliament asked. */
export type CommitteeDocumentPage = {
  id: string;
  code: string;
  title: LocalText;
  isDraftText: boolean;
  adoptedOn: CalendarDate | null;
  cycleId: string;
  cycles: { id: string; name: LocalText }[];
  lastAssembly: LastAssembly | null;
  figures: Figures;
  parliamentsAsked: number;
  onRecord: number;
  commitments: CommitmentStanding[];
  reports: FigureRow[];
  newSince: number;
};

/** The filing states of a group's parliaments in one cycle; a parliament without a row was not asked. */
export type GroupPage = {
  group: LocalText;
  cycle: LocalText | null;
  figures: Figures;
  documents: { id: string; code: string; title: LocalText }[];
  parliaments: { iso2: string; name: LocalText; rows: FigureRow[] }[];
};

/** A submitted version as the chair of the committee in charge reads it. */
export type CommitteeReport = ReadableVersion & { parliament: LocalText };
