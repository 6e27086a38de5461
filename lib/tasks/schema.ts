import { z } from "zod";

/** The form that says that a task of the secretariat is done. */
export const markDoneSchema = z.object({
  taskId: z.uuid({ error: "invalid" }),
  version: z.coerce.number({ error: "invalid" }).int().nonnegative(),
  note: z.string().trim().min(1, { error: "required" }).max(2000, { error: "too_long" }),
});
/** What `markDone` takes. */
export type MarkDone = z.output<typeof markDoneSchema>;
