import { z } from "zod";

/** Where a letter stands; "" means all. */
export const LETTER_STATES = ["waiting", "sent", "given_up"] as const;

/** The filters of the list of letters, as they stand in its address. What cannot be read counts as not given. */
export const letterFilterSchema = z.object({
  state: z.enum(["", ...LETTER_STATES]).catch(""),
  parliament: z.uuid().or(z.literal("")).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
/** The filters of the list of letters. */
export type LetterFilter = z.output<typeof letterFilterSchema>;

/** The letters that a person wants; what is not ticked is muted. */
export const choiceSchema = z.object({
  letters: z.array(z.string(), { error: "invalid" }).default([]),
});
/** What `chooseLetters` takes. */
export type LetterChoice = z.output<typeof choiceSchema>;

/** The button of the page that stops letters. */
export const unsubscribeSchema = z.object({
  key: z.string({ error: "invalid" }).max(300, { error: "invalid" }),
});
/** What `unsubscribe` takes. */
export type Unsubscribe = z.output<typeof unsubscribeSchema>;
