/** A member as an edge between the groups that it is in: none, one or two of them. */
type Edge = { index: number; ends: readonly [string, string] };

/** Stands for "no group": whoever is in one group only is an edge to it. No group has this name. */
const OUTSIDE = "";

/** Divides members between two sides so that in each group the sides differ by as little as can be: by one where the
 *  group has an odd number of members, by none otherwise. Answers who is on the first side, by index.
 *
 *  Members are edges of a graph whose corners are the groups. An edge to "outside" at each corner of odd degree makes
 *  all degrees even, so that every connected part can be walked in one round that uses each edge once; giving the
 *  edges along it to one side and the other in turn, a corner passed through gets one of each. Only a part that
 *  nowhere touches the outside and has an odd number of members has no such division: there one group is off by two.
 *  Groups beyond a member's second one are not looked at. */
export function splitEvenly(members: readonly { groupIds: readonly string[] }[]): Set<number> {
  const edges: Edge[] = members.map(({ groupIds: [first = OUTSIDE, second = OUTSIDE] }, index) => ({
    index,
    ends: [first, second],
  }));
  const degrees = new Map<string, number>();
  for (const { ends } of edges) for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const odd = [...degrees].filter(([group, degree]) => group !== OUTSIDE && degree % 2 === 1);
  const closing: Edge[] = odd.map(([group]) => ({ index: -1, ends: [group, OUTSIDE] }));
  const rounds = roundsOf([...edges, ...closing]);
  const first = new Set<number>();
  let turn = 0;
  for (const round of rounds) {
    for (const { index } of round) {
      if (turn % 2 === 0) first.add(index);
      turn += 1;
    }
  }
  first.delete(-1);
  return first;
}

/** Every connected part as one closed walk over all its edges, the part of the outside first (Hierholzer). */
function roundsOf(edges: readonly Edge[]): Edge[][] {
  const at = new Map<string, Edge[]>([[OUTSIDE, []]]);
  for (const edge of edges) {
    for (const end of new Set(edge.ends)) at.set(end, [...(at.get(end) ?? []), edge]);
  }
  const used = new Set<Edge>();
  return [...at.keys()].map((start) => walk(start, { at, used }));
}

function walk(start: string, { at, used }: { at: Map<string, Edge[]>; used: Set<Edge> }): Edge[] {
  const round: Edge[] = [];
  const path: { corner: string; by: Edge | null }[] = [{ corner: start, by: null }];
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const { corner, by } = here;
    const next = at.get(corner)?.find((edge) => !used.has(edge));
    if (next) {
      used.add(next);
      const [one, other] = next.ends;
      path.push({ corner: one === corner ? other : one, by: next });
    } else {
      path.pop();
      if (by) round.push(by);
    }
  }
  return round;
}
