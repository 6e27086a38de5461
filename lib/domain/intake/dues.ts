import { readable } from "./characters";
import { calendarDatesIn, endOfMonth, isoDate } from "./dates";
import { type DuePatterns, duePatterns } from "./due-patterns";
import { foldText, type View } from "./folding";
import type { Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import type { ReadDue, Span } from "./reading";
import { foldSpace } from "./spans";

/** A due rule with its key range: what the text says, before anybody ties it to a calendar. */
export type Due = Span & Pick<ReadDue, "isoDate" | "precision" | "recurrence"> & { event: Span | null };

const NOTHING = { isoDate: null, precision: null, recurrence: null, event: null };
const MERGE_WITHIN = 30;
const NEAR = 80;

/**
 * The due rules that a clause states, in order: limits, sessions to report to, dates to come, recurrences. Dates before
 * `year`, the year of the document, have been and are none; null where the year is not known.
 */
export function duesIn(view: View, range: Span, lexicon: Lexicon, year: number | null): Due[] {
  const stretch = {
    view,
    range,
    text: view.key.slice(range.start, range.end),
    lexicon,
    patterns: duePatterns(lexicon),
  };
  const found = [
    ...limitsIn(stretch),
    ...recurrencesIn(stretch),
    ...eventsIn(stretch),
    ...periodsIn(stretch),
    ...comingIn(stretch, year),
  ];
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A due rule as a reading shows it. */
export function readDue(view: View, due: Due): ReadDue {
  const span = rawSpan(view, due);
  const rawText = (range: Span): string => {
    const raw = rawSpan(view, range);
    return foldSpace(readable(view.raw.slice(raw.start, raw.end)));
  };
  return {
    text: rawText(due),
    span,
    isoDate: due.isoDate,
    precision: due.precision,
    event: due.event ? rawText(due.event) : null,
    recurrence: due.recurrence,
  };
}

type Stretch = { view: View; range: Span; text: string; lexicon: Lexicon; patterns: DuePatterns };

/** "by the end of 2019", "before 1 December 2024", "d'ici à juin 2025". */
function limitsIn({ view, range, text, lexicon, patterns }: Stretch): Due[] {
  return [...text.matchAll(patterns.limit)].flatMap((limit): Due[] => {
    const start = range.start + limit.index;
    const after = start + limit[0].length;
    const year = patterns.year.exec(view.key.slice(after, Math.min(after + 60, range.end)));
    if (year) return [yearDue(year, start, after)];
    const near = { start: after, end: Math.min(after + NEAR, range.end) };
    const named = calendarDatesIn(view, near, lexicon);
    const date = named.find((one) => patterns.between.test(view.key.slice(after, one.start)));
    return date
      ? [{ ...NOTHING, isoDate: date.isoDate, precision: date.precision, start, end: date.end }]
      : [];
  });
}

function yearDue(found: RegExpExecArray, start: number, after: number): Due {
  const year = Number(found.groups?.year);
  const isMiddle = found.groups?.middle !== undefined;
  const end = after + found[0].length;
  if (isMiddle) return { ...NOTHING, isoDate: endOfMonth(year, 6), precision: "month", start, end };
  return { ...NOTHING, isoDate: isoDate(year, 12, 31), precision: "year", start, end };
}

/** "every four years", "annually". */
function recurrencesIn({ range, text, lexicon, patterns }: Stretch): Due[] {
  const { recurrences, units, numbers } = lexicon.file.dues;
  const named = [...text.matchAll(patterns.recurrence)].map((found) =>
    placed(found, range, { recurrence: meaningOf(recurrences, found[0]) }),
  );
  const counted = [...text.matchAll(patterns.every)].map((found) => {
    const count = countOf(found.groups?.count ?? "1", numbers);
    return placed(found, range, { recurrence: `P${count}${meaningOf(units, `${found.groups?.unit}`)}` });
  });
  return [...named, ...counted];
}

/** "at its eightieth session", "by the 149th Assembly", unless the words before say that it has been. */
function eventsIn({ range, text, patterns }: Stretch): Due[] {
  return [...text.matchAll(patterns.event)].flatMap((found) => {
    const name = `${found.groups?.event}`;
    if (patterns.past.test(text.slice(Math.max(found.index - 40, 0), found.index))) return [];
    const end = range.start + found.index + found[0].length;
    return placed(found, range, { event: { start: end - name.length, end } });
  });
}

/** "within six months": an event of its own, for what it counts from is the officer's to say. */
function periodsIn({ range, text, patterns }: Stretch): Due[] {
  return [...text.matchAll(patterns.period)].map((found) => {
    const start = range.start + found.index;
    return placed(found, range, { event: { start, end: start + found[0].length } });
  });
}

/** "in December 2018", "on 3 May 2025", "in 2021": dates to come. */
function comingIn({ view, range, text, lexicon, patterns }: Stretch, year: number | null): Due[] {
  const isToCome = (at: number, of: number): boolean =>
    of >= (year ?? 0) && !patterns.past.test(text.slice(Math.max(at - 40, 0), at));
  const years = [...text.matchAll(patterns.inYear)]
    .filter((found) => isToCome(found.index, Number(found.groups?.year)))
    .map((found) => placed(found, range, yearOrPart(found, lexicon)));
  const dates = calendarDatesIn(view, range, lexicon).flatMap((date): Due[] => {
    const lead = patterns.before.exec(
      text.slice(Math.max(date.start - range.start - 40, 0), date.start - range.start),
    );
    if (!lead || !isToCome(date.start - range.start - lead[0].length, date.year)) return [];
    return [
      {
        ...NOTHING,
        isoDate: date.isoDate,
        precision: date.precision,
        start: date.start - lead[0].length,
        end: date.end,
      },
    ];
  });
  return [...years, ...dates];
}

/** The end of the year named, or of the part of it that is: "in the first half of 2025". */
function yearOrPart({ groups }: RegExpExecArray, lexicon: Lexicon): Pick<Due, "isoDate" | "precision"> {
  const year = Number(groups?.year);
  const month = groups?.part === undefined ? 12 : numberMeant(lexicon.file.dues.parts, groups.part);
  return month === 12
    ? { isoDate: isoDate(year, 12, 31), precision: "year" }
    : { isoDate: endOfMonth(year, month), precision: "month" };
}

function placed(found: RegExpExecArray, range: Span, rule: Partial<Due>): Due {
  const start = range.start + found.index;
  return { ...NOTHING, start, end: start + found[0].length, ...rule };
}

/** Rules that overlap are one; a recurrence and the date it begins on are one. */
function merged(dues: Due[]): Due[] {
  const out: Due[] = [];
  for (const due of dues) {
    const last = out.at(-1);
    if (!last || (due.start >= last.end && !belongs(last, due))) out.push({ ...due });
    else if (due.start >= last.end) Object.assign(last, joinedRule(last, due));
  }
  return out;
}

function belongs(a: Due, b: Due): boolean {
  return (
    b.start - a.end < MERGE_WITHIN &&
    (a.recurrence === null) !== (b.recurrence === null) &&
    (a.event ?? b.event) === null
  );
}

function joinedRule(a: Due, b: Due): Partial<Due> {
  const dated = a.isoDate === null ? b : a;
  return {
    end: b.end,
    isoDate: dated.isoDate,
    precision: dated.precision,
    recurrence: a.recurrence ?? b.recurrence,
  };
}

function countOf(text: string, numbers: Record<string, number>): number {
  return /^\d+$/u.test(text) ? Number(text) : numberMeant(numbers, text);
}

function numberMeant(values: Record<string, number>, text: string): number {
  return Number(Object.entries(values).find(([word]) => same(word, text))?.[1]);
}

function meaningOf(values: Record<string, string>, text: string): string {
  return `${Object.entries(values).find(([word]) => same(word, text))?.[1]}`;
}

function same(word: string, text: string): boolean {
  return foldText(word) === foldText(text);
}
