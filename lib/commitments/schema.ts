import { z } from "zod";

/** The form that activates one commitment of a document, or all that are confirmed. */
export const activateSchema = z.object({
  documentId: z.uuid({ error: "invalid" }),
  commitmentId: z.union([z.literal("all"), z.uuid()], { error: "invalid" }),
});
/** What `activateCommitments` takes. */
export type Activate = z.output<typeof activateSchema>;
