import type { Place } from "./standing";

/** How many of the asked stand where. Always: asked = owed + reserved + excused, owed = answered + awaited + silent,
 *  answered = onTime + late, accepted <= answered, unconfirmed <= awaited. The denominator of a rate is `owed`. */
export type Figures = {
  asked: number;
  owed: number;
  reserved: number;
  excused: number;
  answered: number;
  onTime: number;
  late: number;
  accepted: number;
  awaited: number;
  silent: number;
  /** Of the awaited, those that an officer wrote down and their parliament has not confirmed. */
  unconfirmed: number;
};

/** What is counted: a report's standing, or a task's place with the flags of its report. */
export type Counted = { place: Place; onTime: boolean; accepted: boolean; unconfirmed: boolean };

/** Counts reports or tasks, each once. What was answered of free will counts as reserved and nowhere else. */
export function tally(counted: readonly Counted[]): Figures {
  const at = (place: Place): readonly Counted[] => counted.filter((each) => each.place === place);
  const answered = at("answered");
  const onTime = answered.filter((each) => each.onTime).length;
  const awaited = at("awaited");
  const silent = at("silent").length;
  return {
    asked: counted.length,
    owed: answered.length + awaited.length + silent,
    reserved: at("reserved").length,
    excused: at("excused").length,
    answered: answered.length,
    onTime,
    late: answered.length - onTime,
    accepted: answered.filter((each) => each.accepted).length,
    awaited: awaited.length,
    silent,
    unconfirmed: awaited.filter((each) => each.unconfirmed).length,
  };
}

/** Counts per group, in the order in which groups first appear, and in all. A row may stand in several groups, and
 *  groups may overlap: it counts once in each and once in the total, which is never a sum of the groups. A row in
 *  no group is in the total only. */
export function tallyBy<Row extends Counted>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly string[],
): { total: Figures; groups: Map<string, Figures> } {
  const pairs = rows.flatMap((row) => [...new Set(keyOf(row))].map((key) => ({ key, row })));
  const groups = new Map<string, Figures>();
  for (const [key, ofGroup] of Map.groupBy(pairs, (pair) => pair.key)) {
    groups.set(key, tally(ofGroup.map((pair) => pair.row)));
  }
  return { total: tally(rows), groups };
}
