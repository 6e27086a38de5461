import { foldText } from "./folding";
import type { Lexicon } from "./lexicon";

/** The patterns of due rules in one language, made of the lists of its lexicon; they run on folded text. */
export type DuePatterns = {
  /** "by", "no later than". */
  limit: RegExp;
  /** What may follow a limit: "the end of 2019", "mid-2020", "2021". */
  year: RegExp;
  /** What may stand between a limit and a date. */
  between: RegExp;
  /** "in 2021", "beginning in 2022". */
  inYear: RegExp;
  /** The words before a date that is to come: "in", "on". */
  before: RegExp;
  /** "every four years". */
  every: RegExp;
  /** "annually". */
  recurrence: RegExp;
  /** "at its eightieth session", "by the 149th Assembly". */
  event: RegExp;
  /** "within six months". */
  period: RegExp;
  /** A word that says a date has been. */
  past: RegExp;
};

const PATTERNS = new WeakMap<Lexicon, DuePatterns>();
const YEAR = "(?<year>(?:19|20)\\d{2})(?![\\d/]|-\\d)";
const OF = "(?:of|de|du|del|l'annee|l'an|el ano|ano|the year|year|عام|العام|سنه)";

/** The due patterns of a lexicon, made once. */
export function duePatterns(lexicon: Lexicon): DuePatterns {
  const known = PATTERNS.get(lexicon);
  if (known) return known;
  const made = madeOf(lexicon);
  PATTERNS.set(lexicon, made);
  return made;
}

function madeOf(lexicon: Lexicon): DuePatterns {
  const { dues } = lexicon.file;
  const numbers = Object.keys(dues.numbers);
  const unit = `(?<unit>${oneOf(Object.keys(dues.units))})`;
  const count = `(?<count>\\d{1,3}|${oneOf(numbers)})`;
  const span = `(?:(?<end>${oneOf(dues.ends)})|(?<middle>${oneOf(dues.middles)}))`;
  return {
    limit: whole(oneOf(dues.limits)),
    year: new RegExp(`^\\s*(?:the\\s+|le\\s+|el\\s+|l')?${span}?[\\s-]*(?:${OF}\\s+)*${YEAR}`, "u"),
    between: new RegExp(
      `^\\s*(?:(?:the|le|la|el|l'|of|de|du|del|month|mois|mes|شهر|${oneOf([...dues.ends, ...dues.middles])})\\s*)*$`,
      "u",
    ),
    inYear: new RegExp(
      `(?<!\\p{L})(?:${oneOf(dues.times)})\\s+(?:(?<part>${oneOf(Object.keys(dues.parts))})\\s+)?(?:${OF}\\s+)?${YEAR}`,
      "gu",
    ),
    before: new RegExp(`(?<!\\p{L})(?:${oneOf(dues.times)})\\s+(?:the\\s+)?$`, "u"),
    every: whole(`(?:${oneOf(dues.every)})\\s+(?:${count}\\s+)?${unit}`),
    recurrence: whole(oneOf(Object.keys(dues.recurrences))),
    event: eventOf(lexicon),
    period: whole(`(?:${oneOf(dues.within)})\\s+${count}\\s+(?:\\p{L}+\\s+)?${unit}`),
    past: new RegExp(`(?<!\\p{L})(?:${oneOf(dues.past)})\\s+(?:\\p{L}+\\s+){0,1}$`, "u"),
  };
}

/** "its eightieth session" or, in languages that turn it round, "session suivante", "دورتها الثمانين". */
function eventOf(lexicon: Lexicon): RegExp {
  const { dues } = lexicon.file;
  const words = oneOf(dues.ordinals);
  const figures = "(?:ال)?\\s?\\d{1,3} ?(?:st|nd|rd|th|ª|º|e|er|re|eme|ieme|[.]?[ºª])?";
  const ordinal = `(?:(?:${words})(?:[\\s-]+(?:and )?(?:${words}))*|${figures})`;
  const rank = `(?:${oneOf(dues.next)}|${ordinal})`;
  const noun = `(?:${oneOf(dues.events)})`;
  const fill = "(?:[\\p{L}-]+\\s+){0,4}?";
  const named = `(?:${rank}\\s+${fill}${noun}|(?:19|20)\\d{2}\\s+${noun}|${noun}\\s+(?:[\\p{L}]+\\s+){0,1}?${rank})`;
  return new RegExp(
    `(?<!\\p{L})(?:${oneOf(dues.at)})\\s*(?:(?:${oneOf(dues.its)})\\s*)?(?<event>(?<!\\d)${named})(?!\\p{L})`,
    "gu",
  );
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "gu");
}

/** Phrases as alternatives of a pattern, longest first, any white space between their words. */
function oneOf(phrases: readonly string[]): string {
  return phrases
    .map((phrase) => foldText(phrase))
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+"))
    .join("|");
}
