import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Standing } from "@/lib/domain/standing";
import type { ExcuseCode, ReportStatus } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** A request for a later day and its answer; `outcome` is null while it waits. */
export type ExtensionView = {
  id: string;
  until: CalendarDate;
  reason: string;
  askedBy: string | null;
  askedAt: Date;
  outcome: "granted" | "refused" | null;
  grantedUntil: CalendarDate | null;
  answer: string | null;
};

/** A proposal to excuse a report and what became of it; `isOwn` says that the reader made it. */
export type ExcuseView = {
  id: string;
  code: ExcuseCode;
  reason: string;
  proposedBy: string | null;
  proposedAt: Date;
  outcome: "confirmed" | "declined" | null;
  decidedBy: string | null;
  isOwn: boolean;
};

/** One report as the secretariat follows it, whatever its state: its days, what was asked and what was decided. Its
 *  working text is not here, and never was. */
export type Filing = {
  reportId: string;
  version: number;
  status: ReportStatus;
  standing: Standing;
  parliament: { iso2: string; name: LocalText };
  document: { id: string; code: string; title: LocalText };
  cycle: { id: string; name: LocalText; closesOn: CalendarDate };
  dueOn: CalendarDate;
  officialDueOn: CalendarDate;
  hasSubmission: boolean;
  extensions: ExtensionView[];
  excuses: ExcuseView[];
};

/** A request or proposal that waits for an officer, for the list of the desk. */
export type WaitingRequest = {
  reportId: string;
  kind: "extension" | "excuse";
  parliament: LocalText;
  document: string;
  until: CalendarDate | null;
  code: ExcuseCode | null;
  askedAt: Date;
  isOwn: boolean;
};

/** A report whose day its parliament may ask to move. `asked` are the requests so far, the latest first. */
export type ExtensionPage = { asked: ExtensionView[]; canAsk: boolean };
