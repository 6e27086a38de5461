import type { Locale } from "../locale";
import { foldText } from "./folding";
import arabic from "./lexicon/ar.json";
import english from "./lexicon/en.json";
import spanish from "./lexicon/es.json";
import french from "./lexicon/fr.json";
import { bookOf, listOf, type PhraseBook } from "./phrases";
import { ADDRESSEES, type Addressee, KINDS_OF_ACT, type KindOfAct } from "./reading";

type Sourced<Content> = { sources: string[] } & Content;
type Listed = Sourced<{ entries: string[] }>;

/** How strongly a verb binds whoever it is said to, from an order down to a mere mention. */
export const STRENGTHS = ["binding", "strong", "plain", "soft", "none"] as const;

/**
 * Verbs of one kind. Each verb is a list of its forms: third person first ("urges"), then the first person of a
 * declaration ("urge"), then the infinitive of a list ("instar"). `directive` verbs ask it of somebody; verbs that are
 * not `inside` are often nouns or parts of other sentences and only open paragraphs.
 */
type VerbGroup = {
  kind: string;
  strength: string;
  directive: boolean;
  inside: boolean;
  verbs: string[][];
};

/** A lexicon as a contributor writes it: lists of phrases, each list with the sources it was gathered from. */
export type LexiconFile = {
  language: string;
  note: string;
  verbs: Sourced<{ entries: VerbGroup[] }>;
  adverbs: Listed;
  asides: Listed;
  infinitiveMarks: Listed;
  auxiliaries: Listed;
  subjects: Sourced<{ first: string[]; third: string[] }>;
  bodies: Sourced<{ determiners: string[]; nouns: string[]; ipu: string[]; un: string[] }>;
  openers: Listed;
  markers: Sourced<{ operative: string[] }>;
  closings: Listed;
  furniture: Listed;
  addressees: Sourced<{ entries: Record<string, string[]> }>;
  actors: Listed;
  addresseeFillers: Listed;
  addresseeStops: Listed;
  addresseeJoins: Listed;
  selfCommitments: Sourced<{ verbs: string[] }>;
  kinds: Sourced<{ entries: Record<string, string[]> }>;
  dues: Sourced<{
    months: string[];
    limits: string[];
    ends: string[];
    middles: string[];
    times: string[];
    at: string[];
    parts: Record<string, number>;
    its: string[];
    next: string[];
    ordinals: string[];
    within: string[];
    past: string[];
    events: string[];
    every: string[];
    numbers: Record<string, number>;
    units: Record<string, string>;
    recurrences: Record<string, string>;
  }>;
  head: Sourced<{ drafts: string[]; skip: string[]; alone: string[]; titles: string[] }>;
  reservations: Sourced<{
    words: string[];
    oppositions: string[];
    delegations: string[];
    operative: string[];
    preambular: string[];
    whole: string[];
    ordinals: string[];
    references: string[];
  }>;
  stopwords: Listed;
  ordinals: Listed;
};

/** What an operative verb says: what it asks for, whether of somebody, and which of its forms was met. */
export type VerbSense = {
  kind: KindOfAct;
  strength: string;
  directive: boolean;
  inside: boolean;
  form: "third" | "first" | "infinitive";
};

/** A lexicon made ready to be looked up in. */
export type Lexicon = {
  locale: Locale;
  file: LexiconFile;
  verbs: PhraseBook<VerbSense>;
  adverbs: PhraseBook<string>;
  asides: PhraseBook<string>;
  infinitiveMarks: PhraseBook<string>;
  auxiliaries: PhraseBook<string>;
  subjects: PhraseBook<"first" | "third">;
  openers: PhraseBook<string>;
  markers: PhraseBook<string>;
  /** Lists that are sought as they are, folded. */
  reservations: LexiconFile["reservations"];
  head: LexiconFile["head"];
  closings: PhraseBook<string>;
  /** Closing phrases of several words, folded: a line may end with one. */
  closingEnds: string[];
  determiners: PhraseBook<string>;
  bodyNouns: ReadonlySet<string>;
  /** Names by which the IPU and the organs of the United Nations speak, folded. */
  speakers: { ipu: string[]; un: string[] };
  addressees: PhraseBook<Addressee>;
  /** Nouns that name somebody who can act, for objects no lexicon has. */
  actors: PhraseBook<string>;
  fillers: PhraseBook<string>;
  stops: PhraseBook<string>;
  joins: PhraseBook<string>;
  selfCommitments: PhraseBook<string>;
  kinds: PhraseBook<KindOfAct>;
};

/** The four lexicons as they are written. */
export const LEXICON_FILES: Record<Locale, LexiconFile> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
};

/** The four lexicons, ready. */
export const LEXICONS: Record<Locale, Lexicon> = {
  en: readied("en"),
  fr: readied("fr"),
  es: readied("es"),
  ar: readied("ar"),
};

function readied(locale: Locale): Lexicon {
  const file = LEXICON_FILES[locale];
  return {
    locale,
    file,
    verbs: bookOf(file.verbs.entries.flatMap((entry) => sensesOf(entry))),
    adverbs: listOf(file.adverbs.entries),
    asides: listOf(file.asides.entries),
    infinitiveMarks: listOf(file.infinitiveMarks.entries),
    auxiliaries: listOf(file.auxiliaries.entries),
    subjects: bookOf([
      ...file.subjects.first.map((phrase) => [phrase, "first"] as const),
      ...file.subjects.third.map((phrase) => [phrase, "third"] as const),
    ]),
    openers: listOf(file.openers.entries),
    markers: listOf(file.markers.operative),
    reservations: foldedLists(file.reservations),
    head: foldedLists(file.head),
    closings: listOf(file.closings.entries),
    closingEnds: file.closings.entries
      .filter((phrase) => phrase.includes(" "))
      .map((phrase) => foldText(phrase)),
    determiners: listOf(file.bodies.determiners),
    bodyNouns: new Set(file.bodies.nouns.map((noun) => foldText(noun))),
    speakers: foldedLists({ ipu: file.bodies.ipu, un: file.bodies.un }),
    addressees: bookOf(namedPairs(ADDRESSEES, file.addressees.entries)),
    actors: listOf(file.actors.entries),
    fillers: listOf(file.addresseeFillers.entries),
    stops: listOf(file.addresseeStops.entries),
    joins: listOf(file.addresseeJoins.entries),
    selfCommitments: listOf(file.selfCommitments.verbs),
    kinds: bookOf(namedPairs(KINDS_OF_ACT, file.kinds.entries)),
  };
}

function sensesOf(group: VerbGroup): (readonly [string, VerbSense])[] {
  const kinds = KINDS_OF_ACT.filter((name) => name === group.kind);
  const { strength, directive, inside } = group;
  return kinds.flatMap((kind) =>
    group.verbs.flatMap((forms) =>
      forms.map((phrase, index) => {
        const form =
          index === 0 ? ("third" as const) : index === 1 ? ("first" as const) : ("infinitive" as const);
        return [phrase, { kind, strength, directive, inside, form }] as const;
      }),
    ),
  );
}

function namedPairs<Name extends string>(
  names: readonly Name[],
  entries: Record<string, string[]>,
): (readonly [string, Name])[] {
  return names.flatMap((name) => (entries[name] ?? []).map((phrase) => [phrase, name] as const));
}

/** The lists of a section with their phrases folded. */
function foldedLists<Lists extends Record<string, string[]>>(section: Lists): Lists {
  const pairs = Object.entries(section).map(
    ([name, list]) => [name, list.map((phrase) => foldText(phrase))] as const,
  );
  return { ...section, ...Object.fromEntries(pairs) };
}
