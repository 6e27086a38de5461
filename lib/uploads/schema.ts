import { z } from "zod";

/** The button that has an upload read again. */
export const retryUploadSchema = z.object({ uploadId: z.uuid({ error: "invalid" }) });
/** What `retryUpload` takes. */
export type RetryUpload = z.output<typeof retryUploadSchema>;
