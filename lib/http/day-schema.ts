import { z } from "zod";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";

/** A day typed in three boxes; formAction has joined them. */
export const requiredDay = z.string({ error: "required" }).transform((typed, context): CalendarDate => {
  const day = calendarDate(typed);
  if (day) return day;
  context.addIssue({ code: "custom", message: typed === "" ? "required" : "not_a_date" });
  return z.NEVER;
});

/** The same where the boxes may stay empty. */
export const optionalDay = z.string().transform((typed, context): CalendarDate | null => {
  if (typed === "") return null;
  const day = calendarDate(typed);
  if (day) return day;
  context.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});
