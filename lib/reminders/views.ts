import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { PauseCause, Reminder } from "@/lib/domain/reminders";
import type { LocalText } from "@/lib/text/local-text";

/** What one parliament is told today: `readers` get it, `muted` would. */
export type DigestShown = {
  iso2: string;
  name: LocalText;
  reminders: { kind: Reminder["kind"]; reportId: string; document: LocalText; dueOn: CalendarDate }[];
  news: number;
  readers: string[];
  muted: string[];
};

/** What goes out on a day. `sentTo` counts the parliaments whose digest of the day is written already. */
export type Preview = {
  digests: DigestShown[];
  groupLists: { reader: string; documents: number }[];
  sentTo: number;
  paused: { iso2: string; name: LocalText; cause: PauseCause; endsOn: CalendarDate | null }[];
};

/** A pause of one parliament. */
export type PauseShown = {
  id: string;
  cause: PauseCause;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  reason: string;
  /** False once it is over. */
  canEnd: boolean;
};
