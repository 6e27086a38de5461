import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import type { TaskPlan } from "./assignment";
import {
  type CommitmentReading,
  correctionEffects,
  partsCorrected,
  type StandingTask,
} from "./commitment-correction";

const reading = (given: Partial<CommitmentReading> = {}): CommitmentReading => ({
  summary: { en: "Ratify the Convention" },
  verbs: ["calls on"],
  addressees: ["parliaments"],
  kindOfAct: "ratify",
  due: { rule: { kind: "none" }, text: null },
  boundIso2: null,
  themes: [],
  instruments: [],
  note: null,
  ...given,
});
const plan = (parliamentId: string, given: Partial<TaskPlan> = {}): TaskPlan => ({
  commitmentId: "c",
  parliamentId,
  occurrence: 0,
  kind: "direct",
  dueOn: null,
  reservedBy: null,
  ...given,
});
const task = (parliamentId: string, given: Partial<StandingTask> = {}): StandingTask => ({
  ...plan(parliamentId),
  id: `task ${parliamentId}`,
  isAnswered: false,
  isEnded: false,
  ...given,
});
const day = aDay("2024-12-31");

describe("a correction", () => {
  it("names the parts that it changes, and none where it says the same", () => {
    expect(partsCorrected(reading(), reading({ kindOfAct: "report", note: "See 145R1" }))).toEqual([
      "kindOfAct",
      "note",
    ]);
    expect(partsCorrected(reading(), reading())).toEqual([]);
  });

  it("makes tasks for whom it binds now and ends open ones of whom it does not", () => {
    const effects = correctionEffects({
      before: [plan("KE"), plan("FR")],
      after: [plan("FR"), plan("CL")],
      standing: [task("KE"), task("FR")],
    });
    expect(effects.made.map(({ parliamentId }) => parliamentId)).toEqual(["CL"]);
    expect(effects.ended.map(({ parliamentId }) => parliamentId)).toEqual(["KE"]);
    expect(effects.changed).toEqual([]);
    expect(effects.standing).toEqual({ before: 2, after: 2 });
  });

  it("moves the day and kind of open tasks alone, and counts the answered ones that would be otherwise", () => {
    const after = ["KE", "FR", "CL", "TD"].map((id) => plan(id, { dueOn: day, kind: "oversight" }));
    const effects = correctionEffects({
      before: [],
      after,
      standing: [
        task("KE"),
        task("FR", { isAnswered: true }),
        task("CL", { isAnswered: true, dueOn: day, kind: "oversight" }),
        task("PE", { isAnswered: true }),
        task("TD", { isEnded: true }),
      ],
    });
    expect(effects.changed).toMatchObject([{ task: { parliamentId: "KE" }, kind: "oversight", dueOn: day }]);
    expect(effects.kept).toEqual({ all: 3, otherwise: 2 });
    expect(effects.made).toEqual([]);
  });

  it("makes no task for a member who was bound before and has none, such as one who joined since", () => {
    const effects = correctionEffects({
      before: [plan("NR")],
      after: [plan("NR", { dueOn: day })],
      standing: [],
    });
    expect(effects.made).toEqual([]);
  });

  it("opens again what an earlier correction ended and nobody had answered", () => {
    const effects = correctionEffects({
      before: [plan("FR")],
      after: [plan("FR"), plan("KE", { dueOn: day }), plan("CL")],
      standing: [
        task("FR"),
        task("KE", { isEnded: true }),
        task("CL", { isEnded: true, isAnswered: true }),
        task("PE", { isEnded: true }),
      ],
    });
    expect(effects.reopened).toMatchObject([{ task: { parliamentId: "KE" }, dueOn: day }]);
    expect(effects.made).toEqual([]);
  });

  it("never touches an answered or ended task, whatever is corrected", () => {
    const member = fc.constantFrom("KE", "FR", "CL", "PE");
    const plans = fc.uniqueArray(fc.record({ id: member, due: fc.boolean() }), { selector: ({ id }) => id });
    const asPlans = (drawn: { id: string; due: boolean }[]) =>
      drawn.map(({ id, due }) => plan(id, { dueOn: due ? day : null }));
    const standing = fc.uniqueArray(
      fc.record({ id: member, isAnswered: fc.boolean(), isEnded: fc.boolean() }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(plans, plans, standing, (before, after, tasks) => {
        const stand = tasks.map(({ id, ...given }) => task(id, given));
        const effects = correctionEffects({
          before: asPlans(before),
          after: asPlans(after),
          standing: stand,
        });
        const touched = [...effects.ended, ...effects.changed.map((each) => each.task)];
        expect(touched.every(({ isAnswered, isEnded }) => !isAnswered && !isEnded)).toBe(true);
        expect(
          effects.made.some(({ parliamentId }) => stand.some((each) => each.parliamentId === parliamentId)),
        ).toBe(false);
      }),
    );
  });
});
