import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { LocalText } from "@/lib/text/local-text";

/** An event of the body's calendar. `commitments` fall due by it, and `cycles` are due on its first day. */
export type EventShown = {
  id: string;
  name: LocalText;
  /** Ordinal of an Assembly. */
  number: number | null;
  city: string | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  cancelled: boolean;
  version: number;
  commitments: number;
  cycles: number;
};

/** What hangs on an event and would move with it: the open tasks of each commitment, and the open cycles. */
export type EventEffects = {
  commitments: { id: string; documentId: string; cited: string; openTasks: number; answeredTasks: number }[];
  secretariatTasks: number;
  cycles: { id: string; name: LocalText; dueOn: CalendarDate; closesOn: CalendarDate }[];
  /** The parliaments that are told, by name. */
  told: LocalText[];
};
