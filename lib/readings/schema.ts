import { z } from "zod";
import { ADOPTIONS } from "@/lib/domain/commitment-lifecycle";
import type { Span } from "@/lib/domain/intake/reading";
import { LOCALES } from "@/lib/domain/locale";
import { type ByLocale, DOCUMENT_KINDS } from "@/lib/domain/reading-draft";
import { PARAGRAPH_PARTS, RESERVATION_KINDS } from "@/lib/domain/statuses";
import { optionalDay } from "@/lib/http/day-schema";
import { missing } from "@/lib/http/missing";
import { actFields, actIn, folded, localesIn, saysSomething } from "./act-schema";

/** The longest text that is taken in, in bytes; a resolution has some 50,000. */
export const TEXT_BYTES_MAX = 2 * 1024 * 1024;

const TEXT_MAX = 20_000;
const LINE_MAX = 500;

const uuid = z.uuid({ error: "invalid" });
const count = z.coerce
  .number({ error: "invalid" })
  .int({ error: "invalid" })
  .nonnegative({ error: "invalid" });
const line = z.string().trim().max(LINE_MAX, { error: "too_long" }).default("");
const emptyAsNull = line.transform((typed) => (typed === "" ? null : typed));
const optionalId = z
  .union([z.literal(""), uuid])
  .default("")
  .transform((typed) => (typed === "" ? null : typed));
const wholeNumber = z.coerce
  .number({ error: "not_a_number" })
  .int({ error: "not_a_number" })
  .min(1, { error: "not_a_number" })
  .max(9999, { error: "not_a_number" });

const ref = { readingId: uuid, key: z.string().min(1), edits: count };

const words = (max: number) => z.string().max(max, { error: "too_long" }).transform(folded).default("");
const titles = {
  "title.en": words(LINE_MAX),
  "title.fr": words(LINE_MAX),
  "title.ar": words(LINE_MAX),
  "title.es": words(LINE_MAX),
};
const firstWords = {
  "words.en": words(LINE_MAX),
  "words.fr": words(LINE_MAX),
  "words.ar": words(LINE_MAX),
  "words.es": words(LINE_MAX),
};
/** Which entry a button means: to merge it with the next, take it out, or mark it as looked at. */
export const entrySchema = z.object(ref);
/** What the commands behind those buttons take. */
export type EntryInput = z.output<typeof entrySchema>;

/** The buttons that move a paragraph one place in its part. */
export const moveSchema = entrySchema.extend({ way: z.enum(["up", "down"], { error: "invalid" }) });
/** What `moveInReading` takes. */
export type MoveInput = z.output<typeof moveSchema>;

/** The button for a reading as a whole, whatever a colleague changed in it meanwhile. */
export const readingSchema = z.object({ readingId: uuid });
/** What `checkAllSure` takes. */
export type ReadingInput = z.output<typeof readingSchema>;

/** The button that settles one kind of doubt for all entries. */
export const doubtSchema = z.object({ readingId: uuid, doubt: z.string().min(1).max(40) });
/** What `settleDoubt` takes. */
export type DoubtInput = z.output<typeof doubtSchema>;

/** The form of the document's facts and titles. */
export const factsSchema = z
  .object({
    ...titles,
    readingId: uuid,
    edits: count,
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,15}$/, { error: "document_code.shape" }),
    symbol: emptyAsNull,
    kind: z.enum(DOCUMENT_KINDS, { error: "choose" }),
    organId: optionalId,
    committeeId: optionalId,
    eventId: optionalId,
    textDate: optionalDay,
    isDraftText: z.enum(["yes", "no"], { error: "choose" }),
    adoption: z.enum(ADOPTIONS, { error: "choose" }),
    adoptedOn: optionalDay,
    adoptionReference: emptyAsNull,
    authoritativeLocales: z.array(z.enum(LOCALES)).default([]),
  })
  .refine((typed) => LOCALES.some((locale) => typed[`title.${locale}`] !== ""), missing("title.en"))
  .refine(
    ({ adoption, adoptedOn }) => adoption === "not_recorded" || adoptedOn !== null,
    missing("adoptedOn"),
  )
  .transform(({ readingId, edits, isDraftText, ...typed }) => {
    const { code, symbol, kind, organId, committeeId, eventId, textDate, adoption } = typed;
    const { adoptedOn, adoptionReference, authoritativeLocales } = typed;
    const adopted = adoption === "not_recorded" ? null : adoptedOn;
    return {
      readingId,
      edits,
      titles: localesIn(typed, "title"),
      facts: {
        code,
        symbol,
        kind,
        organId,
        committeeId,
        eventId,
        textDate,
        adoption,
        adoptedOn: adopted,
        adoptionReference,
        isDraftText: isDraftText === "yes",
        authoritativeLocales,
      },
    };
  });
