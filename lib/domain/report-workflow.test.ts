import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay } from "../testing/makers";
import { ROLES, type Role } from "./actor";
import { keysOf } from "./keys-of";
import {
  REPORT_STEPS,
  type ReportMove,
  type ReportRefusal,
  type ReportStep,
  type StepFacts,
  stepsFor,
  takeStep,
} from "./report-workflow";
import { REPORT_STATUSES, type ReportStatus } from "./statuses";

const STEPS = keysOf(REPORT_STEPS);
const WHOEVER = [...ROLES, "system"] as const;
const acting = (role: Role | "system") => (role === "system" ? role : { roles: [role] });

/** Facts under which nothing stands in the way; the cycle is open but for the step that closes. */
const inOrder = (step: ReportStep): StepFacts => ({
  reason: "The second answer lacks its source",
  fields: ["t1:answer"],
  newDate: aDay("2024-10-01"),
  nilReason: "No sitting since the elections",
  checklistIsDone: true,
  secondOfficerAgrees: true,
  hasBlockingProblem: false,
  parliamentHasApprover: step === "send_for_clearance",
  isSoleAuthor: false,
  peopleInParliament: 2,
  hasEarlierReport: false,
  transcribedByActor: false,
  isOwnDecision: true,
  minutesSinceDecision: 9,
  cycleIsOpen: step !== "close",
  originalIsStored: true,
  submissionStands: false,
  signatory: "The Clerk of the House",
  isPaperOfThisDraft: true,
  isUnconfirmed: step === "confirm_transcription",
});

/** Takes the step from the first status it leads from, as the first who may. */
function take(step: ReportStep, facts: Partial<StepFacts>, role?: Role) {
  const { from, by } = REPORT_STEPS[step];
  return takeStep(from[0], step, acting(role ?? by[0]), { ...inOrder(step), ...facts });
}
const refused = (refusal: ReportRefusal) => ({ ok: false, refusal });

describe("a report", () => {
  it("goes only from and to where the procedure says, and only for whom it says", () => {
    const matrix = REPORT_STATUSES.flatMap((status) =>
      WHOEVER.map((role) => {
        const steps = STEPS.flatMap((step) => {
          const taken = takeStep(status, step, acting(role), inOrder(step));
          return taken.ok ? [`${step} > ${taken.value.to}`] : [];
        });
        return steps.length ? `${status} · ${role}: ${steps.join(", ")}` : null;
      }),
    );
    expect(matrix.filter((line) => line !== null)).toMatchInlineSnapshot(`
      [
        "scheduled · officer: open > open, excuse > excused",
        "scheduled · system: open > open, lapse > excused",
        "open · officer: excuse > excused, transcribe > submitted",
        "open · coordinator: start > drafting, submit_nil > submitted",
        "open · approver: submit_nil > submitted",
        "open · contributor: start > drafting",
        "open · system: lapse > excused, close > closed",
        "drafting · officer: excuse > excused",
        "drafting · coordinator: send_for_clearance > in_clearance, submit > submitted, approve_on_paper > submitted, submit_nil > submitted",
        "drafting · approver: submit_nil > submitted",
        "drafting · contributor: send_for_clearance > in_clearance",
        "drafting · system: lapse > excused, close > closed",
        "in_clearance · officer: excuse > excused",
        "in_clearance · coordinator: approve_on_paper > submitted",
        "in_clearance · approver: send_back > drafting, approve > submitted",
        "in_clearance · system: lapse > excused, close > closed",
        "submitted · officer: return > returned, accept > accepted",
        "submitted · coordinator: withdraw > drafting, confirm_transcription > submitted",
        "submitted · approver: withdraw > drafting, confirm_transcription > submitted",
        "returned · officer: undo > submitted",
        "returned · coordinator: revise > drafting",
        "returned · contributor: revise > drafting",
        "accepted · administrator: reopen > returned",
        "accepted · officer: undo > submitted",
        "accepted · coordinator: update > drafting",
        "excused · administrator: reinstate > open",
      ]
    `);
  });

  it("offers a person exactly the steps that could be theirs", () => {
    for (const status of REPORT_STATUSES) {
      for (const role of ROLES) {
        const possible = STEPS.filter((step) => takeStep(status, step, acting(role), inOrder(step)).ok);
        expect(stepsFor(status, [role])).toEqual(possible);
      }
    }
    expect(stepsFor("in_clearance", ["coordinator", "approver"])).toEqual([
      "send_back",
      "approve",
      "approve_on_paper",
    ]);
    expect(stepsFor("drafting", [])).toEqual([]);
  });

  it("can reach every status from the first", () => {
    const reached = new Set<ReportStatus>(["scheduled"]);
    for (const _ of REPORT_STATUSES) {
      for (const step of STEPS) {
        if (REPORT_STEPS[step].from.some((from) => reached.has(from))) reached.add(REPORT_STEPS[step].to);
      }
    }
    expect([...reached].sort()).toEqual([...REPORT_STATUSES].sort());
  });

  it("is told apart from a step that does not exist here and a step of somebody else", () => {
    expect(takeStep("accepted", "submit", acting("coordinator"), inOrder("submit"))).toEqual(
      refused("step_not_available"),
    );
    expect(takeStep("submitted", "accept", acting("coordinator"), inOrder("accept"))).toEqual(
      refused("not_your_step"),
    );
    expect(takeStep("submitted", "accept", acting("officer"), inOrder("accept"))).toEqual({
      ok: true,
      value: { step: "accept", from: "submitted", to: "accepted" },
    });
  });
});

