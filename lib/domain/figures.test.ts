import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyReport } from "../testing/makers";
import { type Counted, type Figures, tally, tallyBy } from "./figures";
import { keysOf } from "./keys-of";
import { type Place, standingOf } from "./standing";

const at = (place: Place, flags: Partial<Counted> = {}): Counted => ({
  place,
  onTime: false,
  accepted: false,
  unconfirmed: false,
  ...flags,
});
const ON_TIME = { onTime: true };

describe("figures", () => {
  it("are nothing over nothing", () => {
    expect(new Set(Object.values(tally([])))).toEqual(new Set([0]));
  });

  it("put each in its place", () => {
    const counted = [
      at("reserved", { ...ON_TIME, accepted: true }),
      at("excused"),
      at("answered", { ...ON_TIME, accepted: true }),
      at("answered", ON_TIME),
      at("answered"),
      at("awaited"),
      at("awaited", { unconfirmed: true }),
      at("silent"),
    ];
    expect(tally(counted)).toEqual({
      asked: 8,
      owed: 6,
      reserved: 1,
      excused: 1,
      answered: 3,
      onTime: 2,
      late: 1,
      accepted: 1,
      awaited: 2,
      silent: 1,
      unconfirmed: 1,
    });
  });

  it("count a parliament of two groups in both, and once in all", () => {
    const rows = [
      { ...at("answered", ON_TIME), groups: ["africa", "arab", "arab"] },
      { ...at("silent"), groups: ["africa"] },
      { ...at("awaited"), groups: [] },
    ];
    const { total, groups } = tallyBy(rows, (row) => row.groups);
    expect(total).toMatchObject({ asked: 3, answered: 1, silent: 1, awaited: 1 });
    expect([...groups.keys()]).toEqual(["africa", "arab"]);
    expect(groups.get("africa")).toMatchObject({ asked: 2, answered: 1, silent: 1 });
    expect(groups.get("arab")).toMatchObject({ asked: 1, answered: 1, silent: 0 });
  });
});

describe("any figures", () => {
  const anyRow = fc.record({
    report: anyReport,
    today: anyDay,
    document: fc.constantFrom("145R1", "139R1", "113R1"),
    groups: fc.subarray(["africa", "arab", "asia_pacific"]),
    cycle: fc.constantFrom("IPU-147", "IPU-149"),
  });
  const anyRows = fc
    .array(anyRow, { maxLength: 40 })
    .map((rows) => rows.map((row) => ({ ...row, ...standingOf(row.report, row.today) })));
  const anyFilter = fc.record({
    cycle: fc.constantFrom("IPU-147", "IPU-149", null),
    group: fc.constantFrom("arab", null),
  });
  const anyFiltered = fc
    .tuple(anyRows, anyFilter)
    .map(([rows, { cycle, group }]) =>
      rows.filter(
        (row) => (!cycle || row.cycle === cycle) && (!group || row.groups.some((each) => each === group)),
      ),
    );

  it("sum from their parts to the whole", () => {
    fc.assert(
      fc.property(anyFiltered, (rows) => {
        const { asked, owed, reserved, excused, answered, onTime, late, accepted, awaited, silent } =
          tally(rows);
        expect(owed + reserved + excused).toBe(asked);
        expect(answered + awaited + silent).toBe(owed);
        expect(onTime + late).toBe(answered);
        expect(accepted).toBeLessThanOrEqual(answered);
        expect(asked).toBe(rows.length);
      }),
    );
  });

  it("by document sum to the total under any filter, figure by figure", () => {
    fc.assert(
      fc.property(anyFiltered, (rows) => {
        const { total, groups } = tallyBy(rows, (row) => [row.document]);
        for (const figure of keysOf(total)) expect(sum([...groups.values()], figure)).toBe(total[figure]);
      }),
    );
  });

  it("by overlapping groups never exceed the total in one group, nor fall short of the grouped in all", () => {
    fc.assert(
      fc.property(anyFiltered, (rows) => {
        const { total, groups } = tallyBy(rows, (row) => row.groups);
        const grouped = tally(rows.filter((row) => row.groups.length > 0));
        for (const figure of keysOf(total)) {
          for (const ofGroup of groups.values()) expect(ofGroup[figure]).toBeLessThanOrEqual(total[figure]);
          expect(sum([...groups.values()], figure)).toBeGreaterThanOrEqual(grouped[figure]);
        }
      }),
    );
  });
});

function sum(parts: readonly Figures[], figure: keyof Figures): number {
  return parts.reduce((total, part) => total + part[figure], 0);
}
