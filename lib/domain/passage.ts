import { sure } from "./intake/border";
import { markupOf } from "./intake/markup";
import type { Span } from "./intake/reading";

/** A number or bullet before the first word, as printed: "26.", "(٢٦)", "- (3)", "•". */
const LABEL = /^(?:[-–•*]\s*)?(?:\(?[\d٠-٩۰-۹]{1,3}(?:[.):]|\s*[-–])\)?)?\s*/u;

/** The words at a place of the raw text, as a reader sees them: white space folded, page furniture, footnotes and
 *  signs of layout left out, and the number before the first word too. */
export function passageText(raw: string, span: Span, noise: readonly Span[]): string {
  return visible(raw, span, noise).text.replace(LABEL, "").trim();
}

/** The offset in the raw text at which `words` begin inside a place, however the lines break; null where they do not
 *  stand there or stand at its very beginning, for then there is nothing before them. */
export function placeOfWords(
  raw: string,
  place: { span: Span; noise: readonly Span[] },
  words: string,
): number | null {
  const sought = visible(words, { start: 0, end: words.length }, []).text.trim();
  if (sought === "") return null;
  const { text, at } = visible(raw, place.span, place.noise);
  const found = text.indexOf(sought);
  const before = text.slice(0, Math.max(0, found)).replace(LABEL, "").trim();
  return before === "" ? null : sure(at[found]);
}

/** Noise that lies inside a span, cut to it. */
export function noiseInside(noise: readonly Span[], span: Span): Span[] {
  return noise
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end);
}

/** True for a place that holds something and lies inside the raw text. */
export function isInside(raw: string, { start, end }: Span): boolean {
  return 0 <= start && start < end && end <= raw.length;
}

/** The characters that a reader sees, with the raw offset of each. */
function visible(raw: string, span: Span, noise: readonly Span[]): { text: string; at: number[] } {
  const slice = raw.slice(span.start, span.end);
  const layout = markupOf(slice).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }));
  const hidden = [...noise, ...layout];
  const at: number[] = [];
  let text = "";
  for (let offset = span.start; offset < span.end; offset += 1) {
    const skipped = hidden.find(({ start, end }) => start <= offset && offset < end);
    if (skipped) {
      offset = skipped.end - 1;
      continue;
    }
    const character = raw.charAt(offset);
    const isBlank = /\s/u.test(character);
    if (isBlank && (text === "" || text.endsWith(" "))) continue;
    text += isBlank ? " " : character;
    at.push(offset);
  }
  return { text, at };
}
