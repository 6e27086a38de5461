import type { Glyph } from "./glyphs";

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/u;
const LTR_LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const MARK = /^\p{M}+$/u;
/** What stands inside a number without ending it. */
const IN_NUMBER = /^[.,:/\-\u2013%+\u066a-\u066c]$/u;
/** A wider gap between two signs, as a part of their size, is a space that the file did not draw. */
const SPACE_FROM = 0.18;

type Kind = "rtl" | "ltr" | "digit" | "space" | "neutral";
type Sign = { text: string; kind: Kind };

/** True where more letters of some glyphs are written from right to left than from left to right. */
export function isRightToLeft(glyphs: readonly Glyph[]): boolean {
  let balance = 0;
  for (const { text } of glyphs) {
    const kind = kindOf(text);
    if (kind === "rtl") balance += 1;
    if (kind === "ltr") balance -= 1;
  }
  return balance > 0;
}

/** The text of one line in the order of reading, from glyphs in any order. Their places say how the line looks; where it
 *  runs from right to left its numbers and Latin words still run the other way, and the reverse. */
export function lineText(glyphs: readonly Glyph[], rightToLeft: boolean): string {
  const signs = spaced(glyphs, rightToLeft);
  const runs = rightToLeft ? inLatinRuns(signs) : inArabicRuns(signs);
  const text = runs
    .map(({ text }) => text)
    .join("")
    .replaceAll(/[\ufb00-\ufdff\ufe70-\ufefc]/gu, (shape) => shape.normalize("NFKC"));
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The signs from the side on which the line begins, with the spaces that are drawn and those that are only left. */
function spaced(glyphs: readonly Glyph[], rightToLeft: boolean): Sign[] {
  const spaces = glyphs.filter(({ text, width }) => text.trim() === "" && width > 0);
  const signs: Sign[] = [];
  let before: Glyph | undefined;
  for (const glyph of inOrder(glyphs, rightToLeft)) {
    const isMark = MARK.test(glyph.text);
    if (before && !isMark && isApart(before, glyph, spaces)) signs.push({ text: " ", kind: "space" });
    signs.push({ text: glyph.text, kind: isMark ? (signs.at(-1)?.kind ?? "neutral") : kindOf(glyph.text) });
    if (!isMark) before = glyph;
  }
  return signs;
}

/** Signs that overlap are told apart by their middles: the alef of a joined lam and alef has no width of its own. A mark
 *  goes with the letter that it stands at, wherever the font puts it. */
function inOrder(glyphs: readonly Glyph[], rightToLeft: boolean): Glyph[] {
  const middle = ({ x, width }: Glyph) => x + width / 2;
  const letters = glyphs
    .filter(({ text }) => text.trim() !== "" && !MARK.test(text))
    .toSorted((a, b) => (rightToLeft ? middle(b) - middle(a) : middle(a) - middle(b)));
  const marksAt = Map.groupBy(
    glyphs.filter(({ text }) => MARK.test(text)),
    (mark) =>
      nearest(
        letters.filter(({ text }) => LTR_LETTER.test(text)),
        middle(mark),
        middle,
      ),
  );
  return letters.flatMap((letter) => [letter, ...(marksAt.get(letter) ?? [])]);
}

function nearest(glyphs: readonly Glyph[], to: number, middle: (glyph: Glyph) => number): Glyph | undefined {
  return glyphs.toSorted((a, b) => Math.abs(middle(a) - to) - Math.abs(middle(b) - to))[0];
}

function isApart(a: Glyph, b: Glyph, spaces: readonly Glyph[]): boolean {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const from = left.x + left.width;
  if (right.x - from > SPACE_FROM * Math.max(a.size, b.size)) return true;
  const tolerance = 0.1 * Math.max(a.size, b.size);
  return spaces.some(
    ({ x, width }) => x + width / 2 > from - tolerance && x + width / 2 < right.x + tolerance && x >= left.x,
  );
}

/** In a line from right to left: turns each run of Latin words and each number around, for they stand reversed. */
function inLatinRuns(signs: readonly Sign[]): Sign[] {
  return turned(signs, (sign) => sign.kind === "ltr" || sign.kind === "digit", joinsInRtl);
}

/** In a line from left to right: turns each run of right-to-left words around, and then the numbers in it back. */
function inArabicRuns(signs: readonly Sign[]): Sign[] {
  return turned(
    signs,
    (sign) => sign.kind === "rtl",
    () => true,
    inLatinRuns,
  );
}

/** What may stand between two members of a Latin run without parting it: within words anything but two numbers that
 *  only a space parts; within a number the marks of numbers. */
function joinsInRtl(before: Sign, between: readonly Sign[], after: Sign): boolean {
  if (before.kind === "digit" && after.kind === "digit") {
    return between.length === 0 || (between.length === 1 && IN_NUMBER.test(between[0]?.text ?? ""));
  }
  return !between.some(({ text }) => /[()[\]"«»]/.test(text)) || before.kind === after.kind;
}

function turned(
  signs: readonly Sign[],
  belongs: (sign: Sign) => boolean,
  joins: (before: Sign, between: readonly Sign[], after: Sign) => boolean,
  inside: (run: Sign[]) => Sign[] = (run) => run,
): Sign[] {
  const out: Sign[] = [];
  let run: Sign[] = [];
  let waiting: Sign[] = [];
  const end = () => {
    out.push(...inside(run.reverse()), ...waiting);
    run = [];
    waiting = [];
  };
  for (const sign of signs) {
    const last = run.at(-1);
    if (!belongs(sign)) {
      if (last && (sign.kind === "space" || sign.kind === "neutral")) waiting.push(sign);
      else {
        end();
        out.push(sign);
      }
      continue;
    }
    if (last && !joins(last, waiting, sign)) end();
    run.push(...waiting, sign);
    waiting = [];
  }
  end();
  return out;
}

function kindOf(text: string): Kind {
  if (ARABIC_DIGIT.test(text) || DIGIT.test(text)) return "digit";
  if (RTL_LETTER.test(text)) return "rtl";
  if (LTR_LETTER.test(text)) return "ltr";
  return text.trim() === "" ? "space" : "neutral";
}
