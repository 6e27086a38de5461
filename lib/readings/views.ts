import type { ParagraphDifferences } from "@/lib/differences/shown";
import type { LikeDocument } from "@/lib/documents/views";
import type { DraftProblem } from "@/lib/domain/draft-problems";
import type { ReadingDraft } from "@/lib/domain/reading-draft";
import type { SubjectNames } from "@/lib/subjects/views";
import type { LocalText } from "@/lib/text/local-text";

/** Something to choose from a list, by its name in the reader's language. */
export type Choice = { id: string; name: LocalText };

/** A reading on the confirmation screen. `labels` names each commitment as it will be cited, by its key. */
export type ReadingShown = {
  id: string;
  version: number;
  state: "open" | "confirmed" | "discarded";
  name: string;
  origin: string | null;
  openedAt: Date;
  documentId: string | null;
  rawText: string;
  draft: ReadingDraft;
  labels: ReadonlyMap<string, string>;
  problems: DraftProblem[];
  differences: ParagraphDifferences[];
  twins: LikeDocument[];
  choices: {
    organs: Choice[];
    events: Choice[];
    members: { iso2: string; name: LocalText }[];
    subjects: SubjectNames;
  };
};

/** A refused text that waits in the form. */
export type HeldText = { text: string; name: string; origin: string };
