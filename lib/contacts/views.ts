import type { ContactProblem } from "@/lib/domain/contact-rows";

/** A sent table as it would be taken now: how many of its rows are new, known and wrong, and the first wrong ones with
 *  what stands in them. */
export type ContactCheck = {
  id: string;
  isTaken: boolean;
  invited: number;
  known: number;
  wrong: number;
  wrongRows: { line: number; email: string; country: string; problems: ContactProblem[] }[];
};
