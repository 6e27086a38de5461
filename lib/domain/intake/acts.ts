import { addressedBy } from "./addressees";
import { readable } from "./characters";
import { type Clause, clausesOf, type VerbStyle } from "./clauses";
import { type Due, duesIn, readDue } from "./dues";
import { isCapital, type View } from "./folding";
import { kindOfAct } from "./kinds";
import type { Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import type { PhraseBook } from "./phrases";
import type { Addressee, Doubt, ReadAct, Span } from "./reading";
import { foldSpace, textOf, within } from "./spans";

/** What a document says of itself that its acts are read by. */
export type ActContext = {
  lexicon: Lexicon;
  members: PhraseBook<string>;
  style: VerbStyle;
  /** The year of the document, null where it is not known. */
  year: number | null;
  noise: readonly Span[];
  /** Who is meant by "the Secretary-General" and nothing else: the one of the body that speaks. */
  ownSecretary: Addressee;
};

/** The acts of the paragraph `range` in order, with what is doubtful about them. */
export function actsOf(view: View, range: Span, context: ActContext): { acts: ReadAct[]; doubts: Doubt[] } {
  const clauses = clausesOf(view, range, context.lexicon, context.style);
  const read = clauses.map((clause) => readClause(view, clause, context));
  const doubts: Doubt[] = clauses.some((clause) => !clause.isKnown) ? ["verb_unknown"] : [];
  if (read.some((one) => one.isUnclear)) doubts.push("addressee_unclear");
  return { acts: read.flatMap((one) => one.acts), doubts };
}

function readClause(
  view: View,
  clause: Clause,
  context: ActContext,
): { acts: ReadAct[]; isUnclear: boolean } {
  const { lexicon, members, year } = context;
  const { addressees, isUnclear, objectEnd } = addressedBy(view, clause, lexicon, {
    members,
    isBare: context.style.isBare,
  });
  const binds =
    clause.verb.sense === null || bindsAnybody(clause.verb.sense.strength, clause.verb.sense.kind);
  const dues = binds ? duesIn(view, { start: clause.verb.end, end: clause.end }, lexicon, year) : [];
  const acts = splitByDue(view, clause, dues, lexicon).map(({ range, due }, index): ReadAct => {
    const span = rawSpan(view, trimmedEnd(view.key, range));
    return {
      verbs: [surfaceOf(view, clause)],
      addressees: [
        ...new Set(
          addressees.map((one) =>
            one === "un_secretary_general" ? secretaryIn(view, clause, context) : one,
          ),
        ),
      ],
      kindOfAct: kindOfAct(view, clause, index === 0 ? { start: objectEnd, end: range.end } : range, lexicon),
      due: due && readDue(view, due),
      span,
      text: readable(textOf(view.raw, span, within(context.noise, span))),
    };
  });
  return { acts, isUnclear };
}

const OF_THE_UN = /nations|unies|unidas|\b(?:un|onu)\b|المتحده/u;

/** The Secretary-General of the United Nations only where they are named or speak themselves. */
function secretaryIn(view: View, clause: Clause, { ownSecretary }: ActContext): Addressee {
  const object = view.key.slice(clause.verb.end, Math.min(clause.end, clause.verb.end + NAMED_WITHIN));
  return OF_THE_UN.test(object) ? "un_secretary_general" : ownSecretary;
}

function bindsAnybody(strength: string, kind: string): boolean {
  return strength !== "none" && kind !== "condemn";
}

/** The verb as printed, in lower case, without the "and" that Arabic writes as its first letter. */
function surfaceOf(view: View, clause: Clause): string {
  const span = rawSpan(view, clause.verb);
  return foldSpace(readable(view.raw.slice(span.start, span.end)).replace(/[*_<>]+/gu, " ")).toLowerCase();
}

const NAMED_WITHIN = 160;

type Piece = { range: Span; due: Due | null };

/** One act per due rule: the clause is cut before the infinitive that leads to each further rule. */
function splitByDue(view: View, clause: Clause, dues: Due[], lexicon: Lexicon): Piece[] {
  const pieces: Piece[] = [];
  let start = clause.start;
  for (const [index, due] of dues.entries()) {
    const next = dues[index + 1];
    const end = next ? cutBetween(view, due.end, next.start, lexicon) : clause.end;
    pieces.push({ range: { start, end }, due });
    start = end;
  }
  return pieces.length > 0 ? pieces : [{ range: { start, end: clause.end }, due: null }];
}

const FURTHER = {
  en: /[,;]?\s+and\s+(?:also\s+)?(?:to\s)?/gu,
  fr: /[,;]?\s+et\s+/gu,
  es: /[,;]?\s+[ye]\s+/gu,
  ar: /[,;]?\s+و/gu,
};

/** Where the act of the next due rule begins: the last "and" before it, else just after the rule before. */
function cutBetween(view: View, from: number, to: number, lexicon: Lexicon): number {
  const joins = [...view.key.slice(from, to).matchAll(FURTHER[lexicon.locale])];
  const infinitive = joins.filter((join) => / to\s$/u.test(join[0])).at(-1);
  const chosen = infinitive ?? joins.at(-1);
  return chosen ? from + chosen.index : from;
}

function trimmedEnd(key: string, range: Span): Span {
  const text = key.slice(range.start, range.end);
  const lead = text.length - text.trimStart().length;
  return { start: range.start + lead, end: range.start + text.trimEnd().length };
}

/** A paragraph's beginning: whether a label says that it is one, and the form of its verb. */
type StartForm = { at: number; isLabelled: boolean; form: string | undefined };

/** Whether the operative verbs of a document are mostly plain ("The Conference ... urge") or infinitives ("Instar"). */
export function verbStyleOf(view: View, starts: readonly StartForm[]): VerbStyle {
  const opens = starts.filter((start) => start.isLabelled || isCapital(view, start.at));
  const count = (form: string): number => opens.filter((start) => start.form === form).length;
  const third = starts.filter((start) => start.form === "third").length;
  return { isBare: count("first") > third, isInfinitive: count("infinitive") > third };
}
