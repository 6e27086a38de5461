import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { LocalText } from "@/lib/text/local-text";

/** What a document asks of the body itself. `cited` is "145R1/30". */
export type SecretariatTask = {
  id: string;
  documentId: string;
  cited: string;
  summary: LocalText;
  dueOn: CalendarDate | null;
  doneAt: Date | null;
  note: string | null;
  version: number;
};
