import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { ANSWER_CHARACTERS_MAX, readFieldKey } from "@/lib/domain/report-check";
import { ORIGINAL_CHANNELS } from "@/lib/domain/transcription";
import { requiredDay } from "@/lib/http/day-schema";

/** What is said of an original when it is stored; its file travels beside. */
export const originalSchema = z.object({
  reportId: z.uuid(),
  channel: z.enum(ORIGINAL_CHANNELS, { error: "choose" }),
  source: z.string().trim().min(1, { error: "original_source.empty" }).max(300, { error: "too_long" }),
  receivedOn: requiredDay,
});
/** What `storeOriginal` takes beside the file. */
export type StoreOriginal = z.output<typeof originalSchema>;

/** The form in which an officer writes down what an original says: its fields by key, as in a draft. */
export const transcribeSchema = z
  .looseObject({
    reportId: z.uuid(),
    originalId: z.uuid(),
    version: z.coerce.number().int().nonnegative(),
    language: z.enum(LOCALES, { error: "choose" }),
  })
  .transform(({ reportId, originalId, version, language, ...sent }, context) => {
    const fields = Object.fromEntries(
      Object.entries(sent).flatMap(([key, value]) =>
        typeof value === "string" && readFieldKey(key) ? [[key, value.replaceAll("\u0000", "").trim()]] : [],
      ),
    );
    for (const [key, value] of Object.entries(fields)) {
      if (value.length > ANSWER_CHARACTERS_MAX)
        context.addIssue({ code: "custom", message: "too_long", path: [key] });
    }
    return { reportId, originalId, version, language, fields };
  });
/** What `transcribeReport` takes. */
export type Transcribe = z.output<typeof transcribeSchema>;

/** The button by which a parliament makes a transcription its own. */
export const confirmSchema = z.object({ reportId: z.uuid(), version: z.coerce.number().int().nonnegative() });
/** What `confirmTranscription` takes. */
export type Confirm = z.output<typeof confirmSchema>;
