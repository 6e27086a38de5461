import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsInOrder } from "@/lib/testing/holds-in-order";
import { mergeFields, mustBeKept, type StoredField, type TypedField } from "./merge-fields";

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

describe("a text that a later one replaces", () => {
  const kept = (value: string, later: string, writers: [string | null, string] = ["amina", "amina"]) =>
    mustBeKept({ value, editedBy: writers[0] }, { value: later, editedBy: writers[1] });

  it("is not kept where its own writer only added to it, at whatever place", () => {
    expect(kept("a hearing", "a hearing in May")).toBe(false);
    expect(kept("a hearing", "on migration, a hearing")).toBe(false);
    expect(kept("a hearing", "a public hearing")).toBe(false);
    expect(kept("a hearing", "a hearing")).toBe(false);
  });

  it("is kept where its writer took something out or wrote something else", () => {
    expect(kept("a hearing", "a hear")).toBe(true);
    expect(kept("a hearing in May", "a hearing in June and July")).toBe(true);
    expect(kept("abab", "ab abb")).toBe(true);
  });

  it("is kept where somebody else added to it, or nobody in particular wrote it", () => {
    expect(kept("a hearing", "a hearing in May", ["luc", "amina"])).toBe(true);
    expect(kept("a hearing", "a hearing in May", [null, "amina"])).toBe(true);
  });

  it("is nothing to keep where it is empty", () => {
    expect(kept("", "a hearing", ["luc", "amina"])).toBe(false);
  });
});

/** A browser tab: what it loaded, and what stands in its boxes. */
type Tab = Record<string, TypedField>;

// `npm run proof:saving` plays more.
const numRuns = Number(process.env.PROOF_RUNS ?? 200);

describe("three people in one draft", () => {
  const KEYS = ["t1:answer", "t2:answer", "obstacles"] as const;
  const who = fc.nat({ max: 2 });
  const anyDeed = fc.oneof(
    fc.record({ deed: fc.constant("load" as const), who }),
    fc.record({ deed: fc.constant("save" as const), who }),
    fc.record({
      deed: fc.constantFrom("append" as const, "insert" as const, "rewrite" as const, "shorten" as const),
      who,
      key: fc.constantFrom(...KEYS),
    }),
  );
  type Deed = typeof anyDeed extends fc.Arbitrary<infer Each> ? Each : never;

  /** What stands in a box after somebody typed; each word is new, so that none is mistaken for another. */
  function retyped(deed: Deed["deed"], text: string, nth: number): string {
    const word = `<${nth}>\r\n`;
    if (deed === "append") return text + word;
    if (deed === "insert") return `${text.slice(0, text.length / 2)}${word}${text.slice(text.length / 2)}`;
    return deed === "rewrite" ? word : text.slice(0, -3);
  }

  /** Plays loads, typing and saves as the product stores them. */
  function play(deeds: Deed[]) {
    const stored: Record<string, StoredField & { editedBy: string }> = {};
    const history: { key: string; value: string }[] = [];
    const saved: { key: string; value: string }[] = [];
    const load = (): Tab =>
      Object.fromEntries(
        KEYS.map((key) => {
          const { value, version } = stored[key] ?? { value: "", version: 0 };
          return [key, { value, baseVersion: version, baseValue: value }];
        }),
      );
    const tabs: Tab[] = [load(), load(), load()];

    for (const [nth, deed] of deeds.entries()) {
      const tab = tabs[deed.who] ?? {};
      if ("key" in deed) {
        const field = tab[deed.key];
        if (field) field.value = retyped(deed.deed, field.value, nth);
      }
      if (deed.deed === "load") tabs[deed.who] = load();
      if (deed.deed !== "save") continue;
      const editedBy = `person ${deed.who}`;
      const merge = mergeFields(stored, tab);
      for (const { key, value, version } of merge.writes) {
        const before = stored[key];
        if (before && mustBeKept(before, { value, editedBy })) history.push({ key, value: before.value });
        expect(version).toBe((before?.version ?? 0) + 1);
        stored[key] = { value, version, editedBy };
      }
      for (const { key, mine } of merge.conflicts) history.push({ key, value: mine });
      for (const [key, field] of Object.entries(tab)) {
        if (field.value !== field.baseValue) saved.push({ key, value: field.value.replaceAll("\r\n", "\n") });
      }
      tabs[deed.who] = load();
    }
    return { stored, history, saved };
  }

  it("lose nothing: every text saved stands in the draft or in its history, word for word and in order", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 60 }), (deeds) => {
        const { stored, history, saved } = play(deeds);
        for (const { key, value } of saved) {
          const kept = [
            stored[key]?.value ?? "",
            ...history.filter((past) => past.key === key).map((past) => past.value),
          ];
          expect(kept.some((text) => holdsInOrder(text, value))).toBe(true);
        }
      }),
      { numRuns },
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
