import "server-only";
import type { z } from "zod";
import { isLocale } from "@/lib/domain/locale";
import { done, type Result } from "@/lib/domain/result";
import { placesFor } from "@/lib/navigation";
import { inLocale, paths } from "@/lib/paths";
import { checkPassword, type SignInRefusal } from "./check-password";
import { mintActor } from "./mint-actor";
import type { signInSchema } from "./schema";
import { startSession } from "./sessions";
import { wayBack } from "./way-back";

/** Checks name and password and starts a session of its own; an earlier one of this browser is never reused, so a
 *  planted session gains nothing (ASVS 7.2.4). Gives the session and the page to go on to. */
export async function signIn(
  input: z.output<typeof signInSchema>,
): Promise<Result<{ sessionId: string; address: string }, SignInRefusal>> {
  const at = new Date();
  const checked = await checkPassword(input, at);
  if (!checked.ok) return checked;
  const { userId } = checked.value;
  const locale = isLocale(input.locale) ? input.locale : "en";
  const [first] = placesFor(await mintActor(userId));
  const address = wayBack(input.next, inLocale(locale, first?.path ?? paths.home()));
  return done({ sessionId: await startSession(userId, at), address });
}
