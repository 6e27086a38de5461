import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields, type StoredField, type TypedField } from "./merge-fields";

const merged = (stored: StoredField | null, typed: TypedField) =>
  mergeFields(stored ? { obstacles: stored } : {}, { obstacles: typed });
const STAYS = { writes: [], conflicts: [], unchanged: ["obstacles"] };
const writes = (value: string, version: number) => ({
  writes: [{ key: "obstacles", value, version }],
  conflicts: [],
  unchanged: [],
});

describe("a field of a shared draft", () => {
  it("is written by whoever alone changed it", () => {
    const typed = { value: "No quorum", baseVersion: 3, baseValue: "None" };
    expect(merged({ value: "None", version: 3 }, typed)).toEqual(writes("No quorum", 4));
  });

  it("is written for the first time over nothing", () => {
    expect(merged(null, { value: "None", baseVersion: 0, baseValue: "" })).toEqual(writes("None", 1));
  });

  it("is never written by somebody who did not touch it, however old the page", () => {
    const untouched = { value: "None", baseVersion: 1, baseValue: "None" };
    expect(merged({ value: "No quorum", version: 7 }, untouched)).toEqual(STAYS);
  });

  it("is no conflict where two people typed the same", () => {
    const same = { value: "No quorum", baseVersion: 1, baseValue: "None" };
    expect(merged({ value: "No quorum", version: 2 }, same)).toEqual(STAYS);
  });

  it("is a conflict where two people typed different things: the stored text stands, the other is handed back", () => {
    const mine = { value: "No budget", baseVersion: 1, baseValue: "None" };
    expect(merged({ value: "No quorum", version: 2 }, mine)).toEqual({
      writes: [],
      conflicts: [{ key: "obstacles", theirs: "No quorum", mine: "No budget" }],
      unchanged: [],
    });
  });

  it("is a conflict where one cleared what the other rewrote", () => {
    const cleared = { value: "", baseVersion: 1, baseValue: "None" };
    expect(merged({ value: "No quorum", version: 2 }, cleared).conflicts).toHaveLength(1);
  });

  it("is written over a text that others changed and changed back", () => {
    const typed = { value: "No quorum", baseVersion: 1, baseValue: "None" };
    expect(merged({ value: "None", version: 3 }, typed)).toEqual(writes("No quorum", 4));
  });

  it("is the same field whether a browser or a script ends its lines", () => {
    const fromForm = { value: "One\r\nTwo", baseVersion: 0, baseValue: "One\r\nTwo" };
    expect(merged({ value: "One\nTwo\nThree", version: 1 }, fromForm)).toEqual(STAYS);
    const edited = { value: "One\r\nTwo", baseVersion: 1, baseValue: "One" };
    expect(merged({ value: "One", version: 1 }, edited)).toEqual(writes("One\nTwo", 2));
  });

  it("is nothing that was stored, whatever name a stranger gives it", () => {
    expect(mergeFields({}, { constructor: { value: "x", baseVersion: 0, baseValue: "" } }).writes).toEqual([
      { key: "constructor", value: "x", version: 1 },
    ]);
  });

  it("is merged beside the others, each on its own", () => {
    const stored = { a: { value: "theirs", version: 2 }, b: { value: "b", version: 1 } };
    const typed = {
      a: { value: "mine", baseVersion: 1, baseValue: "a" },
      b: { value: "new b", baseVersion: 1, baseValue: "b" },
    };
    const merge = mergeFields(stored, typed);
    expect(merge.writes.map(({ key }) => key)).toEqual(["b"]);
    expect(merge.conflicts.map(({ key }) => key)).toEqual(["a"]);
  });
});

/** A browser tab: what it loaded, and what stands in its boxes. */
type Tab = Record<string, TypedField>;

describe("any number of people in one draft", () => {
  const KEYS = ["t1:answer", "t2:answer", "obstacles"] as const;
  const anyDeed = fc.oneof(
    fc.record({ deed: fc.constant("load" as const), who: fc.nat({ max: 2 }) }),
    fc.record({ deed: fc.constant("save" as const), who: fc.nat({ max: 2 }) }),
    fc.record({
      deed: fc.constant("type" as const),
      who: fc.nat({ max: 2 }),
      key: fc.constantFrom(...KEYS),
      text: fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", "\n", "\r\n") }),
    }),
  );

  /** Plays loads, typing and saves as the product stores them: replaced and conflicting texts go to the history. */
  function play(deeds: (typeof anyDeed extends fc.Arbitrary<infer Deed> ? Deed : never)[]) {
    const stored: Record<string, StoredField> = {};
    const history: { key: string; value: string }[] = [];
    const saved: { key: string; value: string }[] = [];
    const tabs: Tab[] = [{}, {}, {}];
    const load = (): Tab =>
      Object.fromEntries(
        KEYS.map((key) => {
          const { value, version } = stored[key] ?? { value: "", version: 0 };
          return [key, { value, baseVersion: version, baseValue: value }];
        }),
      );
    tabs.forEach((_, who) => {
      tabs[who] = load();
    });

    for (const deed of deeds) {
      const tab = tabs[deed.who] ?? {};
      if (deed.deed === "type") Object.assign(tab[deed.key] ?? {}, { value: deed.text });
      if (deed.deed === "load") tabs[deed.who] = load();
      if (deed.deed !== "save") continue;
      const merge = mergeFields(stored, tab);
      for (const { key, value, version } of merge.writes) {
        history.push({ key, value: stored[key]?.value ?? "" });
        expect(version).toBe((stored[key]?.version ?? 0) + 1);
        stored[key] = { value, version };
      }
      for (const { key, mine } of merge.conflicts) history.push({ key, value: mine });
      for (const [key, field] of Object.entries(tab)) {
        if (field.value !== field.baseValue) saved.push({ key, value: field.value.replaceAll("\r\n", "\n") });
      }
      tabs[deed.who] = load();
    }
    return { stored, history, saved };
  }

  it("lose nothing: every text saved stands in the draft or in its history", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 60 }), (deeds) => {
        const { stored, history, saved } = play(deeds);
        for (const { key, value } of saved) {
          if (value === "") continue;
          const kept = [
            stored[key]?.value,
            ...history.filter((past) => past.key === key).map((past) => past.value),
          ];
          expect(kept).toContain(value);
        }
      }),
    );
  });

  it("overwrite nothing that they had not seen", () => {
    fc.assert(
      fc.property(
        fc.record({ value: fc.string(), version: fc.nat({ max: 3 }) }),
        fc.record({ value: fc.string(), baseValue: fc.string(), baseVersion: fc.nat({ max: 3 }) }),
        (stored, typed) => {
          const { writes: written } = merged(stored, typed);
          if (written.length === 0) return;
          const seen =
            typed.baseVersion === stored.version || typed.baseValue.replaceAll("\r\n", "\n") === stored.value;
          expect(seen).toBe(true);
        },
      ),
    );
  });
});
