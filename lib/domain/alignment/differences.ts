import type { Span } from "../intake/reading";
import { LOCALES, type Locale } from "../locale";
import { CONCEPTS, type Mention, mentionsIn } from "./concepts";
import { placeAcross } from "./place-across";

/** A text of a paragraph in one language. */
export type InLanguage = { locale: Locale; text: string };

/** Something that one language says and the other does not. `what` is a concept's id, or "#" and a number; `instead`
 *  what the other says at that place, where it says more of something of the same family. */
export type Difference = {
  what: string;
  instead: string | null;
  saidIn: Locale;
  said: Span;
  missingIn: Locale;
  /** Where in the other language one would look for it. */
  near: Span;
};

/** What an officer says of a difference: it is one, or both languages say the same. */
export const DIFFERENCE_VERDICTS = ["noted", "no_difference"] as const;
/** One of DIFFERENCE_VERDICTS. */
export type DifferenceVerdict = (typeof DIFFERENCE_VERDICTS)[number];
/** An officer's word on one difference of a paragraph; `difference` is its `differenceKey`. */
export type DifferenceMark = { paragraph: string; difference: string; verdict: DifferenceVerdict };

/** The name under which an officer's word on a difference is kept: it stays while the same language says it. */
export function differenceKey({ what, saidIn, missingIn }: Difference): string {
  return `${what} ${saidIn}>${missingIn}`;
}

/** What the languages of a paragraph do not all say: each compared with the first of LOCALES that it has. */
export function differencesIn(texts: Partial<Record<Locale, string>>): Difference[] {
  const [first, ...others] = LOCALES.flatMap((locale): InLanguage[] => {
    const text = texts[locale];
    return text ? [{ locale, text }] : [];
  });
  return first ? others.flatMap((other) => differencesBetween(first, other)) : [];
}

/** What two texts of one paragraph do not both say, in the order of the first. Each thing is named once, however often
 *  it is said: what is said twice here and once there is style more often than substance. */
export function differencesBetween(one: InLanguage, other: InLanguage): Difference[] {
  const here = { ...one, mentions: mentionsIn(one.text, one.locale) };
  const there = { ...other, mentions: mentionsIn(other.text, other.locale) };
  const added = onlyIn(there, here);
  const replaced = new Set(added.flatMap(({ instead }) => instead ?? []));
  const dropped = onlyIn(here, there).filter(({ what }) => !replaced.has(what));
  return [...dropped, ...added].sort((a, b) => placeIn(one.locale, a) - placeIn(one.locale, b));
}

type Read = InLanguage & { mentions: Mention[] };

function placeIn(locale: Locale, { saidIn, said, near }: Difference): number {
  return saidIn === locale ? said.start : near.start;
}

function onlyIn(said: Read, missing: Read): Difference[] {
  const things = [...new Set(said.mentions.map(({ what }) => what))];
  return things.flatMap((what): Difference[] => {
    const place = said.mentions.find((mention) => mention.what === what);
    if (!place || what.startsWith("~") || missing.mentions.some((mention) => mention.what === what))
      return [];
    const instead = insteadOf(what, said, missing);
    const near = instead?.span ?? placeAcross(place.span, { from: said, to: missing });
    const { locale: saidIn } = said;
    return [
      { what, instead: instead?.what ?? null, saidIn, said: place.span, missingIn: missing.locale, near },
    ];
  });
}

const FAMILIES = new Map(CONCEPTS.map(({ id, family }) => [id, family]));
const NUMBERS = -1;

/** What the other language says more often of the same family: the last such place, for the first ones have found
 *  their like already. */
function insteadOf(sought: string, said: Read, missing: Read): Mention | null {
  const familyOf = (what: string) => (what.startsWith("#") ? NUMBERS : FAMILIES.get(what));
  const count = (read: Read, thing: string) => read.mentions.filter((each) => each.what === thing).length;
  return (
    missing.mentions.findLast(
      ({ what }) => familyOf(what) === familyOf(sought) && count(missing, what) > count(said, what),
    ) ?? null
  );
}
