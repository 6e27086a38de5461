import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { CYCLE_REGIMES } from "@/lib/domain/statuses";
import { optionalDay, requiredDay } from "@/lib/http/day-schema";
import { missing } from "@/lib/http/missing";

const NAME_MAX = 200;

const name = z.string().trim().max(NAME_MAX, { error: "too_long" }).default("");

/** The form that sets a cycle up. It is due on a day, or by an event whose first day it then takes. */
export const setUpCycleSchema = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,15}$/, { error: "cycle_code.shape" }),
    "name.en": name,
    "name.fr": name,
    "name.ar": name,
    "name.es": name,
    documents: z.array(z.uuid({ error: "invalid" }), { error: "cycle_documents.empty" }).min(1, {
      error: "cycle_documents.empty",
    }),
    regime: z.enum(CYCLE_REGIMES, { error: "choose" }),
    /** A year of a rotation as "<rotation> <year>". */
    designated: z
      .string({ error: "invalid" })
      .regex(/^$|^[0-9a-f-]{36} \d{4}$/, { error: "invalid" })
      .default(""),
    evidence: z
      .string({ error: "invalid" })
      .trim()
      .transform((typed, context): number | null => {
        if (typed === "") return null;
        const days = Number(typed);
        if (Number.isInteger(days) && days >= 7 && days <= 90) return days;
        context.addIssue({ code: "custom", message: "reply_days" });
        return z.NEVER;
      })
      .prefault(""),
    opensOn: requiredDay,
    dueBy: z.enum(["day", "event"], { error: "choose" }),
    dueOn: optionalDay,
    dueEventId: z.union([z.literal(""), z.uuid()], { error: "invalid" }).default(""),
    closesOn: requiredDay,
  })
  .refine(({ regime, designated }) => regime !== "designated" || designated !== "", missing("designated"))
  .refine(({ dueBy, dueOn }) => dueBy !== "day" || dueOn !== null, missing("dueOn"))
  .refine(({ dueBy, dueEventId }) => dueBy !== "event" || dueEventId !== "", missing("dueEventId"))
  .refine((typed) => LOCALES.some((locale) => typed[`name.${locale}`] !== ""), missing("name.en"))
  .transform((typed) => ({
    code: typed.code,
    name: namesIn(typed),
    documentIds: [...new Set(typed.documents)],
    regime: typed.regime,
    rotation: typed.regime === "designated" ? rotationIn(typed.designated) : null,
    evidenceReplyDays: typed.evidence,
    opensOn: typed.opensOn,
    dueOn: typed.dueBy === "day" ? typed.dueOn : null,
    dueEventId: typed.dueBy === "event" ? typed.dueEventId : null,
    closesOn: typed.closesOn,
  }));
/** What `setUpCycle` takes; either `dueOn` or `dueEventId` is set. */
export type SetUpCycle = z.output<typeof setUpCycleSchema>;

/** The form that opens a cycle whose day has come. */
export const openCycleSchema = z.object({ cycleId: z.uuid({ error: "invalid" }) });
/** A parliament comes forward. */
export const volunteerSchema = z.object({
  cycleId: z.uuid({ error: "invalid" }),
  documentId: z.uuid({ error: "invalid" }),
});
/** What `volunteer` takes. */
export type Volunteer = z.output<typeof volunteerSchema>;
/** What `openCycle` takes. */
export type OpenCycle = z.output<typeof openCycleSchema>;

function rotationIn(designated: string): { id: string; year: number } {
  const [id = "", year] = designated.split(" ");
  return { id, year: Number(year) };
}

function namesIn(typed: Record<`name.${Locale}`, string>): Partial<Record<Locale, string>> {
  const given = LOCALES.filter((locale) => typed[`name.${locale}`] !== "");
  return Object.fromEntries(given.map((locale) => [locale, typed[`name.${locale}`]]));
}
