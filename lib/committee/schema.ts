import { z } from "zod";

/** The address of a committee's document; `cycle` is "" for the present one. */
export const whichDocumentSchema = z.object({
  documentId: z.uuid(),
  cycle: z.uuid().or(z.literal("")).catch(""),
});

/** The address of a report that a committee chair reads. */
export const whichReportSchema = z.object({ reportId: z.uuid() });
