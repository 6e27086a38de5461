import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { OriginalChannel } from "@/lib/domain/transcription";
import type { ReportHead, TaskText } from "@/lib/reports/views";

/** An original as it is told of; its bytes are fetched by its id. */
export type OriginalView = {
  id: string;
  channel: OriginalChannel;
  source: string;
  receivedOn: CalendarDate;
  name: string;
  sizeBytes: number;
  sha256: string;
};

/** What an officer needs to write an answer down: the report, what it asks, and what was stored. */
export type Transcription = { report: ReportHead; tasks: TaskText[]; originals: OriginalView[] };
