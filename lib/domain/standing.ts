import { addDays, type CalendarDate } from "./calendar-date";
import type { Progress, ReportStatus } from "./statuses";
import { isUnconfirmed } from "./transcription";

/** The one place that a report or a task takes in every figure (product rule, part 8 item 6). Owed are the last
 *  three; a silent one was asked until the end and never answered. */
export type Place = "reserved" | "excused" | "answered" | "awaited" | "silent";

/** A report that falls due within so many days is due soon. */
const DUE_SOON_DAYS = 30;

/** What a report's standing is judged by. */
export type ReportFacts = {
  status: ReportStatus;
  cycleOpensOn: CalendarDate;
  cycleDueOn: CalendarDate;
  extendedDueOn: CalendarDate | null;
  /** The day of the first submission that stands: null before it, and again after the parliament withdrew it. A
   *  return, a reopening and an update leave it. */
  firstSubmittedOn: CalendarDate | null;
  /** True if reservations cover every task of the report. */
  allReserved: boolean;
  /** True from acceptance to the next submission or a reopening, also while an update is drafted over it. Where left
   *  out, the status tells. */
  acceptedVersionStands?: boolean;
};

/** Where a report stands on a day. On time and late speak of what was submitted, overdue and due soon of what is
 *  still awaited; `extended` says that the day counted is not the official one. */
export type Standing = {
  place: Place;
  onTime: boolean;
  accepted: boolean;
  overdue: boolean;
  dueSoon: boolean;
  late: boolean;
  extended: boolean;
  /** An officer wrote an answer down that its parliament has not confirmed: awaited, and not asked for again. */
  unconfirmed: boolean;
};

/** Judges a report on a day, by its first submission against the cycle's day or the extended one (part 8 items 5 to
 *  9). Only a submission clears overdue, a draft never does. A reserved report stays reserved when it is answered
 *  of free will: its flags then tell of the answer, its place stays outside what is owed. */
export function standingOf(report: ReportFacts, today: CalendarDate): Standing {
  const { status, firstSubmittedOn } = report;
  const dueOn = effectiveDueOn(report);
  const place = placeOf(report);
  const unconfirmed = isUnconfirmed(report);
  const awaitedNow = place === "awaited" && !unconfirmed && today >= report.cycleOpensOn;
  return {
    place,
    onTime: firstSubmittedOn !== null && firstSubmittedOn <= dueOn,
    late: firstSubmittedOn !== null && firstSubmittedOn > dueOn,
    accepted: report.acceptedVersionStands ?? status === "accepted",
    overdue: awaitedNow && today > dueOn,
    dueSoon: awaitedNow && today <= dueOn && dueOn <= addDays(today, DUE_SOON_DAYS),
    extended: dueOn !== report.cycleDueOn,
    unconfirmed,
  };
}

/** The day that counts: the cycle's, or the extended one where that is later. A cycle whose event moved beyond an
 *  extension leaves nobody less time than everybody has. */
export function effectiveDueOn({
  cycleDueOn,
  extendedDueOn,
}: Pick<ReportFacts, "cycleDueOn" | "extendedDueOn">): CalendarDate {
  return extendedDueOn !== null && extendedDueOn > cycleDueOn ? extendedDueOn : cycleDueOn;
}

/** Where a task stands, for figures by paragraph, commitment and theme. It is answered when its report is, and its
 *  progress is more than no information or the return was nil (part 8 item 6). A report that came in without a word
 *  on the task leaves the task silent. Progress in a draft is not asked: it is nobody's to see. */
export function taskStandingOf(task: {
  reserved: boolean;
  reportPlace: Place;
  progress: Progress;
  nil: boolean;
}): Place {
  if (task.reserved) return "reserved";
  if (task.reportPlace !== "answered") return task.reportPlace;
  return task.nil || task.progress !== "no_information" ? "answered" : "silent";
}

function placeOf({ allReserved, status, firstSubmittedOn }: ReportFacts): Place {
  if (allReserved) return "reserved";
  if (status === "excused") return "excused";
  if (firstSubmittedOn !== null) return "answered";
  return status === "closed" ? "silent" : "awaited";
}
