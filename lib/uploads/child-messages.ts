import type { MemberNames } from "@/lib/domain/intake/reading";
import type { Result } from "@/lib/domain/result";
import type { SourceRefusal } from "@/lib/domain/source-kinds";
import type { Progress } from "./pdf/read-pdf";
import type { ReadSource } from "./read-source";

/** What the worker tells the process that reads a file. */
export type ToChild = {
  bytes: Uint8Array;
  declared: string | null;
  members: MemberNames[];
  limits: ChildLimits;
};
/** What that process may take: all of its memory, not only that of JavaScript, and time. */
export type ChildLimits = { memoryBytes: number; milliseconds: number };
/** What it tells the worker: how far it has come, any number of times, and then what came out. */
export type FromChild = { progress: Progress } | { outcome: Result<ReadSource, SourceRefusal> };
