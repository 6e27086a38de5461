import type { HistoryFault } from "@/lib/domain/history-chain";
import type { LocalText } from "@/lib/text/local-text";

/** What a step can be taken on. */
export const SUBJECTS = [
  "report",
  "commitment",
  "document",
  "reading",
  "cycle",
  "event",
  "secretariat_task",
  "person",
  "parliament",
  "rotation",
] as const;
/** One of SUBJECTS. */
export type Subject = (typeof SUBJECTS)[number];

/** What a step was taken on: a document or commitment by its code ("145R1/26 (1)"), a cycle or event by its name, an
 *  intake by its file, a person by their own. All null where the reader may not see the thing; the step stays in the record all the same. */
type StepAbout = {
  code: string | null;
  name: LocalText | null;
  file: string | null;
  person: string | null;
};

/** One recorded step. `who` is null for a job, which `actedAs` then names. */
export type StepView = {
  id: string;
  at: Date;
  subject: Subject;
  subjectId: string;
  step: string;
  about: StepAbout;
  parliament: { iso2: string; name: LocalText } | null;
  who: string | null;
  actedAs: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  detail: Record<string, unknown> | null;
  /** True for a report that has a submitted version to open. */
  isReadable: boolean;
};

/** A page of the record, newest first, and what its filters can be. */
export type StepList = {
  steps: StepView[];
  inAll: number;
  choices: { parliaments: { id: string; name: LocalText }[]; steps: string[] };
};

/** What the check of the whole record found. `digests` counts the signed digests it agrees with or not; `forged` are
 *  the days of those that we did not sign; `parliament` is null for the chain of the body. */
export type HistoryCheckView = {
  moves: number;
  chains: number;
  digests: number;
  forged: string[];
  faults: (HistoryFault & { parliament: LocalText | null })[];
  /** The stored digests, newest first. */
  signed: { madeOn: string; publicKey: string }[];
};
