import { z } from "zod";
import { calendarDate } from "@/lib/domain/calendar-date";
import { SUBJECTS } from "./views";

/** The filters of the record of steps, as they stand in its address; "" means all. What cannot be read counts as not
 *  given. Both days are included. */
export const historyFilterSchema = z.object({
  subject: z.enum(["", ...SUBJECTS]).catch(""),
  parliament: z.uuid().or(z.literal("")).catch(""),
  step: z
    .string()
    .regex(/^[a-z_]{0,40}$/)
    .catch(""),
  /** One document, report, cycle or other subject, by its id. */
  about: z.uuid().or(z.literal("")).catch(""),
  since: z.string().transform(calendarDate).catch(null),
  until: z.string().transform(calendarDate).catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
/** The filters of the record of steps. */
export type HistoryFilter = z.output<typeof historyFilterSchema>;
