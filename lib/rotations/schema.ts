import { z } from "zod";
import { ROTATION_CHANGES } from "@/lib/domain/rotation-change";
import { missing } from "@/lib/http/missing";

const WORDS_MAX = 2000;
const id = z.uuid({ error: "invalid" });

/** A rotation is planned from its first year on. */
export const planRotationSchema = z.object({
  firstYear: z.coerce
    .number({ error: "rotation_year" })
    .int({ error: "rotation_year" })
    .min(2000, { error: "rotation_year" })
    .max(2200, { error: "rotation_year" }),
});
/** What `draftRotation` takes. */
export type PlanRotation = z.output<typeof planRotationSchema>;

/** A rotation by its id, with the version of the row that the page showed. */
export const whichRotationSchema = z.object({
  rotationId: id,
  version: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).nonnegative({ error: "invalid" }),
});
/** What `publishRotation` and `bringUpToDate` take. */
export type WhichRotation = z.output<typeof whichRotationSchema>;

/** A member gets another year, before the plan is published. */
export const designateSchema = whichRotationSchema.extend({
  parliamentId: z.uuid({ error: "choose" }),
  year: z.coerce.number({ error: "choose" }).int({ error: "choose" }),
});
/** What `designate` takes. */
export type Designate = z.output<typeof designateSchema>;

/** A swap or a deferral is proposed. */
export const proposeChangeSchema = z
  .object({
    rotationId: id,
    kind: z.enum(ROTATION_CHANGES, { error: "choose" }),
    parliamentId: z.uuid({ error: "choose" }),
    otherId: z.union([z.uuid(), z.literal("")], { error: "invalid" }).default(""),
    reason: z
      .string({ error: "reason_required" })
      .trim()
      .min(1, { error: "reason_required" })
      .max(WORDS_MAX, { error: "too_long" }),
  })
  .refine(({ kind, otherId }) => kind !== "swap" || otherId !== "", missing("otherId"))
  .transform(({ otherId, ...typed }) => ({ ...typed, otherId: typed.kind === "swap" ? otherId : "" }));
/** What `proposeChange` takes; `otherId` is "" for a deferral. */
export type ProposeChange = z.output<typeof proposeChangeSchema>;

/** A parliament agrees to a change. */
export const consentSchema = z.object({ changeId: id });
/** What `consentToChange` takes. */
export type Consent = z.output<typeof consentSchema>;

/** An officer records that a parliament agreed by letter. */
export const recordConsentSchema = z.object({
  changeId: id,
  parliamentId: id,
  letter: z
    .string({ error: "letter_required" })
    .trim()
    .min(1, { error: "letter_required" })
    .max(200, { error: "too_long" }),
});
/** What `recordConsent` takes. */
export type RecordConsent = z.output<typeof recordConsentSchema>;

/** A change is carried out or dropped; the button pressed says which. */
export const settleChangeSchema = z.object({
  changeId: id,
  decision: z.enum(["carry_out", "drop"], { error: "choose" }),
});
/** What `settleChange` takes. */
export type SettleChange = z.output<typeof settleChangeSchema>;

/** A voluntary report takes the place of the one that would be owed. */
export const creditSchema = z.object({ rotationId: id, reportId: id });
/** What `creditReport` takes. */
export type Credit = z.output<typeof creditSchema>;
