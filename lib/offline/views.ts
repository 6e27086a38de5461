import type { SentForm } from "@/lib/domain/sent-form";
import type { DiffPart } from "@/lib/text/word-diff";

/** A field in which a sent form and the draft differ. `isConflict`: somebody changed it in the draft after the form
 *  was made; otherwise the draft still says what the form was made with. */
export type FormDifference = {
  key: string;
  draft: string;
  form: string;
  /** Marks what the draft says now. */
  seen: string;
  isConflict: boolean;
  diff: DiffPart[];
};

/** A sent form as it waits to be taken over. */
export type WaitingForm = {
  id: string;
  reportId: string;
  name: string;
  sentAt: Date;
  takenOverAt: Date | null;
  content: SentForm;
};
