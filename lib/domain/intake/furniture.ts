import { sure } from "./border";
import { foldText, isCapital, type View } from "./folding";
import { labelAt } from "./labels";
import type { Lexicon } from "./lexicon";
import { LEXICON_FILES } from "./lexicon";
import { type Line, linesOf, rawSpan } from "./lines";
import { openerEnd, verbAt } from "./openings";
import type { Span } from "./reading";

/** What a line is by its look alone: a page's own sign, a document symbol, perhaps a running title, or text. */
type Look = "page" | "symbol" | "number" | "text";

const PAGE_LOOKS = [
  /^[-([|]+ ?\d{1,4} ?[-)\]|]+$/u,
  /^\d{1,3} ?\/ ?\d{1,3}$/u,
  /^(?:page|pagina|pag\.?|p\.|seite|صفحه|الصفحه) ?\d{1,4}(?: ?(?:of|de|sur|\/|من) ?\d{1,4})?$/u,
  /^\d{1,4} ?\| ?(?:page|p a g e|pagina)$/u,
  /^\*?\d{2}-\d{5}(?: ?\([a-z]\))?\*?(?: ?\d{1,3}\/\d{1,3})?$/u,
  /^(?:\d{1,3}\/\d{1,3} )?\d{2}-\d{5}(?: ?\([a-z]\))?$/u,
  /^[a-z]{1,3}\.?(?:\d{2}-)?\d{5,8} ?[[(][a-z][\])](?: \d{4,8})*$/u,
  /^\*\d{5,9}\*$/u,
  /^\S+\.(?:png|jpe?g|gif|pdf|docx?|html?)$/u,
  /^(?:https?:\/\/|www\.)\S+$/u,
  /^#\w+$/u,
  /^[efsarc]$/u,
  /^\/\.\.\.$/u,
];
const SYMBOL = /^[a-z]{1,6}(?:\.\d+)?(?:\/[a-z0-9().-]+){1,6}(?: ?\(\d{4}\))?(?: page \d+| p\. ?\d+)?$/u;
const REPEATED_MAX = 170;

/** The lines of a text with what tells running titles: their shapes, how often each comes, and which lines there are. */
type Page = {
  view: View;
  lexicon: Lexicon;
  lines: Line[];
  shapes: (string | null)[];
  counts: Map<string | null, number>;
  known: ReadonlySet<string>;
};

/** Raw ranges of page furniture: page numbers, running titles, symbols, image names and links on their own lines. */
export function furnitureOf(view: View, lexicon: Lexicon): Span[] {
  const page = pageOf(view, lexicon);
  const { lines } = page;
  const looks = lines.map((line) => lookOf(line));
  const isFurniture = lines.map((line, index) => {
    const look = looks[index];
    return look === "page" || (look === "symbol" && index > 0) || (look === "text" && KNOWN.has(line.text));
  });
  spread(page, isFurniture);
  let before = "";
  let counted = 0;
  for (const [index, line] of lines.entries()) {
    if (looks[index] === "number") {
      const countsOn = Number(line.text) === counted + 1 && opensLoudly(page, lines[index + 1]);
      isFurniture[index] = !countsOn && isPageNumber(view, before, lines[index + 1], lexicon);
      if (!isFurniture[index]) counted = Number(line.text);
    }
    if (!isFurniture[index]) before = line.text;
  }
  spread(page, isFurniture);
  return lines.filter((_, index) => isFurniture[index]).map((line) => rawSpan(view, line));
}

function pageOf(view: View, lexicon: Lexicon): Page {
  const lines = linesOf(view);
  const shapes = lines.map((line) => shapeOf(line));
  const counts = new Map<string | null, number>();
  for (const shape of shapes) if (shape !== null) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const known = new Set(lines.flatMap((line) => [line.text, line.text.replace(/^[\d/. -]+/u, "")]));
  return { view, lexicon, lines, shapes, counts, known };
}

function lookOf(line: Line): Look {
  if (line.text.length > REPEATED_MAX) return "text";
  if (PAGE_LOOKS.some((look) => look.test(line.text))) return "page";
  if (SYMBOL.test(line.text)) return "symbol";
  return /^\d{1,4}$/u.test(line.text) ? "number" : "text";
}

/** True for a line that a verb with a capital opens: the number above it may be its own, though no stop came before. */
function opensLoudly({ view, lexicon }: Page, line: Line | undefined): boolean {
  return line !== undefined && isCapital(view, line.start) && verbAt(view, line.start, lexicon) !== null;
}

/** A bare number belongs to the page inside a sentence, and wherever no paragraph opens after it. */
function isPageNumber(view: View, before: string, next: Line | undefined, lexicon: Lexicon): boolean {
  if (!next || /[\p{L}\p{N}-]$/u.test(before)) return true;
  const label = labelAt(view.key, next.start, NO_ORDINALS);
  const from = label && label.kind !== "number" ? label.end : next.start;
  return verbAt(view, from, lexicon) === null && openerEnd(view, from, lexicon) === null;
}

/** A running title: printed again and next to what is already furniture, or on three pages and more. */
function spread(page: Page, isFurniture: boolean[]): void {
  const { view, lines } = page;
  for (let index = 1; index < lines.length; index += 1) {
    if (isFurniture[index - 1] && !isFurniture[index]) isFurniture[index] = spreads(page, index);
  }
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (isFurniture[index + 1] && !isFurniture[index]) isFurniture[index] = spreads(page, index);
  }
  for (const [index, line] of lines.entries()) {
    const isOften = countOf(page, index) > 2 && line.text.length > 14;
    if (isOften && !/^\p{Ll}/u.test(firstRaw(view, line)) && spreads(page, index)) isFurniture[index] = true;
  }
}

function spreads(page: Page, index: number): boolean {
  const { view, lexicon, known } = page;
  const line = sure(page.lines[index]);
  return (
    line.text.length <= REPEATED_MAX &&
    (countOf(page, index) > 1 || isComposed(line, known)) &&
    !opensParagraph(view, line, lexicon) &&
    !/[;,]$/u.test(line.text)
  );
}

function countOf({ shapes, counts }: Page, index: number): number {
  return counts.get(sure(shapes[index])) ?? 0;
}

/** A running title made of lines that the text has elsewhere: "The Assembly - Tenth session", "A/79/1 The title". */
function isComposed(line: Line, known: ReadonlySet<string>): boolean {
  const [first = "", ...rest] = line.text.split(" ");
  if (rest.length > 0 && SYMBOL.test(first)) return known.has(rest.join(" "));
  const pieces = line.text.split(/ [-|\u00b7] /u);
  return pieces.length > 1 && pieces.every((piece) => known.has(piece.trim()));
}

function opensParagraph(view: View, line: Line, lexicon: Lexicon): boolean {
  const verb = verbAt(view, line.start, lexicon);
  return (verb !== null && verb.sense?.form === "third") || openerEnd(view, line.start, lexicon) !== null;
}

function firstRaw(view: View, line: Line): string {
  return view.raw.charAt(rawSpan(view, line).start);
}

/** A line with its figures made alike; null for one too long or too poor in letters to be a running title. */
function shapeOf({ text }: Line): string | null {
  return text.length > REPEATED_MAX || !/\p{L}{3}/u.test(text) ? null : text.replace(/\d+/gu, "#");
}

const NO_ORDINALS: ReadonlyMap<string, number> = new Map();
const KNOWN = new Set(
  Object.values(LEXICON_FILES).flatMap((file) => file.furniture.entries.map((entry) => foldText(entry))),
);
