import type { CalendarDate } from "./calendar-date";
import type { ReportStatus } from "./statuses";

/** What an extension of one report is judged by. */
export type ExtensionFacts = {
  status: ReportStatus;
  /** True from the first submission on: who has answered needs no more time. */
  submissionStands: boolean;
  /** The day that counts now, an earlier extension included. */
  effectiveDueOn: CalendarDate;
  closesOn: CalendarDate;
};

/** Why a later day is not asked for or granted. */
export type ExtensionRefusal =
  | "extension_not_needed"
  | "extension_past"
  | "extension_not_later"
  | "extension_after_closing";

/** Judges a later due day for one report, when it is asked for and again when it is granted, for days go by between.
 *  It never reaches beyond the closing of the cycle, on which silent reports are closed. Null: nothing against it. */
export function extensionRefusal(
  facts: ExtensionFacts,
  { until, today }: { until: CalendarDate; today: CalendarDate },
): ExtensionRefusal | null {
  const isAwaited = ["open", "drafting", "in_clearance"].includes(facts.status) && !facts.submissionStands;
  if (!isAwaited) return "extension_not_needed";
  if (until < today) return "extension_past";
  if (until <= facts.effectiveDueOn) return "extension_not_later";
  return until > facts.closesOn ? "extension_after_closing" : null;
}
