import { z } from "zod";

const reportId = z.uuid();
const text = z
  .string({ error: "message.empty" })
  .transform((typed) => typed.replaceAll("\u0000", "").trim())
  .pipe(z.string().min(1, { error: "message.empty" }).max(4000, { error: "too_long" }));

/** The one choice among the people to mention that names no person: whoever is in charge at the secretariat. */
export const SECRETARIAT = "secretariat";

/** A message, and whom it is told to at once. */
export const messageSchema = z.object({
  reportId,
  text,
  mentioned: z
    .array(z.uuid().or(z.literal(SECRETARIAT)), { error: "choose" })
    .max(50)
    .optional()
    .default([]),
});
/** What `postMessage` takes. */
export type PostMessage = z.output<typeof messageSchema>;

/** A note of the secretariat to itself; its form stands beside that of a message, so its field has a name of its own. */
export const noteSchema = z.object({ reportId, note: text });
/** What `addNote` takes. */
export type AddNote = z.output<typeof noteSchema>;
