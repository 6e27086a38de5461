import { z } from "zod";
import { optionalDay } from "@/lib/http/day-schema";

/** The form that gives an event other days, none, or cancels it. */
export const moveEventSchema = z
  .object({
    eventId: z.uuid({ error: "invalid" }),
    version: z.coerce.number({ error: "invalid" }).int().nonnegative(),
    state: z.enum(["held", "undated", "cancelled"], { error: "choose" }),
    startsOn: optionalDay,
    endsOn: optionalDay,
    reason: z.string().trim().min(1, { error: "reason.empty" }).max(1000, { error: "too_long" }),
  })
  .superRefine(({ state, startsOn, endsOn }, context) => {
    if (state !== "held") return;
    if (!startsOn) context.addIssue({ code: "custom", message: "required", path: ["startsOn"] });
    if (startsOn && endsOn && endsOn < startsOn) {
      context.addIssue({ code: "custom", message: "ends_before_start", path: ["endsOn"] });
    }
  });
/** What `moveEvent` takes; the days count only where the event is held. */
export type MoveEvent = z.output<typeof moveEventSchema>;
