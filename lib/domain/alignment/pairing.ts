import { sure } from "../intake/border";
import type { Locale } from "../locale";
import { mentionsIn } from "./concepts";

/** A paragraph to be paired: its text, the number it is cited by, and whether that number is printed. */
export type Pairable = { number: number; isNumbered: boolean; text: string };

/** The indexes of two paragraphs that say the same; null on the side that has none. */
export type Pair = readonly [one: number | null, other: number | null];

/** What two paragraphs must have in common to be worth more than leaving both alone. */
const ENOUGH = 0.2;
const SAME_NUMBER = 0.3;
const LENGTH_WEIGHT = 0.4;
/** Beyond so many comparisons, a text of thousands of paragraphs is paired by its numbers alone. */
const COMPARISONS_MAX = 250_000;

/** Pairs the paragraphs of one part in two languages, in their order: by what they speak of, by their numbers
 *  where these are printed, and by their length; a number that only comes from counting says nothing here. A paragraph that one language lacks stands alone, and
 *  those after it still find theirs. */
export function pairedParagraphs(
  one: { locale: Locale; paragraphs: readonly Pairable[] },
  other: { locale: Locale; paragraphs: readonly Pairable[] },
): Pair[] {
  if (one.paragraphs.length * other.paragraphs.length > COMPARISONS_MAX)
    return pairedByNumber(one.paragraphs, other.paragraphs);
  const ours = one.paragraphs.map((each) => profileOf(each, one.locale));
  const theirs = other.paragraphs.map((each) => profileOf(each, other.locale));
  const weight = weightIn([...ours, ...theirs]);
  const gains = ours.map((here) => theirs.map((there) => likeness(here, there, weight) - ENOUGH));
  return traced(bestSums(gains, theirs.length), gains);
}

function pairedByNumber(one: readonly Pairable[], other: readonly Pairable[]): Pair[] {
  const places = new Map(other.map(({ number }, index) => [number, index]));
  const pairs = one.map(({ number }, index): Pair => {
    const found = places.get(number) ?? null;
    places.delete(number);
    return [index, found];
  });
  const taken = new Set(pairs.map(([, found]) => found));
  return [...pairs, ...other.flatMap((_, index): Pair[] => (taken.has(index) ? [] : [[null, index]]))];
}

type Profile = Pairable & { things: ReadonlyMap<string, number> };

function profileOf(paragraph: Pairable, locale: Locale): Profile {
  const places = Map.groupBy(mentionsIn(paragraph.text, locale), ({ what }) => what);
  return { ...paragraph, things: new Map([...places].map(([what, found]) => [what, found.length])) };
}

/** What few paragraphs speak of tells more than what all do. */
function weightIn(profiles: readonly Profile[]): (what: string) => number {
  const counts = new Map<string, number>();
  for (const { things } of profiles)
    for (const what of things.keys()) counts.set(what, 1 + (counts.get(what) ?? 0));
  return (what) => Math.log(1 + profiles.length / sure(counts.get(what)));
}

function likeness(one: Profile, other: Profile, weight: (what: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const what of new Set([...one.things.keys(), ...other.things.keys()])) {
    const [here, there] = [one.things.get(what) ?? 0, other.things.get(what) ?? 0];
    shared += weight(what) * Math.min(here, there);
    all += weight(what) * Math.max(here, there);
  }
  const [shorter, longer] = [one.text.length, other.text.length].sort((a, b) => a - b);
  const lengths = LENGTH_WEIGHT * (sure(shorter) / Math.max(1, sure(longer)));
  const isSameNumber = one.isNumbered && other.isNumbered && one.number === other.number;
  return (all === 0 ? 0 : shared / all) + lengths + (isSameNumber ? SAME_NUMBER : 0);
}

/** The best sum of gains of the first i paragraphs with the first j. */
function bestSums(gains: readonly (readonly number[])[], width: number): number[][] {
  const sums: number[][] = [new Array(width + 1).fill(0)];
  for (const row of gains) {
    const above = sure(sums.at(-1));
    const line = [0];
    for (const [j, gain] of row.entries()) {
      line.push(Math.max(sure(above[j]) + gain, sure(above[j + 1]), sure(line[j])));
    }
    sums.push(line);
  }
  return sums;
}

function traced(sums: readonly number[][], gains: readonly (readonly number[])[]): Pair[] {
  const pairs: Pair[] = [];
  const at = (i: number, j: number): number => sure(sure(sums[i])[j]);
  let i = gains.length;
  let j = sure(sums[0]).length - 1;
  while (i > 0 || j > 0) {
    if (i > 0 && at(i, j) === at(i - 1, j)) pairs.push([--i, null]);
    else if (j > 0 && at(i, j) === at(i, j - 1)) pairs.push([null, --j]);
    else pairs.push([--i, --j]);
  }
  return pairs.reverse();
}
