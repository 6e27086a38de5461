import { addDays, type CalendarDate, daysBetween } from "./calendar-date";
import { effectiveDueOn, type ReportFacts, standingOf } from "./standing";

/** Days before (negative) and after a due day on which a reminder falls, and then every so many days until there is an
 *  answer or the cycle closes (product rule, part 6 item 9). */
export const REMIND_AT_DAYS = [-60, -30, -14, -3, 1, 14, 30] as const;
const THEN_EVERY_DAYS = 30;
/** So many days after the due day the chair of the parliament's group is told. */
const GROUP_TOLD_AT_DAYS = 30;
/** No parliament gets more digests than these in any 30 days. */
export const DIGESTS_MAX = 4;
const MONTH_DAYS = 30;
/** News alone makes a digest after so many days, and leaves room for the reminders of its month. */
const NEWS_WAITS_DAYS = 7;
const DIGESTS_FOR_NEWS_MAX = 2;

/** A report as reminders see it. `respondBy` is the day given with a return that is not answered yet, `returnedOn` that
 *  of the return. */
export type RemindableReport = ReportFacts & {
  respondBy: CalendarDate | null;
  returnedOn: CalendarDate | null;
};

/** Why a report stands in a digest, and for when. `stepOn` is the last day on which a reminder of it fell, null before
 *  the first. */
export type Reminder = {
  kind: "report_due" | "report_overdue" | "respond_due" | "respond_overdue";
  dueOn: CalendarDate;
  stepOn: CalendarDate | null;
};

/** What a parliament is reminded of for one report today, or null: nothing once it is submitted, reserved, excused or
 *  closed, and for a returned one the day of its return instead of the cycle's. */
export function reminderOf(report: RemindableReport, today: CalendarDate): Reminder | null {
  const { respondBy, returnedOn, cycleOpensOn } = report;
  const { place, unconfirmed } = standingOf(report, today);
  if (place === "answered" && respondBy !== null && returnedOn !== null) {
    // The return itself was told at once.
    const stepOn = lastStep(respondBy, today, addDays(returnedOn, 1));
    return { kind: today > respondBy ? "respond_overdue" : "respond_due", dueOn: respondBy, stepOn };
  }
  // Whoever has answered on paper is asked to confirm, not to report.
  if (place !== "awaited" || unconfirmed || today < cycleOpensOn) return null;
  const dueOn = effectiveDueOn(report);
  const stepOn = lastStep(dueOn, today, cycleOpensOn);
  return { kind: today > dueOn ? "report_overdue" : "report_due", dueOn, stepOn };
}

/** What the digest of one parliament is decided by. */
export type DigestFacts = {
  reminders: readonly Reminder[];
  /** How many days the oldest news that goes in a digest has waited; null where there is none. */
  newsWaitedDays: number | null;
  /** Days on which digests went to this parliament, in any order. */
  digestDays: readonly CalendarDate[];
  /** True while its reminders are paused: dissolution, suspension. */
  isPaused: boolean;
};

/** Why a digest goes today, or null. Each digest tells all that is open, so one sent on a step's day or later has told
 *  that step; a step that the limit of the month or a stopped worker held up is told as soon as may be. */
export function digestDue(facts: DigestFacts, today: CalendarDate): "reminder" | "news" | null {
  const { reminders, newsWaitedDays, digestDays, isPaused } = facts;
  const inMonth = digestDays.filter((day) => day > addDays(today, -MONTH_DAYS)).length;
  if (isPaused || inMonth >= DIGESTS_MAX || digestDays.includes(today)) return null;
  if (reminders.some(({ stepOn }) => stepOn !== null && digestDays.every((day) => day < stepOn)))
    return "reminder";
  if (newsWaitedDays === null || inMonth >= DIGESTS_FOR_NEWS_MAX) return null;
  return newsWaitedDays >= NEWS_WAITS_DAYS ? "news" : null;
}

/** True for a report of which the chair of its parliament's group is told today: its day lies 30 days back, and no list
 *  went to the chair since (`toldOn`, null where none ever did). */
export function isForGroup(reminder: Reminder, toldOn: CalendarDate | null, today: CalendarDate): boolean {
  const tellOn = addDays(reminder.dueOn, GROUP_TOLD_AT_DAYS);
  return reminder.kind === "report_overdue" && tellOn <= today && (toldOn === null || toldOn < tellOn);
}

/** Why reminders are paused. A suspended member stays bound and is left in peace (product rule, part 8 item 4). */
export const PAUSE_CAUSES = ["dissolution", "suspension", "other"] as const;
/** One of PAUSE_CAUSES. */
export type PauseCause = (typeof PAUSE_CAUSES)[number];

/** A time in which a parliament gets no reminders: from its first day to the day before `endsOn`; null is open. */
export type PauseDays = { startsOn: CalendarDate; endsOn: CalendarDate | null };

/** True if one of the pauses holds on a day. */
export function isPausedOn(pauses: readonly PauseDays[], day: CalendarDate): boolean {
  return pauses.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day < endsOn));
}

function lastStep(dueOn: CalendarDate, today: CalendarDate, notBefore: CalendarDate): CalendarDate | null {
  const offset = lastOffset(daysBetween(dueOn, today));
  if (offset === null) return null;
  const stepOn = addDays(dueOn, offset);
  return stepOn < notBefore ? null : stepOn;
}

/** The last of REMIND_AT_DAYS, or of the months after them, that is not after `days`. */
function lastOffset(days: number): number | null {
  const offset = REMIND_AT_DAYS.findLast((each) => each <= days) ?? null;
  return offset === REMIND_AT_DAYS.at(-1) ? Math.floor(days / THEN_EVERY_DAYS) * THEN_EVERY_DAYS : offset;
}
