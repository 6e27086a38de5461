import "server-only";
import { closeCycles } from "./close-cycles";
import { makeRecurringTasks } from "./make-recurring-tasks";
import { openCycles } from "./open-cycles";
import { readUploads } from "./read-uploads";
import { scanFiles } from "./scan-files";
import { sendMails } from "./send-mails";
import { signHistory } from "./sign-history";
import { sweepFiles } from "./sweep-files";
import { sweepIdempotencyKeys } from "./sweep-idempotency-keys";
import { writeDigests } from "./write-digests";
import { writeLetters } from "./write-letters";

/** A job can run at any time and as often as one likes: it does what is due and nothing twice. A long one stops between
 *  two pieces of work when `ending` says so. */
export type Job = { name: string; run: (ending?: AbortSignal) => Promise<void> };

/** What the worker does again and again. Jobs of one lane run in their order, lanes beside each other, so that a slow
 *  mail server, virus scanner or long file holds up nothing else. */
export const LANES: Record<"calendar" | "files" | "mail" | "uploads", readonly Job[]> = {
  calendar: [
    { name: "make-recurring-tasks", run: makeRecurringTasks },
    { name: "close-cycles", run: closeCycles },
    { name: "open-cycles", run: openCycles },
    { name: "sign-history", run: signHistory },
    { name: "sweep-idempotency-keys", run: sweepIdempotencyKeys },
  ],
  files: [
    { name: "scan-files", run: scanFiles },
    { name: "sweep-files", run: sweepFiles },
  ],
  mail: [
    { name: "write-digests", run: writeDigests },
    { name: "write-letters", run: writeLetters },
    { name: "send-mails", run: sendMails },
  ],
  uploads: [{ name: "read-uploads", run: readUploads }],
};
