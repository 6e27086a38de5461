import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FieldRequest, fieldSaver, type SendOutcome } from "./field-saver";
import type { SavedField } from "./saved-field";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SAVED: SavedField = {
  outcome: "saved",
  savedAt: "2024-09-16T14:32:00.000Z",
  mark: "1.x",
  theirs: null,
  others: [],
};
const THEIRS = { value: "Floods", name: "Amina", at: "2024-09-16T14:31:00.000Z", diff: [] };
const CONFLICT: SavedField = { ...SAVED, outcome: "conflict", mark: "2.theirs", theirs: THEIRS };

/** A saver whose requests are answered in turn; the last answer goes on for ever. */
function aSaver(...answers: SendOutcome[]) {
  const sent: FieldRequest[] = [];
  let nth = 0;
  const send = async (request: FieldRequest) => {
    sent.push({ ...request });
    return answers[Math.min(sent.length, answers.length) - 1] ?? { answer: SAVED };
  };
  const saver = fieldSaver({ send, newKey: () => `key ${++nth}` });
  const values = () => sent.map(({ value }) => value);
  return { saver, sent, values, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe("a field that somebody types in", () => {
  it("is saved once, a second after the last key, from the mark of the page", async () => {
    const { saver, sent, pass } = aSaver();
    saver.typed("obstacles", "Elec", "0.e");
    await pass(900);
    saver.typed("obstacles", "Elections", "0.e");
    await pass(900);
    expect(sent).toEqual([]);
    expect(saver.state()).toMatchObject({ phase: "typing", unsaved: ["obstacles"] });
    await pass(100);
    expect(sent).toEqual([{ key: "obstacles", value: "Elections", base: "0.e", idempotencyKey: "key 1" }]);
    expect(saver.state()).toMatchObject({ phase: "saved", savedAt: SAVED.savedAt, unsaved: [] });
  });

  it("goes on from the mark of each answer, under another name", async () => {
    const { saver, sent, pass } = aSaver();
    saver.typed("obstacles", "A", "0.e");
    await pass(1000);
    saver.typed("obstacles", "AB", "0.e");
    await pass(1000);
    expect(sent[1]).toEqual({ key: "obstacles", value: "AB", base: "1.x", idempotencyKey: "key 2" });
  });

  it("is saved at least every ten seconds by somebody who never pauses", async () => {
    const { saver, sent, pass } = aSaver();
    for (let half = 0; half < 25; half += 1) {
      saver.typed("obstacles", "A".repeat(half + 1), "0.e");
      await pass(500);
    }
    expect(sent.length).toBe(1);
  });

  it("lets no other field wait for ever", async () => {
    const { saver, sent, pass } = aSaver();
    saver.typed("obstacles", "A", "0.e");
    saver.typed("help_wanted", "B", "0.e");
    for (let round = 0; round < 3; round += 1) {
      await pass(1000);
      saver.typed("obstacles", `A${round}`, "0.e");
    }
    expect(sent.map(({ key }) => key)).toContain("help_wanted");
  });
});

describe("a save without an answer", () => {
  it.each(["connection", "timeout", "server"] as const)(
    "is sent again word for word after a fault of the %s, and what was typed since comes after it",
    async (cause) => {
      const { saver, sent, values, pass } = aSaver({ cause }, { cause }, { answer: SAVED });
      saver.typed("obstacles", "A", "0.e");
      await pass(1000);
      expect(saver.state()).toMatchObject({ phase: "failed", failure: { cause }, unsaved: ["obstacles"] });
      saver.typed("obstacles", "AB", "0.e");
      expect(saver.unsavedTexts()).toEqual([{ key: "obstacles", value: "AB" }]);
      await pass(2000 + 4000);
      expect(values()).toEqual(["A", "A", "A"]);
      expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
      await pass(1000);
      expect(sent.at(-1)).toMatchObject({ value: "AB", base: "1.x", idempotencyKey: "key 2" });
      expect(saver.state()).toMatchObject({ phase: "saved", failure: null, unsaved: [] });
    },
  );

  it("waits for somebody to sign in, however much is typed, and is then sent again", async () => {
    const { saver, values, pass } = aSaver({ cause: "signed_out" }, { answer: SAVED });
    saver.typed("obstacles", "A", "0.e");
    await pass(1000);
    saver.typed("obstacles", "AB", "0.e");
    await pass(600_000);
    expect(values()).toEqual(["A"]);
    await saver.retry();
    await pass(1000);
    expect(values()).toEqual(["A", "A", "AB"]);
  });

  it("that was refused is not sent again, says why, and holds up no other field", async () => {
    const { saver, sent, pass } = aSaver({ cause: "refused", sentence: "Too long." }, { answer: SAVED });
    saver.typed("obstacles", "A", "0.e");
    saver.typed("help_wanted", "B", "0.e");
    await pass(60_000);
    expect(sent.map(({ key }) => key)).toEqual(["obstacles", "help_wanted"]);
    expect(saver.state()).toMatchObject({
      phase: "failed",
      failure: { cause: "refused", sentence: "Too long." },
      unsaved: ["obstacles"],
    });
    saver.typed("obstacles", "a", "0.e");
    await pass(1000);
    expect(saver.state()).toMatchObject({ phase: "saved", failure: null, unsaved: [] });
  });
});

describe("a field that a colleague changed meanwhile", () => {
  async function met() {
    const saving = aSaver({ answer: CONFLICT }, { answer: SAVED });
    saving.saver.typed("obstacles", "Elections", "0.e");
    await saving.pass(1000);
    expect(saving.saver.field("obstacles")?.theirs).toEqual(THEIRS);
    return saving;
  }

  it("keeps every later text aside too, until its writer has chosen", async () => {
    const { saver, sent, pass } = await met();
    saver.typed("obstacles", "Early elections", "0.e");
    await pass(1000);
    expect(sent[1]?.base).toBe("0.e");
  });

  it("takes the own text over theirs", async () => {
    const { saver, sent, pass } = await met();
    saver.keepMine("obstacles");
    await pass(0);
    expect(sent[1]).toMatchObject({ value: "Elections", base: "2.theirs" });
    expect(saver.field("obstacles")?.theirs).toBeNull();
  });

  it("leaves theirs and sends nothing", async () => {
    const { saver, sent, pass } = await met();
    expect(saver.keepTheirs("obstacles")).toBe("Floods");
    await pass(5000);
    expect(sent.length).toBe(1);
    expect(saver.state().unsaved).toEqual([]);
  });

  it("takes both, for its writer to make one text of", async () => {
    const { saver, sent, pass } = await met();
    expect(saver.editBoth("obstacles")).toBe("Floods\n\nElections");
    await pass(1000);
    expect(sent[1]).toMatchObject({ value: "Floods\n\nElections", base: "2.theirs" });
  });

  it("has nothing to choose where nobody else wrote", () => {
    const { saver, sent } = aSaver();
    saver.keepMine("obstacles");
    expect([saver.keepTheirs("obstacles"), saver.editBoth("obstacles"), sent.length]).toEqual([
      null,
      null,
      0,
    ]);
  });
});

describe("all that is typed", () => {
  it("is sent before a form is, and the form waits for the answers", async () => {
    const { saver, values } = aSaver();
    saver.typed("obstacles", "A", "0.e");
    saver.typed("help_wanted", "B", "0.e");
    await saver.flush();
    expect(values()).toEqual(["A", "B"]);
    expect(saver.state().unsaved).toEqual([]);
  });

  it("holds no form up where it cannot be saved", async () => {
    const { saver, values } = aSaver({ cause: "connection" });
    saver.typed("obstacles", "A", "0.e");
    saver.typed("help_wanted", "B", "0.e");
    await saver.flush();
    expect(values()).toEqual(["A"]);
  });

  it("that came too late is said to be, and told to who listens until they stop", async () => {
    const { saver, pass } = aSaver({ answer: { ...SAVED, outcome: "late", theirs: THEIRS } });
    let told = 0;
    const stop = saver.subscribe(() => {
      told += 1;
    });
    saver.typed("obstacles", "A", "0.e");
    await pass(1000);
    expect(saver.state()).toMatchObject({ isLate: true, unsaved: [] });
    stop();
    const before = told;
    saver.typed("obstacles", "B", "0.e");
    expect(told).toBe(before);
  });
});
