import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { FileState } from "@/lib/domain/file-kinds";
import type { ReportedFile, ReportedMeasure } from "@/lib/domain/report-content";
import type { Chamber, MeasureType } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** A measure in the list of a parliament. `serves` names what it is linked to, document by document. */
export type MeasureRow = {
  id: string;
  type: MeasureType;
  chamber: Chamber;
  takenOn: CalendarDate;
  title: string;
  description: string;
  links: number;
  files: number;
  serves: { document: LocalText; labels: string[] }[];
  removedAt: Date | null;
};

/** A measure that could serve one more task. `isRelated` is true for one that serves an act of the same kind already. */
export type ReusableMeasure = MeasureRow & { isRelated: boolean };

/** A file of a measure to work on, whole or looked at; `removedAt` is set for one in the bin. */
export type WorkingFile = ReportedFile & { state: FileState; addedAt: Date; removedAt: Date | null };

/** A measure to work on; `version` is what a change names, so that two people see each other's. */
export type WorkingMeasure = Omit<ReportedMeasure, "files"> & {
  version: number;
  editedBy: string | null;
  editedAt: Date;
  removedAt: Date | null;
  files: WorkingFile[];
};

/** A task that a measure can be linked to. `isRelated` is true for one that asks for the same act as where the
 *  person comes from. */
export type LinkableTask = {
  taskId: string;
  label: string;
  summary: LocalText;
  occurrence: number;
  isRelated: boolean;
};

/** The open tasks of one document. */
export type LinkableDocument = { id: string; code: string; title: LocalText; tasks: LinkableTask[] };

/** What the measure form offers: the chambers that this parliament has, by name where it is known, and every open
 *  task of every document. */
export type MeasureOptions = {
  chambers: { value: Chamber; name: string | null }[];
  documents: LinkableDocument[];
};
