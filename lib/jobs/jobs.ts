import "server-only";
import { closeCycles } from "./close-cycles";
import { makeRecurringTasks } from "./make-recurring-tasks";
import { openCycles } from "./open-cycles";

/** What the worker does again and again, in this order. Each job can run at any time and as often as one likes: it
 *  does what is due and nothing twice. */
export const JOBS: readonly { name: string; run: () => Promise<void> }[] = [
  { name: "make-recurring-tasks", run: makeRecurringTasks },
  { name: "close-cycles", run: closeCycles },
  { name: "open-cycles", run: openCycles },
];
