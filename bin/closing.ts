import { lastWords } from "./last-words.mjs";

// What runs is closed in the opposite order of its opening, however the process ends.
const opened: (() => Promise<void>)[] = [];
/** npm and the terminal both pass one Ctrl-C on: what comes this soon after the first is the same one. */
const SAME_KEYPRESS_MS = 1000;
let closingSince: number | null = null;

/** Remembers how to close what was just opened; when we are closing already, that happens now. */
export function onClose(close: () => Promise<void>): void {
  if (closingSince === null) opened.push(close);
  else void close();
}

/**
 * Closes all that was opened, last first, and ends the process after its last words. A part that does not close
 * stops no other.
 */
export async function closeAll(exitCode: number, lastWords = ""): Promise<never> {
  closingSince = Date.now();
  for (let close = opened.pop(); close; close = opened.pop()) {
    await close().catch((error: unknown) => process.stderr.write(`${error}\n`));
  }
  process.stderr.write(lastWords);
  process.exit(exitCode);
}

/** Ends in order at the first Ctrl-C or SIGTERM, and at once at the second. */
export function closeOnSignal(): void {
  const onSignal = () => {
    if (closingSince === null) {
      process.stderr.write("\nStopping …\n");
      void closeAll(0);
    } else if (Date.now() - closingSince > SAME_KEYPRESS_MS) process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

/** Runs `work`; where it throws, says why and closes all. What throws because we are closing says nothing. */
export async function closingOnFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (closingSince !== null) return;
    await closeAll(1, `${lastWords(error)}\n`);
  }
}
