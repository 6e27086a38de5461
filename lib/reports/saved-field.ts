import { z } from "zod";

/** What became of one field that was sent by itself, in the shape in which it travels and is kept for whoever sends the
 *  same request again. "saved": it holds what was sent. "conflict": somebody had changed it meanwhile, `theirs` stands.
 *  "late": the report had left the parliament's hands. In the last two the text that was sent is in the history. */
export const savedFieldSchema = z.object({
  outcome: z.enum(["saved", "conflict", "late"]),
  savedAt: z.iso.datetime(),
  /** Names what the field holds now; the next save of it starts from there. */
  mark: z.string(),
  theirs: z
    .object({
      value: z.string(),
      name: z.string().nullable(),
      at: z.iso.datetime(),
      /** From what is stored to what was sent. */
      diff: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })),
    })
    .nullable(),
  /** Colleagues who saved something in this draft in the last minutes, the latest first. */
  others: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
});
/** What `saveField` answers. */
export type SavedField = z.output<typeof savedFieldSchema>;
