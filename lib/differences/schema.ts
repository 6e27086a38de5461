import { z } from "zod";
import { DIFFERENCE_VERDICTS, type DifferenceMark } from "@/lib/domain/alignment/differences";

const MARKS_MAX = 500;

const oneMark = z.string().transform((line, context): DifferenceMark => {
  const [verdict, paragraph, difference] = line.split("|");
  const known = DIFFERENCE_VERDICTS.find((each) => each === verdict);
  if (known && paragraph && difference) return { verdict: known, paragraph, difference };
  context.addIssue({ code: "custom", message: "invalid" });
  return z.NEVER;
});

/** The buttons of the list of differences. Each sends a line "verdict|paragraph|difference"; the one for all that
 *  wait sends as many lines. `subjectId` is a reading or a document. */
export const markSchema = z.object({
  subjectId: z.uuid({ error: "invalid" }),
  marks: z
    .string()
    // A form sends the end of a line as two signs, whatever the page had.
    .transform((lines) => lines.split(/\r?\n/))
    .pipe(z.array(oneMark).max(MARKS_MAX, { error: "invalid" })),
});
/** What the commands that keep marks take. */
export type MarkInput = z.output<typeof markSchema>;

/** A mark as a button sends it. */
export function markLine({ verdict, paragraph, difference }: DifferenceMark): string {
  return [verdict, paragraph, difference].join("|");
}
