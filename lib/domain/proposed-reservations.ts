import type { ReadPart, ReadReservation } from "./intake/reading";
import type { DraftDoubt, DraftParagraph, DraftReservation } from "./reading-draft";

/** The reservation entries of a document, each once however many languages print it. Where two languages name
 *  different paragraphs, the first language counts and the entry is doubtful; so is one on a paragraph that is not
 *  in the document. */
export function proposedReservations(
  parts: readonly ReadPart[],
  paragraphs: readonly DraftParagraph[],
  raw: string,
): DraftReservation[] {
  const entries = new Map<string, DraftReservation>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    for (const read of part.reservations) {
      const scope = `${read.iso2 ?? read.member} ${read.scope}`;
      const nth = (seen.get(scope) ?? 0) + 1;
      seen.set(scope, nth);
      // The first entry of a member on a scope is the first one in every language.
      const mark = `${scope} ${nth}`;
      const entry = entries.get(mark) ?? entryFor(read, paragraphs, `r${entries.size + 1}`);
      entry.quotes[part.language] = { text: folded(raw, read), span: read.span, noise: [] };
      const other = coveredBy(read, paragraphs);
      const doubts: DraftDoubt[] = sameCover(entry.covers, other)
        ? read.doubts
        : [...read.doubts, "languages_differ"];
      entry.doubts = [...new Set([...entry.doubts, ...doubts])];
      entries.set(mark, entry);
    }
  }
  return [...entries.values()];
}

function entryFor(
  read: ReadReservation,
  paragraphs: readonly DraftParagraph[],
  key: string,
): DraftReservation {
  const covers = coveredBy(read, paragraphs);
  const isWhole = read.scope === "whole" || read.scope === "opposition";
  const isIncomplete = !isWhole && (covers.length === 0 || covers.length < read.paragraphs.length);
  return {
    key,
    edits: 0,
    isChecked: false,
    doubts: isIncomplete ? ["number_missing"] : [],
    iso2: read.iso2,
    member: read.member,
    kind: read.scope === "opposition" ? "opposition" : "reservation",
    wholeDocument: isWhole,
    covers,
    quotes: {},
  };
}

function coveredBy(read: ReadReservation, paragraphs: readonly DraftParagraph[]): DraftReservation["covers"] {
  return read.paragraphs.flatMap((number) => {
    const paragraph = paragraphs.find((each) => each.part === read.scope && each.number === number);
    return paragraph ? [{ paragraph: paragraph.key, phrase: read.phrase }] : [];
  });
}

function sameCover(one: DraftReservation["covers"], other: DraftReservation["covers"]): boolean {
  const names = (covers: DraftReservation["covers"]): string =>
    covers.map(({ paragraph }) => paragraph).join();
  return names(one) === names(other);
}

function folded(raw: string, { span }: ReadReservation): string {
  return raw.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}
