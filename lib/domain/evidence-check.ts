import { addDays, type CalendarDate } from "./calendar-date";

/** What an officer finds of the evidence for one task; never a judgement on what the parliament did. */
export const EVIDENCE_VALUES = ["not_checked", "no_evidence", "limited", "substantial", "complete"] as const;
/** One of EVIDENCE_VALUES. */
export type EvidenceValue = (typeof EVIDENCE_VALUES)[number];

/** The check of one submitted version: how many days its cycle gives for a reply (null: no check in this cycle), and
 *  the last of them once the check is shared. */
export type CheckFacts = { replyDays: number | null; replyUntil: CalendarDate | null };

/** Why a check is not written or not replied to. */
export type CheckRefusal =
  | "evidence_check_off"
  | "evidence_check_shared"
  | "evidence_check_unshared"
  | "reply_over";

/** An officer writes a check until it is shared; then the parliament has its say on what it saw. */
export function writeRefusal({ replyDays, replyUntil }: CheckFacts): CheckRefusal | null {
  if (replyDays === null) return "evidence_check_off";
  return replyUntil === null ? null : "evidence_check_shared";
}

/** The last day of the right of reply of a check that is shared today. */
export function replyDay(replyDays: number, today: CalendarDate): CalendarDate {
  return addDays(today, replyDays);
}

/** A parliament replies from the day the check is shared to the last of its days. */
export function replyRefusal({ replyUntil }: CheckFacts, today: CalendarDate): CheckRefusal | null {
  if (replyUntil === null) return "evidence_check_unshared";
  return today > replyUntil ? "reply_over" : null;
}
