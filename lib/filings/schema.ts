import { z } from "zod";
import { EXCUSE_CODES } from "@/lib/domain/statuses";
import { requiredDay } from "@/lib/http/day-schema";

const WORDS_MAX = 2000;
const words = z
  .string({ error: "reason_required" })
  .trim()
  .min(1, { error: "reason_required" })
  .max(WORDS_MAX, { error: "too_long" });
const reportId = z.uuid({ error: "invalid" });
const version = z.coerce
  .number({ error: "invalid" })
  .int({ error: "invalid" })
  .nonnegative({ error: "invalid" });

/** A parliament asks for a later day, and says why. */
export const requestExtensionSchema = z.object({ reportId, until: requiredDay, reason: words });
/** What `requestExtension` takes. */
export type RequestExtension = z.output<typeof requestExtensionSchema>;

/** The answer to a request: a day that may differ from the one asked for, or no, and why. The button pressed says
 *  which of the two it is; a refusal needs its reason, a grant does not. */
export const decideExtensionSchema = z
  .object({
    requestId: z.uuid({ error: "invalid" }),
    decision: z.enum(["grant", "refuse"], { error: "choose" }),
    until: requiredDay,
    answer: z.string({ error: "invalid" }).trim().max(WORDS_MAX, { error: "too_long" }).default(""),
  })
  .refine(({ decision, answer }) => decision === "grant" || answer !== "", {
    error: "reason_required",
    path: ["answer"],
  });
/** What `decideExtension` takes. */
export type DecideExtension = z.output<typeof decideExtensionSchema>;

/** An officer proposes that a report is not owed. */
export const proposeExcuseSchema = z.object({
  reportId,
  code: z.enum(EXCUSE_CODES, { error: "choose" }),
  excuse: words,
});
/** What `proposeExcuse` takes. */
export type ProposeExcuse = z.output<typeof proposeExcuseSchema>;

/** A second officer agrees or not. */
export const decideExcuseSchema = z.object({
  proposalId: z.uuid({ error: "invalid" }),
  decision: z.enum(["confirm", "decline"], { error: "choose" }),
});
/** What `decideExcuse` takes. */
export type DecideExcuse = z.output<typeof decideExcuseSchema>;

/** An administrator takes an excuse back. */
export const reinstateSchema = z.object({ reportId, version, reason: words });
/** What `reinstateReport` takes. */
export type Reinstate = z.output<typeof reinstateSchema>;
