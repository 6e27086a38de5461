import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainLine,
  contentOf,
  digestFault,
  faultOf,
  type HistoryFault,
  linkHash,
} from "./history-chain";

const how = {
  hashOf: (text: string) => createHash("sha256").update(text).digest("hex"),
  bytesOf: (text: string) => Buffer.byteLength(text),
};

/** A whole chain of the lines given, as the trigger would store it. */
function chainOf(lines: (string | null)[][], chain = "body"): ChainLine[] {
  let before = "";
  return lines.map((fields, at) => {
    before = linkHash(before, contentOf(fields, how.bytesOf), how.hashOf);
    return {
      link: { chain, position: at + 1, hash: before },
      move: { id: `move ${at + 1}`, chain, fields },
    };
  });
}

function faultsOf(lines: ChainLine[]): HistoryFault[] {
  let before: ChainLine["link"] = null;
  return lines.flatMap((line) => {
    const fault = faultOf(line, before, how);
    before = line.link;
    return fault ?? [];
  });
}

const three = () =>
  chainOf([
    ["submit", null],
    ["return", "why"],
    ["submit", ""],
  ]);
const second = (lines: ChainLine[]) => lines[1] as { link: ChainLine["link"]; move: ChainLine["move"] };

describe("a chain", () => {
  it("is whole as it was written", () => {
    expect(faultsOf(three())).toEqual([]);
  });

  it("names the line whose words were changed, and no other", () => {
    const lines = three();
    second(lines).move = { id: "move 2", chain: "body", fields: ["return", "other words"] };
    expect(faultsOf(lines)).toEqual([{ kind: "changed", chain: "body", position: 2, moveId: "move 2" }]);
  });

  it("sees words that wandered from one column to the next, and nothing written for no words", () => {
    for (const fields of [
      ["returnw", "hy"],
      ["return", null],
      ["return", "why", ""],
    ]) {
      const lines = three();
      second(lines).move = { id: "move 2", chain: "body", fields };
      expect(faultsOf(lines)).toHaveLength(1);
    }
  });

  it("sees a line that was given to another parliament", () => {
    const lines = three();
    second(lines).move = { id: "move 2", chain: "KE", fields: ["return", "why"] };
    expect(faultsOf(lines)).toMatchObject([{ kind: "changed", position: 2 }]);
  });

  it("sees that a line is gone, with its link or without", () => {
    const [first, , third] = three();
    expect(faultsOf([first, third] as ChainLine[])).toMatchObject([{ kind: "missing", position: 3 }]);
    const lines = three();
    second(lines).move = null;
    expect(faultsOf(lines)).toEqual([{ kind: "missing", chain: "body", position: 2, moveId: null }]);
  });

  it("sees a line that was never linked", () => {
    const move = { id: "added", chain: "KE", fields: ["submit"] };
    expect(faultsOf([{ link: null, move }])).toEqual([
      { kind: "not_linked", chain: "KE", position: null, moveId: "added" },
    ]);
    expect(faultsOf([{ link: null, move: null }])).toMatchObject([{ kind: "not_linked" }]);
  });
});

describe("a digest", () => {
  it("shows what was cut off or written anew, hashes and all", () => {
    const head = { chain: "KE", position: 3, hash: "as signed" };
    expect(digestFault(head, "as signed")).toBeNull();
    expect(digestFault(head, null)).toMatchObject({ kind: "cut_off", chain: "KE", position: 3 });
    expect(digestFault(head, "another")).toMatchObject({ kind: "rewritten", chain: "KE", position: 3 });
  });
});

describe("any history", () => {
  it("is told by its content: other fields, other text", () => {
    const fields = fc.array(fc.option(fc.string(), { nil: null }), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(contentOf(one, how.bytesOf)).not.toBe(contentOf(other, how.bytesOf));
      }),
    );
  });
});
