import { z } from "zod";
import { optionalDay } from "@/lib/http/day-schema";

/** The filters of the directory, as they stand in its address. What cannot be read counts as not given. */
export const directoryFilterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  group: z.string().max(40).catch(""),
  /** Only those that need looking after. */
  health: z.enum(["", "concern"]).catch(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
/** The filters of the directory; "" means all. */
export type DirectoryFilter = z.output<typeof directoryFilterSchema>;

/** The form of one time of membership; without an id it is a new one. */
export const membershipSchema = z.object({
  parliamentId: z.uuid({ error: "invalid" }),
  membershipId: z.uuid({ error: "invalid" }).or(z.literal("")),
  joinedOn: optionalDay,
  leftOn: optionalDay,
  reason: z.string().trim().min(1, { error: "reason.empty" }).max(1000, { error: "too_long" }),
});
/** What `recordMembership` takes. */
export type RecordMembership = z.output<typeof membershipSchema>;
