import "server-only";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";
import { enteredIn, withDates, withoutSecrets } from "./entered";
import type { Entered, FormAction, FormState } from "./form-state";
import { isFromOurPages } from "./origin-check";

/** Makes the Server Action of a form: finds who asks, collects what was typed, parses it with the schema, runs the
 *  command and turns the outcome into a FormState. `onDone` may redirect; without it the form says that it is done. */
export function formAction<Schema extends z.ZodType, Value, Refusal extends string>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result<Value, Refusal>>,
  onDone?: (value: Value, actor: Actor) => void | Promise<void>,
): FormAction {
  return answering(() => requireActor(), schema, command, onDone);
}

/** The same for the few forms that nobody is signed in for, such as sign-in itself. */
export function publicFormAction<Schema extends z.ZodType, Value, Refusal extends string>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result<Value, Refusal>>,
  onDone?: (value: Value) => void | Promise<void>,
): FormAction {
  return answering(
    async () => null,
    schema,
    (_nobody, input) => command(input),
    onDone,
  );
}

function answering<Asker, Schema extends z.ZodType, Value, Refusal extends string>(
  findAsker: () => Promise<Asker>,
  schema: Schema,
  command: (asker: Asker, input: z.output<Schema>) => Promise<Result<Value, Refusal>>,
  onDone?: (value: Value, asker: Asker) => void | Promise<void>,
): FormAction {
  return async (_last, sent) => {
    const asker = await findAsker();
    const sentValues = enteredIn(sent);
    const entered = withoutSecrets(sentValues);
    if (!isFromOurPages(await headers())) return refused("other_origin", entered);

    const parsed = schema.safeParse(withDates(sentValues), { error: () => "invalid" });
    if (!parsed.success) return invalid(parsed.error, entered);

    const outcome = await command(asker, parsed.data);
    if (!outcome.ok) return refused(outcome.refusal, entered);
    await onDone?.(outcome.value, asker);
    return { status: "done" };
  };
}

async function refused(refusal: string, entered: Entered): Promise<FormState> {
  return { status: "refused", refusal, words: await wordsFor("refusals", [refusal], "unknown"), entered };
}

async function invalid(error: z.ZodError, entered: Entered): Promise<FormState> {
  const fields: Record<string, string[]> = {};
  for (const { path, message } of error.issues) {
    const field = path.join(".") || "form";
    fields[field] = [...(fields[field] ?? []), message];
  }
  const words = await wordsFor("validation", Object.values(fields).flat(), "invalid");
  return { status: "invalid", fields, words, entered };
}

async function wordsFor(
  namespace: "validation" | "refusals",
  codes: string[],
  fallback: string,
): Promise<Record<string, string>> {
  const say = await getTranslations(namespace);
  // Codes come from schemas and commands; that each has its sentence is a test, so a miss is only softened here.
  const sentence = (code: string) => say((say.has(code as never) ? code : fallback) as never);
  return Object.fromEntries(codes.map((code) => [code, sentence(code)]));
}
