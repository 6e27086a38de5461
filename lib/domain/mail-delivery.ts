/** What a mail server made of a letter. `refused` is final for this address (5xx), `deferred` is not (4xx), and
 *  `no_server` says nothing of the address: the server is down, slow, or does not let us in. */
export type MailOutcome = "delivered" | "refused" | "deferred" | "no_server";

/** What becomes of a letter after a try. */
export type AfterTry = { is: "sent" } | { is: "given_up" } | { is: "waiting"; retryInMinutes: number };

/** A try that nobody finished, because its worker was killed, counts as failed after so long. No try may take longer. */
export const TRY_MINUTES_MAX = 2;

/** Pauses after the first, second, ... failed try; the last one repeats. */
const RETRY_IN_MINUTES = [2, 5, 15, 60, 240];
/** A letter that did not leave in a week says what is no longer so. */
const GIVE_UP_AFTER_MINUTES = 7 * 24 * 60;

/** Decides what becomes of a letter: `attempts` counts this try, `ageMinutes` since it was written. */
export function afterTry(
  outcome: MailOutcome,
  { attempts, ageMinutes }: { attempts: number; ageMinutes: number },
): AfterTry {
  if (outcome === "delivered") return { is: "sent" };
  const pause = RETRY_IN_MINUTES[Math.min(attempts, RETRY_IN_MINUTES.length) - 1] ?? TRY_MINUTES_MAX;
  if (outcome === "refused" || ageMinutes + pause > GIVE_UP_AFTER_MINUTES) return { is: "given_up" };
  return { is: "waiting", retryInMinutes: pause };
}
