import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommitmentToAssign, aDay, aReservation } from "../testing/makers";
import { assign, bindingOf, boundMembers, missingTasks, type TaskPlan } from "./assignment";
import { ADDRESSEES, type Addressee } from "./intake/reading";

describe("the addressees of a commitment", () => {
  it.each<[Addressee[], ReturnType<typeof bindingOf>["parliaments"], boolean]>([
    [["parliaments"], "direct", false],
    [["parliaments", "governments"], "direct", false],
    [["governments", "parliaments"], "direct", false],
    [["parliamentarians"], "direct", false],
    [["governments"], "oversight", false],
    [["states"], "oversight", false],
    [["governments", "un"], "oversight", false],
    [["ipu"], null, true],
    [["ipu_secretary_general"], null, true],
    [["ipu", "parliaments"], "direct", true],
    [["ipu", "states"], "oversight", true],
    [["un"], null, false],
    [["un_secretary_general", "international_organizations"], null, false],
    [["all"], null, false],
    [["other"], null, false],
    [[], null, false],
  ])("%j make of parliaments %s, of the secretariat %s", (addressees, parliaments, secretariat) => {
    expect(bindingOf(addressees)).toEqual({ parliaments, secretariat });
  });
});

describe("the members bound on a day", () => {
  const on = aDay("2024-03-23");
  const membership = (given: Partial<Parameters<typeof boundMembers>[0][number]>) =>
    boundMembers([{ parliamentId: "KE", joinedOn: null, leftOn: null, ...given }], on);

  it("are those whose membership is older than the records and has not ended", () => {
    expect(membership({})).toEqual(["KE"]);
  });

  it("are those who join that day, and not who join the next", () => {
    expect(membership({ joinedOn: aDay("2024-03-23") })).toEqual(["KE"]);
    expect(membership({ joinedOn: aDay("2024-03-24") })).toEqual([]);
  });

  it("are those who leave the next day, and not who leave that day", () => {
    expect(membership({ leftOn: aDay("2024-03-24") })).toEqual(["KE"]);
    expect(membership({ leftOn: aDay("2024-03-23") })).toEqual([]);
  });

  it("are named once, also after leaving and coming back", () => {
    const twice = [
      { parliamentId: "KE", joinedOn: aDay("2000-01-01"), leftOn: null },
      { parliamentId: "KE", joinedOn: aDay("2010-01-01"), leftOn: null },
    ];
    expect(boundMembers(twice, on)).toEqual(["KE"]);
  });
});

const everywhere = {
  members: ["KE", "FR"],
  reservations: [],
  eventStartsOn: null,
  today: aDay("2024-09-16"),
};

describe("an active commitment", () => {
  it("makes one task for every member it binds", () => {
    const tasks = assign({ ...everywhere, commitment: aCommitmentToAssign() });
    expect(tasks).toEqual([
      {
        commitmentId: "31",
        parliamentId: "KE",
        kind: "direct",
        occurrence: 0,
        dueOn: null,
        reservedBy: null,
      },
      {
        commitmentId: "31",
        parliamentId: "FR",
        kind: "direct",
        occurrence: 0,
        dueOn: null,
        reservedBy: null,
      },
    ]);
  });

  it("makes none where it asks nothing of parliaments", () => {
    expect(assign({ ...everywhere, commitment: aCommitmentToAssign({ addressees: ["un"] }) })).toEqual([]);
  });

  it("that names members binds those of them who are members", () => {
    const commitment = aCommitmentToAssign({ boundIds: ["FR", "ML"] });
    expect(assign({ ...everywhere, commitment }).map((task) => task.parliamentId)).toEqual(["FR"]);
  });

  it("by an event falls due on the event's first day, and waits where it has none", () => {
    const commitment = aCommitmentToAssign({ due: { kind: "by_event", eventId: "assembly-149" } });
    const dated = assign({ ...everywhere, commitment, eventStartsOn: aDay("2024-10-13") });
    expect(dated.map((task) => task.dueOn)).toEqual(["2024-10-13", "2024-10-13"]);
    expect(assign({ ...everywhere, commitment }).map((task) => task.dueOn)).toEqual([null, null]);
  });

  it("that recurs makes one task per occurrence", () => {
    const commitment = aCommitmentToAssign({ due: { kind: "every_years", years: 4, fromYear: 2022 } });
    const tasks = assign({ ...everywhere, members: ["KE"], commitment });
    expect(tasks.map((task) => [task.occurrence, task.dueOn])).toEqual([
      [2022, "2022-12-31"],
      [2026, "2026-12-31"],
    ]);
  });

  it("makes a reserved task for the member who reserved it, and for nobody else", () => {
    const reservations = [aReservation({ id: "on-31", parliamentId: "FR", paragraphIds: ["p31"] })];
    const tasks = assign({ ...everywhere, commitment: aCommitmentToAssign(), reservations });
    expect(tasks.map((task) => [task.parliamentId, task.reservedBy])).toEqual([
      ["KE", null],
      ["FR", "on-31"],
    ]);
  });
});

type Given = { addressees: Addressee[]; members: string[]; boundIds: string[] | null; fromYear: number };

describe("any assignment", () => {
  const anyAssignment: fc.Arbitrary<Given> = fc.record({
    addressees: fc.subarray([...ADDRESSEES]),
    members: fc.uniqueArray(fc.constantFrom("KE", "FR", "PL", "QA"), { maxLength: 4 }),
    boundIds: fc.option(fc.subarray(["KE", "FR", "ML"])),
    fromYear: fc.integer({ min: 2010, max: 2030 }),
  });
  const tasksOf = ({ addressees, members, boundIds, fromYear }: Given): TaskPlan[] =>
    assign({
      ...everywhere,
      members,
      commitment: aCommitmentToAssign({
        addressees,
        boundIds,
        due: { kind: "every_years", years: 2, fromYear },
      }),
    });

  it("is idempotent: once its tasks are made, none is missing", () => {
    fc.assert(
      fc.property(anyAssignment, (given) => {
        const made = missingTasks(tasksOf(given), []);
        expect(made).toEqual(tasksOf(given));
        expect(missingTasks(tasksOf(given), made)).toEqual([]);
      }),
    );
  });

  it("makes no task twice and none for anybody but members", () => {
    fc.assert(
      fc.property(anyAssignment, (given) => {
        const tasks = tasksOf(given);
        const keys = tasks.map((task) => `${task.commitmentId}/${task.parliamentId}/${task.occurrence}`);
        expect(new Set(keys).size).toBe(tasks.length);
        expect(tasks.every((task) => given.members.includes(task.parliamentId))).toBe(true);
      }),
    );
  });

  it("completes what a broken run left half made", () => {
    fc.assert(
      fc.property(anyAssignment, fc.nat({ max: 20 }), (given, count) => {
        const planned = tasksOf(given);
        const half = planned.slice(0, count);
        expect([...half, ...missingTasks(planned, half)]).toEqual(planned);
      }),
    );
  });
});
