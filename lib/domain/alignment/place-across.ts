import type { Span } from "../intake/reading";
import type { Mention } from "./concepts";

type Side = { text: string; mentions: readonly Mention[] };
type Tie = { from: number; to: number };

/** Letters shown on either side of a place that is only guessed. */
const AROUND = 30;

/** Where in the other language one would look for what stands at a place: between the things that both say before and
 *  after it, in proportion. Some words around it are taken along. */
export function placeAcross(place: Span, { from, to }: { from: Side; to: Side }): Span {
  const ties = tiesBetween(from, to);
  const before = ties.findLast((tie) => tie.from <= place.start) ?? { from: 0, to: 0 };
  const after = ties.find((tie) => tie.from > place.start && tie.to >= before.to) ?? {
    from: from.text.length,
    to: to.text.length,
  };
  const share = (place.start - before.from) / Math.max(1, after.from - before.from);
  const middle = Math.round(before.to + share * (after.to - before.to));
  return wholeWords(to.text, { start: middle - AROUND, end: middle + AROUND });
}

/** The things that both say equally often, tied occurrence by occurrence. */
function tiesBetween(from: Side, to: Side): Tie[] {
  const theirs = Map.groupBy(to.mentions, ({ what }) => what);
  const ours = Map.groupBy(from.mentions, ({ what }) => what);
  return [...ours]
    .flatMap(([what, places]) => {
      const others = theirs.get(what) ?? [];
      if (others.length !== places.length) return [];
      return places.flatMap(({ span }, index): Tie[] =>
        others.slice(index, index + 1).map((other) => ({ from: span.start, to: other.span.start })),
      );
    })
    .sort((a, b) => a.from - b.from);
}

function wholeWords(text: string, { start, end }: Span): Span {
  const from = start <= 0 ? 0 : text.lastIndexOf(" ", start) + 1;
  const next = text.indexOf(" ", end);
  return { start: from, end: end >= text.length || next < 0 ? text.length : next };
}
