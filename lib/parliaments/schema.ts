import { z } from "zod";

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
