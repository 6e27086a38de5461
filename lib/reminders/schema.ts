import { z } from "zod";
import { PAUSE_CAUSES } from "@/lib/domain/reminders";
import { optionalDay, requiredDay } from "@/lib/http/day-schema";

/** The form that pauses a parliament's reminders; without a last day they stay paused until somebody resumes them. */
export const pauseSchema = z
  .object({
    parliamentId: z.uuid({ error: "invalid" }),
    cause: z.enum(PAUSE_CAUSES, { error: "choose" }),
    startsOn: requiredDay,
    endsOn: optionalDay,
    reason: z.string().trim().min(1, { error: "reason.empty" }).max(1000, { error: "too_long" }),
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn === null || startsOn <= endsOn) return;
    context.addIssue({ code: "custom", message: "ends_before_start", path: ["endsOn"] });
  });
/** What `pauseReminders` takes. */
export type Pause = z.output<typeof pauseSchema>;

/** The button that resumes them. */
export const resumeSchema = z.object({
  parliamentId: z.uuid({ error: "invalid" }),
  pauseId: z.uuid({ error: "invalid" }),
});
/** What `resumeReminders` takes. */
export type Resume = z.output<typeof resumeSchema>;
