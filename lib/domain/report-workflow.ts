import type { Role } from "./actor";
import type { CalendarDate } from "./calendar-date";
import { keysOf } from "./keys-of";
import { done, type Result, refuse } from "./result";
import type { ReportStatus } from "./statuses";

type StepRule = {
  from: readonly ReportStatus[];
  to: ReportStatus;
  by: readonly (Role | "system")[];
  /** What stands in the way, in the order in which it is said. */
  unless: readonly Guard[];
};

/** The whole procedure of filing, row by row as in the product rule (part 2, rows 1 to 17). What is not here cannot
 *  happen. Beyond the rule: approval checks for blocking problems once more, because measures can change meanwhile,
 *  nothing is sent for clearance where nobody could clear it, who approves may sign on paper (ADR 0015), who decided on
 *  a report by mistake takes that back before its notice leaves, and a report of which nothing is asked any more,
 *  because its commitments ended, lapses into excused without anybody's fault. */
export const REPORT_STEPS = {
  open: { from: ["scheduled"], to: "open", by: ["system", "officer"], unless: ["cycle_closed"] },
  start: { from: ["open"], to: "drafting", by: ["contributor", "coordinator"], unless: [] },
  send_for_clearance: {
    from: ["drafting"],
    to: "in_clearance",
    by: ["contributor", "coordinator"],
    unless: ["approver_missing", "blocking_problem"],
  },
  send_back: { from: ["in_clearance"], to: "drafting", by: ["approver"], unless: ["reason_missing"] },
  approve: {
    from: ["in_clearance"],
    to: "submitted",
    by: ["approver"],
    unless: ["sole_author", "blocking_problem"],
  },
  submit: {
    from: ["drafting"],
    to: "submitted",
    by: ["coordinator"],
    unless: ["approver_needed", "blocking_problem"],
  },
  approve_on_paper: {
    from: ["drafting", "in_clearance"],
    to: "submitted",
    by: ["coordinator"],
    unless: ["signatory_missing", "other_paper", "blocking_problem"],
  },
  submit_nil: {
    from: ["open", "drafting"],
    to: "submitted",
    by: ["approver", "coordinator"],
    unless: ["approver_needed", "nothing_to_repeat"],
  },
  return: {
    from: ["submitted"],
    to: "returned",
    by: ["officer"],
    unless: ["reason_missing", "fields_missing", "date_missing"],
  },
  revise: { from: ["returned"], to: "drafting", by: ["contributor", "coordinator"], unless: [] },
  withdraw: {
    from: ["submitted"],
    to: "drafting",
    by: ["coordinator", "approver"],
    unless: ["reason_missing"],
  },
  accept: {
    from: ["submitted"],
    to: "accepted",
    by: ["officer"],
    unless: ["own_transcription", "unconfirmed", "checklist_incomplete"],
  },
  undo: {
    from: ["accepted", "returned"],
    to: "submitted",
    by: ["officer"],
    unless: ["not_own_decision", "undo_too_late"],
  },
  reopen: { from: ["accepted"], to: "returned", by: ["administrator"], unless: ["reason_missing"] },
  update: { from: ["accepted"], to: "drafting", by: ["coordinator"], unless: ["cycle_closed"] },
  excuse: {
    from: ["scheduled", "open", "drafting", "in_clearance"],
    to: "excused",
    by: ["officer"],
    unless: ["already_submitted", "reason_missing", "second_officer_missing"],
  },
  lapse: {
    from: ["scheduled", "open", "drafting", "in_clearance"],
    to: "excused",
    by: ["system"],
    unless: ["already_submitted"],
  },
  reinstate: { from: ["excused"], to: "open", by: ["administrator"], unless: ["reason_missing"] },
  close: {
    from: ["open", "drafting", "in_clearance"],
    to: "closed",
    by: ["system"],
    unless: ["cycle_open", "already_submitted"],
  },
  transcribe: { from: ["open"], to: "submitted", by: ["officer"], unless: ["original_missing"] },
  confirm_transcription: {
    from: ["submitted"],
    to: "submitted",
    by: ["approver", "coordinator"],
    unless: ["approver_needed", "nothing_to_confirm"],
  },
} as const satisfies Record<string, StepRule>;

/** A key of REPORT_STEPS. */
export type ReportStep = keyof typeof REPORT_STEPS;

/** What a step is judged by: first what the person gives with it, then what was looked up. Leave out what the step
 *  does not ask; a fact that it asks and that was not given counts against it. */