describe("a step is refused", () => {
  it.each<[string, ReportStep, Partial<StepFacts>, ReportRefusal]>([
    ["to send back without a reason", "send_back", { reason: " " }, "reason_missing"],
    ["to undo somebody else's decision", "undo", { isOwnDecision: false }, "not_own_decision"],
    ["to undo when the notice has left", "undo", { minutesSinceDecision: 10 }, "undo_too_late"],
    ["to withdraw without a reason", "withdraw", { reason: "" }, "reason_missing"],
    ["to reopen without a reason", "reopen", { reason: "" }, "reason_missing"],
    ["to reinstate without a reason", "reinstate", { reason: "" }, "reason_missing"],
    ["to return without a reason", "return", { reason: "\n" }, "reason_missing"],
    ["to return without the fields meant", "return", { fields: [] }, "fields_missing"],
    [
      "to send for clearance with a blocking problem",
      "send_for_clearance",
      { hasBlockingProblem: true },
      "blocking_problem",
    ],
    [
      "to send for clearance where nobody can clear",
      "send_for_clearance",
      { parliamentHasApprover: false },
      "approver_missing",
    ],
    ["to approve with a blocking problem", "approve", { hasBlockingProblem: true }, "blocking_problem"],
    ["to approve what one wrote alone", "approve", { isSoleAuthor: true }, "sole_author"],
    ["to take a paper without who signed it", "approve_on_paper", { signatory: " " }, "signatory_missing"],
    [
      "to take a paper that says something else",
      "approve_on_paper",
      { isPaperOfThisDraft: false },
      "other_paper",
    ],
    [
      "to take a paper with a blocking problem",
      "approve_on_paper",
      { hasBlockingProblem: true },
      "blocking_problem",
    ],
    ["to submit with a blocking problem", "submit", { hasBlockingProblem: true }, "blocking_problem"],
    ["to submit past the approver", "submit", { parliamentHasApprover: true }, "approver_needed"],
    [
      "to file a nil without an earlier report or a reason",
      "submit_nil",
      { nilReason: "" },
      "nothing_to_repeat",
    ],
    ["to accept one's own transcription", "accept", { transcribedByActor: true }, "own_transcription"],
    ["to accept what was not confirmed", "accept", { isUnconfirmed: true }, "unconfirmed"],
    [
      "to confirm what nobody transcribed",
      "confirm_transcription",
      { isUnconfirmed: false },
      "nothing_to_confirm",
    ],
    ["to accept with an open checklist", "accept", { checklistIsDone: false }, "checklist_incomplete"],
    ["to update after the cycle", "update", { cycleIsOpen: false }, "cycle_closed"],
    ["to open before the cycle", "open", { cycleIsOpen: false }, "cycle_closed"],
    ["to excuse without a reason", "excuse", { reason: "" }, "reason_missing"],
    ["to excuse on one's own", "excuse", { secondOfficerAgrees: false }, "second_officer_missing"],
    ["to excuse who has submitted", "excuse", { submissionStands: true }, "already_submitted"],
    ["to lapse over a submission", "lapse", { submissionStands: true }, "already_submitted"],
    ["to close while the cycle is open", "close", { cycleIsOpen: true }, "cycle_open"],
    ["to close over a submission", "close", { submissionStands: true }, "already_submitted"],
    ["to transcribe without the original", "transcribe", { originalIsStored: false }, "original_missing"],
  ])("%s", (_, step, facts, refusal) => {
    expect(take(step, {}).ok).toBe(true);
    expect(take(step, facts)).toEqual(refused(refusal));
  });

  it("to take a decision back without knowing how long ago it was", () => {
    const { minutesSinceDecision: _, ...undated } = { ...inOrder("undo"), isOwnDecision: true };
    expect(takeStep("accepted", "undo", acting("officer"), undated)).toEqual(refused("undo_too_late"));
  });

  it("to return without a new date", () => {
    const { newDate: _, ...undated } = inOrder("return");
    expect(takeStep("submitted", "return", acting("officer"), undated)).toEqual(refused("date_missing"));
  });

  it("if a fact that it asks was not looked up", () => {
    const free = STEPS.filter(
      (step) => takeStep(REPORT_STEPS[step].from[0], step, acting(REPORT_STEPS[step].by[0]), {}).ok,
    );
    expect(free).toEqual(["start", "revise"]);
  });
});

