import type { Lifecycle } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** A commitment that could take the place of another. */
export type Successor = { id: string; cited: string; summary: LocalText; asksTheSame: boolean };

/** A commitment before it ends. `effects` count what its end would do: tasks that nobody answered, tasks whose answers
 *  stay, open tasks of the secretariat, reports of which nothing would be asked any more, and reports that would be
 *  wholly reserved. */
export type CommitmentToEnd = {
  id: string;
  documentId: string;
  title: LocalText;
  cited: string;
  summary: LocalText;
  lifecycle: Lifecycle;
  version: number;
  effects: {
    openTasks: number;
    answeredTasks: number;
    secretariatTasks: number;
    lapsingReports: number;
    reservedReports: number;
  };
  successors: Successor[];
};

/** A commitment as a list of several documents names it. */
type CommitmentNamed = { id: string; documentId: string; code: string; label: string; summary: LocalText };

/** A commitment of another document that asks for the same act, on record (`likeness` null), or only likely, with the
 *  words that both have and how alike they are, from 0 to 1. */
export type RelatedCommitment = CommitmentNamed & {
  isRelated: boolean;
  likeness: number | null;
  words: string[];
};

/** A commitment with those that others ask for too, the ones on record first. */
export type RelationsOf = CommitmentNamed & { others: RelatedCommitment[] };