export type StepFacts = {
  reason?: string;
  /** The fields that a return means. */
  fields?: readonly string[];
  /** The internal day by which a returned report is expected back. */
  newDate?: CalendarDate;
  /** Why there is nothing to report, where no earlier report can be repeated. */
  nilReason?: string;
  checklistIsDone?: boolean;
  secondOfficerAgrees?: boolean;
  /** Who signed the printed draft. */
  signatory?: string;
  /** True if the paper that was signed says what the draft says now. */
  isPaperOfThisDraft?: boolean;

  hasBlockingProblem?: boolean;
  parliamentHasApprover?: boolean;
  /** True if nobody but the actor wrote in the draft. */
  isSoleAuthor?: boolean;
  peopleInParliament?: number;
  hasEarlierReport?: boolean;
  transcribedByActor?: boolean;
  /** True if the last step of the report is the actor's own acceptance or return. */
  isOwnDecision?: boolean;
  /** Whole minutes since that step. */
  minutesSinceDecision?: number;
  cycleIsOpen?: boolean;
  originalIsStored?: boolean;
  /** True for a transcription that its parliament has not confirmed. */
  isUnconfirmed?: boolean;
  /** True from the first submission on; false again once the parliament has withdrawn it. */
  submissionStands?: boolean;
};

/** For so long a decision can be taken back, and its notice waits. */
export const UNDO_MINUTES = 10;

type Asked = { facts: StepFacts; step: string; roles: readonly (Role | "system")[] };

/** Each guard answers whether it stands in the way. */
const GUARDS = {
  reason_missing: ({ facts }) => !facts.reason?.trim(),
  fields_missing: ({ facts }) => !facts.fields?.length,
  date_missing: ({ facts }) => !facts.newDate,
  checklist_incomplete: ({ facts }) => !facts.checklistIsDone,
  second_officer_missing: ({ facts }) => !facts.secondOfficerAgrees,
  nothing_to_repeat: ({ facts }) => !facts.hasEarlierReport && !facts.nilReason?.trim(),
  blocking_problem: ({ facts }) => facts.hasBlockingProblem !== false,
  sole_author: ({ facts }) => facts.isSoleAuthor !== false && facts.peopleInParliament !== 1,
  signatory_missing: ({ facts }) => !facts.signatory?.trim(),
  other_paper: ({ facts }) => !facts.isPaperOfThisDraft,
  approver_missing: ({ facts }) => !facts.parliamentHasApprover,
  // An approver files a nil return or confirms a transcription alone; a full report still goes through clearance,
  // whatever else they are.
  approver_needed: ({ facts, step, roles }) =>
    facts.parliamentHasApprover !== false &&
    !(["submit_nil", "confirm_transcription"].includes(step) && roles.includes("approver")),
  own_transcription: ({ facts }) => facts.transcribedByActor !== false,
  not_own_decision: ({ facts }) => !facts.isOwnDecision,
  undo_too_late: ({ facts }) => (facts.minutesSinceDecision ?? UNDO_MINUTES) >= UNDO_MINUTES,
  original_missing: ({ facts }) => !facts.originalIsStored,
  unconfirmed: ({ facts }) => facts.isUnconfirmed !== false,
  nothing_to_confirm: ({ facts }) => !facts.isUnconfirmed,
  cycle_closed: ({ facts }) => !facts.cycleIsOpen,
  cycle_open: ({ facts }) => facts.cycleIsOpen !== false,
  already_submitted: ({ facts }) => facts.submissionStands !== false,
} as const satisfies Record<string, (asked: Asked) => boolean>;
type Guard = keyof typeof GUARDS;

/** Why a step is not taken. */
export type ReportRefusal = "step_not_available" | "not_your_step" | Guard;

/** One step taken, as it is recorded. A report's moves replay to its status. */
export type ReportMove = { step: ReportStep; from: ReportStatus; to: ReportStatus };

/** Decides one step of a report for whoever takes it: a person by their roles, or a job as "system". Whether the
 *  report is theirs is asked before, by the door to the database. */
export function takeStep(
  from: ReportStatus,
  step: ReportStep,
  who: { roles: readonly Role[] } | "system",
  facts: StepFacts,
): Result<ReportMove, ReportRefusal> {
  const rule: StepRule = REPORT_STEPS[step];
  const roles = who === "system" ? [who] : who.roles;
  if (!rule.from.includes(from)) return refuse("step_not_available");
  if (!isOneOf(rule.by, roles)) return refuse("not_your_step");

  const guard = rule.unless.find((each) => GUARDS[each]({ facts, step, roles }));
  return guard ? refuse(guard) : done({ step, from, to: rule.to });
}

/** The steps that somebody with these roles may try from a status, in the order of the table: what to offer. A guard
 *  may still stand in the way. */
export function stepsFor(status: ReportStatus, roles: readonly Role[]): ReportStep[] {
  return keysOf(REPORT_STEPS).filter((step) => {
    const rule: StepRule = REPORT_STEPS[step];
    return rule.from.includes(status) && isOneOf(rule.by, roles);
  });
}

function isOneOf(by: StepRule["by"], roles: StepRule["by"]): boolean {
  return by.some((role) => roles.includes(role));
}
