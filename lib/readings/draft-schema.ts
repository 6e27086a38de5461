import { z } from "zod";
import { DIFFERENCE_VERDICTS } from "@/lib/domain/alignment/differences";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";
import { ADOPTIONS } from "@/lib/domain/commitment-lifecycle";
import { ADDRESSEES, KINDS_OF_ACT } from "@/lib/domain/intake/reading";
import { LOCALES } from "@/lib/domain/locale";
import { DOCUMENT_KINDS, type DraftDoubt, type ReadingDraft } from "@/lib/domain/reading-draft";
import { DUE_ORIGINS, PARAGRAPH_PARTS, RESERVATION_KINDS } from "@/lib/domain/statuses";

const day = z.string().transform((text, context): CalendarDate => {
  const real = calendarDate(text);
  if (real) return real;
  context.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});
const span = z.object({ start: z.number(), end: z.number() });
const text = z.object({ text: z.string(), span, noise: z.array(span) });
const byLocale = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({
    en: schema.exactOptional(),
    fr: schema.exactOptional(),
    ar: schema.exactOptional(),
    es: schema.exactOptional(),
  });
const doubt = z.custom<DraftDoubt>((value) => typeof value === "string");
const entry = {
  key: z.string(),
  edits: z.number(),
  doubts: z.array(doubt),
  isChecked: z.boolean().default(false),
};
const due = z.object({
  rule: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("on_date"), on: day }),
    z.object({ kind: z.literal("end_of_year"), year: z.number() }),
    z.object({ kind: z.literal("by_event"), eventId: z.string() }),
    z.object({ kind: z.literal("every_years"), years: z.number(), fromYear: z.number() }),
    z.object({ kind: z.literal("none") }),
  ]),
  origin: z.enum(DUE_ORIGINS).nullable(),
  text: z.string().nullable(),
});

/** A working copy as the table `readings` holds it: the border between stored JSON and the rules. */
export const readingDraftSchema: z.ZodType<ReadingDraft> = z.object({
  languages: z.array(z.enum(LOCALES)),
  titles: byLocale(z.object({ text: z.string(), span: span.nullable() })),
  dateSpan: span.nullable(),
  facts: z.object({
    code: z.string(),
    symbol: z.string().nullable(),
    kind: z.enum(DOCUMENT_KINDS),
    organId: z.string().nullable(),
    committeeId: z.string().nullable(),
    eventId: z.string().nullable(),
    textDate: day.nullable(),
    adoption: z.enum(ADOPTIONS),
    adoptedOn: day.nullable(),
    adoptionReference: z.string().nullable(),
    isDraftText: z.boolean(),
    authoritativeLocales: z.array(z.enum(LOCALES)),
  }),
  factsEdits: z.number(),
  paragraphs: z.array(
    z.object({
      ...entry,
      part: z.enum(PARAGRAPH_PARTS),
      number: z.number(),
      label: z.string(),
      texts: byLocale(text),
    }),
  ),
  reservations: z.array(
    z.object({
      ...entry,
      iso2: z.string().nullable(),
      member: z.string(),
      kind: z.enum(RESERVATION_KINDS),
      wholeDocument: z.boolean(),
      covers: z.array(z.object({ paragraph: z.string(), phrase: z.string().nullable() })),
      quotes: byLocale(text),
    }),
  ),
  commitments: z.array(
    z.object({
      ...entry,
      paragraphs: z.array(z.string()),
      summary: byLocale(z.string()),
      spans: byLocale(span),
      verbs: z.array(z.string()),
      addressees: z.array(z.enum(ADDRESSEES)),
      kindOfAct: z.enum(KINDS_OF_ACT),
      due,
      boundIso2: z.array(z.string()).nullable(),
      note: z.string().nullable(),
      themes: z.array(z.string()).default([]),
      instruments: z.array(z.string()).default([]),
    }),
  ),
  doubts: z.array(doubt),
  differences: z
    .array(z.object({ paragraph: z.string(), difference: z.string(), verdict: z.enum(DIFFERENCE_VERDICTS) }))
    .default([]),
});
