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

/** Kinds of events, as the reference data has them. */
export const EVENT_KINDS = ["assembly", "session", "conference", "forum", "meeting"] as const;

const title = z.string().trim().max(200, { error: "too_long" }).default("");

/** The form that puts an event into the calendar. */
export const addEventSchema = z
  .object({
    kind: z.enum(EVENT_KINDS, { error: "choose" }),
    /** Ordinal of an Assembly; empty for what has none. */
    number: z
      .string()
      .trim()
      .default("")
      .refine((typed) => /^(|[1-9]\d{0,3})$/.test(typed), { error: "event_number.shape" })
      .transform((typed) => (typed === "" ? null : Number(typed))),
    "name.en": title.pipe(z.string().min(1, { error: "required" })),
    "name.fr": title,
    "name.ar": title,
    "name.es": title,
    city: title,
    startsOn: optionalDay,
    endsOn: optionalDay,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn && !startsOn) context.addIssue({ code: "custom", message: "required", path: ["startsOn"] });
    if (startsOn && endsOn && endsOn < startsOn) {
      context.addIssue({ code: "custom", message: "ends_before_start", path: ["endsOn"] });
    }
  });
/** What `addEvent` takes. */
export type AddEvent = z.output<typeof addEventSchema>;

/** The button that takes an event out of the calendar, with the reason. */
export const removeEventSchema = z.object({
  eventId: z.uuid({ error: "invalid" }),
  reason: z.string().trim().min(1, { error: "reason.empty" }).max(1000, { error: "too_long" }),
});
/** What `removeEvent` takes. */
export type RemoveEvent = z.output<typeof removeEventSchema>;
