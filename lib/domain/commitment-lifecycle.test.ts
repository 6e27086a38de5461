import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activationRefusal,
  ENDING_STEPS,
  LIFECYCLE_STEPS,
  type LifecycleMove,
  reportAfterEnding,
  secondCheckRefusal,
  takeLifecycleStep,
} from "./commitment-lifecycle";
import { keysOf } from "./keys-of";
import { LIFECYCLES, type Lifecycle } from "./statuses";

const STEPS = keysOf(LIFECYCLE_STEPS);
const EVERYTHING_SAID = { decision: "CL/210/R.4", successor: "2022/31", reason: "Entered by mistake" };

describe("a commitment", () => {
  it("takes exactly these steps", () => {
    const steps = LIFECYCLES.map((from) => [
      from,
      STEPS.filter((step) => takeLifecycleStep(from, step, EVERYTHING_SAID).ok).join(" "),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      proposed: "confirm withdraw",
      confirmed: "activate withdraw",
      active: "discharge elapse supersede withdraw",
      discharged: "",
      elapsed: "",
      superseded: "",
      withdrawn: "",
    });
  });

  it("is activated without a word more, once confirmed", () => {
    expect(takeLifecycleStep("confirmed", "activate")).toEqual({
      ok: true,
      value: { step: "activate", from: "confirmed", to: "active" },
    });
    expect(takeLifecycleStep("proposed", "activate")).toEqual({ ok: false, refusal: "step_not_available" });
  });

  it.each([
    ["discharge", "decision_missing"],
    ["supersede", "successor_missing"],
    ["withdraw", "reason_missing"],
  ] as const)("does not %s without saying why: %s", (step, refusal) => {
    expect(takeLifecycleStep("active", step)).toEqual({ ok: false, refusal });
    expect(takeLifecycleStep("active", step, { decision: " ", successor: "", reason: "\n" })).toEqual({
      ok: false,
      refusal,
    });
  });
});

describe("the activation of a draft", () => {
  const optional = { isRequired: false, isDone: false };
  const refusalOf = (isDraft: boolean, adoption: Parameters<typeof activationRefusal>[0]["adoption"]) =>
    activationRefusal({ isDraft, adoption, secondCheck: optional });

  it("waits until its adoption is recorded", () => {
    expect(refusalOf(true, "not_recorded")).toBe("adoption_not_recorded");
  });

  it("is free once it is, even where the adopted wording was not seen", () => {
    expect(refusalOf(true, "adopted")).toBeNull();
    expect(refusalOf(true, "adopted_wording_not_seen")).toBeNull();
  });

  it("is no question for a text that is not a draft", () => {
    expect(refusalOf(false, "not_recorded")).toBeNull();
  });

  it("waits for a second officer where the body wants one", () => {
    const refusalWith = (isDone: boolean) =>
      activationRefusal({ isDraft: false, adoption: "adopted", secondCheck: { isRequired: true, isDone } });
    expect([refusalWith(false), refusalWith(true)]).toEqual(["second_check_missing", null]);
  });
});

describe("the second check of a reading", () => {
  const refusalOf = (officer: string) =>
    secondCheckRefusal({ confirmedBy: "first", checkedBy: ["second"], officer });

  it("is another officer's than the one who confirmed it, once each", () => {
    expect(["first", "second", "third"].map(refusalOf)).toEqual(["own_reading", "checked_already", null]);
  });
});

describe("any history of a commitment", () => {
  it("replays to where it stands, and nothing follows an end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), (steps) => {
        const moves: LifecycleMove[] = [];
        let standing: Lifecycle = "proposed";
        for (const step of steps) {
          const taken = takeLifecycleStep(standing, step, EVERYTHING_SAID);
          if (!taken.ok) continue;
          moves.push(taken.value);
          standing = taken.value.to;
        }
        for (const [nth, move] of moves.entries()) expect(move.from).toBe(moves[nth - 1]?.to ?? "proposed");
        const ended = moves.filter((move) => !["confirm", "activate"].includes(move.step));
        expect(ended.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the end of a commitment", () => {
  it("is brought by exactly the steps after which none follows", () => {
    const ending = STEPS.filter((step) =>
      STEPS.every((next) => !takeLifecycleStep(LIFECYCLE_STEPS[step].to, next, EVERYTHING_SAID).ok),
    );
    expect(ENDING_STEPS).toEqual(ending);
  });

  it.each([
    ["lapses", []],
    ["all_reserved", [{ reserved: true }, { reserved: true }]],
    ["stays", [{ reserved: true }, { reserved: false }]],
  ] as const)("leaves a report that %s with the tasks %j", (fate, standing) => {
    expect(reportAfterEnding(standing)).toBe(fate);
  });
});
