import { calendarDate, yearOf } from "./calendar-date";
import type { DueRule } from "./due";
import type { ReadAct, ReadDue, ReadParagraph } from "./intake/reading";
import type { JoinedParagraph } from "./joined-paragraphs";
import { LOCALES, type Locale } from "./locale";
import type { ByLocale, DraftCommitment, DraftDoubt, DraftDue } from "./reading-draft";
import { namedInstruments } from "./subjects/named-instruments";
import { suggestedThemes } from "./subjects/suggested-themes";

/** What an officer is asked to look at where a paragraph becomes a commitment. */
const DOUBTS_ON_ACTS: readonly DraftDoubt[] = ["verb_unknown", "addressee_unclear", "due_unclear"];

/** What stands between two acts of one sentence: ", and to report" is cited as "and to report". */
const SEPARATOR = /^[\s,;:،؛]+/u;

/** One commitment for each act of the operative paragraphs that asks for something, in the order of the text.
 *  The acts are those of the first language that has any; the other languages lend their words. */
export function proposedCommitments(
  joined: readonly JoinedParagraph[],
  findEvent: (name: string) => string | null,
): DraftCommitment[] {
  return joined
    .filter(({ paragraph }) => paragraph.part === "operative")
    .flatMap((each) => commitmentsOf(each, findEvent))
    .map((commitment, index) => ({ ...commitment, key: `c${index + 1}` }));
}

/** True where an act asks somebody for something: it names an addressee, or its verb is no mere statement. */
export function asksForSomething(act: Pick<ReadAct, "addressees" | "kindOfAct">): boolean {
  return act.addressees.length > 0 || (act.kindOfAct !== "acknowledge" && act.kindOfAct !== "condemn");
}

/** The commitments that one paragraph asks for, still without keys. */
export function commitmentsOf(
  { paragraph, read }: JoinedParagraph,
  findEvent: (name: string) => string | null,
): DraftCommitment[] {
  const acts = languagesOf(read)
    .map(([, { acts }]) => acts.filter(asksForSomething))
    .find(({ length }) => length > 0);
  if (!acts) return [];
  return acts.map((act, nth) => {
    const due = dueOf(act.due, findEvent);
    const doubts = paragraph.doubts.filter((doubt) => DOUBTS_ON_ACTS.includes(doubt));
    const isVague = act.addressees.length === 0 && !doubts.includes("addressee_unclear");
    const words = wordsOf(read, { nth, acts: acts.length });
    return {
      key: "",
      edits: 0,
      isChecked: false,
      doubts: [...doubts, ...(isVague ? ["addressee_unclear" as const] : []), ...due.doubts],
      paragraphs: [paragraph.key],
      ...words,
      verbs: act.verbs,
      addressees: act.addressees,
      kindOfAct: act.kindOfAct,
      due: due.due,
      boundIso2: null,
      note: null,
      themes: suggestedThemes(words.summary).map(({ code }) => code),
      instruments: namedInstruments(words.summary),
    };
  });
}

/** Act n in each language that splits the paragraph into as many acts; the whole paragraph in one that does not. */
function wordsOf(
  read: ByLocale<ReadParagraph>,
  place: { nth: number; acts: number },
): Pick<DraftCommitment, "summary" | "spans"> {
  const summary: ByLocale<string> = {};
  const spans: DraftCommitment["spans"] = {};
  for (const [locale, paragraph] of languagesOf(read)) {
    const acts = paragraph.acts.filter(asksForSomething);
    const words = (acts.length === place.acts ? acts[place.nth] : undefined) ?? paragraph;
    summary[locale] = words.text.replace(SEPARATOR, "");
    spans[locale] = words.span;
  }
  return { summary, spans };
}

function languagesOf(read: ByLocale<ReadParagraph>): [Locale, ReadParagraph][] {
  return LOCALES.flatMap((locale): [Locale, ReadParagraph][] => {
    const paragraph = read[locale];
    return paragraph ? [[locale, paragraph]] : [];
  });
}

/** Recurrence goes before the event, the event before the date: "every four years from 2022, at the Forum" recurs,
 *  and "by the 149th Assembly" moves when the Assembly moves. */
function dueOf(
  read: ReadDue | null,
  findEvent: (name: string) => string | null,
): { due: DraftDue; doubts: DraftDoubt[] } {
  if (!read) return { due: { rule: { kind: "none" }, origin: null, text: null }, doubts: [] };
  const on = read.isoDate === null ? null : calendarDate(read.isoDate);
  const years = Number(/^P(\d+)Y$/.exec(read.recurrence ?? "")?.[1] ?? 0);
  if (years > 0 && on) {
    const rule: DueRule = { kind: "every_years", years, fromYear: yearOf(on) };
    return { due: { rule, origin: "explicit", text: read.text }, doubts: [] };
  }
  const eventId = read.event === null ? null : findEvent(read.event);
  if (eventId) {
    return { due: { rule: { kind: "by_event", eventId }, origin: "explicit", text: read.text }, doubts: [] };
  }
  const doubts: DraftDoubt[] = read.recurrence !== null ? ["due_unclear"] : [];
  if (read.event !== null) doubts.push("event_unknown");
  if (!on) {
    const due: DraftDue = { rule: { kind: "none" }, origin: null, text: read.text };
    return { due, doubts: doubts.length > 0 ? doubts : ["due_unclear"] };
  }
  if (read.precision !== "day" && on.endsWith("-12-31")) {
    const rule: DueRule = { kind: "end_of_year", year: yearOf(on) };
    return { due: { rule, origin: "explicit", text: read.text }, doubts };
  }
  const origin = read.precision === "day" ? "explicit" : "derived";
  return { due: { rule: { kind: "on_date", on }, origin, text: read.text }, doubts };
}
