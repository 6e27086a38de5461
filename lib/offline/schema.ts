import { z } from "zod";
import { SEEN_PREFIX, TAKE_PREFIX } from "./field-prefixes";

/** What to take over of a sent form, field by field. */
export const takeOverSchema = z.looseObject({ formId: z.uuid() }).transform(({ formId, ...sent }) => ({
  formId,
  fields: Object.entries(sent).flatMap(([name, choice]) => {
    if (!name.startsWith(TAKE_PREFIX)) return [];
    const key = name.slice(TAKE_PREFIX.length);
    const seen = sent[SEEN_PREFIX + key];
    return [{ key, isTaken: choice === "form", seen: typeof seen === "string" ? seen : "" }];
  }),
}));
/** What `takeOverForm` takes. */
export type TakeOver = z.output<typeof takeOverSchema>;
