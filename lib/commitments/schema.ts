import { z } from "zod";
import { ENDING_STEPS } from "@/lib/domain/commitment-lifecycle";
import { missing } from "@/lib/http/missing";

const BECAUSE_MAX = 2000;

/** The form that activates one commitment of a document, or all that are confirmed. */
export const activateSchema = z.object({
  documentId: z.uuid({ error: "invalid" }),
  commitmentId: z.union([z.literal("all"), z.uuid()], { error: "invalid" }),
});
/** What `activateCommitments` takes. */
export type Activate = z.output<typeof activateSchema>;

/** The form that ends a commitment. `because` is the reference of the decision for a discharge and the reason for a
 *  withdrawal; the other two need none. */
export const endCommitmentSchema = z
  .object({
    commitmentId: z.uuid({ error: "invalid" }),
    version: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }),
    step: z.enum(ENDING_STEPS, { error: "required" }),
    because: z.string({ error: "invalid" }).trim().max(BECAUSE_MAX, { error: "too_long" }).default(""),
    successor: z.union([z.literal(""), z.uuid()], { error: "invalid" }).default(""),
  })
  .refine(({ step, because }) => !NEEDS_WORDS.has(step) || because !== "", missing("because"))
  .refine(({ step, successor }) => step !== "supersede" || successor !== "", missing("successor"));
/** What `endCommitment` takes. */
export type EndCommitment = z.output<typeof endCommitmentSchema>;

const NEEDS_WORDS: ReadonlySet<unknown> = new Set(["discharge", "withdraw"]);

/** The buttons that relate two commitments or part them again; the document is that of the first. */
export const relateSchema = z.object({
  documentId: z.uuid({ error: "invalid" }),
  commitmentId: z.uuid({ error: "invalid" }),
  otherId: z.uuid({ error: "invalid" }),
  isRelated: z.enum(["yes", "no"], { error: "invalid" }).transform((typed) => typed === "yes"),
});
/** What `relateCommitments` takes. */
export type RelateInput = z.output<typeof relateSchema>;
