import { type Pair, pairedParagraphs } from "./alignment/pairing";
import { sure } from "./intake/border";
import type { ReadParagraph, ReadPart } from "./intake/reading";
import { type ByLocale, byPlace, type DraftParagraph } from "./reading-draft";
import type { ParagraphPart } from "./statuses";

/** A joined paragraph with what was read of it in each language; the acts are still per language. */
export type JoinedParagraph = { paragraph: DraftParagraph; read: ByLocale<ReadParagraph> };

/** The paragraphs of all languages of a document, those that say the same joined into one under the number that the
 *  first language gives it. One that a language lacks is doubtful; a number used twice stays twice. */
export function joinedParagraphs(parts: readonly ReadPart[]): JoinedParagraph[] {
  return (["preambular", "operative"] as const)
    .flatMap((side) => joinedIn(parts, side))
    .map((entry) => withMissingLanguage(entry, parts.length))
    .sort((a, b) => byPlace(a.paragraph, b.paragraph));
}

function joinedIn(parts: readonly ReadPart[], side: ParagraphPart): JoinedParagraph[] {
  const entries: JoinedParagraph[] = [];
  const inOrder = parts.map((part) => [...part[side]].sort((a, b) => a.number - b.number));
  const used = new Map<number, number>();
  const entryFor = (read: ReadParagraph): JoinedParagraph => {
    const nth = (used.get(read.number) ?? 0) + 1;
    used.set(read.number, nth);
    const entry = { paragraph: emptyParagraph(keyOf(side, read.number, nth), side, read), read: {} };
    entries.push(entry);
    return entry;
  };
  for (const [index, part] of parts.entries()) {
    const [first, own] = [sure(inOrder[0]), sure(inOrder[index])];
    const known = entries.slice(0, first.length);
    const pairs: readonly Pair[] =
      index === 0
        ? own.map((_, at) => [null, at])
        : pairedParagraphs(pairable(sure(parts[0]), first), pairable(part, own));
    for (const [one, other] of pairs) {
      if (other === null) continue;
      const read = sure(own[other]);
      add(one === null ? entryFor(read) : sure(known[one]), part, read);
    }
  }
  return entries;
}

function pairable(
  { language }: ReadPart,
  read: readonly ReadParagraph[],
): Parameters<typeof pairedParagraphs>[0] {
  const paragraphs = read.map(({ number, label, text }) => ({ number, isNumbered: label !== "", text }));
  return { locale: language, paragraphs };
}

function keyOf(side: ParagraphPart, number: number, nth: number): string {
  return `${side === "preambular" ? "p" : "o"}${number}${nth > 1 ? `-${nth}` : ""}`;
}

function emptyParagraph(key: string, part: ParagraphPart, read: ReadParagraph): DraftParagraph {
  return {
    key,
    edits: 0,
    doubts: [],
    isChecked: false,
    part,
    number: read.number,
    label: read.label,
    texts: {},
  };
}

function add(entry: JoinedParagraph, { language }: ReadPart, read: ReadParagraph): void {
  entry.read[language] = read;
  entry.paragraph.texts[language] = { text: read.text, span: read.span, noise: read.noise };
  entry.paragraph.doubts = [...new Set([...entry.paragraph.doubts, ...read.doubts])];
}

function withMissingLanguage({ paragraph, read }: JoinedParagraph, languages: number): JoinedParagraph {
  if (Object.keys(read).length === languages) return { paragraph, read };
  return { paragraph: { ...paragraph, doubts: [...paragraph.doubts, "language_missing"] }, read };
}
