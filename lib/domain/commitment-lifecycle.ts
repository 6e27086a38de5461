import { done, type Result, refuse } from "./result";
import type { Lifecycle } from "./statuses";

type LifecycleRule = {
  from: readonly Lifecycle[];
  to: Lifecycle;
  /** What must be said with the step, and stands in the history after it. */
  needs: keyof LifecycleFacts | null;
};

/** The life of a commitment (product rule, axis 1). The last four steps end it, and its open tasks without fault. */
export const LIFECYCLE_STEPS = {
  confirm: { from: ["proposed"], to: "confirmed", needs: null },
  activate: { from: ["confirmed"], to: "active", needs: null },
  discharge: { from: ["active"], to: "discharged", needs: "decision" },
  elapse: { from: ["active"], to: "elapsed", needs: null },
  supersede: { from: ["active"], to: "superseded", needs: "successor" },
  withdraw: { from: ["proposed", "confirmed", "active"], to: "withdrawn", needs: "reason" },
} as const satisfies Record<string, LifecycleRule>;

/** The steps that end a commitment, in the order in which they are offered. */
export const ENDING_STEPS = ["discharge", "elapse", "supersede", "withdraw"] as const;

/** A key of LIFECYCLE_STEPS. */
export type LifecycleStep = keyof typeof LIFECYCLE_STEPS;

/** What is said with a step: the reference of the body's decision, the commitment that succeeds, a reason. */
type LifecycleFacts = { decision?: string; successor?: string; reason?: string };

/** Why a step of a commitment is not taken. */
export type LifecycleRefusal = "step_not_available" | `${keyof LifecycleFacts}_missing`;

/** One step taken, as it is recorded. */
export type LifecycleMove = { step: LifecycleStep; from: Lifecycle; to: Lifecycle };

/** Decides one step in the life of a commitment. Who may take it says permissions.ts. */
export function takeLifecycleStep(
  from: Lifecycle,
  step: LifecycleStep,
  facts: LifecycleFacts = {},
): Result<LifecycleMove, LifecycleRefusal> {
  const rule: LifecycleRule = LIFECYCLE_STEPS[step];
  if (!rule.from.includes(from)) return refuse("step_not_available");
  if (rule.needs && !facts[rule.needs]?.trim()) return refuse(`${rule.needs}_missing`);
  return done({ step, from, to: rule.to });
}

/** What the end of a commitment does to a report that was not submitted, from the tasks that still stand in it: nothing
 *  is asked any more and it lapses without fault; what is left is reserved, so that it is not owed; or it stays. */
export function reportAfterEnding(
  standing: readonly { reserved: boolean }[],
): "lapses" | "all_reserved" | "stays" {
  if (standing.length === 0) return "lapses";
  return standing.every(({ reserved }) => reserved) ? "all_reserved" : "stays";
}

/** How the adoption of a text is known: adopted as it stands; adopted, but the wording at hand is the draft's; or
 *  nobody has said yet. */
export const ADOPTIONS = ["adopted", "adopted_wording_not_seen", "not_recorded"] as const;
/** One of ADOPTIONS. */
export type Adoption = (typeof ADOPTIONS)[number];

/** Why no commitment of a document may be activated, or null. A draft asks nothing of anybody until an officer has
 *  recorded its adoption (product rule, part 8 item 3); and where the body wants a second pair of eyes, nothing is asked
 *  before they have looked. */
export function activationRefusal(document: {
  isDraft: boolean;
  adoption: Adoption;
  secondCheck: { isRequired: boolean; isDone: boolean };
}): "adoption_not_recorded" | "second_check_missing" | null {
  if (document.isDraft && document.adoption === "not_recorded") return "adoption_not_recorded";
  const { isRequired, isDone } = document.secondCheck;
  return isRequired && !isDone ? "second_check_missing" : null;
}

/** Why an officer may not be the second to check a reading, or null: whoever confirmed it has looked already, and each
 *  checks once. */
export function secondCheckRefusal(reading: {
  confirmedBy: string | null;
  checkedBy: readonly string[];
  officer: string;
}): "own_reading" | "checked_already" | null {
  if (reading.confirmedBy === reading.officer) return "own_reading";
  return reading.checkedBy.includes(reading.officer) ? "checked_already" : null;
}
