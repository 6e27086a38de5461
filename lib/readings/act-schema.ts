import { z } from "zod";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";
import type { DueRule } from "@/lib/domain/due";
import { ADDRESSEES, KINDS_OF_ACT } from "@/lib/domain/intake/reading";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";
import { DUE_KINDS } from "@/lib/domain/statuses";
import { THEME_CODES } from "@/lib/domain/subjects/suggested-themes";
import { optionalDay } from "@/lib/http/day-schema";

const TEXT_MAX = 20_000;
const LINE_MAX = 500;
const words = z.string().max(TEXT_MAX, { error: "too_long" }).transform(folded).default("");

/** The fields of what a commitment asks, as the forms of a reading and of a correction have them. */
export const actFields = {
  "summary.en": words,
  "summary.fr": words,
  "summary.ar": words,
  "summary.es": words,
  verbs: z.string().trim().max(LINE_MAX, { error: "too_long" }).default(""),
  addressees: z.array(z.enum(ADDRESSEES)).default([]),
  kindOfAct: z.enum(KINDS_OF_ACT, { error: "choose" }),
  dueKind: z.enum(DUE_KINDS, { error: "choose" }),
  dueOn: optionalDay,
  dueYear: z.string().trim().default(""),
  dueEveryYears: z.string().trim().default(""),
  dueEventId: z
    .union([z.literal(""), z.uuid({ error: "invalid" })])
    .default("")
    .transform((typed) => (typed === "" ? null : typed)),
  dueText: z
    .string()
    .trim()
    .max(LINE_MAX, { error: "too_long" })
    .default("")
    .transform((typed) => (typed === "" ? null : typed)),
  bound: z.string().max(TEXT_MAX, { error: "too_long" }).default(""),
  note: z.string().trim().max(TEXT_MAX, { error: "too_long" }).default(""),
  themes: z.array(z.string()).default([]),
  instruments: z.string().max(TEXT_MAX, { error: "too_long" }).default(""),
};

type Typed = { [Name in keyof typeof actFields]: z.output<(typeof actFields)[Name]> };

/** What was typed as a list with commas, in any script's. */
function named(typed: string): string[] {
  return typed
    .split(/[,;،\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** True where the act is said in one language at least. */
export function saysSomething(typed: Pick<Typed, `summary.${Locale}`>): boolean {
  return LOCALES.some((locale) => typed[`summary.${locale}`] !== "");
}

/** What was typed, as an act; members stay as they were named. A due rule without what its kind needs is an issue. */
export function actIn(typed: Typed, context: z.RefinementCtx) {
  return {
    summary: localesIn(typed, "summary"),
    verbs: named(typed.verbs),
    addressees: typed.addressees,
    kindOfAct: typed.kindOfAct,
    rule: dueRuleIn(typed, context),
    dueText: typed.dueText,
    bound: named(typed.bound),
    note: typed.note === "" ? null : typed.note,
    themes: THEME_CODES.filter((code) => typed.themes.includes(code)),
    instruments: [...new Set(typed.instruments.split("\n").map(folded))].filter((name) => name !== ""),
  };
}

function dueRuleIn(
  typed: {
    dueKind: DueRule["kind"];
    dueOn: CalendarDate | null;
    dueYear: string;
    dueEveryYears: string;
    dueEventId: string | null;
  },
  context: z.RefinementCtx,
): DueRule {
  const miss = (field: string, message: string): never => {
    context.addIssue({ code: "custom", message, path: [field] });
    return z.NEVER;
  };
  const year = Number(typed.dueYear);
  const isYear = calendarDate(`${typed.dueYear}-12-31`) !== null;
  switch (typed.dueKind) {
    case "on_date":
      return typed.dueOn ? { kind: "on_date", on: typed.dueOn } : miss("dueOn", "required");
    case "end_of_year":
      return isYear ? { kind: "end_of_year", year } : miss("dueYear", "not_a_number");
    case "by_event":
      return typed.dueEventId
        ? { kind: "by_event", eventId: typed.dueEventId }
        : miss("dueEventId", "choose");
    case "every_years": {
      const years = Number(typed.dueEveryYears);
      if (!isYear) return miss("dueYear", "not_a_number");
      if (!Number.isInteger(years) || years < 1 || years > 50) return miss("dueEveryYears", "not_a_number");
      return { kind: "every_years", years, fromYear: year };
    }
    case "none":
      return { kind: "none" };
  }
}

/** The texts of one field in the languages in which something was typed. */
export function localesIn<Name extends string>(
  typed: Record<`${Name}.${Locale}`, string>,
  name: Name,
): ByLocale<string> {
  const given: ByLocale<string> = {};
  for (const locale of LOCALES) {
    const text = typed[`${name}.${locale}`];
    if (text !== "") given[locale] = text;
  }
  return given;
}

/** Typed words with blanks and line ends as single blanks. */
export function folded(typed: string): string {
  return typed.replace(/\s+/gu, " ").trim();
}
