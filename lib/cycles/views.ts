import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { CycleRegime, ReportStatus } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** Where a cycle stands: before, in and after its days of filing. */
export type CyclePhase = "scheduled" | "open" | "closed";

/** A cycle in the list. */
export type CycleListed = {
  id: string;
  code: string;
  name: LocalText;
  regime: CycleRegime;
  phase: CyclePhase;
  opensOn: CalendarDate;
  dueOn: CalendarDate;
  closesOn: CalendarDate;
  documents: number;
  reports: number;
};

/** A cycle with its documents and the filing states of its reports. `canOpen` says that its day has come. */
export type CycleShown = CycleListed & {
  dueEvent: { name: LocalText; hasDays: boolean } | null;
  rotation: { id: string; year: number } | null;
  /** Days for the reply to an evidence check; null where the cycle has none. */
  evidenceReplyDays: number | null;
  /** Reports of parliaments that nobody asked. */
  voluntary: number;
  canOpen: boolean;
  asked: { id: string; code: string; title: LocalText; reports: number; allReserved: number }[];
  states: { status: ReportStatus; reports: number }[];
};

/** A document on which a parliament may report of its own accord. */
export type Invitation = {
  cycleId: string;
  documentId: string;
  cycle: LocalText;
  title: LocalText;
  closesOn: CalendarDate;
};

/** What can be chosen when a cycle is set up. */
export type CycleChoices = {
  documents: { id: string; code: string; title: LocalText; active: number }[];
  events: { id: string; name: LocalText; startsOn: CalendarDate }[];
  /** The years of published rotations that are not over. */
  designations: { rotationId: string; year: number; designated: number }[];
};
