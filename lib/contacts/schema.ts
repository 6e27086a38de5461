import { z } from "zod";

const TEXT_MAX = 4_000_000;

/** The form that sends a table of contacts to be checked. */
export const sendContactsSchema = z.object({
  text: z.string({ error: "required" }).min(1, { error: "required" }).max(TEXT_MAX, { error: "too_long" }),
});
/** What `sendContacts` takes. */
export type SendContacts = z.output<typeof sendContactsSchema>;

/** The button that takes a checked table over. */
export const takeContactsSchema = z.object({ importId: z.uuid({ error: "invalid" }) });
/** What `takeContacts` takes. */
export type TakeContacts = z.output<typeof takeContactsSchema>;