describe("clearance", () => {
  it("may be given by the only author where the parliament has one person", () => {
    expect(take("approve", { isSoleAuthor: true, peopleInParliament: 1 }).ok).toBe(true);
  });

  it("cannot be passed by a coordinator who is also the approver", () => {
    const both = { roles: ["coordinator", "approver"] as const };
    const facts = { ...inOrder("submit"), parliamentHasApprover: true };
    expect(takeStep("drafting", "submit", both, facts)).toEqual(refused("approver_needed"));
  });

  it("of a nil return is the approver's, and the coordinator's only where there is none", () => {
    const withApprover = { parliamentHasApprover: true };
    expect(take("submit_nil", withApprover, "approver").ok).toBe(true);
    expect(take("submit_nil", withApprover, "coordinator")).toEqual(refused("approver_needed"));
    expect(take("submit_nil", {}, "coordinator").ok).toBe(true);
  });

  it("of a nil return needs no reason where an earlier report is repeated", () => {
    expect(take("submit_nil", { hasEarlierReport: true, nilReason: "" }).ok).toBe(true);
  });
});

describe("any history of a report", () => {
  const anyFacts: fc.Arbitrary<StepFacts> = fc.record(
    {
      reason: fc.constantFrom("", "because"),
      fields: fc.constantFrom([], ["t1:answer"]),
      newDate: anyDay,
      nilReason: fc.constantFrom("", "nothing to report"),
      checklistIsDone: fc.boolean(),
      secondOfficerAgrees: fc.boolean(),
      hasBlockingProblem: fc.boolean(),
      parliamentHasApprover: fc.boolean(),
      isSoleAuthor: fc.boolean(),
      peopleInParliament: fc.integer({ min: 1, max: 3 }),
      hasEarlierReport: fc.boolean(),
      transcribedByActor: fc.boolean(),
      isOwnDecision: fc.boolean(),
      minutesSinceDecision: fc.nat({ max: 20 }),
      cycleIsOpen: fc.boolean(),
      originalIsStored: fc.boolean(),
      submissionStands: fc.boolean(),
      signatory: fc.constantFrom("", "The Clerk"),
      isPaperOfThisDraft: fc.boolean(),
      isUnconfirmed: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const anyTry = fc.record({
    step: fc.constantFrom(...STEPS),
    who: fc.oneof(fc.constant("system" as const), fc.record({ roles: fc.subarray([...ROLES]) })),
    facts: fc.oneof(anyFacts, fc.constantFrom(...STEPS).map(inOrder)),
  });
  type Taken = ReportMove & { facts: StepFacts };
  const anyHistory: fc.Arbitrary<Taken[]> = fc.array(anyTry, { maxLength: 80 }).map((tries) => {
    const moves: Taken[] = [];
    for (const { step, who, facts } of tries) {
      const taken = takeStep(moves.at(-1)?.to ?? "scheduled", step, who, facts);
      if (taken.ok) moves.push({ ...taken.value, facts });
    }
    return moves;
  });
  const always = (holds: (move: Taken, nth: number, moves: Taken[]) => void) =>
    fc.assert(fc.property(anyHistory, (moves) => moves.forEach(holds)));

  it("replays to the status it stands in", () => {
    always((move, nth, moves) => {
      expect(move.from).toBe(moves[nth - 1]?.to ?? "scheduled");
      expect(move.to).toBe(REPORT_STEPS[move.step].to);
    });
  });

  it("leaves acceptance only by reopening, update or undoing", () => {
    always((move) => {
      if (move.from === "accepted") expect(["reopen", "update", "undo"]).toContain(move.step);
    });
  });

  it("ends with its closing", () => {
    always((move) => expect(move.from).not.toBe("closed"));
  });

  it("is submitted in five ways only, and never in full with a blocking problem", () => {
    const inFull = ["approve", "submit", "approve_on_paper"];
    always((move) => {
      if (move.to !== "submitted" || move.step === "undo") return;
      expect([...inFull, "submit_nil", "transcribe"]).toContain(move.step);
      if (inFull.includes(move.step)) expect(move.facts.hasBlockingProblem).toBe(false);
    });
  });

  it("is never taken out of the reckoning once a submission stands", () => {
    always((move) => {
      if (move.to === "excused" || move.to === "closed") expect(move.facts.submissionStands).toBe(false);
    });
  });
});
