import "server-only";
import { type CalendarDate, dayIn } from "@/lib/domain/calendar-date";
import { env } from "@/lib/env";

/** Deadlines end with the day in Geneva, wherever a parliament is (ADR 0010). */
export const BODY_TIME_ZONE = "Europe/Zurich";

/** The instant at which something is done. In the demo it is the present time of day on the story date, so that
 *  receipts, figures and deadlines tell one story. Rules never call this: they take time as an argument. */
export function now(): Date {
  const real = new Date();
  const storyDate = env().storyDate;
  return storyDate ? new Date(`${storyDate}T${real.toISOString().slice(11)}`) : real;
}

/** The calendar day in Geneva on which something is done; the story date in the demo. */
export function today(): CalendarDate {
  return dayIn(BODY_TIME_ZONE, now());
}