/** What `changeFacts` takes. */
export type FactsInput = z.output<typeof factsSchema>;

/** The form of a paragraph: its words and their place, in each language; a language without a place is left out. */
export const paragraphSchema = z
  .looseObject({
    ...ref,
    part: z.enum(PARAGRAPH_PARTS, { error: "choose" }),
    number: wholeNumber,
    label: line,
  })
  .transform(({ readingId, key, edits, part, number, label, ...rest }, context) => {
    const texts: ByLocale<{ text: string; span: Span }> = {};
    for (const locale of LOCALES) {
      const text = said(rest, `text.${locale}`);
      const [start, end] = [said(rest, `start.${locale}`), said(rest, `end.${locale}`)];
      if (text.length > TEXT_MAX) {
        context.addIssue({ code: "custom", message: "too_long", path: [`text.${locale}`] });
      }
      if (start === "" && end === "" && text === "") continue;
      if (!/^\d{1,8}$/.test(start) || !/^\d{1,8}$/.test(end)) {
        context.addIssue({ code: "custom", message: "not_a_number", path: [`start.${locale}`] });
        continue;
      }
      texts[locale] = { text: folded(text), span: { start: Number(start), end: Number(end) } };
    }
    return { readingId, ref: { key, edits }, paragraph: { part, number, label, texts } };
  });
/** What `changeParagraph` takes. */
export type ParagraphInput = z.output<typeof paragraphSchema>;

/** The form that splits a paragraph: the first words of its second half, in each language. */
export const splitSchema = z
  .object({ ...firstWords, ...ref })
  .transform(({ readingId, key, edits, ...typed }) => ({
    readingId,
    ref: { key, edits },
    words: localesIn(typed, "words"),
  }));
/** What `splitAt` takes. */
export type SplitInput = z.output<typeof splitSchema>;

/** The form of a commitment; `key` is empty for a new one. Members are typed by name or code. */
export const commitmentSchema = z
  .object({
    ...actFields,
    readingId: uuid,
    key: z.string(),
    edits: count,
    paragraphs: line.pipe(z.string().min(1, { error: "required" })),
  })
  .refine(saysSomething, missing("summary.en"))
  .transform((typed, context) => ({
    readingId: typed.readingId,
    ref: typed.key === "" ? null : { key: typed.key, edits: typed.edits },
    numbers: typed.paragraphs,
    ...actIn(typed, context),
  }));
/** What `changeCommitment` takes. */
export type CommitmentInput = z.output<typeof commitmentSchema>;

/** The form of a reservation entry; `key` is empty for a new one. */
export const reservationSchema = z
  .object({
    readingId: uuid,
    key: z.string(),
    edits: count,
    iso2: z.string().regex(/^[A-Z]{2}$/, { error: "choose" }),
    kind: z.enum(RESERVATION_KINDS, { error: "choose" }),
    scope: z.enum(["whole", "paragraphs"], { error: "choose" }),
    operative: line,
    preambular: line,
    phrase: emptyAsNull,
  })
  .refine(({ scope, kind, operative, preambular }) => {
    const isWhole = scope !== "paragraphs" || kind === "opposition";
    return isWhole || operative !== "" || preambular !== "";
  }, missing("operative"))
  .transform(({ readingId, key, edits, ...entry }) => ({
    readingId,
    ref: key === "" ? null : { key, edits },
    ...entry,
  }));
/** What `changeReservation` takes. */
export type ReservationInput = z.output<typeof reservationSchema>;

/** The button that puts a reading aside, and the one that confirms it: the version is the one that was looked at. */
export const wholeReadingSchema = z.object({ readingId: uuid, version: count });
/** What `confirmReading` and `discardReading` take. */
export type WholeReading = z.output<typeof wholeReadingSchema>;

/** The button that stores a reading as another source of a document on record. */
export const renditionSchema = wholeReadingSchema.extend({ documentId: z.uuid({ error: "choose" }) });
/** What `confirmAsRendition` takes. */
export type RenditionInput = z.output<typeof renditionSchema>;

function said(entered: Record<string, unknown>, name: string): string {
  const value = entered[name];
  return typeof value === "string" ? value.trim() : "";
}
