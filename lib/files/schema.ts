import { z } from "zod";

/** The longest description of a file, in characters. */
export const FILE_DESCRIPTION_MAX = 500;

/** The report that the person comes from, where the page was opened from one. */
const reportId = z.uuid().nullable().catch(null);

/** What a file shows and who may see it. */
export const describeFileSchema = z.object({
  fileId: z.uuid(),
  description: z
    .string()
    .transform((typed) => typed.replaceAll("\u0000", "").trim())
    .pipe(z.string().max(FILE_DESCRIPTION_MAX, { error: "too_long" })),
  isPublic: z.enum(["yes", "no"]).transform((chosen) => chosen === "yes"),
  reportId,
});
/** What `describeFile` takes. */
export type DescribeFile = z.output<typeof describeFileSchema>;

/** A file to put in the bin or to take out of it. */
export const binFileSchema = z.object({ fileId: z.uuid(), to: z.enum(["bin", "list"]), reportId });
/** What `binFile` takes. */
export type BinFile = z.output<typeof binFileSchema>;
