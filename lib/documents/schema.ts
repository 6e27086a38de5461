import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { requiredDay } from "@/lib/http/day-schema";

/** The form that records how a text was adopted. An adopted text needs its reference; where only the draft was seen,
 *  that is said instead. */
export const recordAdoptionSchema = z
  .object({
    documentId: z.uuid({ error: "invalid" }),
    version: z.coerce.number({ error: "invalid" }).int().nonnegative(),
    adoption: z.enum(["adopted", "adopted_wording_not_seen"], { error: "choose" }),
    adoptedOn: requiredDay,
    adoptionReference: z.string().trim().max(500, { error: "too_long" }),
  })
  .refine(({ adoption, adoptionReference }) => adoption !== "adopted" || adoptionReference !== "", {
    error: "required",
    path: ["adoptionReference"],
  });
/** What `recordAdoption` takes. */
export type RecordAdoption = z.output<typeof recordAdoptionSchema>;

/** The form that says in which languages a document is authoritative; at least one is. */
export const authoritativeSchema = z.object({
  documentId: z.uuid({ error: "invalid" }),
  version: z.coerce.number({ error: "invalid" }).int().nonnegative(),
  locales: z
    .array(z.enum(LOCALES, { error: "choose" }))
    .min(1, { error: "choose" })
    .default([]),
});
/** What `nameAuthoritative` takes. */
export type NameAuthoritative = z.output<typeof authoritativeSchema>;

/** The button of the officer who compared a reading with its source. */
export const checkDocumentSchema = z.object({ documentId: z.uuid({ error: "invalid" }) });
/** What `checkDocument` takes. */
export type CheckDocument = z.output<typeof checkDocumentSchema>;
