import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";

/** A label and what it stands for: "Version", "2". */
export type PrintedFact = { label: string; value: string };

/** One piece of a printed page, in reading order. Each text keeps the direction of its own first letter. */
export type PrintedBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "text"; text: string; label?: string; tone?: "plain" | "muted" | "strong" }
  | { kind: "facts"; facts: PrintedFact[] }
  /** Lines to be filled in by hand, one for each label. */
  | { kind: "signature"; labels: string[] };

/** What is printed, free of nouns: whoever knows the noun says it in blocks. The same value gives the same file byte
 *  for byte, so `madeAt` is the instant that the content belongs to, never the present one. */
export type Printed = {
  locale: Locale;
  title: string;
  /** Above the title: whose paper this is. */
  issuer: string;
  /** A word set large and framed, such as DRAFT; null for what is final. */
  stamp: string | null;
  /** At the foot of every page, beside its number: what tells this paper from another. */
  reference: string;
  /** "Page {page} of {pages}" in the language, with these two placeholders. */
  pageWords: string;
  blocks: PrintedBlock[];
  madeAt: Date;
};

/** A day of the content as its instant, for what was made on a day and not at a time. */
export function instantOf(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
