import { z } from "zod";
import { LANGUAGE_KEY } from "@/lib/domain/draft-content";
import { LOCALES } from "@/lib/domain/locale";
import { DRAFT_CHARACTERS_MAX, readFieldKey } from "@/lib/domain/report-check";
import { readPointKey } from "@/lib/domain/report-replies";
import { requiredDay } from "@/lib/http/day-schema";
import { BASE_PREFIX, KEEP_PREFIX } from "./field-names";

/** A field as a person left it. `base` is the mark of what stood there when their page was drawn; `keep` answers an
 *  earlier conflict with the id of the text of theirs that was kept aside. */
export type TypedDraftField = { key: string; value: string; base: string; keep: string | null };

/** Where to go once a draft is saved; "measure" may name the task to link. */
const next = z
  .string()
  .regex(/^(stay|later|check|measure(:[0-9a-f-]{36})?)$/)
  .catch("stay");

/** The form of a report: its fields by key, each with its mark. Names that are no field of a draft are passed over. */
export const saveDraftSchema = z
  .looseObject({ reportId: z.uuid(), next })
  .transform(({ reportId, next, ...sent }, context) => {
    const fields = Object.entries(sent).flatMap(([key, value]) =>
      isDraftKey(key) && typeof value === "string" ? [typedField(sent, key, value)] : [],
    );
    for (const { key, value } of fields) {
      if (value.length <= DRAFT_CHARACTERS_MAX) continue;
      context.addIssue({ code: "custom", message: "draft_too_long", path: [key] });
    }
    return { reportId, next, fields };
  });
/** What `saveDraft` takes. */
export type SaveDraft = z.output<typeof saveDraftSchema>;

/** One field as a script sends it while its writer goes on typing. `idempotencyKey` names this request, so that it can
 *  be sent again until it is answered; `reader` is the language in which differences are cut into words. */
export const saveFieldSchema = z.object({
  reportId: z.uuid(),
  key: z.string().refine(isDraftKey),
  value: z.string().max(DRAFT_CHARACTERS_MAX, { error: "draft_too_long" }),
  base: z.string().max(100),
  reader: z.enum(LOCALES),
  idempotencyKey: z.string().min(1).max(255),
});
/** What `saveField` takes. */
export type SaveField = z.output<typeof saveFieldSchema>;

const reportId = z.uuid();
/** Grows with every step; a tab that shows an older state is refused. */
const version = z.coerce.number().int().nonnegative();
/** The language of a content that names none: the one in which the person reads. */
const otherwiseIn = z.enum(LOCALES).catch("en");
const reason = z.string().trim().min(1, { error: "reason_required" }).max(2000, { error: "too_long" });

/** Sending what a check page showed: `seen` is the mark of its content, so that nobody sends words they never saw. */
export const sendSchema = z.object({ reportId, version, seen: z.string(), otherwiseIn });
/** What `sendForClearance`, `approve` and `submit` take. */
export type SendInput = z.output<typeof sendSchema>;

/** A draft that was signed on paper: who signed it, in which function and when, and the mark printed on that paper. */
export const signedOnPaperSchema = sendSchema.omit({ seen: true }).extend({
  signatory: z.string().trim().min(1, { error: "signatory.empty" }).max(200, { error: "too_long" }),
  signedOn: requiredDay,
  paperMark: z.string().trim().min(1, { error: "paperMark.empty" }).max(40, { error: "paperMark.unlike" }),
});
/** What `approveOnPaper` takes. */
export type SignedOnPaper = z.output<typeof signedOnPaperSchema>;

/** A step that needs nothing but its report. */
export const stepSchema = z.object({ reportId, version });
/** What the steps without a reason take. */
export type StepInput = z.output<typeof stepSchema>;

/** A step that says why. */
export const reasonedStepSchema = z.object({ reportId, version, reason });
/** What the steps with a reason take. */
export type ReasonedStepInput = z.output<typeof reasonedStepSchema>;

/** What a parliament publishes of a version: the measures ticked, all others of the report not. */
export const publicationSchema = z.object({
  reportId,
  number: z.coerce.number().int().positive(),
  measures: z.array(z.uuid()).catch([]),
});
/** What `choosePublication` takes. */
export type PublicationInput = z.output<typeof publicationSchema>;

/** A nil return: nothing has changed since the earlier report, or nothing to report and why. */
export const nilSchema = z
  .object({
    reportId,
    version,
    otherwiseIn,
    kind: z.enum(["no_change", "nothing_to_report"], { error: "choose" }),
    reason: z.string().trim().max(2000, { error: "too_long" }),
  })
  .refine(({ kind, reason: why }) => kind === "no_change" || why !== "", {
    error: "reason_required",
    path: ["reason"],
  });
/** What `submitNil` takes. */
export type NilInput = z.output<typeof nilSchema>;

/** True for a key that a draft may hold. */
export function isDraftKey(key: string): boolean {
  return key === LANGUAGE_KEY || readFieldKey(key) !== null || readPointKey(key) !== null;
}

function typedField(sent: Record<string, unknown>, key: string, value: string): TypedDraftField {
  const base = sent[BASE_PREFIX + key];
  const keep = sent[KEEP_PREFIX + key];
  const isChoice = typeof keep === "string" && z.uuid().safeParse(keep).success;
  // Postgres keeps no NUL in a text, and no keyboard types one.
  const kept = value.replaceAll("\u0000", "");
  return { key, value: kept, base: typeof base === "string" ? base : "", keep: isChoice ? keep : null };
}
