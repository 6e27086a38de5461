import {
  type Difference,
  type DifferenceMark,
  type DifferenceVerdict,
  differenceKey,
  differencesIn,
} from "@/lib/domain/alignment/differences";
import type { Span } from "@/lib/domain/intake/reading";
import type { Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";
import type { ParagraphPart } from "@/lib/domain/statuses";

/** Some words of a text with a few before and after them. */
export type Excerpt = { locale: Locale; before: string; words: string; after: string };

/** A difference between the languages of a paragraph as a page shows it; `verdict` is null until an officer gave it. */
export type DifferenceShown = Pick<Difference, "what" | "instead"> & {
  /** Names the difference among those of its paragraph. */
  key: string;
  said: Excerpt;
  missing: Excerpt;
  verdict: DifferenceVerdict | null;
};

/** A paragraph whose languages differ; `id` is what marks name it by. */
export type ParagraphDifferences = {
  id: string;
  part: ParagraphPart;
  number: number;
  differences: DifferenceShown[];
};

/** A paragraph to be compared, with its text in each language. */
export type Compared = Omit<ParagraphDifferences, "differences"> & { texts: ByLocale<string> };

/** The paragraphs whose languages differ, in the order given, each difference with what an officer said of it. */
export function differencesShown(
  paragraphs: readonly Compared[],
  marks: readonly DifferenceMark[],
): ParagraphDifferences[] {
  return paragraphs.flatMap(({ texts, ...paragraph }) => {
    const differences = differencesIn(texts).map((found): DifferenceShown => {
      const key = differenceKey(found);
      const mark = marks.find((each) => each.paragraph === paragraph.id && each.difference === key);
      return {
        key,
        what: found.what,
        instead: found.instead,
        said: excerpt(texts, found.saidIn, found.said),
        missing: excerpt(texts, found.missingIn, found.near),
        verdict: mark?.verdict ?? null,
      };
    });
    return differences.length > 0 ? [{ ...paragraph, differences }] : [];
  });
}

const AROUND = 40;

function excerpt(texts: ByLocale<string>, locale: Locale, { start, end }: Span): Excerpt {
  const text = texts[locale] ?? "";
  const from = start <= AROUND ? 0 : text.indexOf(" ", start - AROUND) + 1;
  const next = text.lastIndexOf(" ", end + AROUND);
  const to = end + AROUND >= text.length || next < end ? text.length : next;
  return {
    locale,
    before: `${from > 0 ? "… " : ""}${text.slice(Math.min(from, start), start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? " …" : ""}`,
  };
}
