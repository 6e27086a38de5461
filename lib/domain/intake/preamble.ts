import { sure } from "./border";
import type { View } from "./folding";
import type { Lexicon } from "./lexicon";
import type { Mark } from "./marks";
import { numberedRun } from "./numbering";
import { openerEnd } from "./openings";

/**
 * Where the preambular paragraphs begin among the `marks` before the operative part. `isOpen` is true where no formula
 * says that a preamble begins: then only paragraphs that end with a comma or semicolon count.
 */
export function preambularStarts(
  view: View,
  marks: readonly Mark[],
  lexicon: Lexicon,
  isOpen: boolean,
): Mark[] {
  const numbered = numberedPreamble(marks);
  const style = styleOf(marks, isOpen);
  const starts = marks.filter(
    (mark) => numbered.has(mark) || (opens(mark, style) && (mark.preambular || !mark.heading)),
  );
  return merged(view, starts, lexicon);
}

/** Preambles with numbers: the marks that carry them, known opener or not. */
function numberedPreamble(marks: readonly Mark[]): ReadonlySet<Mark> {
  const run = numberedRun(marks.map((mark) => ({ ...mark, preambular: false })));
  const openers = run.filter((mark) => mark.maybePreambular).length;
  const places = new Set(run.map((mark) => mark.at));
  const inRun = marks.filter((mark) => places.has(mark.at) && mark.label?.kind === "number");
  const known = inRun.filter((mark) => mark.preambular).length + openers;
  return new Set(known * 2 > inRun.length ? inRun : []);
}

type Style = { isOpen: boolean; runsOn: boolean; isLower: boolean; isBulleted: boolean };

/** How the openers of a preamble are set: all in one line, without capitals, or each after a bullet. */
function styleOf(marks: readonly Mark[], isOpen: boolean): Style {
  const openers = marks.filter((mark) => mark.preambular);
  const atLines = openers.filter((mark) => mark.lineStart);
  const capitals = atLines.filter((mark) => mark.capital);
  return {
    isOpen,
    runsOn: atLines.length < 2,
    isLower: capitals.length * 2 < atLines.length,
    isBulleted: atLines.length > 0 && atLines.every((mark) => mark.label?.kind === "bullet"),
  };
}

function opens(mark: Mark, style: Style): boolean {
  const stopped = mark.before === "" || ",;.:".includes(mark.before);
  if (mark.label?.kind === "letter" || mark.label?.kind === "roman") return mark.preambular;
  if (!mark.lineStart)
    return mark.preambular && style.runsOn && mark.capital && stopped && mark.before !== "";
  if (mark.preambular)
    return mark.label !== null || ((mark.capital || style.isLower) && (stopped || mark.blankBefore));
  if (style.isBulleted && mark.label?.kind === "bullet") return true;
  if (style.isOpen || !mark.capital || mark.label !== null) return false;
  return mark.blankBefore && (mark.maybePreambular || (stopped && mark.before !== "." && mark.before !== ""));
}

/** A heading such as "CONSIDERANDO:" is one with the paragraph beneath it. */
function merged(view: View, starts: Mark[], lexicon: Lexicon): Mark[] {
  return starts.filter((mark, index) => {
    if (index === 0) return true;
    const before = sure(starts[index - 1]);
    const end = openerEnd(view, before.at, lexicon);
    return end === null || !/^[\s:.,]*$/u.test(view.key.slice(end, mark.from));
  });
}
