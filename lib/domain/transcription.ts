import type { CalendarDate } from "./calendar-date";
import type { ReportStatus } from "./statuses";

/** How an answer reached the secretariat outside these pages. */
export const ORIGINAL_CHANNELS = ["paper", "email", "other"] as const;
/** One of ORIGINAL_CHANNELS. */
export type OriginalChannel = (typeof ORIGINAL_CHANNELS)[number];

/** True for a submission that an officer wrote down and that its parliament has not confirmed. Only a submission of the
 *  parliament itself, or its confirmation, gives a report the day of a first submission. */
export function isUnconfirmed({
  status,
  firstSubmittedOn,
}: {
  status: ReportStatus;
  firstSubmittedOn: CalendarDate | null;
}): boolean {
  return firstSubmittedOn === null && ["submitted", "returned", "accepted"].includes(status);
}
