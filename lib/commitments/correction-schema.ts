import { z } from "zod";
import { missing } from "@/lib/http/missing";
import { actFields, actIn, saysSomething } from "@/lib/readings/act-schema";

const REASON_MAX = 2000;

/** The form of a correction: all that a commitment asks, and why it should read otherwise. */
export const proposeCorrectionSchema = z
  .object({
    ...actFields,
    commitmentId: z.uuid({ error: "invalid" }),
    version: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }),
    reason: z
      .string({ error: "required" })
      .trim()
      .min(1, { error: "required" })
      .max(REASON_MAX, { error: "too_long" }),
  })
  .refine(saysSomething, missing("summary.en"))
  .transform(({ commitmentId, version, reason, ...typed }, context) => ({
    commitmentId,
    version,
    reason,
    ...actIn(typed, context),
  }));
/** What `proposeCorrection` takes. */
export type ProposeCorrection = z.output<typeof proposeCorrectionSchema>;

/** The button that does a correction once its effects were seen. */
export const doCorrectionSchema = z.object({ correctionId: z.uuid({ error: "invalid" }) });
/** What `doCorrection` takes. */
export type DoCorrection = z.output<typeof doCorrectionSchema>;
