import { LOCALES } from "./locale";
import type { DraftCommitment, DraftParagraph, ReadingDraft } from "./reading-draft";

/** What keeps a draft from being confirmed. Doubts do not: an officer may be sure of what the parser was not. */
export type DraftProblemCode =
  | "code_missing"
  | "title_missing"
  | "no_operative_paragraph"
  | "paragraph_number_twice"
  | "paragraph_without_text"
  | "reservation_member_unknown"
  | "reservation_member_twice"
  | "reservation_covers_nothing"
  | "commitment_without_paragraph"
  | "commitment_without_summary"
  | "bound_member_unknown";

/** A problem and the key of the entry that has it, or "facts". */
export type DraftProblem = { code: DraftProblemCode; key: string };

/** All problems of a draft, in the order of the confirmation screen. `parliamentIdOf` knows the members on record. A
 *  paragraph that an entry names and the draft no longer has is passed over, unless it was the only one. */
export function problemsOfDraft(
  draft: ReadingDraft,
  parliamentIdOf: (iso2: string) => string | null,
): DraftProblem[] {
  return [
    ...factsProblems(draft),
    ...paragraphProblems(draft),
    ...reservationProblems(draft, parliamentIdOf),
    ...commitmentProblems(draft, parliamentIdOf),
  ];
}

/** The commitments of a draft in the order of their first paragraphs, each with the label it is cited by: "31", or
 *  "26 (1)" and "26 (2)" where the same paragraphs hold several acts. */
export function labelsOf(draft: ReadingDraft): { commitment: DraftCommitment; label: string }[] {
  const places = new Map(draft.paragraphs.map((paragraph, index) => [paragraph.key, { paragraph, index }]));
  const numbered = draft.commitments.map((commitment) => {
    const found = commitment.paragraphs
      .flatMap((key) => places.get(key) ?? [])
      .sort((a, b) => a.index - b.index);
    const first = found[0]?.index ?? draft.paragraphs.length;
    return { commitment, first, numbers: found.map(({ paragraph }) => numberOf(paragraph)).join(", ") };
  });
  return numbered
    .sort((a, b) => a.first - b.first)
    .map(({ commitment, numbers }, _, all) => {
      const sharing = all.filter((other) => other.numbers === numbers);
      const nth = sharing.findIndex((other) => other.commitment === commitment) + 1;
      return { commitment, label: sharing.length > 1 ? `${numbers} (${nth})` : numbers };
    });
}

/** Commitments hang on operative paragraphs; a preambular one that an officer adds is marked as such. */
function numberOf({ part, number }: DraftParagraph): string {
  return part === "operative" ? String(number) : `P${number}`;
}

function factsProblems({ facts, titles, paragraphs }: ReadingDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (facts.code === "") problems.push({ code: "code_missing", key: "facts" });
  if (!LOCALES.some((locale) => titles[locale]?.text)) problems.push({ code: "title_missing", key: "facts" });
  if (!paragraphs.some(({ part }) => part === "operative")) {
    problems.push({ code: "no_operative_paragraph", key: "facts" });
  }
  return problems;
}

function paragraphProblems({ paragraphs }: ReadingDraft): DraftProblem[] {
  const used = new Set<string>();
  return paragraphs.flatMap(({ key, part, number, texts }): DraftProblem[] => {
    const place = `${part} ${number}`;
    const isTwice = used.has(place);
    used.add(place);
    if (isTwice) return [{ code: "paragraph_number_twice", key }];
    const hasText = LOCALES.some((locale) => texts[locale]?.text);
    return hasText ? [] : [{ code: "paragraph_without_text", key }];
  });
}

function reservationProblems(
  { reservations, paragraphs }: ReadingDraft,
  parliamentIdOf: (iso2: string) => string | null,
): DraftProblem[] {
  const known = new Set(paragraphs.map(({ key }) => key));
  const used = new Set<string>();
  return reservations.flatMap(({ key, iso2, wholeDocument, covers }): DraftProblem[] => {
    if (iso2 === null || !parliamentIdOf(iso2)) return [{ code: "reservation_member_unknown", key }];
    const coversNothing = !covers.some(({ paragraph }) => known.has(paragraph));
    if (!wholeDocument && coversNothing) return [{ code: "reservation_covers_nothing", key }];
    const scope = `${iso2} ${wholeDocument ? "whole" : covers.map(({ paragraph }) => paragraph).join()}`;
    const isTwice = used.has(scope);
    used.add(scope);
    return isTwice ? [{ code: "reservation_member_twice", key }] : [];
  });
}

function commitmentProblems(
  { commitments, paragraphs }: ReadingDraft,
  parliamentIdOf: (iso2: string) => string | null,
): DraftProblem[] {
  const known = new Set(paragraphs.map(({ key }) => key));
  return commitments.flatMap((commitment): DraftProblem[] => {
    const { key, summary, boundIso2 } = commitment;
    if (!commitment.paragraphs.some((each) => known.has(each))) {
      return [{ code: "commitment_without_paragraph", key }];
    }
    if (!LOCALES.some((locale) => summary[locale])) return [{ code: "commitment_without_summary", key }];
    const isUnknown = boundIso2?.some((iso2) => !parliamentIdOf(iso2)) ?? false;
    return isUnknown ? [{ code: "bound_member_unknown", key }] : [];
  });
}
