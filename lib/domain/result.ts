/** What a command answers: done with a value, or refused with a code that `refusals.<code>` puts in words. */
export type Result<Value, Refusal extends string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal };

/** The answer of a command that did what it was asked. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The answer of a command that may not do what it was asked; nothing was written. */
export function refuse<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
