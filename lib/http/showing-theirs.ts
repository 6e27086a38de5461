import "server-only";
import { refresh } from "next/cache";
import type { Actor } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";

/** Refusals that mean: what the page shows is no longer so. */
const OUT_OF_DATE: readonly string[] = ["changed_meanwhile", "draft_changed", "step_not_available"];

/** Runs the command of a form and, where somebody else was faster, has the page drawn anew around what was typed, so
 *  that both can be seen. For use inside formAction. */
export function showingTheirs<Input, Value, Refusal extends string>(
  command: (actor: Actor, input: Input) => Promise<Result<Value, Refusal>>,
): (actor: Actor, input: Input) => Promise<Result<Value, Refusal>> {
  return async (actor, input) => {
    const outcome = await command(actor, input);
    if (!outcome.ok && OUT_OF_DATE.includes(outcome.refusal)) refresh();
    return outcome;
  };
}
